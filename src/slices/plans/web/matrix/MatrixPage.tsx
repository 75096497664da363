import { useMemo, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { usePrinting } from '../../../../web/ui/use-printing.ts';
import { missingOf } from '../../rules/completeness.ts';
import { kindOf } from '../../rules/scheme.ts';
import { ElementSheet } from '../element/ElementSheet.tsx';
import { PlanAway, PlanHead } from '../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../plan/state.ts';
import { tableWords } from '../words.ts';
import { numberText } from '../written.ts';
import { matrixColumns, validityYears } from './columns.ts';
import { filterOf, noFilter, type MatrixViewKey } from './filters.ts';
import { Grid } from './Grid.tsx';
import type { GridProps } from './use-grid.ts';
import { groupOf, listColumns } from './list-columns.tsx';
import { MatrixFilters } from './MatrixFilters.tsx';
import { filterRows, itemsOf, rowsOf, underLines, type Row } from './rows.ts';
import { KeptEdits, useEdits, useLock } from './use-edits.ts';
import { useFunded } from './use-funded.ts';
import { useNarrow } from './use-narrow.ts';
import { matrixWords as words } from './words.ts';

/** Rows up to which the list puts each under its line; beyond, the line is a column. */
const grouped = 200;

/** A plan as a matrix to work in, or as a list to read: the same filters, the same edits. */
export function MatrixPage(): ReactElement {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Matrix key={`${open.plan.id} ${open.shown}`} open={open} again={again} /> : <PlanAway problem={problem} again={again} />;
}

function Matrix({ open, again }: { open: OpenPlan; again: () => void }): ReactElement {
  const [view, change] = useView<MatrixViewKey>();
  const { plan, scheme, elements } = open;
  const narrow = useNarrow();
  const printing = usePrinting();
  const edits = useEdits(open, again);
  const lock = useLock(open);
  const seen = printing ? 'lista' : (view.vista ?? (narrow ? 'lista' : 'matriz'));
  const filterKey = JSON.stringify(filterOf(view));
  const filter = useMemo(() => filterOf(view), [filterKey]); // oxlint-disable-line react-hooks/exhaustive-deps -- the view is a new object at each turn; its filter, as text, is not
  const all = useMemo(() => rowsOf(elements), [elements]);
  const funded = useFunded(plan.id, open.shown, filter.year);
  const rows = useMemo(() => filterRows(scheme, all, filter, { kept: edits.writtenUnder(filterKey), funded }), [scheme, all, filter, edits, filterKey, funded]);
  const hrefOf = (elemento: string): string => paths.planTable(plan.id, { ...view, elemento });
  const count = tableWords.sentence(numberText(rows.length, plan.territory), numberText(all.length, plan.territory));
  return (
    <>
      <PlanHead open={open} at="table" {...titled(open, all)} />
      <MatrixFilters open={open} rows={all} view={view} filter={filter} change={change} />
      <div className="row" style={{ marginBottom: 8 }}>
        <Segmented label={words.views} value={seen} options={[{ value: 'matriz', label: words.grid }, { value: 'lista', label: words.list }]} onChange={(vista) => change({ vista })} />
        {seen === 'matriz' ? <Segmented label={words.columns} value={view.columnas ?? 'uso'} options={[{ value: 'uso', label: words.columnsUsed }, { value: 'todas', label: words.columnsAll }]} onChange={(columnas) => change({ columnas: columnas === 'uso' ? undefined : columnas })} /> : null}
        {lock === undefined || seen !== 'matriz' ? null : <span className="meta row"><Icon name="lock" />{lock}</span>}
        <span className="meta nowrap" role="status" style={{ marginLeft: 'auto' }}>{count}</span>
      </div>
      {rows.length === 0 ? <EmptyState title={tableWords.nothingTitle} actions={<Button onClick={() => change(noFilter)}>{tableWords.clear}</Button>}>{tableWords.nothingBody}</EmptyState> : null}
      {rows.length > 0 && seen === 'matriz' ? <Sheet open={open} rows={rows} year={filter.year} all={view.columnas === 'todas'} narrow={narrow} edits={edits} lock={lock} hrefOf={hrefOf} onOpen={(elemento) => change({ elemento })} /> : null}
      {rows.length > 0 && seen !== 'matriz' ? <List open={open} rows={rows} selected={view.elemento} kind={filter.kinds?.length !== 1} printing={printing} hrefOf={hrefOf} /> : null}
      <KeptEdits planId={plan.id} edits={edits} />
      {view.elemento ? <ElementSheet open={open} id={view.elemento} hrefOf={hrefOf} onSelect={(elemento) => change({ elemento })} over /> : null}
    </>
  );
}

/** «De 85 fichas, 44 están completas; a 41 les falta algo», where the scheme says what a complete one has. */
function titled({ scheme, plan }: OpenPlan, rows: readonly Row[]): { title?: string } {
  const asked = rows.filter((row) => (kindOf(scheme, row.kind)?.needs.length ?? 0) > 0);
  if (asked.length === 0) return {};
  const lacking = asked.filter((row) => missingOf(scheme, row).length > 0).length;
  const text = (n: number): string => numberText(n, plan.territory);
  return { title: words.title(text(asked.length - lacking), text(asked.length), text(lacking)) };
}

interface SheetProps extends Omit<GridProps, 'items' | 'columns'> {
  rows: readonly Row[];
  year: number | undefined;
  all: boolean;
  narrow: boolean;
}

function Sheet({ rows, year, all, narrow, ...grid }: SheetProps): ReactElement {
  const { scheme, plan, shown } = grid.open;
  const items = useMemo(() => itemsOf(scheme, rows), [scheme, rows]);
  const version = plan.versions.find((one) => one.number === shown);
  const columns = useMemo(() => matrixColumns(scheme, rows, { all, year, narrow, line: false, years: validityYears(version?.validFrom ?? null, version?.validTo ?? null) }), [scheme, rows, all, year, narrow, version?.validFrom, version?.validTo]);
  return <Grid {...grid} items={items} columns={columns} />;
}

interface ListProps {
  open: OpenPlan;
  rows: readonly Row[];
  selected: string | undefined;
  /** Whether rows of several kinds stand together. */
  kind: boolean;
  printing: boolean;
  hrefOf: (elementId: string) => string;
}

/** The same rows as a table that reads well aloud, on a phone and on paper; each opens its form. */
function List({ open: { scheme, plan }, rows, selected, kind, printing, hrefOf }: ListProps): ReactElement {
  const hasLines = rows.some((row) => row.line !== undefined);
  const inGroups = rows.length <= grouped && hasLines;
  const columns = useMemo(() => listColumns(scheme, rows, plan.territory, { line: !inGroups && hasLines, kind, printing }), [scheme, rows, plan.territory, inGroups, hasLines, kind, printing]);
  return <DataTable caption={plan.title} columns={columns} rows={inGroups ? underLines(rows) : rows} rowKey={(row) => row.id} rowHref={(row) => hrefOf(row.id)} selected={selected} {...(inGroups ? { group: groupOf(scheme, rows, plan.territory, hrefOf) } : {})} />;
}
