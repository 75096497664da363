import type { InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field } from './Field.tsx';
import type { FieldLook } from './Field.tsx';

interface Controlled {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>;

/** One line of text; `type` password, email, search… as the browser knows them. */
export function TextField({ label, hint, error, optional, value, onChange, ...rest }: FieldLook & Controlled & InputRest): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...rest} {...control} className="inp" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** A number as people write it (1.234,5), kept as text: the contract parses it and says what is wrong. */
export function NumberField({ label, hint, error, optional, value, onChange, unit, ...rest }: FieldLook & Controlled & InputRest & { readonly unit?: ReactNode }): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div className="unit-in">
          <input inputMode="decimal" autoComplete="off" {...rest} {...control} className="inp num" value={value} onChange={(event) => onChange(event.target.value)} />
          {unit === undefined ? null : <span>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

/** A date, `YYYY-MM-DD`, with the browser's own calendar. */
export function DateField({ label, hint, error, optional, value, onChange, ...rest }: FieldLook & Controlled & InputRest): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <input {...rest} {...control} type="date" className="inp" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, value, onChange, rows = 4, ...rest }: FieldLook & Controlled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id'>): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => <textarea {...rest} {...control} rows={rows} className="inp" value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** One of a few known values; for many, or for a search, use `PickField`. */
export function SelectField({ label, hint, error, optional, value, onChange, options, placeholder, ...rest }: FieldLook & Controlled & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'id'> & { readonly options: readonly SelectOption[]; readonly placeholder?: string }): ReactElement {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <select {...rest} {...control} className="inp" value={value} onChange={(event) => onChange(event.target.value)}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** Yes or no. */
export function Checkbox({ label, note, checked, onChange, disabled }: CheckProps): ReactElement {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{note === undefined ? null : <span className="meta"> {note}</span>}</span>
    </label>
  );
}

/** One of several, all in sight; inside a `FieldGroup`. */
export function Radio({ label, note, checked, onChange, disabled, name }: CheckProps & { readonly name: string }): ReactElement {
  return (
    <label className="check">
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{note === undefined ? null : <span className="meta"> {note}</span>}</span>
    </label>
  );
}
