import type { Context } from '../../../../platform/operation/context.ts';
import { tellCiting } from '../../../norms/index.ts';
import { forceBegin } from '../../rules/register/force.ts';
import type { InstrumentRow } from '../../store/register.ts';

/** The kind by which norms, files and findings know an instrument. */
export const subjectKind = 'instruments.instrument';

/** An instrument that is called otherwise, or dates from another day, is told to what cites norms in its name. */
export async function tellNorms(ctx: Pick<Context, 'tx'>, before: InstrumentRow, after: InstrumentRow): Promise<void> {
  const [was, is] = [before, after].map((row) => ({ name: row.title, on: forceBegin(row) }));
  if (was!.name === is!.name && was!.on === is!.on) return; // both are there: two rows were given
  await tellCiting(ctx, { kind: subjectKind, id: after.id }, is!);
}
