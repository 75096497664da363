import { newTimelessId } from '../../../../kernel/id.ts';
import { hashOf, newSecret } from '../../../accounts/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import type { ReviewLink } from '../../contract/review.ts';
import { findReview, insertLink, listLinks, listReviewers, lockLink, lockReview, revokeLinks, type ReviewRow } from '../../store/review.ts';

const dayMs = 86_400_000;

/** A link is told to who holds the draft, and to nobody else who was invited. */
export const onLink = (review: ReviewRow, id: string) => ({ ...review, id, parties: [] as string[], visibility: 'own' as const });

/** The links of a review, for who holds it. */
export async function linksOf(ctx: Pick<Context, 'tx' | 'now'>, review: string): Promise<ReviewLink[]> {
  return (await listLinks(ctx.tx, review)).map(({ id, reviewer, made_at, expires_at, revoked_at, opened_at, observations, name }) => ({
    id, reviewer, madeAt: made_at.toISOString(), expiresAt: expires_at.toISOString(), revokedAt: revoked_at?.toISOString() ?? null, openedAt: opened_at?.toISOString() ?? null, observations, name,
    live: revoked_at === null && expires_at > ctx.now,
  }));
}

export const linkActions: Pick<Actions<typeof instruments>, 'makeReviewLink' | 'revokeReviewLink'> = {
  async makeReviewLink(ctx, { id, review: of, reviewer, days }) {
    const review = ctx.permit(await lockReview(ctx.tx, of));
    if (review.closed_at !== null) throw no('review-closed');
    if (review.kind === 'feedback') throw no('review-link-feedback');
    if (!(await listReviewers(ctx.tx, [of])).some((one) => one.id === reviewer)) throw no('reviewer-unknown');
    const ended = await revokeLinks(ctx.tx, review, { reviewer }, ctx.now);
    const token = newSecret();
    const link = { id: id ?? newTimelessId(), reviewer, made_at: ctx.now, expires_at: new Date(ctx.now.getTime() + days * dayMs) };
    await insertLink(ctx.tx, review, link, hashOf(token));
    return ctx.record({ fact: 'instruments.review-link-made', kind: 'review-link', on: onLink(review, link.id), data: { instrument: review.instrument, review: of, text: review.text_number, days, ended } }, { id: link.id, token, path: `/revisar/${token}`, expiresAt: link.expires_at.toISOString() });
  },

  async revokeReviewLink(ctx, { id }) {
    const link = await lockLink(ctx.tx, id);
    const review = ctx.permit(link && (await findReview(ctx.tx, link.review)));
    if (!link) throw houseNo('not-found');
    if ((await revokeLinks(ctx.tx, review, { id }, ctx.now)) === 0) return ctx.unchanged({});
    return ctx.record({ fact: 'instruments.review-link-revoked', kind: 'review-link', on: onLink(review, id), data: { instrument: review.instrument, review: review.id } }, {});
  },
};
