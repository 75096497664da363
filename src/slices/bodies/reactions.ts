import { joinReactions, type Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { boardReactions } from './board-reactions.ts';

export const reactions: Reactions<Context> = joinReactions(boardReactions);
