import { useState } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import type { Review } from '../../contract/review.ts';
import { partName } from '../../rules/review/name.ts';
import { ObserveDialog } from './ObserveDialog.tsx';
import { PartWords } from './PartWords.tsx';
import { reviewWords as words } from './words.ts';

/** The version looked at, part by part, each with the way to say something of it. */
export function ReviewedText({ review }: { review: Review }) {
  const [on, setOn] = useState<Part | 'whole'>();
  const reason = review.mayObserve ? undefined : review.closedAt ? words.closed : words.noVoice;
  const said = Map.groupBy(review.observations, ({ part }) => part ?? '');
  return (
    <Block title={words.text(review.textNumber)} id="texto" tools={<Button small disabledReason={reason} onClick={() => setOn('whole')}>{words.observeWhole}</Button>}>
      <ol className="rev-text">
        {review.parts.map((part) => (
          <li key={part.key} className={part.kind}>
            <div className="grow">
              <PartWords part={part} />
              {said.has(part.key) ? <p className="meta">{words.said(said.get(part.key)?.length ?? 0)}</p> : null}
            </div>
            {reason === undefined ? <Button small kind="quiet" onClick={() => setOn(part)}>{words.observe}<span className="vh"> {partName(part)}</span></Button> : null}
          </li>
        ))}
      </ol>
      {on !== undefined ? <ObserveDialog review={review} part={on === 'whole' ? undefined : on} onClose={() => setOn(undefined)} /> : null}
    </Block>
  );
}
