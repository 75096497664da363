import { useState } from 'react';
import type { Decimal } from '../../../../../engine/table/index.ts';
import type { Report } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { useKept } from '../../kept.ts';
import { draftKey, draftOf, saidIn, sameDraft, type Draft, type Unsent } from './draft.ts';

/** A report being written: its draft, kept on the device until it is sent, and what to do when another person was faster. */
export function useReporting(report: Report, decimal: Decimal, onSent: () => void) {
  const [kept, keep] = useKept<Unsent>(draftKey(report.id));
  const [resumed] = useState(kept !== undefined);
  const [tried, setTried] = useState(false);
  const [conflict, setConflict] = useState<Report>();
  const send = plansApi.useTell('reportProgress');
  const base = draftOf(report, decimal);
  const draft = kept?.draft ?? base;
  const said = saidIn(draft, decimal);
  const write = (more: Partial<Draft>): void => keep({ version: kept?.version ?? report.version, draft: { ...draft, ...more } });
  const drop = (): void => {
    keep(undefined);
    setConflict(undefined);
    setTried(false);
    send.reset();
  };
  const tell = (version: number): void => {
    setTried(true);
    if (!said) return;
    send.mutate(
      { reportId: report.id, version, ...said, narrative: draft.narrative.trim(), evidence: draft.files.map(({ id }) => id) },
      {
        onSuccess: () => { keep(undefined); onSent(); },
        onError: (problem) => {
          const current = problem.answer.details['current'] as Report | undefined; // plans answers the report as it is now
          if (problem.code === 'house.version-changed' && current?.version !== undefined) setConflict(current);
        },
      },
    );
  };
  return {
    draft,
    resumed: resumed && kept !== undefined,
    touched: kept !== undefined && !sameDraft(kept.draft, base),
    needsChoice: tried && draft.choice === undefined,
    needsValue: tried && draft.choice === 'value' && !said,
    conflict,
    busy: send.isPending,
    problem: send.error && send.error.code !== 'house.version-changed' ? send.error : null,
    write,
    drop,
    send: (): void => tell(kept?.version ?? report.version),
    sendMine: (): void => { if (conflict) { keep({ version: conflict.version, draft }); setConflict(undefined); tell(conflict.version); } },
  };
}
