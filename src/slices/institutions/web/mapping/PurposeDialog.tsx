import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { useMe, useOwnTerritory } from '../../../../web/session.ts';
import { DateField, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Purpose, PurposeItem } from '../../contract/mapping.ts';
import { institutionsApi } from '../api.ts';
import { InstitutionPick, TerritoryPick, type Picked } from '../Picks.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { purposeKinds, visibilities, words } from './words.ts';

type Visibility = keyof typeof visibilities;
const options = (list: Record<string, string>): { value: string; label: string }[] => Object.entries(list).map(([value, label]) => ({ value, label }));

/** Opens a mapping, or corrects one. */
export function PurposeDialog({ of, onClose }: { of?: Purpose; onClose: () => void }): ReactElement {
  return of ? <Correct of={of} onClose={onClose} /> : <Open onClose={onClose} />;
}

function Open({ onClose }: { onClose: () => void }): ReactElement {
  const go = useGo();
  const mine = useMe().data?.institutions[0];
  const place = useOwnTerritory();
  const [owner, setOwner] = useState<Picked | undefined>(mine ? { id: mine.id, name: mine.name } : undefined);
  const [territory, setTerritory] = useState<Picked | undefined>(place ? { id: place, name: place } : undefined);
  const [one, setOne] = useState({ title: '', kind: 'observed', visibility: 'shared', from: '', to: '', source: '' });
  const [tried, setTried] = useState(false);
  const create = institutionsApi.useTell('createPurpose');
  const put = (key: keyof typeof one) => (value: string) => setOne((before) => ({ ...before, [key]: value }));
  const short = one.title.trim().length < 3;
  const save = (): void => {
    setTried(true);
    if (short || !owner) return;
    const asked = { owner: owner.id, title: one.title, kind: one.kind as PurposeItem['kind'], visibility: one.visibility as Visibility, source: one.source, ...(territory ? { territory: territory.id } : {}), ...(one.from ? { from: one.from } : {}), ...(one.to ? { to: one.to } : {}) }; // both are words of the selects below
    create.mutate(asked, { onSuccess: ({ id }) => { showToast({ text: words.saved }); go(paths.mapping(id)); } });
  };
  return (
    <TaskSheet title={words.create} act={words.create} busy={create.isPending} problem={create.error} onAct={save} onClose={onClose}>
      <TextField label={words.title} value={one.title} onChange={put('title')} maxLength={200} error={tried && short ? words.sayTitle : undefined} />
      <SelectField label={words.kind} value={one.kind} onChange={put('kind')} options={options(purposeKinds)} />
      <InstitutionPick label={words.owner} chosen={owner} onChoose={setOwner} error={tried && !owner ? words.sayInstitution : undefined} />
      <TerritoryPick label={words.place} chosen={territory} onChoose={setTerritory} />
      <DateField label={words.from} optional value={one.from} onChange={put('from')} />
      <DateField label={words.to} optional value={one.to} onChange={put('to')} />
      <SelectField label={words.visibility} value={one.visibility} onChange={put('visibility')} options={options(visibilities)} />
      <TextField label={words.source} hint={words.sourceHint} optional value={one.source} onChange={put('source')} maxLength={300} />
    </TaskSheet>
  );
}

function Correct({ of, onClose }: { of: Purpose; onClose: () => void }): ReactElement {
  const [one, setOne] = useState({ title: of.title, from: of.from ?? '', to: of.to ?? '', note: of.note ?? '' });
  const [tried, setTried] = useState(false);
  const update = institutionsApi.useTell('updatePurpose');
  const put = (key: keyof typeof one) => (value: string) => setOne((before) => ({ ...before, [key]: value }));
  const short = one.title.trim().length < 3;
  const save = (): void => {
    setTried(true);
    if (!short) update.mutate({ id: of.id, version: of.version, title: one.title, from: one.from || null, to: one.to || null, note: one.note }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  };
  return (
    <TaskSheet title={words.correct} busy={update.isPending} problem={update.error} onAct={save} onClose={onClose}>
      <TextField label={words.title} value={one.title} onChange={put('title')} maxLength={200} error={tried && short ? words.sayTitle : undefined} />
      <DateField label={words.from} optional value={one.from} onChange={put('from')} />
      <DateField label={words.to} optional value={one.to} onChange={put('to')} />
      <TextArea label={words.note} hint={words.noteHint} optional value={one.note} onChange={put('note')} maxLength={2000} />
    </TaskSheet>
  );
}
