import { paths } from '../../../../../web/paths.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Tag } from '../../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { Refused } from '../../../../../web/Refused.tsx';
import type { Scheme } from '../../../contract/scheme.ts';
import type { ComparedElement, ComparedRow, ComparedSide } from '../../../contract/updating/compare.ts';
import { kindOf } from '../../../rules/scheme.ts';
import { plansApi } from '../../api.ts';
import { ChangeList } from '../ChangeList.tsx';
import { DiffText } from '../DiffText.tsx';
import { likenessLabels, relationLabels, versionsWords as words } from '../words.ts';
import type { Comparison } from './state.ts';

interface ComparedPairProps {
  row: ComparedRow;
  comparison: Comparison;
  schemes: Scheme[];
  onDeclare: () => void;
}

/** One element in both versions: what became of it, how sure that is, its words with what differs marked, its data. */
export function ComparedPair({ row, comparison: { a, b, rows, mayDeclare }, schemes, onDeclare }: ComparedPairProps) {
  const remove = plansApi.useTell('removeLineage');
  const { relation, lineageId } = row;
  const abroad = a.planId !== b.planId;
  const siblings = rows.flatMap((other) => (other.lineageId !== null && other.relation === relation && (relation === 'split' ? other.a?.id === row.a?.id : relation === 'merged' ? other.b?.id === row.b?.id : other === row) ? [other.lineageId] : []));
  const undo = (): void => remove.mutate({ planId: b.planId, lineageIds: siblings }, { onSuccess: () => showToast({ text: words.undeclared }) });
  return (
    <>
      <div className="head">
        <b>{(abroad ? likenessLabels : relationLabels)[relation]}</b>
        <Sure row={row} />
        {row.citation ? <Evidence place={row.citation} /> : null}
        {mayDeclare ? (
          <span style={{ marginLeft: 'auto' }} className="row">
            {lineageId !== null && row.certainty === 'declared' ? <Button small kind="quiet" busy={remove.isPending} onClick={undo}>{words.undeclare}</Button> : <Button small kind="quiet" onClick={onDeclare}>{words.declare}</Button>}
          </span>
        ) : null}
      </div>
      <div className="two stacks">
        <div><One element={row.a} other={row.b} side="before" name={abroad ? a.title : words.before} of={a} schemes={schemes} /></div>
        <div><One element={row.b} other={row.a} side="after" name={abroad ? b.title : words.after} of={b} schemes={schemes} /></div>
      </div>
      <ChangeList changes={row.changes} schemes={schemes} territory={b.territory} />
      {row.note ? <p className="quote" style={{ marginTop: 6 }}>{row.note}</p> : null}
      <Refused problem={remove.error} what={words.notUndeclared} />
    </>
  );
}

/** How it is known: by the records, because somebody declared it, or read by the house. */
function Sure({ row: { certainty, lineageId } }: { row: ComparedRow }) {
  if (certainty === 'inferred') return <span title={words.inferredNote}><Tag>{words.inferred}</Tag></span>;
  return lineageId === null ? <span className="meta">{words.record}</span> : <Tag>{words.declared}</Tag>;
}

interface OneProps {
  element: ComparedElement | null;
  other: ComparedElement | null;
  side: 'before' | 'after';
  /** What the side is called: before and after, or the titles of two plans. */
  name: string;
  of: ComparedSide;
  schemes: Scheme[];
}

function One({ element, other, side, name, of, schemes }: OneProps) {
  if (!element) return <p className="meta">{name === of.title ? words.nothingThere(name) : side === 'before' ? words.nothingBefore : words.nothingAfter}</p>;
  const kind = schemes.map((s) => kindOf(s, element.kind)?.name).find(Boolean) ?? element.kind;
  const href = paths.plan(of.planId, { version: String(of.version), elemento: element.id });
  return (
    <>
      <span className="meta">{name} · {kind} <Link href={href}>{element.code}</Link></span>
      <div>{other && other.text !== element.text ? <DiffText before={side === 'before' ? element.text : other.text} after={side === 'before' ? other.text : element.text} side={side} /> : element.text}</div>
    </>
  );
}
