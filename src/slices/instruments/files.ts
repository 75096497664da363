import type { FileGate } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { letterheadKind } from './actions/files/letterhead.ts';
import { subjectKind } from './actions/register/citing.ts';
import { alignmentFiles } from './alignment-files.ts';
import { findLetterhead } from './store/files.ts';
import { findInstrument } from './store/register.ts';

/** Who reads the files of an instrument: whoever may read it. A letterhead: whoever may use it. */
export const files: FileGate<Context> = {
  ...alignmentFiles,
  [subjectKind]: async (ctx, id) => void ctx.permitRead(await findInstrument(ctx.tx, id)),
  [letterheadKind]: async (ctx, id) => void ctx.permitRead(await findLetterhead(ctx.tx, id)),
};
