import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { Draft } from './draft.ts';
import { formWords as words, words as marginWords } from './words.ts';

interface MoreProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  originalError: string | undefined;
}

const marks = ['declared', 'inferred', 'transcribed'] as const;
const confidences = Object.entries(words.confidences).map(([value, label]) => ({ value, label }));

/** What most statements do without: how it was read, for which day, the place in words, quotation and note. */
export function MoreFields({ draft, onChange, originalError }: MoreProps) {
  return (
    <>
      <FieldGroup label={words.mark}>
        {marks.map((mark) => <Radio key={mark} name="mark" label={marginWords.marks[mark]} note={marginWords.markNotes[mark]} checked={draft.mark === mark} onChange={() => onChange({ mark })} />)}
      </FieldGroup>
      {draft.mark === 'transcribed' ? (
        <>
          <TextField label={words.original} hint={words.originalHint} value={draft.original} onChange={(original) => onChange({ original })} maxLength={4000} error={originalError} />
          <SelectField label={words.confidence} optional value={draft.confidence} placeholder="—" options={confidences} onChange={(confidence) => onChange({ confidence: confidence as Draft['confidence'] })} /* its options are these */ />
        </>
      ) : null}
      <TextField label={words.asOf} hint={words.asOfHint} optional value={draft.asOf} onChange={(asOf) => onChange({ asOf })} maxLength={10} />
      <TextField label={words.part} hint={words.partHint} optional value={draft.part} onChange={(part) => onChange({ part })} maxLength={120} />
      <TextField label={words.place} hint={words.placeHint} optional value={draft.place} onChange={(place) => onChange({ place })} maxLength={120} />
      <TextArea label={words.quote} optional rows={2} maxLength={2000} value={draft.quote} onChange={(quote) => onChange({ quote })} />
      <TextArea label={words.note} optional rows={2} maxLength={2000} value={draft.note} onChange={(note) => onChange({ note })} />
    </>
  );
}
