import { useState } from 'react';
import { newId } from '../../../../../kernel/id.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { today } from '../value.ts';
import { acts } from '../words.ts';
import { nextPeriod } from './next-period.ts';
import { periodWords as words } from './words.ts';

interface OpenProps {
  open: OpenPlan;
  periods: readonly Period[];
  /** With the period that was opened, if one was. */
  onClose: (opened?: string) => void;
}

/** Asks for a report of everything that was programmed. The next span is proposed; a person changes it. */
export function OpenPeriodDialog({ open: { plan }, periods, onClose }: OpenProps) {
  const [id] = useState(() => newId());
  const [said, setSaid] = useState(() => nextPeriod(periods, today()));
  const [tried, setTried] = useState(false);
  const act = plansApi.useTell('openPeriod');
  const { name, from, to, dueOn } = said;
  const write = (more: Partial<typeof said>): void => setSaid({ ...said, ...more });
  const undated = !from || !to || !dueOn;
  const backwards = !undated && from > to;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || undated || backwards) return;
    act.mutate({ planId: plan.id, id, ...said, name: name.trim() }, { onSuccess: ({ periodId, reports }) => { showToast({ text: words.opened(reports) }); onClose(periodId); } });
  };
  const error = !tried ? undefined : undated ? words.needDates : backwards ? words.backwards : undefined;
  return (
    <Dialog open keepOpen onClose={() => onClose()} title={words.openTitle} actions={<><Button kind="main" busy={act.isPending} onClick={send}>{words.openTitle.replace(' de reporte', '')}</Button><Button kind="quiet" onClick={() => onClose()}>{acts.cancel}</Button></>}>
      <div className="form">
        <p className="meta">{words.openMeaning}</p>
        <TextField label={words.name} hint={words.nameHint} maxLength={120} value={name} onChange={(text) => write({ name: text })} error={tried && name.trim() === '' ? words.needName : undefined} />
        <DateField label={words.from} value={from} onChange={(day) => write({ from: day })} />
        <DateField label={words.to} value={to} onChange={(day) => write({ to: day })} error={error} />
        <DateField label={words.due} hint={words.dueHint} value={dueOn} onChange={(day) => write({ dueOn: day })} />
        {act.error ? <Refused problem={act.error} what={words.openFailed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
