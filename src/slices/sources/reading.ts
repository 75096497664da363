import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { readWaiting } from './actions/statements/reading.ts';
import type { sources } from './contract.ts';
import { lockDocument } from './store.ts';

const read: Reactions<Context<typeof sources>>[string] = async (ctx, { id }) => readWaiting(ctx, await lockDocument(ctx.tx, id));

/** The file of a document is read after the command that brings it. */
export const reading: Reactions<Context<typeof sources>> = { 'sources.document-created': read, 'sources.document-edited': read };
