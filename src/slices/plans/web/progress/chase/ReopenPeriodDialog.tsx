import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { acts } from '../words.ts';
import { chaseWords, periodWords as words } from './words.ts';

/** Lets a closed period receive reports again, with another due day if there is one. */
export function ReopenPeriodDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const [dueOn, setDueOn] = useState(period.dueOn);
  const [why, setWhy] = useState('');
  const reopen = plansApi.useTell('reopenPeriod');
  const send = (): void => reopen.mutate({ periodId: period.id, version: period.version, ...(dueOn ? { dueOn } : {}), ...(why.trim() ? { why: why.trim() } : {}) }, { onSuccess: () => { showToast({ text: words.reopened }); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={words.reopenTitle(period.name)} actions={<><Button kind="main" busy={reopen.isPending} onClick={send}>{chaseWords.reopen}</Button><Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <div className="form">
        <p>{words.reopenMeaning}</p>
        <DateField label={words.newDue} hint={words.newDueHint} optional value={dueOn} onChange={setDueOn} />
        <TextField label={words.why} hint={words.whyHint} optional maxLength={1000} value={why} onChange={setWhy} />
        {reopen.error ? <Refused problem={reopen.error} what={words.reopenFailed} /> : null}
      </div>
    </Dialog>
  );
}
