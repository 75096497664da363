import type { Part } from '../../kernel/part.ts';
import type { Reach } from '../../kernel/reach.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { inForceOn } from './rules/register/force.ts';
import { listCreates, listDrawnUnder } from './store/creates.ts';
import { listLeaning } from './store/leaning.ts';
import { findText, listActs, listDrafts, listInstrumentsById, type ActsWanted, type ReadInstrument } from './store/register.ts';

export { addInstrument, attachAnnex, changeInstrument, draftInstrument, entryStep, removeInstrument, type InstrumentChange, type Writing } from './actions/register/adding.ts';
export { addText } from './actions/register/texts.ts';
export type { Holding, InstrumentWords } from './actions/register/making.ts';
export { forceBegin, inForceOn } from './rules/register/force.ts';
export { findInstrument, findKind, listKinds, lockInstrument, type InstrumentRow, type KindRow, type ReadInstrument } from './store/register.ts';

/** Some instruments by their identities, those within reach. */
export async function instrumentsById(tx: Tx, reach: Reach, ids: readonly string[]): Promise<Map<string, ReadInstrument>> {
  return new Map((await listInstrumentsById(tx, reach, ids)).map((row) => [row.id, row]));
}

/** Of some instruments, those that have not passed yet: that much is told of any, whoever asks. */
export const draftsAmong = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => new Set(ids.length === 0 ? [] : (await listDrafts(tx, ids)).map(({ id }) => id));

/** An act with how its force stands on a day: true, false, or null where its dates cannot tell. */
export type ActOn = ReadInstrument & { inForce: boolean | null };

/** Every act of a country, or of some territories and all below them, as it stood on a day: one query, for boards. */
export async function actsIn(tx: Tx, reach: Reach, { asOf, ...wanted }: ActsWanted & { asOf: string }): Promise<ActOn[]> {
  return (await listActs(tx, reach, wanted)).map((row) => ({ ...row, inForce: inForceOn(row, asOf) }));
}

/** Acts of a territory and all below it that were drawn from a model, as they stood on a day (ISO). */
export const drawnActs = async (tx: Tx, reach: Reach, territory: string, asOf: string): Promise<ActOn[]> => (await listDrawnUnder(tx, reach, territory)).map((row) => ({ ...row, inForce: inForceOn(row, asOf) }));

/** The parts of the latest version of a text; none when it has no text. */
export const latestParts = async (tx: Tx, id: string): Promise<Part[]> => (await findText(tx, id))?.parts ?? [];

/** The kinds of body (codes) that each of some instruments creates, as its text says or, where it does not, that of the model it follows. */
export const createsOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> => new Map((ids.length === 0 ? [] : await listCreates(tx, ids)).map(({ id, creates }) => [id, creates]));

/** Of some instruments, those on which more hangs than their registration: whoever registered them by a sheet cannot take them back. */
export const instrumentsLeanedOn = async (tx: Tx, ids: readonly string[]): Promise<string[]> => (ids.length === 0 ? [] : (await listLeaning(tx, ids)).map(({ id }) => id));
