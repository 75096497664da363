import { newId } from '../../../../kernel/id.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import { changeOf } from '../../rules/review/answer.ts';
import { partName } from '../../rules/review/name.ts';
import { quotes, stateOf } from '../../rules/review/standing.ts';
import { findText } from '../../store/register.ts';
import { findReview, insertObservation, insertReply, listReviewers, lockObservation, saveAnswer, type ObservationRow, type ReviewRow } from '../../store/review.ts';
import { voiceOf, type Voice } from './voice.ts';

type Ctx = Context<typeof instruments>;

/** Who an observation is of: the one invited, or whoever the holder says. @throws instruments.reviewer-unknown */
async function speaker(ctx: Ctx, review: ReviewRow, voice: Voice, said: string | undefined): Promise<string | null> {
  if (voice.holder && said === undefined) return null;
  const found = (await listReviewers(ctx.tx, [review.id])).find(({ id, institution }) => (voice.holder ? id === said : institution === voice.owner));
  if (!found) throw no('reviewer-unknown');
  return found.id;
}

/** The part spoken of: the one said, or that where the quoted words stand; null of the whole. @throws instruments.observation-part-unknown, quote-not-there */
function spokenOf(parts: readonly Part[], key: string | undefined, quote: string | null): string | null {
  const part = key === undefined ? (quote === null ? undefined : parts.find((one) => quotes(one, quote))) : parts.find((one) => one.key === key);
  if (key !== undefined && !part) throw no('observation-part-unknown');
  if (quote !== null && (!part || !quotes(part, quote))) throw no('quote-not-there');
  return part?.key ?? null;
}

/** An observation locked with its review, by whoever holds the draft. @throws house.version-changed */
async function heldObservation(ctx: Ctx, id: string, seen: number) {
  const row = await lockObservation(ctx.tx, id);
  const review = ctx.permit(row && (await findReview(ctx.tx, row.review)));
  if (!row) throw houseNo('not-found');
  if (row.version !== seen) throw houseNo('version-changed', { current: { version: row.version, decision: row.decision, reason: row.reason, changedText: row.changedText } });
  return { row, review };
}

/** What an answer changed in which version. @throws instruments.text-unknown, change-before-review, change-unsaid, change-not-there, change-not-accepted */
async function changed(ctx: Ctx, row: ObservationRow, review: ReviewRow, said: Parameters<typeof changeOf>[0]): Promise<string[]> {
  const { changedText: number } = said;
  const [before, after] = [(await findText(ctx.tx, review.instrument, review.text_number))?.parts ?? [], number === undefined ? undefined : (await findText(ctx.tx, review.instrument, number))?.parts];
  if (number !== undefined && !after) throw no('text-unknown', { number });
  const found = changeOf(said, { number: review.text_number, parts: before, part: row.part }, after);
  if ('parts' in found) return found.parts;
  const part = [...before, ...(after ?? [])].find(({ key }) => key === found.details.part);
  throw no(found.failure, { number: found.details.number ?? 0, reviewed: review.text_number, part: part ? partName(part) : (found.details.part ?? '') });
}

const owned = (voice: Voice) => ({ owner: voice.owner, territory: voice.territory, parties: voice.parties, visibility: voice.visibility, version: 1 });

export const speakingActions: Pick<Actions<typeof instruments>, 'observe' | 'replyObservation' | 'answerObservation' | 'reopenObservation'> = {
  async observe(ctx, { id, review: of, reviewer: said, kind, part, quote, words, source, saidOn }) {
    const review = ctx.permitRead(await findReview(ctx.tx, of));
    if (review.closed_at !== null) throw no('review-closed');
    const voice = voiceOf(ctx, review);
    const base = ctx.permitNew({ id: id ?? newId(ctx.now.getTime()), ...owned(voice), review: of, reviewer: null as string | null, kind: kind ?? null, part: null as string | null, quote, words, source, said_on: saidOn, written_at: ctx.now }); // who and of what follow
    const reviewer = await speaker(ctx, review, voice, said);
    if (voice.holder && reviewer !== null && source === null && review.kind === 'review') throw no('observation-source-needed');
    const text = await findText(ctx.tx, review.instrument, review.text_number);
    const row = { ...base, reviewer, part: spokenOf(text?.parts ?? [], part, quote) };
    await insertObservation(ctx.tx, row);
    return ctx.record({ fact: 'instruments.observation-made', kind: 'observation', on: row, data: { instrument: review.instrument, review: of, text: review.text_number, part: row.part, written: voice.holder && reviewer !== null } }, { id: row.id, version: 1 });
  },

  async replyObservation(ctx, { id, observation, words }) {
    const row = await lockObservation(ctx.tx, observation);
    const review = ctx.permitRead(row && (await findReview(ctx.tx, row.review)));
    const reply = ctx.permitNew({ id: id ?? newId(ctx.now.getTime()), ...owned(voiceOf(ctx, review)), observation, words, written_at: ctx.now });
    await insertReply(ctx.tx, reply);
    return ctx.record({ fact: 'instruments.observation-replied', kind: 'observation', on: { ...reply, id: observation }, data: { instrument: review.instrument, review: review.id, reply: reply.id } }, { id: reply.id });
  },

  async answerObservation(ctx, { id, version, decision, reason, changedText, changedParts }) {
    const { row, review } = await heldObservation(ctx, id, version);
    const parts = await changed(ctx, row, review, { decision, changedText, changedParts });
    const answer = { decision, reason, changedText: changedText ?? null, changedParts: parts, at: ctx.now };
    await saveAnswer(ctx.tx, review, id, answer);
    return ctx.record({ fact: 'instruments.observation-answered', kind: 'observation', on: { ...review, id }, data: { instrument: review.instrument, review: review.id, state: stateOf(answer), text: answer.changedText, parts }, why: reason }, { id, version: version + 1 });
  },

  async reopenObservation(ctx, { id, version, why }) {
    const { row, review } = await heldObservation(ctx, id, version);
    if (row.decision === null) throw no('observation-open');
    await saveAnswer(ctx.tx, review, id, { decision: null, reason: null, changedText: null, changedParts: [], at: null });
    return ctx.record({ fact: 'instruments.observation-reopened', kind: 'observation', on: { ...review, id }, data: { instrument: review.instrument, review: review.id, decision: row.decision, text: row.changedText }, why }, { id, version: version + 1 });
  },
};
