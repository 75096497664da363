import { newId } from '../../kernel/id.ts';
import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { registering } from '../sources/index.ts';
import { checks } from './checks.ts';

const register = (ctx: Context) => ({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'own' as const });

/** What changes of instruments, the rules on them are asked again. */
export const reactions: Reactions<Context> = registering<Context>(checks, (ctx, settled) => ctx.note({ fact: 'instruments.instruments-checked', kind: 'register', on: register(ctx), data: { ...settled } }));
