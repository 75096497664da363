import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const reactions: Reactions<Context> = {};
