import { useState } from 'react';
import { addressOf } from '../../../../../web/api/call.ts';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useView } from '../../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../../web/session.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { PageHead } from '../../../../../web/ui/PageHead.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import type { Report } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { dayText } from '../../written.ts';
import { ReportsImport } from '../sheet/ReportsImport.tsx';
import { dueText, dueTone, lateDaysOf } from '../value.ts';
import { acts } from '../words.ts';
import { OwedList } from './OwedList.tsx';
import { oweSentence } from './sentence.ts';
import { oweWords as words } from './words.ts';

/** What one's institution owes, by plan and period, the oldest first. */
export function MyReportsPage() {
  const [view, change] = useView<'periodo'>();
  const territory = useOwnTerritory() ?? 'EC';
  const pages = plansApi.usePages('reports', { owedByMe: true, period: view.periodo, limit: 200 });
  const owed = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = [...Map.groupBy(owed, ({ periodId, responsible }) => `${periodId} ${responsible}`).values()];
  return (
    <>
      <PageHead eyebrow={words.page} title={pages.data ? (view.periodo && owed.length === 0 ? words.title.noneHere : oweSentence(owed, pages.hasNextPage, territory)) : pages.error ? words.failed : words.reading} lead={owed.length > 0 ? words.lead : undefined} />
      {view.periodo ? <p className="meta">{words.onePeriod} <Button kind="quiet" small onClick={() => change({ periodo: undefined })}>{words.everyPeriod}</Button></p> : null}
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{acts.again}</Button>} /> : null}
      {pages.data && owed.length === 0 ? <EmptyState title={view.periodo ? words.noneHereTitle : words.noneTitle} actions={view.periodo ? <Button onClick={() => change({ periodo: undefined })}>{words.everyPeriod}</Button> : <LinkButton href={paths.plans()}>{words.seePlans}</LinkButton>}>{view.periodo ? words.noneHereBody : words.noneBody}</EmptyState> : null}
      {groups.map((group) => <OneGroup key={`${group[0]!.periodId} ${group[0]!.responsible}`} reports={group} territory={territory} />)}
      {pages.hasNextPage ? <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : null}
    </>
  );
}

/** What is owed of one period of one plan, with its sheet. No group is empty. */
function OneGroup({ reports, territory }: { reports: readonly Report[]; territory: string }) {
  const [importing, setImporting] = useState(false);
  const may = useMay();
  const { periodId, periodName, planTitle, dueOn, responsible } = reports[0]!; // grouped by what they share
  const late = lateDaysOf(dueOn);
  const sheet = addressOf('plans.report-sheet', { periodId, responsible, format: 'xlsx' });
  return (
    <Block
      title={periodName}
      tools={
        <>
          {may('plans.report-sheet') ? <LinkButton small icon="download" href={sheet} download>{words.sheet}</LinkButton> : null}
          {may('plans.preview-reports') ? <Button small icon="upload" onClick={() => setImporting(true)}>{words.import}</Button> : null}
        </>
      }
    >
      <div className="stack">
        <p>{planTitle}<br /><span className="meta">{responsible}</span></p>
        <p><Status tone={dueTone(late)} wrap word={late > 0 ? words.tooLate(dayText(dueOn), dueText(late)) : words.due(dayText(dueOn), dueText(late))} /></p>
        <OwedList reports={reports} territory={territory} />
      </div>
      {importing ? <ReportsImport periodId={periodId} periodName={periodName} responsible={responsible} territory={territory} onClose={() => setImporting(false)} /> : null}
    </Block>
  );
}
