import { useEffect, useRef } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../../web/ui/dates.ts';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import type { CallProblem } from '../../../../../web/api/problem.ts';
import type { Received } from '../../../contract/review.ts';
import { kindWords, stateText } from '../../../rules/review/words.ts';
import type { Drafts } from './drafts.ts';
import { nameHint, visitWords as words } from './words.ts';

interface Props {
  holder: string | null;
  drafts: Drafts;
  reason: string | undefined;
  tried: boolean;
  busy: boolean;
  problem: CallProblem | null;
  onSend: () => void;
}

/** Who writes, and the sending of all that was written. */
export function Sending({ holder, drafts, reason, tried, busy, problem, onSend }: Props) {
  const waiting = drafts.drafts.length;
  return (
    <Block title={words.sendTitle} id="enviar">
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); onSend(); }}>
        {waiting > 0 ? <p>{words.waiting(waiting)}</p> : null}
        <TextField label={words.name} hint={nameHint(holder)} autoComplete="name" maxLength={120} value={drafts.name} onChange={drafts.setName} error={tried && drafts.name.trim().length < 2 ? words.nameNeed : undefined} />
        <div><Button kind="main" type="submit" busy={busy} disabledReason={reason ?? (waiting === 0 ? words.nothing : undefined)}>{words.send(waiting)}</Button></div>
        <Refused problem={problem} what={words.notSent} kept={words.kept} />
      </form>
    </Block>
  );
}

/** What was just received, read aloud and brought into view. */
export function Confirmed({ count }: { count: number }) {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => node.current?.scrollIntoView({ block: 'center' }), [count]);
  return <div ref={node} role="status"><Note kind="ok">{words.sentNow(count)}</Note></div>;
}

/** All that came by this link, with what was answered. */
export function ReceivedList({ received }: { received: readonly Received[] }) {
  if (received.length === 0) return null;
  return (
    <Block title={words.received} id="recibidas">
      <ul className="rev-list">
        {received.map((one) => (
          <li key={one.id}>
            <div className="rev-head"><b>{one.partName ?? words.whole}</b><Status tone={one.state === 'open' ? 'run' : 'np'} word={stateText(one)} wrap /></div>
            <p className="meta">{[one.kind ? kindWords[one.kind] : '', words.on(shortDay(one.writtenAt))].filter(Boolean).join(' · ')}</p>
            <p className="rev-said">{one.words}</p>
            {one.reason ? <div className="rev-answer"><span className="meta">{words.answer}</span><p className="rev-said">{one.reason}</p></div> : null}
          </li>
        ))}
      </ul>
    </Block>
  );
}
