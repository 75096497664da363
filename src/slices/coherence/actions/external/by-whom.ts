import type { By } from '../../store/link.ts';
import type { Ctx } from '../scope.ts';

/**
 * In whose name the actor acts on a link: of the government whose people hold the grant, of whoever accompanies the
 * territory, or of the house. Institutions, never persons: a history is read by both sides.
 * @param side the side that this operation belongs to; `owner` its institution
 */
export function byWhom(ctx: Ctx, side: 'lower' | 'upper', owner: string | null): By {
  if (owner !== null && ctx.reach.institutions.includes(owner)) return { at: ctx.now, side, institution: owner };
  if (ctx.reach.everything) return { at: ctx.now, side: 'house', institution: null };
  return { at: ctx.now, side: 'territory', institution: ctx.actor.memberships[0] ?? null };
}
