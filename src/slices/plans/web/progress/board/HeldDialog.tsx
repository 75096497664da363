import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { DateField, TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import { dayText } from '../../written.ts';
import { acts } from '../words.ts';
import { evaluationWords as words } from './words.ts';

/** An evaluation that was due and was held: when, and where it is on record. */
export function HeldDialog({ planId, due, onClose }: { planId: string; due: string; onClose: () => void }) {
  const [heldOn, setHeldOn] = useState('');
  const [citation, setCitation] = useState('');
  const [tried, setTried] = useState(false);
  const record = plansApi.useTell('recordEvaluation');
  const send = (): void => {
    setTried(true);
    if (heldOn) record.mutate({ planId, dueOn: due, heldOn, citation: citation.trim() || null }, { onSuccess: () => { showToast({ text: words.recorded }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.recordTitle(dayText(due))} actions={<><Button kind="main" busy={record.isPending} onClick={send}>{words.record}</Button><Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <div className="form">
        <DateField label={words.heldOn} value={heldOn} onChange={setHeldOn} error={tried && !heldOn ? words.needHeld : undefined} />
        <TextField label={words.citation} hint={words.citationHint} optional maxLength={300} value={citation} onChange={setCitation} />
        {record.error ? <Refused problem={record.error} what={words.failed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
