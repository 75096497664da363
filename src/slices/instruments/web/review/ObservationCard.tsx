import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import type { Observation, ObservationState, Review } from '../../contract/review.ts';
import { kindWords, speakerOf, stateText } from '../../rules/review/words.ts';
import { instrumentsApi } from '../api.ts';
import { momentText } from '../register/moment.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { reviewWords as words, standWords, linkWords } from './words.ts';

const tones: Record<ObservationState, Tone> = { open: 'run', pending: 'risk', accepted: 'ok', partly: 'ok', rejected: 'np', noted: 'np' };

/** One observation: who, of what, what was answered and which version carries it; under it, what both sides said. */
export function ObservationCard({ review, one }: { review: Review; one: Observation }) {
  const [doing, setDoing] = useState<'answer' | 'reply' | 'reopen'>();
  const close = (): void => setDoing(undefined);
  return (
    <li>
      <div className="rev-head"><b>{one.partName ?? words.whole}</b><Status tone={tones[one.state]} word={stateText(one)} wrap /></div>
      <p className="meta">{[one.kind ? kindWords[one.kind] : '', speakerOf(one), one.external ? (one.external.name ? linkWords.cameFrom(one.external.name) : linkWords.came) : '', one.saidOn ? momentText(one.saidOn) : shortDay(one.writtenAt), one.source ? words.source(one.source) : ''].filter(Boolean).join(' · ')}</p>
      {one.quote ? <q>{one.quote}</q> : null}
      <p className="rev-said">{one.words}</p>
      {one.stands !== null && one.state !== 'accepted' && one.state !== 'partly' && review.latest > one.textNumber ? <p className="meta">{standWords[one.quote ? 'words' : 'part'][one.stands]}</p> : null}
      {one.reason ? <Answered one={one} /> : null}
      {one.replies.length > 0 ? <ul className="rev-replies" aria-label={words.replies(one.replies.length)}>{one.replies.map((reply) => <li key={reply.id}><span className="meta">{[reply.by, shortDay(reply.writtenAt)].filter(Boolean).join(' · ')}</span><p className="rev-said">{reply.words}</p></li>)}</ul> : null}
      {doing === 'reply' ? <ReplyForm observation={one.id} onClose={close} /> : <Acts review={review} one={one} onDo={setDoing} />}
      {doing === 'answer' ? <AnswerDialog review={review} one={one} onClose={close} /> : null}
      {doing === 'reopen' ? <ReopenDialog one={one} onClose={close} /> : null}
    </li>
  );
}

function Answered({ one }: { one: Observation }) {
  return (
    <div className="rev-answer">
      <span className="meta">{words.response}{one.answeredAt ? ` · ${shortDay(one.answeredAt)}` : ''}</span>
      <p className="rev-said">{one.reason}</p>
      {one.changedText === null ? null : <p className="meta">{words.carriedBy(one.changedText, one.changedParts.map(({ name }) => name).join('; '))}</p>}
    </div>
  );
}

function Acts({ review, one, onDo }: { review: Review; one: Observation; onDo: (what: 'answer' | 'reply' | 'reopen') => void }) {
  return (
    <p className="acts">
      {review.mayAnswer ? <Button small onClick={() => onDo('answer')}>{one.state === 'open' ? words.answer : words.answerAgain}</Button> : null}
      {review.mayReply ? <Button small kind="quiet" onClick={() => onDo('reply')}>{words.reply}</Button> : null}
      {review.mayAnswer && one.state !== 'open' ? <Button small kind="quiet" onClick={() => onDo('reopen')}>{words.reopen}</Button> : null}
    </p>
  );
}

function ReplyForm({ observation, onClose }: { observation: string; onClose: () => void }) {
  const reply = instrumentsApi.useTell('replyObservation');
  return (
    <>
      <ReasonForm label={words.replyLabel} needed={words.replyNeed} send={words.replySend} cancel={words.cancel} busy={reply.isPending} onSend={(said) => reply.mutate({ observation, words: said }, { onSuccess: onClose })} onCancel={onClose} />
      <Refused problem={reply.error} what={words.notReplied} kept={words.kept} />
    </>
  );
}

function ReopenDialog({ one, onClose }: { one: Observation; onClose: () => void }) {
  const reopen = instrumentsApi.useTell('reopenObservation');
  return (
    <Dialog open keepOpen onClose={onClose} title={words.reopenTitle}>
      <ReasonForm label={words.reopenWhy} needed={words.reopenNeed} send={words.reopen} cancel={words.cancel} busy={reopen.isPending} onSend={(why) => reopen.mutate({ id: one.id, version: one.version, why }, { onSuccess: onClose })} onCancel={onClose} />
      <Refused problem={reopen.error} what={words.notReopened} kept={words.kept} />
    </Dialog>
  );
}
