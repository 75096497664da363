import type { Part } from '../../../../kernel/part.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Observation, ReviewItem, ReviewLink } from '../../contract/review.ts';
import { partName } from '../../rules/review/name.ts';
import { countsOf, isLate, standsIn, stateOf } from '../../rules/review/standing.ts';
import { partsByNumber } from '../../store/models/definition.ts';
import { findText } from '../../store/register.ts';
import { listDecided, listReplies, listReviewers, type ObservationRow, type ReadReview } from '../../store/review.ts';
import { offered } from './voice.ts';

type Ctx = Pick<Context, 'tx' | 'reach' | 'actor' | 'today'>;

/** Reviews as lists show them: two questions, however many. */
export async function itemsOf(ctx: Ctx, reviews: readonly ReadReview[]): Promise<ReviewItem[]> {
  const ids = reviews.map(({ id }) => id);
  const [reviewers, decided] = [Map.groupBy(await listReviewers(ctx.tx, ids), ({ review }) => review), Map.groupBy(await listDecided(ctx.tx, ids), ({ review }) => review)];
  return reviews.map((row): ReviewItem => ({
    id: row.id, version: row.version, instrument: row.instrument, instrumentTitle: row.instrumentTitle, kind: row.kind, title: row.title, asks: row.asks, textNumber: row.text_number, latest: row.latest,
    dueOn: row.due_on, heldOn: row.held_on, source: row.source, openedAt: row.opened_at.toISOString(), closedAt: row.closed_at?.toISOString() ?? null, late: isLate({ dueOn: row.due_on, closed: row.closed_at !== null }, ctx.today),
    reviewers: (reviewers.get(row.id) ?? []).map(({ id, institution, name, role, observations }) => ({ id, institution, name, role, observations })),
    counts: countsOf(decided.get(row.id) ?? []), ...offered(ctx, row), readable: mayRead(ctx.reach, row.instrumentOwned),
  }));
}

/** Observations of one instrument as they are shown: with what became of the words they speak of. Three questions, however many. `links`: whose names may be told. */
export async function observationsShown(ctx: Pick<Ctx, 'tx'>, instrument: string, list: readonly ObservationRow[], links: readonly ReviewLink[] = []): Promise<Observation[]> {
  if (list.length === 0) return [];
  const numbers = [...new Set(list.flatMap(({ textNumber, changedText }) => [textNumber, changedText ?? textNumber]))];
  const texts = await partsByNumber(ctx.tx, instrument, numbers);
  const latest = (await findText(ctx.tx, instrument))?.parts ?? [];
  const replies = Map.groupBy(await listReplies(ctx.tx, list.map(({ id }) => id)), ({ observation }) => observation);
  const names = new Map(links.map(({ id, name }) => [id, name]));
  return list.map(({ written_at, answered_at, changed_parts, link, ...row }): Observation => {
    const then = texts.get(row.textNumber) ?? [];
    const named = (key: string, parts: readonly Part[]): string => {
      const part = parts.find((one) => one.key === key);
      return part ? partName(part) : key;
    };
    return {
      ...row, external: link === null ? null : { name: names.get(link) ?? null }, writtenAt: written_at.toISOString(), answeredAt: answered_at?.toISOString() ?? null, partName: row.part === null ? null : named(row.part, then), stands: standsIn(then, latest, row.part, row.quote), state: stateOf(row),
      changedParts: changed_parts.map((key) => ({ key, name: named(key, [...(texts.get(row.changedText ?? 0) ?? []), ...then]) })),
      replies: (replies.get(row.id) ?? []).map(({ id, by, words, written_at: at }) => ({ id, by, words, writtenAt: at.toISOString() })),
    };
  });
}
