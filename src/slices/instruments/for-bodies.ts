import type { Part } from '../../kernel/part.ts';
import type { Reach } from '../../kernel/reach.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Context } from '../../platform/operation/context.ts';
import { newId } from '../../kernel/id.ts';
import { claimFile, getOwnFile } from '../../platform/file/files.ts';
import { no } from './contract.ts';
import { newInstrument, type Holding, type InstrumentWords } from './actions/register/making.ts';
import { addText } from './actions/register/texts.ts';
import { crossedDates } from './rules/register/dates.ts';
import { inForceOn } from './rules/register/force.ts';
import { firstState, passedState, stateOf } from './rules/register/entry.ts';
import { deleteInstrument, findText, insertAnnex, insertEntryStep, insertInstrument, listActs, listInstrumentsById, lockInstrument, saveParties, updateInstrument, type ActsWanted, type InstrumentRow, type ReadInstrument } from './store/register.ts';

export { addText } from './actions/register/texts.ts';
export type { InstrumentWords } from './actions/register/making.ts';
export { inForceOn } from './rules/register/force.ts';
export { findInstrument, findKind, listKinds, lockInstrument, type InstrumentRow, type KindRow, type ReadInstrument } from './store/register.ts';

/** What the functions of this file need of a running command. Who calls leaves the fact. */
export type Writing = Pick<Context, 'tx' | 'now' | 'actor' | 'reach' | 'permit' | 'permitNew'>;

/** The step with which an act that had already passed enters the register. */
export const entryStep = 'registrado';

/**
 * Registers an act that has already passed: in the state that its kind's cycle calls in force (or the one said), with one
 * step. Since when it binds is what is said; unsaid, since it was published; unpublished, since it was signed.
 * @throws instruments.kind-unknown, state-unknown, territory-unknown, holder-unknown, force-backwards, house.not-your-place
 */
export async function addInstrument(ctx: Writing, words: InstrumentWords & { state?: string }): Promise<Permitted<InstrumentRow>> {
  const { row, kind, parties } = await newInstrument(ctx, words, 'public');
  const state = words.state === undefined ? passedState(kind.cycle) : stateOf(kind.cycle, words.state);
  if (!state) throw no('state-unknown', { state: words.state });
  const since = row.force_from ?? row.published_on ?? row.signed_on;
  const entered: Permitted<InstrumentRow> = { ...row, state: state.key, state_on: since, force_from: state.inForce ? since : row.force_from };
  await insertInstrument(ctx.tx, entered, ctx.now);
  if (parties.length > 0) await saveParties(ctx.tx, entered, parties);
  await insertEntryStep(ctx.tx, entered, { id: newId(ctx.now.getTime()), transition: entryStep, on: since, at: ctx.now, note: null });
  return entered;
}

/** Begins an instrument in the first state of its kind's cycle, private to its holder unless told otherwise; with `parts`, the first version of its text. */
export async function draftInstrument(ctx: Writing, words: InstrumentWords & { parts?: readonly Part[]; label?: string }): Promise<Permitted<InstrumentRow>> {
  const { row, kind, parties } = await newInstrument(ctx, words, 'own');
  const draft: Permitted<InstrumentRow> = { ...row, state: firstState(kind.cycle).key };
  await insertInstrument(ctx.tx, draft, ctx.now);
  if (parties.length > 0) await saveParties(ctx.tx, draft, parties);
  if (words.parts === undefined) return draft;
  const number = await addText(ctx, draft, words.parts, words.label === undefined ? {} : { label: words.label });
  return { ...draft, text_number: number, version: draft.version + 1 };
}

/** What may be changed of a registered act by who registered it from elsewhere. */
export type InstrumentChange = Partial<Pick<InstrumentRow, 'title' | 'number' | 'signed_on' | 'published_on' | 'publication' | 'force_from' | 'force_to' | 'matters' | 'groups' | 'summary' | 'budget_line' | 'amount' | 'currency' | 'fiscal_year' | 'note' | 'source' | 'example' | 'visibility'>>;

/** Changes a locked instrument; answers it as it is now. @throws instruments.force-backwards, published-before-signed */
export async function changeInstrument(ctx: Writing, row: Permitted<InstrumentRow>, fields: InstrumentChange): Promise<Permitted<InstrumentRow>> {
  const next: Permitted<InstrumentRow> = { ...row, ...fields };
  const crossed = crossedDates(next);
  if (crossed) throw no(crossed.failure, { from: crossed.from, to: crossed.to });
  return { ...next, version: await updateInstrument(ctx.tx, next) };
}

/** Takes away an act that an import had registered; false when another record leans on it. */
export async function removeInstrument(ctx: Writing, id: string): Promise<boolean> {
  const row = await lockInstrument(ctx.tx, id);
  return row === undefined || deleteInstrument(ctx.tx, ctx.permit(row));
}

/** Adds a file that the actor uploaded to an instrument, under a title: a diagnosis, a minute. @throws house.not-found, house.file-unknown */
export async function attachAnnex(ctx: Writing, { instrument, fileId, title }: { instrument: string; fileId: string; title: string }): Promise<string> {
  const row = ctx.permit(await lockInstrument(ctx.tx, instrument));
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  await claimFile(ctx.tx, file.id, 'instruments.instrument', row.id, ctx.now);
  const id = newId(ctx.now.getTime());
  await insertAnnex(ctx.tx, row, { id, title, file: file.id, added_at: ctx.now });
  return id;
}

/** Some instruments by their identities, those within reach. */
export async function instrumentsById(tx: Tx, reach: Reach, ids: readonly string[]): Promise<Map<string, ReadInstrument>> {
  return new Map((await listInstrumentsById(tx, reach, ids)).map((row) => [row.id, row]));
}

/** An act with how its force stands on a day: true, false, or null where its dates cannot tell. */
export type ActOn = ReadInstrument & { inForce: boolean | null };

/** Every act of a country, or of some territories and all below them, as it stood on a day: one query, for boards. */
export async function actsIn(tx: Tx, reach: Reach, { asOf, ...wanted }: ActsWanted & { asOf: string }): Promise<ActOn[]> {
  return (await listActs(tx, reach, wanted)).map((row) => ({ ...row, inForce: inForceOn(row, asOf) }));
}

/** The parts of the latest version of a text; none when it has no text. */
export const latestParts = async (tx: Tx, id: string): Promise<Part[]> => (await findText(tx, id))?.parts ?? [];

export type { Holding };
