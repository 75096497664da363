import { newId } from '../../kernel/id.ts';
import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { registering } from '../sources/index.ts';
import { checks } from './checks.ts';

/** What norms and citations change, the rules on them are asked again. */
export const lawReactions: Reactions<Context> = registering<Context>(checks, (ctx, settled) =>
  ctx.note({ fact: 'norms.citations-checked', kind: 'register', on: { id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'own' }, data: { ...settled } }));

/** Reactions of two parts of a slice to the same facts: one after the other. */
export function bothReactions(one: Reactions<Context>, two: Reactions<Context>): Reactions<Context> {
  const facts = new Set([...Object.keys(one), ...Object.keys(two)]);
  return Object.fromEntries([...facts].map((fact) => [fact, async (ctx: Context, subject) => {
    await one[fact]?.(ctx, subject);
    await two[fact]?.(ctx, subject);
  }] satisfies [string, Reactions<Context>[string]]));
}
