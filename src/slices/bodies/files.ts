import type { FileGate } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { diagnosisKind } from './actions/diagnosis/issuing.ts';
import { findBodyRow, findEvidence } from './store/composition.ts';
import { findDiagnosis } from './store/diagnosis.ts';

/** Whoever reads evidence reads its file; that of a body, when the body itself is within reach. Whoever reads a diagnosis reads its document. */
export const files: FileGate<Context> = {
  'bodies.evidence': async (ctx, id) => {
    const { body } = ctx.permitRead(await findEvidence(ctx.tx, id));
    if (body !== null) ctx.permitRead(await findBodyRow(ctx.tx, body));
  },
  [diagnosisKind]: async (ctx, id) => void ctx.permitRead(await findDiagnosis(ctx.tx, id)),
};
