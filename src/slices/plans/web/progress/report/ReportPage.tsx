import { useState } from 'react';
import type { Output } from '../../../../../kernel/contract.ts';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { usePart } from '../../../../../web/route.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { FactList } from '../../../../../web/ui/Block.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../../web/ui/PageHead.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import { DemoTag } from '../../../../../web/ui/Tag.tsx';
import type { plans } from '../../../contract.ts';
import { plansApi } from '../../api.ts';
import { dayText } from '../../written.ts';
import { EvidenceLinks } from '../EvidenceLinks.tsx';
import { dueText, dueTone, lateDaysOf, programmedText, saidText } from '../value.ts';
import { acts, stateTones, stateWords, valueWords } from '../words.ts';
import { ReportForm } from './ReportForm.tsx';
import { ReportHistory } from './ReportHistory.tsx';
import { reportTitle } from './sentence.ts';
import { SentReport } from './SentReport.tsx';
import { useTerritoryOf } from './territory.ts';
import { UnsentDraft } from './UnsentDraft.tsx';
import { formWords as words } from './words.ts';

export type OpenReport = Output<(typeof plans)['operations']['report']>;

/** One report: the question and its answer on a phone; what became of it when it can no longer be answered. */
export function ReportPage() {
  const reportId = usePart('reportId');
  const report = plansApi.useAsk('report', { reportId });
  const territory = useTerritoryOf(report.data?.planId);
  const [sent, setSent] = useState<string>();
  if (report.error && !report.data) {
    return (
      <>
        <PageHead eyebrow={words.page} title={words.failedRead} />
        <Refused problem={report.error} what={words.notRead} todo={<><Button onClick={() => void report.refetch()}>{acts.again}</Button><LinkButton kind="quiet" href={paths.myReports()}>{words.back}</LinkButton></>} />
      </>
    );
  }
  if (!report.data) return <p className="meta" role="status">{words.reading}</p>;
  return sent === reportId ? <SentReport report={report.data} territory={territory} onAgain={() => setSent(undefined)} /> : <OneReport key={reportId} report={report.data} territory={territory} onSent={() => setSent(reportId)} />;
}

function OneReport({ report, territory, onSent }: { report: OpenReport; territory: string; onSent: () => void }) {
  const late = lateDaysOf(report.dueOn);
  const asks = report.may.report;
  return (
    <>
      <PageHead eyebrow={<><Link href={paths.myReports()}>{words.page}</Link><span>· {report.periodName}</span></>} title={reportTitle(report)} lead={<>{report.text} {report.example ? <DemoTag /> : null}</>} />
      <div className="stack wide" style={{ maxWidth: 640 }}>
        {report.state === 'returned' && report.reason ? <Note kind="risk"><b>{words.returned}.</b> {report.reason}</Note> : null}
        {asks || report.periodState === 'closed' || report.state === 'accepted' || report.may.review ? null : <Note kind="info">{words.notYours}</Note>}
        <FactList
          items={[
            { label: words.programmed, value: programmedText(report.programmed, report.programmedMissing, report.unit, territory) },
            { label: words.previous, value: report.previous ? `${saidText(report.previous, report.unit, territory)} (${report.previous.period})` : words.nothingBefore },
            { label: words.due, value: report.periodState === 'open' ? <Status tone={asks ? dueTone(late) : 'run'} wrap word={`${dayText(report.dueOn)}, ${dueText(late)}`} /> : dayText(report.dueOn) },
            ...(asks || report.state === 'pending' ? [] : [
              { label: words.said, value: <>{saidText(report, report.unit, territory)} <Status tone={stateTones[report.state]} word={stateWords[report.state]} /></> },
              { label: words.what, value: report.narrative },
              { label: words.evidence, value: <EvidenceLinks evidence={report.evidence} /> },
            ]),
          ]}
        />
        {asks ? <ReportForm report={report} territory={territory} onSent={onSent} /> : <UnsentDraft report={report} />}
        <FactList items={[{ label: words.plan, value: report.planTitle }, { label: words.responsible, value: report.responsible || valueWords.unnamed }]} />
        <div className="row">
          {report.may.review ? <LinkButton small href={paths.planReports(report.planId, { vista: 'revisar', periodo: report.periodId, reporte: report.id })}>{words.review}</LinkButton> : null}
          {report.elementId ? <LinkButton small href={paths.planProgress(report.planId, { elemento: report.elementId })}>{words.element}</LinkButton> : null}
        </div>
        <ReportHistory report={report} territory={territory} />
      </div>
    </>
  );
}
