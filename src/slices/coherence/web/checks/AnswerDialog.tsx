import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, TextArea } from '../../../../web/ui/fields.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { CheckFinding, ReplyAnswer, ReplyView } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { words } from './words.ts';

const answers: readonly ReplyAnswer[] = ['corrects', 'explains', 'disagrees'];

interface AnswerDialogProps {
  finding: CheckFinding;
  reply: ReplyView;
  /** Other findings of the same rule that wait. */
  alike: number;
  onClose: () => void;
}

/** The government's answer to a finding; the same words may answer all that its rule found. */
export function AnswerDialog({ finding, reply, alike, onClose }: AnswerDialogProps) {
  const [answer, setAnswer] = useState<ReplyAnswer>(reply.answer ?? 'corrects');
  const [text, setText] = useState(reply.text ?? '');
  const [all, setAll] = useState(false);
  const [tried, setTried] = useState(false);
  const send = coherenceApi.useTell('answer');
  const lacking = answer !== 'corrects' && text.trim() === '';
  const act = (version: number): void => {
    setTried(true);
    if (!lacking) send.mutate({ replyId: reply.id, version, answer, text, alike: all }, { onSuccess: ({ answered }) => { showToast({ text: words.sent(answered) }); onClose(); } });
  };
  const theirs = send.error?.code === 'house.version-changed' ? (send.error.answer.details['current'] as { version: number; answer: ReplyAnswer | null; text: string | null }) : undefined; // the convention of house.version-changed: the row as it is now
  const buttons = theirs
    ? <><Button kind="main" busy={send.isPending} onClick={() => act(theirs.version)}>{words.saveMine}</Button><Button onClick={onClose}>{words.keepTheirs}</Button></>
    : <><Button kind="main" busy={send.isPending} onClick={() => act(reply.version)}>{words.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>;
  return (
    <Dialog open keepOpen onClose={onClose} title={words.answerTitle} actions={buttons}>
      <div className="form">
        <p>{finding.says}</p>
        <FieldGroup label={words.answerOf}>{answers.map((one) => <Radio key={one} name="answer" label={words.answers[one]} note={words.answerNotes[one]} checked={answer === one} onChange={() => setAnswer(one)} />)}</FieldGroup>
        <TextArea label={words.answerText} hint={words.answerHint} optional={answer === 'corrects'} rows={4} maxLength={2000} value={text} onChange={setText} error={tried && lacking ? words.needText : undefined} />
        {alike > 0 ? <Checkbox label={words.alikeToo(alike)} checked={all} onChange={setAll} /> : null}
        {theirs ? <><Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} /><Compare fields={[{ label: words.answerOf, yours: words.answers[answer], theirs: theirs.answer ? words.answers[theirs.answer] : '—' }, { label: words.answerText, yours: text, theirs: theirs.text ?? '' }]} /></> : null}
        {send.error && !theirs ? <Refused problem={send.error} what={words.notSent} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
