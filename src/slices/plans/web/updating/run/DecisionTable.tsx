import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { Tag } from '../../../../../web/ui/Tag.tsx';
import type { UpdatedElement } from '../../../contract/updating/decision.ts';
import { kindOf } from '../../../rules/scheme.ts';
import { numberText } from '../../written.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { decisionMarks, updatingWords as words, versionsWords } from '../words.ts';
import { isShown, whichOf, type UpdatingViewKey, type Which } from './queue.ts';
import type { Updating } from './state.ts';

/** The elements of the list with what was decided; a press brings one to the queue. */
export function DecisionTable({ open: { plan, scheme }, updating, which }: { open: OpenPlan; updating: Updating; which?: Which }) {
  const [view] = useView<UpdatingViewKey>();
  const shownWhich = which ?? whichOf(view.ver);
  const rows = updating.elements.filter((e) => (view.rama === undefined || e.branch === view.rama) && isShown(shownWhich, e));
  if (rows.length === 0) return null;
  const hasReasons = rows.some((e) => e.reason !== null);
  const columns: Column<UpdatedElement>[] = [
    { key: 'element', head: words.columns.element, main: true, cell: (e) => <><span className="code">{e.code}</span> {e.text}</>, width: '44%' },
    { key: 'kind', head: words.columns.kind, offNarrow: true, cell: (e) => kindOf(scheme, e.kind)?.name ?? e.kind },
    { key: 'decision', head: words.columns.decision, cell: (e) => (e.decision ? <span>{decisionMarks[e.decision]} {e.continuing ? <Tag>{words.continuingTag}</Tag> : null}</span> : <span className="meta">{words.undecided.toLocaleLowerCase('es')}</span>) },
    { key: 'draft', head: words.columns.draft, cell: (e) => words.draftState[e.state] },
    ...(hasReasons ? [{ key: 'reason', head: words.columns.reason, cell: (e: UpdatedElement) => e.reason ?? '' }] : []),
  ];
  const href = (e: UpdatedElement): string => (updating.running ? paths.planUpdating(plan.id, { ver: view.ver, rama: view.rama, elemento: e.identity }) : paths.planVersions(plan.id, { a: String(updating.from), b: String(updating.to) }));
  return (
    <Block title={words.table} meta={versionsWords.shown(numberText(rows.length, plan.territory), numberText(updating.totals.of, plan.territory))}>
      <DataTable caption={words.table} columns={columns} rows={rows} rowKey={(e) => e.identity} rowHref={href} selected={view.elemento} compact />
    </Block>
  );
}
