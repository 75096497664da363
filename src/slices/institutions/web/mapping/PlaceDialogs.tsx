import { useState, type ReactElement } from 'react';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { NumberField, Radio, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Contact } from '../../contract/mapping.ts';
import { institutionsApi } from '../api.ts';
import { InstitutionPick, type Picked } from '../Picks.tsx';
import { blank, isSaid, PlaceFields, saidOf, type Said } from './PlaceFields.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { isMoment, type Place } from './view.ts';
import { contactKinds, words } from './words.ts';

interface About {
  place: Place;
  onClose: () => void;
}
const done = (onClose: () => void) => ({ onSuccess: () => { showToast({ text: words.saved }); onClose(); } });

/** An institution of the directory, or so many places that nobody has named. */
export function MapDialog({ purpose, categories, onClose }: { purpose: string; categories: readonly string[]; onClose: () => void }): ReactElement {
  const [named, setNamed] = useState(true);
  const [institution, setInstitution] = useState<Picked>();
  const [slots, setSlots] = useState('1');
  const [said, setSaid] = useState<Said>({ ...blank, category: categories[0] ?? '' });
  const [tried, setTried] = useState(false);
  const map = institutionsApi.useTell('mapInstitution');
  const count = /^\d{1,3}$/.test(slots.trim()) ? Number(slots) : 0;
  const ready = isSaid(said) && (named ? institution !== undefined : count > 0 && count <= 500);
  const save = (): void => {
    setTried(true);
    if (ready) map.mutate({ purpose, ...said, label: named ? null : said.label, on: said.on.trim() || null, ...(named && institution ? { institution: institution.id } : { slots: count }) }, done(onClose));
  };
  return (
    <TaskSheet title={words.mapTitle} act={words.map} busy={map.isPending} problem={map.error} onAct={save} onClose={onClose}>
      <FieldGroup label={words.who}>
        <Radio name="who" label={words.oneNamed} checked={named} onChange={() => setNamed(true)} />
        <Radio name="who" label={words.manyUnnamed} checked={!named} onChange={() => setNamed(false)} />
      </FieldGroup>
      {named ? <InstitutionPick label={words.institution} hint={words.institutionHint} chosen={institution} onChoose={setInstitution} error={tried && !institution ? words.sayInstitution : undefined} /> : <NumberField label={words.slots} value={slots} onChange={setSlots} error={tried && (count < 1 || count > 500) ? words.saySlots : undefined} />}
      <PlaceFields said={said} onChange={setSaid} tried={tried} categories={categories} named={named} />
    </TaskSheet>
  );
}

/** Names a place, or corrects what is said of it. */
export function EditDialog({ place, categories, naming, onClose }: About & { categories: readonly string[]; naming: boolean }): ReactElement {
  const [institution, setInstitution] = useState<Picked | undefined>(place.institution ?? undefined);
  const [said, setSaid] = useState<Said>(saidOf(place));
  const [tried, setTried] = useState(false);
  const update = institutionsApi.useTell('updateMapped');
  const save = (): void => {
    setTried(true);
    if (isSaid(said) && (!naming || institution)) update.mutate({ id: place.id, version: place.version, ...said, on: said.on.trim() || null, ...(institution && institution.id !== place.institution?.id ? { institution: institution.id } : {}) }, done(onClose));
  };
  return (
    <TaskSheet title={naming ? words.nameTitle : words.editTitle(place.called)} busy={update.isPending} problem={update.error} onAct={save} onClose={onClose}>
      {naming ? <InstitutionPick label={words.institution} hint={words.institutionHint} chosen={institution} onChoose={setInstitution} error={tried && !institution ? words.sayInstitution : undefined} /> : null}
      <PlaceFields said={said} onChange={setSaid} tried={tried} categories={categories} named={place.institution !== null} />
    </TaskSheet>
  );
}

/** Something held, planned or cancelled with a place: the evidence of its link. */
export function ContactDialog({ place, onClose }: About): ReactElement {
  const [one, setOne] = useState({ kind: 'meeting', state: 'held', on: '', plannedOn: '', says: '', source: '' });
  const [tried, setTried] = useState(false);
  const tell = institutionsApi.useTell('recordContact');
  const put = (key: keyof typeof one) => (value: string) => setOne((before) => ({ ...before, [key]: value }));
  const save = (): void => {
    setTried(true);
    if (isMoment(one.on) && isMoment(one.plannedOn)) tell.mutate({ mapped: place.id, kind: one.kind as Contact['kind'], state: one.state as Contact['state'], on: one.on.trim() || null, plannedOn: one.plannedOn.trim() || null, says: one.says, source: one.source }, done(onClose)); // words of the selects below
  };
  return (
    <TaskSheet title={words.contactTitle(place.called)} busy={tell.isPending} problem={tell.error} onAct={save} onClose={onClose}>
      <SelectField label={words.what} value={one.kind} onChange={put('kind')} options={Object.entries(contactKinds).map(([value, label]) => ({ value, label }))} />
      <SelectField label={words.state} value={one.state} onChange={put('state')} options={[{ value: 'held', label: words.heldState }, { value: 'planned', label: words.plannedState }, { value: 'cancelled', label: words.cancelledState }]} />
      <TextField label={words.when} hint={words.momentHint} optional value={one.on} onChange={put('on')} maxLength={10} error={tried && !isMoment(one.on) ? words.sayMoment : undefined} />
      <TextField label={words.plannedOn} hint={words.plannedHint} optional value={one.plannedOn} onChange={put('plannedOn')} maxLength={10} error={tried && !isMoment(one.plannedOn) ? words.sayMoment : undefined} />
      <TextArea label={words.says} hint={words.noteHint} optional value={one.says} onChange={put('says')} maxLength={1000} />
      <TextField label={words.source} hint={words.sourceHint} optional value={one.source} onChange={put('source')} maxLength={300} />
    </TaskSheet>
  );
}

/** A place that leaves the mapping: from which day, and why. */
export function LeaveDialog({ place, onClose }: About): ReactElement {
  const [on, setOn] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const leave = institutionsApi.useTell('leaveMapped');
  const dated = on.trim() !== '' && isMoment(on);
  const save = (): void => {
    setTried(true);
    if (dated && why.trim().length > 2) leave.mutate({ id: place.id, version: place.version, on: on.trim(), why: why.trim() }, done(onClose));
  };
  return (
    <TaskSheet title={words.leaveTitle(place.called)} act={words.leave} busy={leave.isPending} problem={leave.error} onAct={save} onClose={onClose}>
      <TextField label={words.leaveOn} hint={words.momentHint} value={on} onChange={setOn} maxLength={10} error={tried && !dated ? words.sayMoment : undefined} />
      <TextArea label={words.why} value={why} onChange={setWhy} maxLength={500} error={tried && why.trim().length < 3 ? words.whyNeeded : undefined} />
    </TaskSheet>
  );
}

/** A contact that was noted wrongly is taken away, with its reason. */
export function RemoveContactDialog({ contact, onClose }: { contact: string; onClose: () => void }): ReactElement {
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const remove = institutionsApi.useTell('removeContact');
  const save = (): void => {
    setTried(true);
    if (why.trim().length > 2) remove.mutate({ id: contact, why: why.trim() }, done(onClose));
  };
  return (
    <TaskSheet title={words.removeTitle} act={words.removeContact} busy={remove.isPending} problem={remove.error} onAct={save} onClose={onClose}>
      <TextArea label={words.why} value={why} onChange={setWhy} maxLength={500} error={tried && why.trim().length < 3 ? words.whyNeeded : undefined} />
    </TaskSheet>
  );
}
