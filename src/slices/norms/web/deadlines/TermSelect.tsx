import { Field, type FieldLook } from '../../../../web/ui/Field.tsx';
import type { Term } from '../../contract.ts';
import { amountOf, simulatorWords as said } from './simulator-words.ts';

interface TermSelectProps extends FieldLook {
  terms: readonly Term[];
  value: string;
  onChange: (code: string) => void;
}

/** The terms of a country, grouped by the norm that sets them; those that nobody verified say so. */
export function TermSelect({ terms, value, onChange, ...look }: TermSelectProps) {
  const groups = Map.groupBy(terms, ({ normName }) => normName ?? said.noNorm);
  return (
    <Field {...look}>
      {(control) => (
        <select {...control} className="inp" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{said.pick}</option>
          {[...groups].toSorted(([a], [b]) => a.localeCompare(b, 'es')).map(([norm, list]) => (
            <optgroup key={norm} label={norm}>
              {list.map((term) => <option key={term.code} value={term.code}>{`${term.title} (${amountOf(term)})`}</option>)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
