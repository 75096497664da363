import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useView } from '../../../../../web/route.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import type { Period, Report, ReportState } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { momentText, numberText } from '../../written.ts';
import { programmedText, saidText } from '../value.ts';
import { acts, stateTones, stateWords, valueWords } from '../words.ts';
import { ListFilters } from './ListFilters.tsx';
import type { ReportsKey } from './view.ts';
import { chaseWords, listWords as words } from './words.ts';

const states = ['pending', 'reported', 'accepted', 'returned'] as const satisfies readonly ReportState[];

/** Every report of a period, by responsible, state or words; all of it in the address. */
export function ListView({ open, period }: { open: OpenPlan; period: Period }) {
  const [view, change] = useView<ReportsKey>();
  const { plan } = open;
  const state = states.find((one) => one === view.estado);
  const pages = plansApi.usePages('reports', { planId: plan.id, period: period.id, responsible: view.responsable, state, q: view.q, limit: 100 });
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const clear = (): void => change({ estado: undefined, responsable: undefined, q: undefined });
  if (pages.error) return <Refused problem={pages.error} what={chaseWords.failed} todo={<Button onClick={() => void pages.refetch()}>{acts.again}</Button>} />;
  return (
    <>
      <ListFilters open={open} state={state} count={pages.data ? words.count(numberText(rows.length, plan.territory), pages.hasNextPage) : ''} />
      {pages.data && rows.length === 0 ? <EmptyState title={words.noneTitle} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.noneBody}</EmptyState> : null}
      {rows.length > 0 ? (
        <DataTable
          caption={words.caption} columns={columnsOf(plan.territory)} rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => paths.planReport(id)} stale={pages.isPlaceholderData}
          more={pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined}
        />
      ) : null}
    </>
  );
}

const columnsOf = (territory: string): Column<Report>[] => [
  { key: 'code', head: words.columns.code, width: '96px', cell: ({ code }) => <span className="code">{code}</span> },
  { key: 'text', head: words.columns.text, main: true, cell: ({ text }) => text },
  { key: 'who', head: words.columns.who, width: '22%', cell: ({ responsible }) => responsible || <span className="meta">{valueWords.unnamed}</span> },
  { key: 'programmed', head: words.columns.programmed, numeric: true, offNarrow: true, cell: (r) => programmedText(r.programmed, r.programmedMissing, r.unit, territory) },
  { key: 'said', head: words.columns.said, numeric: true, cell: (r) => (r.state === 'pending' ? null : saidText(r, r.unit, territory)) },
  { key: 'state', head: words.columns.state, width: '120px', cell: ({ state }) => <Status tone={stateTones[state]} word={stateWords[state]} /> },
  { key: 'at', head: words.columns.at, offNarrow: true, width: '130px', cell: ({ reportedAt }) => (reportedAt ? momentText(reportedAt) : null) },
];
