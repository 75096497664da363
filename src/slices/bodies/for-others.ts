import type { Reach } from '../../kernel/reach.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { compositionOn, type Composition } from './rules/composition/composition.ts';
import { findBodyRow, findKind, listBodyRows, listMembers, type BodyRow, type MemberRow } from './store/composition.ts';

export type { BodyRow, MemberRow };

/** A body by its identity. */
export const findBody = (tx: Tx, id: string): Promise<BodyRow | undefined> => findBodyRow(tx, id);

/** Bodies by their identities, those within reach, by name. */
export const listBodiesById = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<BodyRow[]> => listBodyRows(tx, reach, ids);

/** Who sits in a body on a day (ISO), seat by seat; who asks has leave to look at the body. */
export async function compositionOfBody(tx: Tx, body: BodyRow, day: string): Promise<Composition<MemberRow>> {
  const kind = await findKind(tx, body.country, body.kind);
  return compositionOn(kind ?? { seats: [], parity: null, mandateYears: null }, await listMembers(tx, [body.id]), day); // a kind is never taken away
}
