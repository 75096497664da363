import { useState } from 'react';
import { useKeys } from '../../../../../web/keys.ts';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { DemoTag } from '../../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { Report } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { momentText } from '../../written.ts';
import { EvidenceLinks } from '../EvidenceLinks.tsx';
import { SaidBeside } from './SaidBeside.tsx';
import { reviewWords as words } from './words.ts';

interface OneReportProps {
  open: OpenPlan;
  report: Report;
  /** There are others to go to. */
  several: boolean;
  onNext: () => void;
  onPrevious: () => void;
  onDecided: () => void;
  /** Somebody else was faster: the queue is read again. */
  onStale: () => void;
}

/** One report under review: what it says beside what was programmed and said before, and the keys that decide. */
export function OneReport({ open, report, several, onNext, onPrevious, onDecided, onStale }: OneReportProps) {
  const [reason, setReason] = useState<string>();
  const [tried, setTried] = useState(false);
  const review = plansApi.useTell('reviewProgress');
  const may = report.may.review;
  const decide = (decision: 'accept' | 'return'): void => {
    const done = decision === 'accept' ? words.accepted(report.code) : words.returned(report.code);
    review.mutate({ reportId: report.id, version: report.version, decision, ...(decision === 'return' ? { reason: reason?.trim() } : {}) }, { onSuccess: () => { showToast({ text: done }); onDecided(); }, onError: ({ code }) => { if (code === 'house.version-changed') onStale(); } });
  };
  const sendBack = (): void => {
    setTried(true);
    if ((reason ?? '').trim().length >= 3) decide('return');
  };
  const stop = (): void => { setReason(undefined); setTried(false); };
  const acceptable = may && report.state !== 'accepted' && report.state !== 'pending';
  useKeys(reason === undefined && !review.isPending, { a: () => { if (acceptable) decide('accept'); }, d: () => { if (may) setReason(''); }, j: onNext, k: onPrevious });
  return (
    <div className="stack">
      <p className="meta">{words.sent(report.responsible)}{report.reportedAt ? `, ${momentText(report.reportedAt)}` : ''} {report.example ? <DemoTag /> : null}</p>
      <p><b>{report.text}</b>{report.elementId ? <> <Link href={paths.planProgress(open.plan.id, { elemento: report.elementId })}>{words.openElement}</Link></> : null}</p>
      {report.state === 'reported' ? null : <Note kind="info">{words.already[report.state]}</Note>}
      <SaidBeside report={report} territory={open.plan.territory} />
      <section><h3>{words.says}</h3>{report.narrative ? <p style={{ maxWidth: '68ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{report.narrative}</p> : <p className="meta">{words.silent}</p>}</section>
      {report.reason ? <p><b>{words.reasonWas}:</b> {report.reason}</p> : null}
      <div className="row"><span className="meta">{words.evidence}:</span> <EvidenceLinks evidence={report.evidence} /></div>
      {review.error ? <Refused problem={review.error} what={words.failed} /> : null}
      {reason === undefined ? (
        <>
          <div className="row">
            <Button kind="main" shortcut="A" busy={review.isPending} disabledReason={may ? (acceptable ? undefined : words.already[report.state] || undefined) : words.notYours} onClick={() => decide('accept')}>{words.accept}</Button>
            <Button shortcut="D" busy={review.isPending} disabledReason={may ? undefined : words.notYours} onClick={() => setReason('')}>{words.return}</Button>
            {several ? <><Button kind="quiet" shortcut="K" onClick={onPrevious}>{words.previousOne}</Button><Button kind="quiet" shortcut="J" onClick={onNext}>{words.nextOne}</Button></> : null}
          </div>
          <p className="meta hide-s">{words.keys}</p>
        </>
      ) : (
        <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); sendBack(); }} onKeyDown={(event) => { if (event.key === 'Escape' && reason.trim() === '') stop(); }}>
          <TextArea autoFocus rows={3} maxLength={2000} label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={tried && reason.trim().length < 3 ? words.needReason : undefined} />
          <div className="acts"><Button kind="main" type="submit" busy={review.isPending}>{words.doReturn}</Button><Button kind="quiet" onClick={stop}>{words.cancel}</Button></div>
        </form>
      )}
    </div>
  );
}
