import type { FileGate } from '../../kernel/extension.ts';
import { mayRead } from '../../kernel/reach.ts';
import type { Context } from '../../platform/operation/context.ts';
import { findAlignment } from './store/alignment.ts';
import { findInstrument } from './store/register.ts';

/** The file of an alignment is read by who may look at it, and by who may look at the instrument that came of it. */
export const alignmentFiles: FileGate<Context> = {
  'instruments.alignment': async (ctx, id) => {
    const row = await findAlignment(ctx.tx, id);
    const instrument = row?.instrument ? await findInstrument(ctx.tx, row.instrument) : undefined;
    if (instrument && mayRead(ctx.reach, instrument)) return;
    ctx.permitRead(row);
  },
};
