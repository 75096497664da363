import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { InternalReview } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { dayText } from '../words.ts';
import { words } from './words.ts';

/** Whether the government knows of its findings, what it answered, and until when it may. */
export function ReplyBlock({ review }: { review: InternalReview }) {
  const may = useMay();
  const [sure, setSure] = useState(false);
  const tell = coherenceApi.useTell('tell');
  const { days, verified, source, untold, waiting, answered, over, gone, dueOn, may: mine } = review.replies;
  const counts = [untold > 0 ? words.untold(untold) : '', waiting > 0 ? words.waiting(waiting) : '', answered > 0 ? words.answered(answered) : '', over > 0 ? words.over(over) : '', gone > 0 ? words.gone(gone) : ''].filter(Boolean);
  const reason = days === null ? words.noTerm : !mine.tell || !may('coherence.tell') ? words.tellElsewhere : untold === 0 ? words.nothingToTell : undefined;
  return (
    <Block id="respuesta" title={words.reply} meta={dueOn ? dayText(dueOn) : undefined}>
      <div className="stack">
        {counts.length > 0 ? <p>{counts.join(' · ')}</p> : null}
        {days === null ? null : <p className="meta">{words.replyHelp(days, verified)}</p>}
        {days === null || verified ? null : <p className="meta"><VerifiedMark verified={false} /> {source}</p>}
        {sure && reason === undefined && days !== null ? (
          <>
            <p>{words.tellSure(untold, days)}</p>
            <div className="row">
              <Button autoFocus busy={tell.isPending} onClick={() => tell.mutate({ planId: review.planId }, { onSuccess: ({ told, dueOn: due }) => { setSure(false); showToast({ text: words.told(told, due ?? '') }); } })}>{words.tellDo}</Button>
              <Button kind="quiet" onClick={() => setSure(false)}>{words.cancel}</Button>
            </div>
          </>
        ) : <div className="row"><Button disabledReason={reason} onClick={() => setSure(true)}>{words.tell}</Button></div>}
        {tell.error ? <Refused problem={tell.error} what={words.notTold} /> : null}
      </div>
    </Block>
  );
}
