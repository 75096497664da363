import { useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import { DemoTag } from '../../../../../web/ui/Tag.tsx';
import type { Report } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { momentText } from '../../written.ts';
import { advanceWords } from '../board/words.ts';
import type { BoardElement } from '../board/tones.ts';
import { EvidenceLinks } from '../EvidenceLinks.tsx';
import { saidText } from '../value.ts';
import { stateTones, stateWords } from '../words.ts';
import { AdvanceForm } from './AdvanceForm.tsx';
import { AdvanceList } from './AdvanceList.tsx';
import { elementWords as words } from './words.ts';

/** What was reported of an element and what was done for it, newest first. */
export function ElementLog({ open, element }: { open: OpenPlan; element: BoardElement }) {
  const [adding, setAdding] = useState(false);
  const { plan } = open;
  const reports = plansApi.useAsk('reports', { planId: plan.id, elementId: element.elementId, limit: 40 }).data?.items;
  const log = plansApi.useAsk('advances', { planId: plan.id, elementId: element.elementId }).data;
  return (
    <>
      <section className="stack">
        <h3>{words.reports}</h3>
        {reports?.length === 0 ? <p className="meta">{words.noReports}</p> : null}
        <ul className="todo bare">{reports?.map((report) => <Told key={report.id} report={report} territory={plan.territory} />)}</ul>
      </section>
      {log ? (
        <section className="stack">
          <h3>{words.advances}</h3>
          {log.items.length === 0 ? <p className="meta">{words.noAdvances}</p> : <AdvanceList advances={log.items} />}
          {log.mayAdd && !adding ? <Button small icon="plus" onClick={() => setAdding(true)}>{advanceWords.add}</Button> : null}
          {adding ? <AdvanceForm open={open} element={element} onDone={() => setAdding(false)} /> : null}
        </section>
      ) : null}
    </>
  );
}

function Told({ report, territory }: { report: Report; territory: string }) {
  return (
    <li style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <div className="row between"><Link href={paths.planReport(report.id)}>{report.periodName}</Link><Status tone={stateTones[report.state]} word={stateWords[report.state]} /></div>
      <div><b>{saidText(report, report.unit, territory)}</b> {report.example ? <DemoTag /> : null} <span className="meta">{report.reportedAt ? momentText(report.reportedAt) : ''}</span></div>
      {report.narrative ? <p style={{ overflowWrap: 'anywhere' }}>{report.narrative}</p> : null}
      {report.reason ? <p><b>{words.returned}:</b> {report.reason}</p> : null}
      {report.state === 'pending' ? null : <EvidenceLinks evidence={report.evidence} />}
    </li>
  );
}
