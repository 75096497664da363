import type { Reactions } from '../../kernel/extension.ts';
import { newId } from '../../kernel/id.ts';
import type { Context } from '../../platform/operation/context.ts';
import { registering } from '../sources/index.ts';
import { checks } from './checks.ts';

/** What is on record of bodies or binds them changed: the rules on them are asked again. */
export const boardReactions: Reactions<Context> = registering<Context>(checks, (ctx, settled) => ctx.note({ fact: 'bodies.conformation-checked', kind: 'register', on: { id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'own' }, data: { ...settled } }));
