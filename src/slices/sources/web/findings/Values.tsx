import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { ProvenanceSign } from '../../../../web/ui/Figure.tsx';
import type { FoundValue } from '../../contract/finding.ts';
import { words } from './words.ts';

/** So many values stand in a cell; the finding's page has them all. */
const shown = 2;
/** So much of a text stands in a cell. */
const long = 110;

/** What a document says; the rest was counted, added up or looked for in vain. */
export const isDeclared = ({ statementId }: FoundValue): boolean => statementId !== undefined;
const short = (text: string): string => (text.length > long ? `${text.slice(0, long - 1).trimEnd()}…` : text);

/** One of the values that do not fit, with where it stands; the place opens. */
export function Value({ value, whole = false }: { value: FoundValue; whole?: boolean }) {
  const declared = isDeclared(value);
  return (
    <span className="found">
      <ProvenanceSign kind={declared ? 'declared' : 'calculated'} />
      <span>
        <span className="vh">{declared ? words.declared : words.calculated}: </span>
        <b>{whole ? value.value : short(value.value)}</b> {value.source ? value.href ? <Evidence place={value.source} href={value.href} /> : <span className="meta">{value.source}</span> : null}
      </span>
    </span>
  );
}

/** Several values, one under the other; what does not fit is counted. */
export function Values({ values }: { values: readonly FoundValue[] }) {
  const rest = values.length - shown;
  return (
    <span className="founds">
      {values.slice(0, rest === 1 ? shown + 1 : shown).map((value, n) => <Value key={n} value={value} />)}
      {rest > 1 ? <span className="meta">{words.moreValues(rest)}</span> : null}
    </span>
  );
}
