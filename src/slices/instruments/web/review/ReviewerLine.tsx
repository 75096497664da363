import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Review, Reviewer } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { linkText, linkWords, reviewWords as words } from './words.ts';

/** Who looks, and how much they said; for the holder, the link by which they come in without account. */
export function ReviewerLine({ review, reviewer }: { review: Review; reviewer: Reviewer }) {
  const { name, role, institution, observations } = reviewer;
  const [giving, setGiving] = useState(false);
  const revoke = instrumentsApi.useTell('revokeReviewLink');
  const links = review.links.filter((link) => link.reviewer === reviewer.id);
  const [latest] = links;
  const mayGive = review.mayAnswer && review.kind === 'review' && review.closedAt === null;
  const who = links.find((link) => link.name !== null)?.name;
  return (
    <li>
      <div>
        {name}
        {role ? <span className="meta">{role}</span> : null}
        {mayGive && institution === null && !latest ? <span className="meta">{words.byHolder}</span> : null}
        {latest ? <span className="meta">{linkText(latest)}{who ? `; ${linkWords.wrote(who)}` : ''}</span> : null}
        {mayGive ? (
          <span className="acts">
            <Button small kind="quiet" onClick={() => setGiving(true)}>{latest ? linkWords.again : linkWords.give}<span className="vh"> {linkWords.giveTo(name)}</span></Button>
            {latest?.live ? <Button small kind="quiet" busy={revoke.isPending} onClick={() => revoke.mutate({ id: latest.id }, { onSuccess: () => showToast({ text: linkWords.taken, sign: 'ok' }) })}>{linkWords.take}<span className="vh"> {linkWords.takeFrom(name)}</span></Button> : null}
          </span>
        ) : null}
        <Refused problem={revoke.error} what={linkWords.notTaken} />
      </div>
      {observations > 0 ? <Link className="plain" href={paths.instrumentReview(review.instrument, { ronda: review.id, quien: reviewer.id })}><Status tone="ok" word={words.hasSaid(observations)} /></Link> : <Status tone="np" word={words.silent} />}
      {giving ? <LinkDialog review={review} reviewer={reviewer} replaces={latest?.live ?? false} onClose={() => setGiving(false)} /> : null}
    </li>
  );
}
