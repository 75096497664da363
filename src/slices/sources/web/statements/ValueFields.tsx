import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { NumberField, Radio, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { ValueDraft } from './value.ts';
import { formWords as words } from './words.ts';

interface ValueFieldsProps {
  draft: ValueDraft;
  onChange: (draft: ValueDraft) => void;
  error: string | undefined;
}

const noneOptions = Object.entries(words.noneOptions).map(([value, label]) => ({ value, label }));

/** The value as the document says it, in the form its property takes; or that the document says there is none. */
export function ValueFields({ draft, onChange, error }: ValueFieldsProps) {
  return (
    <>
      <SelectField label={words.none} value={draft.none} onChange={(none) => onChange({ ...draft, none: none as ValueDraft['none'] })} options={noneOptions} /* its options are these */ />
      {draft.none === '' ? <OneValue draft={draft} onChange={onChange} error={error} /> : null}
    </>
  );
}

function OneValue({ draft, onChange, error }: ValueFieldsProps) {
  const main = (value: string): void => onChange({ ...draft, main: value });
  const to = (value: string): void => onChange({ ...draft, to: value });
  switch (draft.kind) {
    case 'number':
      return <NumberField label={words.value} hint={words.numberHint} value={draft.main} onChange={main} unit={draft.unit || undefined} maxLength={40} error={error} />;
    case 'date':
      return <><TextField label={words.date} hint={words.dateHint} value={draft.main} onChange={main} maxLength={10} error={error} /><TextField label={words.to} optional value={draft.to} onChange={to} maxLength={10} /></>;
    case 'time':
      return <><TextField label={words.time} type="time" value={draft.main} onChange={main} error={error} /><TextField label={words.to} optional type="time" value={draft.to} onChange={to} /></>;
    case 'list':
      return <TextArea label={words.items} hint={words.itemsHint} rows={5} value={draft.main} onChange={main} error={error} />;
    case 'flag':
      return (
        <FieldGroup label={words.value} error={error}>
          {(['yes', 'no', 'partial'] as const).map((flag) => <Radio key={flag} name="flag" label={words.flags[flag]} checked={draft.main === flag} onChange={() => main(flag)} />)}
        </FieldGroup>
      );
    case 'topic':
      return <TextField label={words.topicValue} value={draft.main} onChange={main} maxLength={200} error={error} />;
    case 'text':
      return <TextArea label={words.value} rows={3} maxLength={4000} value={draft.main} onChange={main} error={error} />;
  }
}
