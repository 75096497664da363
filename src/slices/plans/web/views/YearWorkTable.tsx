import { paths } from '../../../../web/paths.ts';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { YearWork } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { numberText } from '../written.ts';
import { moneyText } from './MoneyTables.tsx';
import { spanText } from './PlacesBlocks.tsx';
import { moneyWords } from './money-words.ts';
import { yearWords as words } from './words.ts';

/** What is done in a year: when, where, by whom, for how many, from which budget line and by which act. */
export function YearWorkTable({ open: { plan }, work, caption }: { open: OpenPlan; work: readonly YearWork[]; caption: string }) {
  const money = (row: YearWork): string => row.money.flatMap((sum) => (['assigned', 'required', 'spent'] as const).flatMap((stage) => (sum[stage] === null ? [] : [`${moneyWords.stage[stage].toLocaleLowerCase('es')} ${moneyText(sum[stage], plan.territory)} ${sum.currency}`]))).join(', ');
  const some = (of: (row: YearWork) => boolean): boolean => work.some(of);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'what', head: words.workHeads.what, cell: (row) => <span><span className="code">{row.code}</span> {row.text}</span>, main: true },
        { key: 'when', head: words.workHeads.when, cell: (row) => <span>{spanText(row) ?? row.when ?? <NoData />}{words.by[row.by] ? <small> {words.by[row.by]}</small> : null}</span>, width: '190px' },
        ...(some((row) => row.place !== null || row.territories.length > 0) ? [{ key: 'where', head: words.workHeads.where, cell: (row: YearWork) => [row.place, ...row.territories].filter(Boolean).join(', ') || <NoData />, width: '160px' }] : []),
        { key: 'who', head: words.workHeads.who, cell: (row) => row.responsible ?? <NoData />, width: '180px' },
        ...(some((row) => row.reach !== null) ? [{ key: 'reach', head: words.workHeads.reach, cell: (row: YearWork) => (row.reach === null ? <NoData /> : numberText(row.reach, plan.territory)), numeric: true, width: '90px' }] : []),
        ...(some((row) => row.budgetLine !== null || row.act !== null) ? [{ key: 'budget', head: words.workHeads.budget, cell: (row: YearWork) => [row.budgetLine, row.act].filter(Boolean).join(' · ') || <NoData />, width: '170px' }] : []),
        ...(some((row) => row.money.length > 0) ? [{ key: 'money', head: words.workHeads.money, cell: (row: YearWork) => money(row) || <NoData />, width: '170px' }] : []),
      ]}
      rows={work}
      rowKey={(row) => row.id}
      rowHref={(row) => paths.plan(plan.id, { elemento: row.id })}
      compact
    />
  );
}
