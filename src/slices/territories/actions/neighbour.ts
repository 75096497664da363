import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type territories } from '../contract.ts';
import { insertNeighbour } from '../store/neighbour.ts';
import { unitOwned } from '../store/owned.ts';
import { refreshHash } from '../store/unit.ts';
import { getUnit } from './unit.ts';

export const neighbourActions: Pick<Actions<typeof territories>, 'addNeighbour'> = {
  async addNeighbour(ctx, { a, b, km, reason }) {
    if (a === b) throw no('neighbour-itself', { code: a });
    const [one, two] = a < b ? [await getUnit(ctx.tx, a), await getUnit(ctx.tx, b)] : [await getUnit(ctx.tx, b), await getUnit(ctx.tx, a)];
    if (one.rank !== two.rank) throw no('neighbour-far', { one: `${one.name} (${one.level_name})`, two: `${two.name} (${two.level_name})` });
    const authority = ctx.permit(unitOwned(a)); // whoever answers for one side may say who is at the other
    const result = { a: one.code, b: two.code };
    const added = await insertNeighbour(ctx.tx, authority, { ...result, km: km ?? null, source: 'institution', reason }, ctx.actor.account, ctx.now);
    if (!added) return ctx.unchanged(result);
    await refreshHash(ctx.tx, one.country);
    return ctx.record({ fact: 'territories.neighbour-added', kind: 'unit', on: authority, why: reason, data: { ...result, km: km ?? null } }, result);
  },
};
