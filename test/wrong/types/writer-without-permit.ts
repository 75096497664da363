import { newId } from '../../../src/kernel/id.ts';
import type { Owned } from '../../../src/kernel/reach.ts';
import type { Permitted } from '../../../src/platform/access/permitted.ts';
import { execute, sql, type Tx } from '../../../src/platform/db/sql.ts';
import type { Context } from '../../../src/platform/operation/context.ts';
import type { notes } from '../../trial/notes.ts';

const insert = (tx: Tx, row: Permitted<Owned>): Promise<number> => execute(tx, sql`insert into notes.note (id) values (${row.id})`);

export async function create(ctx: Context<typeof notes>): Promise<void> {
  const row: Owned = { id: newId(), owner: null, territory: null, parties: [], visibility: 'own', version: 1 };
  // @wrong the row was never shown to permitNew
  await insert(ctx.tx, row);
}
