import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { NumberField, TextArea } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Review, Reviewer } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { linkWords as words, reviewWords } from './words.ts';

/** Makes the link of one reviewer, and shows it once. */
export function LinkDialog({ review, reviewer, replaces, onClose }: { review: Review; reviewer: Reviewer; replaces: boolean; onClose: () => void }) {
  const [days, setDays] = useState('15');
  const [tried, setTried] = useState(false);
  const make = instrumentsApi.useTell('makeReviewLink');
  const wrong = /^\d{1,2}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= 90 ? undefined : words.daysNeed;
  const send = (): void => {
    setTried(true);
    if (!wrong) make.mutate({ review: review.id, reviewer: reviewer.id, days: Number(days) });
  };
  if (make.data)
    return (
      <Dialog open keepOpen onClose={onClose} title={words.title(reviewer.name)} actions={<Button kind="main" onClick={onClose}>{words.done}</Button>}>
        <Made address={`${window.location.origin}${make.data.path}`} expiresAt={make.data.expiresAt} />
      </Dialog>
    );
  return (
    <Dialog open keepOpen onClose={onClose} title={words.title(reviewer.name)} actions={<><Button kind="main" busy={make.isPending} onClick={send}>{words.make}</Button><Button kind="quiet" onClick={onClose}>{reviewWords.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <p>{words.lead(review.textNumber)}</p>
        {replaces ? <p>{words.ends}</p> : null}
        <NumberField label={words.days} unit={words.daysUnit} inputMode="numeric" maxLength={3} value={days} onChange={setDays} error={tried ? wrong : undefined} />
        <Refused problem={make.error} what={words.notMade} kept={reviewWords.kept} />
      </form>
    </Dialog>
  );
}

function Made({ address, expiresAt }: { address: string; expiresAt: string }) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    showToast({ text: words.copied, sign: 'ok' });
  };
  return (
    <div className="form">
      <Note kind="risk">{words.once}</Note>
      <TextArea label={words.address} hint={words.until(shortDay(expiresAt))} readOnly rows={3} value={address} onChange={() => undefined} onFocus={(event) => event.currentTarget.select()} />
      {'clipboard' in navigator ? <div><Button small icon="copy" onClick={() => void copy()}>{words.copy}</Button></div> : null}
    </div>
  );
}
