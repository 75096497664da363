import type { Owned } from '../../../../kernel/reach.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { findInstitution } from '../../../institutions/index.ts';
import { findDocument } from '../../../sources/index.ts';

/** What the house itself knows of a record that cites: how it is called and from when it is. */
export interface Known {
  name: string | null;
  on: string | null;
}

/** Of a kind that stands above this slice: its row, or undefined when there is none. */
const kinds: Record<string, (tx: Context['tx'], id: string) => Promise<{ row: Owned; known: Known } | undefined>> = {
  'institutions.institution': async (tx, id) => {
    const row = await findInstitution(tx, id);
    return row && { row, known: { name: row.name, on: null } };
  },
  'sources.document': async (tx, id) => {
    const row = await findDocument(tx, id);
    return row && { row, known: { name: row.code ? `${row.code}: ${row.title}` : row.title, on: row.issued_on ?? (row.year === null ? null : String(row.year)) } };
  },
};

/** What is known of a record of a slice above; it must be there and within reach. Undefined for the records of others. */
export async function knownOf(ctx: Pick<Context, 'tx' | 'permitRead'>, { kind, id }: Subject): Promise<Known | undefined> {
  const find = kinds[kind];
  if (!find) return undefined;
  const found = await find(ctx.tx, id);
  ctx.permitRead(found?.row);
  return found?.known;
}
