import type { ReactElement } from 'react';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import type { Member, Named } from '../../contract/composition.ts';
import { ActPick, InstitutionPick, PersonPick, unregistered } from './Picks.tsx';
import { isMoment } from './view.ts';
import { words } from './words.ts';

/** What is written of a member. */
export interface MemberDraft {
  who: 'person' | 'institution' | 'unnamed' | 'vacant';
  person: Named | undefined;
  institution: Named | undefined;
  says: string;
  role: 'titular' | 'substitute';
  from: string;
  to: string;
  act: Named | undefined;
  /** Whether it was chosen or taken away here: an act that this reader may not see stays. */
  actMoved: boolean;
  actSays: string;
  discipline: string;
  sector: string;
  signs: boolean;
  publishes: boolean;
  source: string;
}

export const emptyMember: MemberDraft = { who: 'person', person: undefined, institution: undefined, says: '', role: 'titular', from: '', to: '', act: undefined, actMoved: false, actSays: '', discipline: '', sector: '', signs: false, publishes: false, source: '' };

export const draftOfMember = (member: Member): MemberDraft => ({
  who: member.vacant ? 'vacant' : member.person || member.hidden ? 'person' : member.institution ? 'institution' : 'unnamed', person: member.person ?? undefined, institution: member.institution ?? undefined, says: member.says ?? '', role: member.role,
  from: member.from ?? '', to: member.to ?? '', act: member.act ?? undefined, actMoved: false, actSays: member.actSays ?? '', discipline: member.discipline ?? '', sector: member.sector ?? '', signs: member.signs, publishes: member.publishes, source: member.source ?? '',
});

/** What is wrong in a draft, by field. */
export function wrongMember(draft: MemberDraft): Partial<Record<keyof MemberDraft, string>> {
  const nobody = (draft.who === 'person' && !draft.person) || (draft.who === 'institution' && !draft.institution) || (draft.who === 'unnamed' && !draft.says.trim());
  return {
    ...(nobody ? { who: words.needWho } : {}),
    ...(draft.who === 'person' && draft.person?.id === unregistered && !draft.institution ? { institution: words.needWho } : {}),
    ...(isMoment(draft.from.trim()) ? {} : { from: words.momentWrong }), ...(isMoment(draft.to.trim()) ? {} : { to: words.momentWrong }),
  };
}

const text = (value: string): string | null => value.trim() || null;

/** A draft as the operation that seats takes it. */
export function memberSaid(draft: MemberDraft) {
  const common = { from: text(draft.from), to: text(draft.to), source: text(draft.source) };
  if (draft.who === 'vacant') return { ...common, vacant: true };
  const isNew = draft.who === 'person' && draft.person?.id === unregistered;
  return {
    ...common, role: draft.role, actSays: text(draft.actSays), ...(draft.actMoved ? { act: draft.act?.id ?? null } : {}), discipline: text(draft.discipline), sector: text(draft.sector), signs: draft.signs, publishes: draft.publishes, says: text(draft.says),
    ...(draft.who === 'person' && !isNew ? { person: draft.person?.id ?? null, institution: draft.institution?.id ?? null } : {}),
    ...(isNew && draft.person && draft.institution ? { newPerson: { name: draft.person.name, institution: draft.institution.id } } : {}),
    ...(draft.who === 'institution' ? { institution: draft.institution?.id ?? null } : {}),
  };
}

interface FieldsProps {
  draft: MemberDraft;
  onChange: (change: Partial<MemberDraft>) => void;
  wrong: Partial<Record<keyof MemberDraft, string>>;
  substitutes: boolean;
  mayBeVacant?: boolean;
}

export function MemberFields({ draft, onChange, wrong, substitutes, mayBeVacant = false }: FieldsProps): ReactElement {
  const choices = [['person', words.whoPerson], ['institution', words.whoInstitution], ['unnamed', words.whoUnnamed], ...(mayBeVacant ? [['vacant', words.whoVacant] as const] : [])] as const;
  return (
    <>
      <FieldGroup label={words.who} error={wrong.who}>{choices.map(([value, label]) => <Radio key={value} name="who" label={label} checked={draft.who === value} onChange={() => onChange({ who: value })} />)}</FieldGroup>
      {draft.who === 'person' ? <PersonPick label={words.person} hint={words.personHint} chosen={draft.person} onChoose={(person) => onChange({ person })} /> : null}
      {draft.who === 'person' || draft.who === 'institution' ? <InstitutionPick label={draft.who === 'person' ? words.personInstitution : words.institution_} optional={draft.who === 'person' && draft.person?.id !== unregistered} chosen={draft.institution} onChoose={(institution) => onChange({ institution })} error={wrong.institution} /> : null}
      {draft.who === 'unnamed' || draft.who === 'institution' ? <TextField label={words.unnamedField} hint={words.unnamedHint} optional={draft.who === 'institution'} value={draft.says} onChange={(says) => onChange({ says })} maxLength={200} /> : null}
      {draft.who !== 'vacant' && substitutes ? <SelectField label={words.role} value={draft.role} onChange={(role) => onChange({ role: role === 'substitute' ? 'substitute' : 'titular' })} options={[{ value: 'titular', label: words.titular }, { value: 'substitute', label: words.substituteRole }]} /> : null}
      <TextField label={words.fromField} hint={words.momentHint} optional value={draft.from} onChange={(from) => onChange({ from })} maxLength={10} error={wrong.from} />
      <TextField label={words.toField} optional value={draft.to} onChange={(to) => onChange({ to })} maxLength={10} error={wrong.to} />
      {draft.who === 'vacant' ? null : <Seated draft={draft} onChange={onChange} />}
      <TextField label={words.sourceField} optional value={draft.source} onChange={(source) => onChange({ source })} maxLength={300} />
    </>
  );
}

/** By which act, from which discipline and sector, with what powers. */
function Seated({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>): ReactElement {
  return (
    <>
      <ActPick label={words.actSeated} hint={words.actSeatedHint} optional chosen={draft.act} onChoose={(act) => onChange({ act, actMoved: true })} />
      <TextField label={words.actSays} hint={words.actSaysHint} optional value={draft.actSays} onChange={(actSays) => onChange({ actSays })} maxLength={300} />
      <TextField label={words.disciplineField} optional value={draft.discipline} onChange={(discipline) => onChange({ discipline })} maxLength={120} />
      <TextField label={words.sectorField} optional value={draft.sector} onChange={(sector) => onChange({ sector })} maxLength={80} />
      <Checkbox label={words.maySign} checked={draft.signs} onChange={(signs) => onChange({ signs })} />
      <Checkbox label={words.mayPublish} checked={draft.publishes} onChange={(publishes) => onChange({ publishes })} />
    </>
  );
}
