import { hashOf } from '../../../accounts/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no, type instruments } from '../../contract.ts';
import { mostByLink, type Offered, type Received } from '../../contract/review.ts';
import { partName } from '../../rules/review/name.ts';
import { stateOf } from '../../rules/review/standing.ts';
import { findListed, findText } from '../../store/register.ts';
import { countByLink, findReview, insertSent, listReviewers, listSentBy, markOpened, presentLink, type PresentedLink, type ReadReview } from '../../store/review.ts';
import { onLink } from './links.ts';

type Ctx = Context<typeof instruments>;

/** Openings closer to one another than this leave one fact. */
const sameVisitMs = 12 * 3_600_000;

interface Visit {
  link: PresentedLink;
  review: ReadReview;
  /** Of the version under review, and of no other. */
  parts: readonly Part[];
}

/** What a token opens. Unknown, ended and withdrawn sound alike. @throws instruments.review-link-ended */
async function visit(ctx: Ctx, token: string): Promise<Visit> {
  const link = await presentLink(ctx.tx, hashOf(token), ctx.now);
  const review = link && (await findReview(ctx.tx, link.review));
  if (!link || !review) throw no('review-link-ended');
  return { link, review, parts: (await findText(ctx.tx, review.instrument, review.text_number))?.parts ?? [] };
}

/** What a reviewer sent, by this link or by one before it, the oldest first, as it is told to them. */
async function receivedBy(ctx: Ctx, { link, parts }: Visit): Promise<Received[]> {
  const names = new Map(parts.map((part) => [part.key, partName(part)]));
  return (await listSentBy(ctx.tx, link)).map((row): Received => ({
    id: row.id, kind: row.kind, part: row.part, partName: row.part === null ? null : (names.get(row.part) ?? row.part), words: row.words, writtenAt: row.written_at.toISOString(),
    state: stateOf(row), decision: row.decision, reason: row.reason, answeredAt: row.answered_at?.toISOString() ?? null,
  }));
}

async function offeredBy(ctx: Ctx, seen: Visit): Promise<Offered> {
  const { link, review, parts } = seen;
  const [instrument, reviewer] = [await findListed(ctx.tx, review.instrument), (await listReviewers(ctx.tx, [review.id])).find(({ id }) => id === link.reviewer)];
  if (!instrument || !reviewer) throw no('review-link-ended');
  const [received, byThisLink] = [await receivedBy(ctx, seen), await countByLink(ctx.tx, link)];
  return {
    title: instrument.title, kindTitle: instrument.kindTitle, territoryName: instrument.territoryName, holder: instrument.ownerName, example: instrument.example,
    review: { title: review.title, asks: review.asks, dueOn: review.due_on, closed: review.closed_at !== null },
    reviewer: { name: reviewer.name, role: reviewer.role },
    textNumber: review.text_number, expiresAt: link.expires_at.toISOString(), parts: [...parts], received, left: Math.max(0, mostByLink - byThisLink),
  };
}

export const visitingActions: Pick<Actions<typeof instruments>, 'openReviewLink' | 'sendObservations'> = {
  async openReviewLink(ctx, { token }) {
    const seen = await visit(ctx, token);
    const { link, review } = seen;
    const offered = await offeredBy(ctx, seen);
    if (link.opened_at && ctx.now.getTime() - link.opened_at.getTime() < sameVisitMs) return ctx.unchanged(offered);
    await markOpened(ctx.tx, link, ctx.now);
    return ctx.record({ fact: 'instruments.review-link-opened', kind: 'review-link', on: onLink(review, link.id), data: { instrument: review.instrument, review: review.id, text: review.text_number } }, offered);
  },

  async sendObservations(ctx, { token, name, observations }) {
    const seen = await visit(ctx, token);
    const { link, review, parts } = seen;
    if (review.closed_at !== null) throw no('review-closed');
    const keys = new Set(parts.map(({ key }) => key));
    const sent = observations.map(({ id, kind, part, words }) => ({ id, kind, part: part ?? null, words }));
    if (sent.some(({ part }) => part !== null && !keys.has(part))) throw no('observation-part-unknown');
    const added = new Set(await insertSent(ctx.tx, link, sent, ctx.now));
    const count = await countByLink(ctx.tx, link);
    if (count > mostByLink) throw no('review-link-full', { most: mostByLink });
    const answer = { received: await receivedBy(ctx, seen), left: mostByLink - count };
    if (added.size === 0) return ctx.unchanged(answer);
    const told = { instrument: review.instrument, review: review.id, text: review.text_number };
    for (const { id, part } of sent.filter((one) => added.has(one.id))) ctx.note({ fact: 'instruments.observation-made', kind: 'observation', on: { ...review, id }, data: { ...told, part, link: link.id } });
    return ctx.record({ fact: 'instruments.review-link-used', kind: 'review-link', on: onLink(review, link.id), data: { ...told, observations: added.size }, personal: { name: { after: name } } }, answer);
  },
};
