import type { Context } from '../../../platform/operation/context.ts';
import { unitsMeant } from '../units.ts';
import { words } from './cells.ts';

/** The unit that a cell means, or what to do about it. */
export async function territoryOf(ctx: Pick<Context, 'tx' | 'reach' | 'today'>, text: string): Promise<{ code: string; country: string } | string> {
  const [unit, ...others] = await unitsMeant(ctx.tx, text, ctx.reach.territories, ctx.today);
  if (!unit) return words.unknownTerritory(text);
  if (others.length > 0) return words.severalTerritories(text, [unit, ...others].map(({ code, name }) => `${code} (${name})`));
  return { code: unit.code, country: unit.code.slice(0, 2) };
}
