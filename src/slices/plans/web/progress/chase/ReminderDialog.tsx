import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import { copyText } from '../copy.ts';
import { acts, valueWords } from '../words.ts';
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
  return (
    <Dialog open wide onClose={onClose} title={words.title(responsible || valueWords.unnamed)} actions={<Button kind="quiet" onClick={onClose}>{acts.close}</Button>}>
      <div className="stack">
        {letter.error ? <Refused problem={letter.error} what={words.failed} /> : null}
        {letter.data ? <TextArea label={words.text} hint={words.textHint} rows={12} readOnly value={letter.data.text} onChange={() => undefined} /> : null}
        <div className="row">
          <Button kind="main" icon="copy" onClick={() => void copyText(letter.data?.text ?? '')}>{words.copy}</Button>
          {noMail === undefined ? null : <Button busy={remind.isPending} onClick={send}>{words.note}</Button>}
          <Button busy={remind.isPending} disabledReason={noMail} onClick={send}>{words.mail(mails)}</Button>
        </div>
        {remind.error ? <Refused problem={remind.error} what={words.failed} /> : null}
      </div>
    </Dialog>
  );
}
