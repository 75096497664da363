import { useState } from 'react';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, NumberField, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { InstrumentForm } from './form.ts';
import type { Picked } from '../../../../web/picks.tsx';
import { InstrumentPick, justNamed, PartyPick } from './picks.tsx';
import { formWords as words } from './words.ts';

export interface FieldsProps {
  form: InstrumentForm;
  set: (change: Partial<InstrumentForm>) => void;
  errors: Record<string, string>;
}

/** Title, number, dates and publication. Of what is still being prepared, only how it is called. */
export function MainFields({ form, set, errors, passed }: FieldsProps & { passed: boolean }) {
  return (
    <>
      <TextField label={words.name} hint={words.nameHint} value={form.title} onChange={(title) => set({ title })} error={errors['title']} maxLength={400} />
      <TextField label={words.number} hint={words.numberHint} optional value={form.number} onChange={(number) => set({ number })} error={errors['number']} maxLength={80} />
      {passed ? (
        <>
          <div className="ins-two">
            <TextField label={words.signed} hint={words.momentHint} optional value={form.signedOn} onChange={(signedOn) => set({ signedOn })} error={errors['signedOn']} maxLength={10} />
            <TextField label={words.published} hint={words.momentHint} optional value={form.publishedOn} onChange={(publishedOn) => set({ publishedOn })} error={errors['publishedOn']} maxLength={10} />
          </div>
          <TextField label={words.publication} hint={words.publicationHint} optional value={form.publication} onChange={(publication) => set({ publication })} error={errors['publication']} maxLength={300} />
        </>
      ) : null}
      <div className="ins-two">
        {passed ? <TextField label={words.from} hint={words.fromHint} optional value={form.forceFrom} onChange={(forceFrom) => set({ forceFrom })} error={errors['forceFrom']} maxLength={10} /> : null}
        <TextField label={words.to} hint={words.toHint} optional value={form.forceTo} onChange={(forceTo) => set({ forceTo })} error={errors['forceTo']} maxLength={10} />
      </div>
    </>
  );
}

/** What it is about, for whom, who takes part, its money, where it was taken from. */
export function MoreFields({ form, set, errors }: FieldsProps) {
  return (
    <>
      <TextField label={words.matters} hint={words.mattersHint} optional value={form.matters} onChange={(matters) => set({ matters })} error={errors['matters']} />
      <TextField label={words.groups} hint={words.groupsHint} optional value={form.groups} onChange={(groups) => set({ groups })} error={errors['groups']} />
      <TextArea label={words.summary} hint={words.summaryHint} optional value={form.summary} onChange={(summary) => set({ summary })} error={errors['summary']} maxLength={4000} />
      <PartyFields form={form} set={set} />
      <InstrumentPick label={words.amends} hint={words.amendsHint} optional chosen={form.amends} onChoose={(amends: Picked | undefined) => set({ amends })} />
      <TextField label={words.budget} optional value={form.budgetLine} onChange={(budgetLine) => set({ budgetLine })} error={errors['budgetLine']} maxLength={120} />
      <div className="ins-two">
        <NumberField label={words.amount} optional value={form.amount} onChange={(amount) => set({ amount })} error={errors['amount']} />
        <TextField label={words.currency} optional value={form.currency} onChange={(currency) => set({ currency })} error={errors['currency']} maxLength={3} />
      </div>
      <NumberField label={words.year} optional value={form.fiscalYear} onChange={(fiscalYear) => set({ fiscalYear })} error={errors['fiscalYear']} maxLength={4} />
      <TextField label={words.source} hint={words.sourceHint} optional value={form.source} onChange={(source) => set({ source })} error={errors['source']} maxLength={500} />
      <TextArea label={words.note} optional value={form.note} onChange={(note) => set({ note })} error={errors['note']} maxLength={4000} />
      <SelectField label={words.visibility} value={form.visibility} onChange={(visibility) => set({ visibility: visibility as InstrumentForm['visibility'] })} options={(['own', 'shared', 'public'] as const).map((value) => ({ value, label: words.visibilities[value] }))} />
      <Checkbox label={words.model} checked={form.isModel} onChange={(isModel) => set({ isModel })} />
      <Checkbox label={words.example} checked={form.example} onChange={(example) => set({ example })} />
    </>
  );
}

function PartyFields({ form, set }: Pick<FieldsProps, 'form' | 'set'>) {
  const [picked, setPicked] = useState<Picked>();
  const [role, setRole] = useState('');
  const ready = picked !== undefined && role.trim().length > 1;
  const add = (): void => {
    if (!picked) return;
    set({ parties: [...form.parties, { institution: picked.id === justNamed ? null : picked.id, name: picked.name, role: role.trim() }] });
    setPicked(undefined);
    setRole('');
  };
  return (
    <FieldGroup label={words.parties} optional>
      <ul className="ins-list">
        {form.parties.map((party, place) => (
          <li key={`${party.name} ${party.role}`}>
            <div>{party.name} <span className="meta">{party.role}</span></div>
            <Button small kind="quiet" icon="remove" aria-label={words.removeParty(party.name)} onClick={() => set({ parties: form.parties.filter((_, at) => at !== place) })}>{words.remove}</Button>
          </li>
        ))}
      </ul>
      <div className="ins-two">
        <PartyPick label={words.partyName} hint={words.partyHint} optional chosen={picked} onChoose={setPicked} />
        <TextField label={words.partyRole} hint={words.partyRoleHint} optional value={role} onChange={setRole} maxLength={80} />
      </div>
      <div><Button small icon="plus" disabledReason={ready ? undefined : `${words.partyName}; ${words.partyRole.toLocaleLowerCase('es')}`} onClick={add}>{words.addParty}</Button></div>
    </FieldGroup>
  );
}
