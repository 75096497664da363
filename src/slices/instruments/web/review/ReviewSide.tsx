import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Review } from '../../contract/review.ts';
import { instrumentsApi } from '../api.ts';
import { ReviewerLine } from './ReviewerLine.tsx';
import { ReviewersField, saidReviewers, type NamedReviewer } from './ReviewersField.tsx';
import { openWords, reviewWords as words, whenText } from './words.ts';

/** Who was asked and who has said nothing, until when, and what its holder may do with it. */
export function ReviewSide({ review }: { review: Review }) {
  const invited = review.kind === 'review';
  return (
    <Block title={invited ? words.who : words.whoGave} meta={review.late ? undefined : whenText(review)}>
      {review.late ? <p><Status tone="late" word={whenText(review)} /></p> : null}
      {review.asks ? <p><b>{words.asks}.</b> {review.asks}</p> : null}
      {review.source ? <p className="meta">{words.source(review.source)}</p> : null}
      <ul className="ins-list">{review.reviewers.map((one) => <ReviewerLine key={one.id} review={review} reviewer={one} />)}</ul>
      {review.mayAnswer ? <Holding review={review} /> : null}
    </Block>
  );
}

function Holding({ review }: { review: Review }) {
  const [doing, setDoing] = useState<'change' | 'reopen'>();
  const close = instrumentsApi.useTell('closeReview');
  const reopen = instrumentsApi.useTell('reopenReview');
  const done = (): void => setDoing(undefined);
  return (
    <>
      <p className="acts">
        {review.closedAt ? <Button small onClick={() => setDoing('reopen')}>{words.reopenReview}</Button> : <><Button small onClick={() => setDoing('change')}>{words.change}</Button><Button small kind="quiet" busy={close.isPending} onClick={() => close.mutate({ id: review.id, version: review.version })}>{words.close}</Button></>}
      </p>
      <Refused problem={close.error} what={words.notClosed} />
      {doing === 'change' ? <ChangeDialog review={review} onClose={done} /> : null}
      {doing === 'reopen' ? (
        <Dialog open keepOpen onClose={done} title={words.reopenReview}>
          <ReasonForm label={words.reopenWhy} needed={words.reopenNeed} send={words.reopenReview} cancel={words.cancel} busy={reopen.isPending} onSend={(why) => reopen.mutate({ id: review.id, version: review.version, why }, { onSuccess: done })} onCancel={done} />
          <Refused problem={reopen.error} what={words.notReopened} kept={words.kept} />
        </Dialog>
      ) : null}
    </>
  );
}

function ChangeDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const [dueOn, setDueOn] = useState(review.dueOn ?? '');
  const [people, setPeople] = useState<readonly NamedReviewer[]>([]);
  const [pending, setPending] = useState(false);
  const change = instrumentsApi.useTell('changeReview');
  const send = (): void => {
    if (pending) return;
    change.mutate({ id: review.id, version: review.version, dueOn: dueOn || null, invite: saidReviewers(people) }, { onSuccess: () => { showToast({ text: openWords.changed, sign: 'ok' }); onClose(); } });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={openWords.changeTitle} actions={<><Button kind="main" busy={change.isPending} onClick={send}>{openWords.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <DateField label={openWords.due} optional value={dueOn} onChange={setDueOn} />
        <ReviewersField label={openWords.who[review.kind]} optional people={people} onChange={setPeople} onPending={setPending} error={pending ? openWords.pendingWho : undefined} />
        <Refused problem={change.error} what={openWords.notChanged} kept={words.kept} />
      </form>
    </Dialog>
  );
}
