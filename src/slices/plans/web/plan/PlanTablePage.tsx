import { useMemo } from 'react';
import { paths } from '../../../../web/paths.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { ElementSheet } from '../element/ElementSheet.tsx';
import { tableWords as words } from '../words.ts';
import { numberText } from '../written.ts';
import { columnsOf, groupOf } from './columns.tsx';
import { PlanAway, PlanHead } from './PlanHead.tsx';
import { filterRows, rowsOf, underLines } from './rows.ts';
import { useOpenPlan, type OpenPlan, type PlanViewKey } from './state.ts';
import { TableFilters } from './TableFilters.tsx';

/** Rows from which only those in sight are drawn, and lines become a column instead of group rows. */
const virtual = 200;

/** A plan as a table: every column of its scheme that holds something, filtered by the address. */
export function PlanTablePage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Table open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Table({ open }: { open: OpenPlan }) {
  const [view, change] = useView<PlanViewKey>();
  const { plan, scheme } = open;
  const all = useMemo(() => rowsOf(open.elements), [open.elements]);
  const rows = useMemo(() => filterRows(scheme, all, { kind: view.tipo, line: view.linea, responsible: view.responsable, lacks: view.falta, q: view.q }), [scheme, all, view.tipo, view.linea, view.responsable, view.falta, view.q]);
  const grouped = rows.length <= virtual && all.some((row) => row.line !== undefined);
  const columns = useMemo(() => columnsOf(scheme, rows, plan.territory, { line: !grouped && all.some((row) => row.line !== undefined), kind: view.tipo === undefined }), [scheme, rows, plan.territory, grouped, all, view.tipo]);
  const hrefOf = (elemento: string): string => paths.planTable(plan.id, { ...view, elemento });
  const clear = (): void => change({ tipo: undefined, linea: undefined, responsable: undefined, falta: undefined, q: undefined });
  return (
    <>
      <PlanHead open={open} at="table" />
      <TableFilters open={open} rows={all} view={view} change={change} count={words.sentence(numberText(rows.length, plan.territory), numberText(all.length, plan.territory))} />
      {rows.length === 0 ? <EmptyState title={words.nothingTitle} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : (
        <DataTable caption={plan.title} columns={columns} rows={grouped ? underLines(rows) : rows} rowKey={(row) => row.id} rowHref={(row) => hrefOf(row.id)} selected={view.elemento} {...(grouped ? { group: groupOf(scheme, rows, plan.territory, hrefOf) } : {})} />
      )}
      {view.elemento ? <ElementSheet open={open} id={view.elemento} hrefOf={hrefOf} onSelect={(elemento) => change({ elemento })} over /> : null}
    </>
  );
}
