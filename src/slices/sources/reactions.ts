import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { settleNow } from './actions/findings/settle.ts';
import type { sources } from './contract.ts';

/** What was too much to judge inside a command is judged right after it. */
export const reactions: Reactions<Context<typeof sources>> = {
  'sources.judgement-asked': async (ctx, { kind, id }) => void (await settleNow(ctx, kind === 'sources.document' ? [id] : [])),
};
