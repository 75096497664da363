import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { Period } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import { acts } from '../words.ts';
import { talliesOf } from './view.ts';
import { chaseWords, periodWords as words } from './words.ts';

/** Closes a period: what is still owed stays without a datum; what waits for a review can still be reviewed. */
export function ClosePeriodDialog({ period, onClose }: { period: Period; onClose: () => void }) {
  const [why, setWhy] = useState('');
  const close = plansApi.useTell('closePeriod');
  const { owed, toReview } = talliesOf(period);
  const send = (): void => close.mutate({ periodId: period.id, version: period.version, ...(why.trim() ? { why: why.trim() } : {}) }, { onSuccess: () => { showToast({ text: words.closed }); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={words.closeTitle(period.name)} actions={<><Button kind="main" busy={close.isPending} onClick={send}>{chaseWords.close}</Button><Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <div className="form">
        <p>{words.closeMeaning(owed)}{toReview > 0 ? ` ${words.unreviewed(toReview)}` : ''}</p>
        <TextField label={words.why} hint={words.whyHint} optional maxLength={1000} value={why} onChange={setWhy} />
        {close.error ? <Refused problem={close.error} what={words.closeFailed} /> : null}
      </div>
    </Dialog>
  );
}
