import { paths } from '../../../../../web/paths.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../../web/ui/PageHead.tsx';
import { plansApi } from '../../api.ts';
import { numberText } from '../../written.ts';
import { saidText } from '../value.ts';
import type { OpenReport } from './ReportPage.tsx';
import { formWords as words } from './words.ts';

/** What was sent, and the next one. */
export function SentReport({ report, territory, onAgain }: { report: OpenReport; territory: string; onAgain: () => void }) {
  const owed = plansApi.useAsk('reports', { owedByMe: true, limit: 50 });
  const left = (owed.data?.items ?? []).filter(({ id }) => id !== report.id);
  const next = left.find(({ periodId }) => periodId === report.periodId) ?? left[0];
  const many = owed.data?.next !== null;
  return (
    <>
      <PageHead eyebrow={words.page} title={words.doneTitle(report.code)} lead={report.text} />
      <div className="stack" style={{ maxWidth: 640 }}>
        <Note kind="ok"><b>{saidText(report, report.unit, territory)}</b>. {words.doneBody}</Note>
        {owed.data ? <p>{next ? words.left(numberText(left.length, territory), left.length, many) : words.noneLeft}</p> : null}
        <div className="row">
          {next ? <LinkButton kind="main" href={paths.planReport(next.id)}>{words.nextOne(next.code)}</LinkButton> : <LinkButton kind="main" href={paths.myReports()}>{words.back}</LinkButton>}
          {next ? <LinkButton href={paths.myReports()}>{words.back}</LinkButton> : null}
          <LinkButton kind="quiet" href={paths.planProgress(report.planId)}>{words.seePlan}</LinkButton>
          <Button kind="quiet" onClick={onAgain}>{words.correctIt}</Button>
        </div>
      </div>
    </>
  );
}
