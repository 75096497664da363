import { useState, type ReactElement } from 'react';
import { useMe } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Duty, JointItem, Participant } from '../../contract.ts';
import { institutionsApi } from '../api.ts';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { isMoment } from '../mapping/view.ts';
import { InstitutionPick, type Picked } from '../Picks.tsx';
import { useSectors } from './use-sectors.ts';
import { jointForms, jointKinds, jointStates, words } from './words.ts';

interface Who {
  institution: Picked | undefined;
  name: string;
  sector: string;
  role: string;
  /** One a line. */
  duties: string;
  /** Those it has: one that is written as before keeps how it stands. */
  had: readonly Duty[];
}
const nobody: Who = { institution: undefined, name: '', sector: '', role: '', duties: '', had: [] };
const whoOf = ({ institution, name, sector, role, duties }: Participant): Who => ({ institution: institution ? { id: institution, name } : undefined, name: institution ? '' : name, sector: institution ? '' : (sector ?? ''), role: role ?? '', duties: duties.map(({ says }) => says).join('\n'), had: duties });
const isWho = ({ institution, name }: Who): boolean => (institution !== undefined) !== (name.trim() !== '');
const told = ({ institution, name, sector, role, duties, had }: Who) => ({ institution: institution?.id ?? null, name: institution ? null : name, sector: sector || null, role, duties: linesOf(duties).map((says) => { const id = had.find((one) => one.says === says)?.id; return id ? { id, says } : { says }; }) });
const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line.length > 1))];
const options = (list: Record<string, string>): { value: string; label: string }[] => Object.entries(list).map(([value, label]) => ({ value, label }));

/** Registers what several actors do together, or corrects it; each with its role and its duty. */
export function JointDialog({ of, territory, onClose }: { of?: JointItem; territory: Picked | undefined; onClose: () => void }): ReactElement {
  const mine = useMe().data?.institutions[0];
  const [owner, setOwner] = useState<Picked | undefined>(of?.owner && of.ownerName ? { id: of.owner, name: of.ownerName } : mine ? { id: mine.id, name: mine.name } : undefined);
  const [one, setOne] = useState({ title: of?.title ?? '', kind: of?.kind ?? 'mechanism', form: of?.form ?? '', state: of?.state ?? 'active', from: of?.from ?? '', to: of?.to ?? '', source: of?.source ?? '' });
  const [whos, setWhos] = useState<Who[]>(of ? of.participants.map(whoOf) : [nobody]);
  const [tried, setTried] = useState(false);
  const [create, update] = [institutionsApi.useTell('createJoint'), institutionsApi.useTell('updateJoint')];
  const put = (key: keyof typeof one) => (value: string) => setOne((before) => ({ ...before, [key]: value }));
  const ready = one.title.trim().length > 2 && isMoment(one.from) && isMoment(one.to) && owner !== undefined && whos.every(isWho);
  const done = { onSuccess: () => { showToast({ text: words.saved }); onClose(); } };
  const save = (): void => {
    setTried(true);
    if (!ready) return;
    const said = { title: one.title, form: (one.kind === 'mechanism' && one.form ? one.form : null) as JointItem['form'], state: one.state as JointItem['state'], from: one.from.trim() || null, to: one.to.trim() || null, source: one.source, participants: whos.map(told) }; // words of the selects below
    if (of) update.mutate({ id: of.id, version: of.version, ...said }, done);
    else create.mutate({ ...said, owner: owner.id, kind: one.kind as JointItem['kind'], ...(territory ? { territory: territory.id } : {}) }, done); // as above
  };
  const when = (key: 'from' | 'to', label: string): ReactElement => <TextField label={label} hint={words.momentHint} optional value={one[key]} onChange={put(key)} maxLength={10} error={tried && !isMoment(one[key]) ? words.sayMoment : undefined} />;
  return (
    <TaskSheet title={of ? words.editTitle : words.createTitle} busy={create.isPending || update.isPending} problem={create.error ?? update.error} onAct={save} onClose={onClose}>
      <TextField label={words.title} value={one.title} onChange={put('title')} maxLength={300} error={tried && one.title.trim().length < 3 ? words.sayTitle : undefined} />
      {of ? null : <><SelectField label={words.kindField} value={one.kind} onChange={put('kind')} options={options(jointKinds)} /><InstitutionPick label={words.owner} chosen={owner} onChoose={setOwner} error={tried && !owner ? words.sayOwner : undefined} /></>}
      {one.kind === 'mechanism' ? <SelectField label={words.form} optional value={one.form} onChange={put('form')} options={[{ value: '', label: words.formUnsaid }, ...options(jointForms)]} /> : null}
      <SelectField label={words.state} value={one.state} onChange={put('state')} options={options(jointStates)} />
      {when('from', words.from)}{when('to', words.to)}
      <TextField label={words.source} optional value={one.source} onChange={put('source')} maxLength={300} />
      {whos.map((who, n) => <WhoFields key={n} nth={n + 1} who={who} wrong={tried && !isWho(who)} onChange={(next) => setWhos((before) => before.map((other, at) => (at === n ? next : other)))} onRemove={() => setWhos((before) => before.filter((_, at) => at !== n))} />)}
      <Button icon="plus" onClick={() => setWhos((before) => [...before, nobody])}>{words.add}</Button>
    </TaskSheet>
  );
}

function WhoFields({ nth, who, wrong, onChange, onRemove }: { nth: number; who: Who; wrong: boolean; onChange: (who: Who) => void; onRemove: () => void }): ReactElement {
  const put = (key: 'name' | 'sector' | 'role' | 'duties') => (value: string) => onChange({ ...who, [key]: value });
  const sectors = useSectors();
  return (
    <div className="joint-who">
      <FieldGroup label={`${words.who} ${nth}`} error={wrong ? words.sayWho : undefined}>
        <InstitutionPick label={words.whoHint} chosen={who.institution} onChoose={(institution) => onChange({ ...who, institution, ...(institution ? { name: '', sector: '' } : {}) })} />
        {who.institution ? null : <TextField label={words.orName} optional value={who.name} onChange={put('name')} maxLength={200} />}
        {who.name.trim() ? <SelectField label={words.orSector} optional value={who.sector} onChange={put('sector')} options={[{ value: '', label: sectors.word(null) }, ...sectors.options]} /> : null}
        <TextField label={words.role} optional value={who.role} onChange={put('role')} maxLength={200} />
        <TextArea label={words.duty} hint={words.dutyHint} optional rows={3} value={who.duties} onChange={put('duties')} maxLength={4000} />
        <Button small kind="quiet" onClick={onRemove}>{words.remove}<span className="vh"> {words.who} {nth}</span></Button>
      </FieldGroup>
    </div>
  );
}
