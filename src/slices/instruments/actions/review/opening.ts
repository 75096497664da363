import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { listInstitutionsById } from '../../../institutions/index.ts';
import { no, type instruments } from '../../contract.ts';
import { findInstrument } from '../../store/register.ts';
import { insertReview, insertReviewers, listReviewers, lockReview, updateReview, type NewReviewer, type ReadReview, type ReviewRow } from '../../store/review.ts';
import { textSeen } from '../register/seen.ts';

type Ctx = Context<typeof instruments>;
interface SaidReviewer { id?: string | undefined; institution?: string | null | undefined; name?: string | null | undefined; role: string | null }

/** A review locked by whoever holds its draft. @throws house.version-changed */
export async function heldReview(ctx: Ctx, id: string, seen: number): Promise<Permitted<ReadReview>> {
  const row = ctx.permit(await lockReview(ctx.tx, id));
  if (row.version !== seen) throw houseNo('version-changed', { current: { version: row.version, title: row.title, dueOn: row.due_on, closedAt: row.closed_at } });
  return row;
}

/** Reviewers as they will be called: an institution by its name in the directory. @throws instruments.reviewer-unknown */
async function named(ctx: Ctx, said: readonly SaidReviewer[]): Promise<NewReviewer[]> {
  const ids = said.flatMap(({ institution }) => institution ?? []);
  const known = new Map((await listInstitutionsById(ctx.tx, ids)).map((one) => [one.id, one.name]));
  return said.map(({ id, institution, name, role }) => {
    const called = institution ? known.get(institution) : name;
    if (!called) throw no('reviewer-unknown');
    return { id: id ?? newId(ctx.now.getTime()), institution: institution ?? null, name: called, role };
  });
}

/** @throws instruments.reviewer-twice */
async function addReviewers(ctx: Ctx, row: Permitted<ReviewRow>, said: readonly SaidReviewer[]): Promise<NewReviewer[]> {
  const there = await listReviewers(ctx.tx, [row.id]);
  const reviewers = await named(ctx, said);
  const all = [...there, ...reviewers].map(({ name }) => name);
  const twice = all.find((name, at) => all.indexOf(name) !== at);
  if (twice !== undefined || !(await insertReviewers(ctx.tx, row, reviewers, there.length))) throw no('reviewer-twice', { name: twice ?? '' });
  return reviewers;
}

/** What a fact tells of a review: never a name, which may be a person's. */
const told = (row: ReviewRow, reviewers: readonly NewReviewer[]): Record<string, unknown> => ({ instrument: row.instrument, text: row.text_number, reviewers: reviewers.length, institutions: reviewers.flatMap(({ institution }) => institution ?? []) });

export const openingActions: Pick<Actions<typeof instruments>, 'openReview' | 'changeReview' | 'closeReview' | 'reopenReview'> = {
  async openReview(ctx, { id, instrument: of, number, reviewers: said, kind, title, asks, dueOn, heldOn, source }) {
    const instrument = ctx.permit(await findInstrument(ctx.tx, of));
    const text = await textSeen(ctx, instrument, number);
    if (kind === 'review' && said.length === 0) throw no('reviewers-needed');
    if (kind === 'feedback' && source === null) throw no('feedback-source-needed');
    const row = ctx.permitNew<ReviewRow>({
      id: id ?? newId(ctx.now.getTime()), owner: instrument.owner, territory: instrument.visibility === 'own' ? null : instrument.territory, parties: kind === 'review' ? said.flatMap(({ institution }) => institution ?? []) : [], visibility: 'shared', version: 1,
      instrument: of, text_number: text.number, kind, title, asks, due_on: dueOn ?? null, held_on: heldOn, source, opened_at: ctx.now, closed_at: null,
    });
    await insertReview(ctx.tx, row);
    const reviewers = await addReviewers(ctx, row, said);
    return ctx.record({ fact: 'instruments.review-opened', kind: 'review', on: row, data: { ...told(row, reviewers), kind, dueOn: row.due_on } }, { id: row.id, version: 1 });
  },

  async changeReview(ctx, { id, version, title, asks, dueOn, invite }) {
    const row = await heldReview(ctx, id, version);
    if (row.closed_at !== null) throw no('review-closed');
    const next = { ...row, title: title ?? row.title, asks: asks === undefined ? row.asks : asks || null, due_on: dueOn === undefined ? row.due_on : dueOn };
    const fields = (['title', 'asks', 'due_on'] as const).filter((field) => next[field] !== row[field]);
    if (fields.length === 0 && invite.length === 0) return ctx.unchanged({ id, version });
    const reviewers = invite.length > 0 ? await addReviewers(ctx, row, invite) : [];
    const saved = await updateReview(ctx.tx, next);
    const on = { ...row, parties: [...row.parties, ...(row.kind === 'review' ? reviewers.flatMap(({ institution }) => institution ?? []) : [])] };
    return ctx.record({ fact: 'instruments.review-changed', kind: 'review', on, data: { ...told(row, reviewers), fields } }, { id, version: saved });
  },

  async closeReview(ctx, { id, version, why }) {
    const row = await heldReview(ctx, id, version);
    if (row.closed_at !== null) throw no('review-closed');
    const saved = await updateReview(ctx.tx, { ...row, closed_at: ctx.now });
    return ctx.record({ fact: 'instruments.review-closed', kind: 'review', on: row, data: { instrument: row.instrument, text: row.text_number }, ...(why ? { why } : {}) }, { id, version: saved });
  },

  async reopenReview(ctx, { id, version, why }) {
    const row = await heldReview(ctx, id, version);
    if (row.closed_at === null) throw no('review-open');
    const saved = await updateReview(ctx.tx, { ...row, closed_at: null });
    return ctx.record({ fact: 'instruments.review-reopened', kind: 'review', on: row, data: { instrument: row.instrument, text: row.text_number }, why }, { id, version: saved });
  },
};
