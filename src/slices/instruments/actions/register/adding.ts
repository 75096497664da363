import { newId } from '../../../../kernel/id.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { claimFile, getOwnFile } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { firstState, passedState, stateOf } from '../../rules/register/entry.ts';
import { forceBegin } from '../../rules/register/force.ts';
import { deleteInstrument, insertAnnex, insertEntryStep, insertInstrument, lockInstrument, saveParties, updateInstrument, type InstrumentRow } from '../../store/register.ts';
import { subjectKind, tellNorms } from './citing.ts';
import { checkDates, newInstrument, type InstrumentWords } from './making.ts';
import { addText } from './texts.ts';

/** What the functions of this file need of a running command. Who calls leaves the fact. */
export type Writing = Pick<Context, 'tx' | 'now' | 'today' | 'actor' | 'reach' | 'permit' | 'permitNew'>;

/** The step with which an act that had already passed enters the register. */
export const entryStep = 'registrado';

/**
 * Registers an act that has already passed: in the state that its kind's cycle calls in force (or the one said), with one
 * step. Since when it binds is what is said; unsaid, since it was published; unpublished, since it was signed.
 * @throws instruments.kind-unknown, state-unknown, territory-unknown, territory-abolished, holder-unknown, force-backwards, house.not-your-place
 */
export async function addInstrument(ctx: Writing, words: InstrumentWords & { state?: string }): Promise<Permitted<InstrumentRow>> {
  const { row, kind, parties } = await newInstrument(ctx, words, true);
  const state = words.state === undefined ? passedState(kind.cycle) : stateOf(kind.cycle, words.state);
  if (!state) throw no('state-unknown', { state: words.state });
  const since = state.end && !state.inForce ? row.force_to : forceBegin(row); // what ended came there when it ended
  const entered: Permitted<InstrumentRow> = { ...row, state: state.key, state_on: since, force_from: state.inForce ? since : row.force_from };
  await insertInstrument(ctx.tx, entered, ctx.now);
  if (parties.length > 0) await saveParties(ctx.tx, entered, parties);
  await insertEntryStep(ctx.tx, entered, { id: newId(ctx.now.getTime()), transition: entryStep, on: since, at: ctx.now, note: null });
  return entered;
}

/** Begins an instrument in the first state of its kind's cycle, private to its holder unless told otherwise; with `parts`, the first version of its text. @throws instruments.force-in-life and what addInstrument throws */
export async function draftInstrument(ctx: Writing, words: InstrumentWords & { parts?: readonly Part[]; label?: string }): Promise<Permitted<InstrumentRow>> {
  const { row, kind, parties } = await newInstrument(ctx, words, false);
  if (row.force_from !== null) throw no('force-in-life');
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
  checkDates(next);
  const version = await updateInstrument(ctx.tx, next);
  await tellNorms(ctx, row, next);
  return { ...next, version };
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
  await claimFile(ctx.tx, file.id, subjectKind, row.id, ctx.now);
  const id = newId(ctx.now.getTime());
  await insertAnnex(ctx.tx, row, { id, title, file: file.id, added_at: ctx.now });
  return id;
}
