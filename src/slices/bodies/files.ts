import type { FileGate } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { findBodyRow, findEvidence } from './store/composition.ts';

/** Whoever reads evidence reads its file; that of a body, when the body itself is within reach. */
export const files: FileGate<Context> = {
  'bodies.evidence': async (ctx, id) => {
    const { body } = ctx.permitRead(await findEvidence(ctx.tx, id));
    if (body !== null) ctx.permitRead(await findBodyRow(ctx.tx, body));
  },
};
