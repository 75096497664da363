import { useView } from '../../../../web/route.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { plansApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { listSentence } from '../sentence.ts';
import { listWords as words } from '../words.ts';
import { BudgetList } from './BudgetList.tsx';
import { PlanFilters, type ListView } from './PlanFilters.tsx';
import { PlansTable } from './PlansTable.tsx';

/** All plans within reach: whose they are, whether they hold, which are drafts; or what money they have. */
export function PlanListPage() {
  const [view, change] = useView<ListView>();
  if (view.dinero === 'con' || view.dinero === 'sin') return <BudgetList view={view} change={change} funded={view.dinero === 'con' ? 'with' : 'without'} />;
  return <PlanList view={view} change={change} />;
}

function PlanList({ view, change }: { view: Partial<Record<ListView, string>>; change: (change: Partial<Record<ListView, string | undefined>>) => void }) {
  const pages = plansApi.usePages('list', { q: view.q, territory: view.territorio, scheme: view.esquema });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const count = pages.data?.pages[0]?.count;
  const filtered = Boolean(view.q ?? view.territorio ?? view.esquema);
  const drafts = items.filter((plan) => plan.state === 'draft').length;
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageHead
        eyebrow={words.page}
        title={pages.data ? listSentence({ shown: items.length, drafts, whole: !pages.hasNextPage, count, filtered }) : words.page}
        tools={<ListTools />}
      />
      <PlanFilters view={view} change={change} count={pages.data ? words.seen(String(items.length), pages.hasNextPage) : undefined} />
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.more}</Button>} /> : null}
      {items.length > 0 ? <PlansTable plans={items} stale={pages.isPlaceholderData} more={more} /> : null}
      {pages.data && items.length === 0 ? <Nothing filtered={filtered} onClear={() => change({ q: undefined, territorio: undefined, esquema: undefined })} /> : null}
    </>
  );
}

function ListTools() {
  const may = useMay();
  if (!may('plans.create')) return <Button icon="plus" disabledReason={words.noGrant}>{words.newPlan}</Button>;
  return (
    <>
      <LinkButton icon="upload" href={paths.planImport()}>{words.importSheet}</LinkButton>
      <LinkButton kind="main" icon="plus" href={paths.planNew()}>{words.newPlan}</LinkButton>
    </>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered) return <EmptyState title={words.nothingTitle} actions={<Button onClick={onClear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>;
  return (
    <EmptyState title={words.emptyTitle} actions={<><LinkButton kind="main" href={paths.planImport()}>{words.importSheet}</LinkButton><LinkButton href="/api/plans.template?scheme=pdot" download>{words.template}</LinkButton></>}>
      {words.emptyBody}
    </EmptyState>
  );
}
