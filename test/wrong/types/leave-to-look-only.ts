import type { Owned } from '../../../src/kernel/reach.ts';
import type { Permitted } from '../../../src/platform/access/permitted.ts';
import type { Context } from '../../../src/platform/operation/context.ts';
import type { notes } from '../../trial/notes.ts';

declare const find: (id: string) => Promise<Owned | undefined>;
declare const update: (row: Permitted<Owned>) => Promise<void>;

export async function move(ctx: Context<typeof notes>, id: string): Promise<void> {
  const row = await find(id);
  // @wrong leave to look is no leave to change
  await update(ctx.permitRead(row));
  await update(ctx.permit(row));
}
