import { Field as FieldFrame } from '../../../../web/ui/Field.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { Field } from '../../contract/scheme.ts';
import { elementWords as words } from '../words.ts';

interface FieldInputProps {
  field: Field;
  /** Year of a by-year field. */
  year?: number;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  needed?: boolean;
}

const long = new Set(['como', 'cuando', 'evaluacion', 'nota', 'origen', 'interpretacion']);

/** The control that fits a field's type; where a datum can be absent, s/d and np are answers of their own. */
export function FieldInput({ field, year, value, onChange, error, needed = false }: FieldInputProps) {
  const look = { label: year === undefined ? field.title : String(year), error, optional: !needed, value, onChange };
  if (field.type === 'choice') return <SelectField {...look} placeholder={words.noAnswer} options={[...(field.choices ?? []).map((c) => ({ value: c.id, label: c.label })), { value: 's/d', label: words.sdTitle }, { value: 'np', label: words.npTitle }]} />;
  if (field.type === 'yesno') return <SelectField {...look} placeholder={words.noAnswer} options={[{ value: 'sí', label: words.yes }, { value: 'no', label: words.no }]} />;
  if (field.type === 'list') return <TextArea {...look} hint={words.listHint} rows={2} />;
  if (field.type === 'text') return long.has(field.id) ? <TextArea {...look} rows={2} /> : <TextField {...look} />;
  return <DatumInput {...look} field={field} hint={needed && year === undefined ? words.numberHint : undefined} />;
}

interface DatumProps {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  optional: boolean;
  field: Field;
  value: string;
  onChange: (value: string) => void;
}

/** A number, a year or a day, with its two declared absences beside it. */
function DatumInput({ field, value, onChange, ...look }: DatumProps) {
  const absent = value === 's/d' || value === 'np' ? value : undefined;
  const toggle = (mark: 's/d' | 'np', title: string) => (
    <button type="button" className={absent === mark ? 'btn sm on' : 'btn sm'} aria-pressed={absent === mark} aria-label={`${look.label}: ${title}`} title={title} onClick={() => onChange(absent === mark ? '' : mark)}>{mark}</button>
  );
  return (
    <FieldFrame {...look}>
      {(control) => (
        <div className="unit-in">
          <input {...control} className={field.type === 'date' ? 'inp' : 'inp num'} type={field.type === 'date' ? 'date' : 'text'} inputMode={field.type === 'date' ? undefined : 'decimal'} autoComplete="off" value={absent ? '' : value} placeholder={absent} onChange={(event) => onChange(event.target.value)} />
          {toggle('s/d', words.sdTitle)}
          {toggle('np', words.npTitle)}
        </div>
      )}
    </FieldFrame>
  );
}
