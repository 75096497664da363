import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import { copyText } from '../copy.ts';
import { acts, valueWords } from '../words.ts';
import { withAddress } from './address.ts';
import { remindWords as words } from './words.ts';

interface About {
  periodId: string;
  responsible: string;
}

/** A reminder: by mail where that is possible, or as a text for a chat; either is noted. */
export function ReminderDialog({ debt: { periodId, responsible }, onClose }: { debt: About; onClose: () => void }) {
  const letter = plansApi.useAsk('reminder', { periodId, responsible });
  const remind = plansApi.useTell('remind');
  const mails = letter.data?.mails ?? 0;
  const noMail = !letter.data ? words.reading : !letter.data.mailReady ? words.noMail : mails === 0 ? words.nobody : undefined;
  const send = (): void => remind.mutate({ periodId, responsible }, { onSuccess: (done) => { showToast({ text: done.mails > 0 ? words.sent(done.mails) : words.noted }); onClose(); } });
  const text = withAddress(letter.data?.text ?? '', location.origin);
  const acting = (
    <>
      <Button kind="main" icon="copy" onClick={() => void copyText(text)}>{words.copy}</Button>
      {noMail === undefined ? <Button busy={remind.isPending} onClick={send}>{words.mail(mails)}</Button> : <Button busy={remind.isPending} onClick={send}>{words.note}</Button>}
      <Button kind="quiet" onClick={onClose}>{acts.close}</Button>
    </>
  );
  return (
    <Dialog open wide onClose={onClose} title={words.title(responsible || valueWords.unnamed)} actions={acting}>
      <div className="stack">
        {letter.error ? <Refused problem={letter.error} what={words.failed} /> : null}
        {letter.data ? <TextArea label={words.text} hint={words.textHint} rows={14} readOnly value={text} onChange={() => undefined} /> : null}
        {noMail === undefined ? null : <p className="meta">{noMail}</p>}
        {remind.error ? <Refused problem={remind.error} what={words.failed} /> : null}
      </div>
    </Dialog>
  );
}
