import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { Output } from '../../../../kernel/contract.ts';
import type { plans } from '../../contract.ts';
import { plansApi } from '../api.ts';
import { moneyText } from '../views/MoneyTables.tsx';
import { listWords as words } from '../words.ts';
import { budgetWords } from './budget-words.ts';
import { PlanFilters, type ListView } from './PlanFilters.tsx';

type Budget = Output<(typeof plans)['operations']['budgets']>['items'][number];

const columns: Column<Budget>[] = [
  { key: 'title', head: words.columns.title, cell: (plan) => plan.title, main: true, width: '40%' },
  { key: 'territory', head: words.columns.territory, cell: (plan) => plan.territoryName },
  { key: 'assigned', head: budgetWords.assigned, numeric: true, cell: ({ assigned, territory }) => (assigned.length === 0 ? <NoData /> : assigned.map(({ currency, assigned: sum }) => <div key={currency} className="nowrap">{sum === null ? <NoData /> : `${moneyText(sum, territory)} ${currency}`}</div>)) },
  { key: 'acts', head: budgetWords.acts, cell: ({ acts, assigned }) => (acts.length > 0 ? acts.join('; ') : assigned.length > 0 ? <span className="meta">{budgetWords.noAct}</span> : null) },
];

interface BudgetListProps {
  view: Partial<Record<ListView, string>>;
  change: (change: Partial<Record<ListView, string | undefined>>) => void;
  funded: 'with' | 'without';
}

/** Plans within reach that have money assigned, with the act that gives it, or those that have none. */
export function BudgetList({ view, change, funded }: BudgetListProps) {
  const pages = plansApi.usePages('budgets', { funded, territory: view.territorio, scheme: view.esquema });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageHead eyebrow={words.page} title={pages.data ? budgetWords.sentence(items.length, pages.hasNextPage, funded) : words.page} />
      <PlanFilters view={view} change={change} count={pages.data ? words.seen(String(items.length), pages.hasNextPage) : undefined} />
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.more}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={words.caption} columns={columns} rows={items} rowKey={({ planId }) => planId} rowHref={({ planId }) => paths.planWeave(planId, { vista: 'dinero' })} {...(more ? { more } : {})} /> : null}
    </>
  );
}
