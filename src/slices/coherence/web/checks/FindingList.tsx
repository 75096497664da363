import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { CheckFinding, CheckGroup, InternalReview } from '../../contract/checks.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { elementAt } from './version.ts';
import { words } from './words.ts';

/** Findings of one rule: the element, what is said of it, on what it rests, and what became of it. */
export function FindingList({ review, group, items }: { review: InternalReview; group: CheckGroup; items: readonly CheckFinding[] }) {
  const [answering, setAnswering] = useState<CheckFinding>();
  const may = useMay();
  const answers = review.replies.may.answer && may('coherence.answer');
  const all = group.findings + group.notices;
  const waiting = group.items.filter(({ reply }) => reply && reply.answer === null);
  return (
    <>
      <ul className="finds">
        {items.map((item) => (
          <li key={`${item.identity ?? ''} ${item.says}`}>
            <span>{item.elementId ? <Link href={paths.plan(review.planId, elementAt(review, item.elementId))}><span className="code">{item.code}</span> {item.text.slice(0, 160)}</Link> : <b>{item.says}</b>}</span>
            {item.elementId && item.says ? <span className="meta">{item.says}{item.evidence.length > 0 ? `. ${item.evidence.map(({ says }) => says).join('. ')}` : ''}</span> : <span className="meta">{item.evidence.map(({ says }) => says).join('. ')}</span>}
            <ReplyState item={item} onAnswer={answers && item.reply ? () => setAnswering(item) : undefined} />
          </li>
        ))}
      </ul>
      {all > group.items.length ? <span className="meta">{words.capped(group.items.length, all)}</span> : null}
      {answering?.reply ? <AnswerDialog finding={answering} reply={answering.reply} alike={waiting.filter(({ reply }) => reply?.id !== answering.reply?.id).length} onClose={() => setAnswering(undefined)} /> : null}
    </>
  );
}

function ReplyState({ item: { reply, weight }, onAnswer }: { item: CheckFinding; onAnswer: (() => void) | undefined }) {
  if (weight === 'notice') return <Status tone="sd" sign="q" word={words.notice} />;
  if (!reply) return null;
  const button = onAnswer ? <Button small onClick={onAnswer}>{reply.answer ? words.answerAgain : words.answer}</Button> : null;
  if (reply.answer) return <span className="row"><Status tone="ok" wrap word={words.answeredOn(words.answers[reply.answer], reply.answeredOn ?? '')} />{reply.text ? <span className="quote">{reply.text}</span> : null}{button}</span>;
  return <span className="row"><Status tone={reply.open ? 'risk' : 'run'} wrap word={reply.open ? words.overOn(reply.dueOn) : words.toldOn(reply.toldOn, reply.dueOn)} />{button}</span>;
}
