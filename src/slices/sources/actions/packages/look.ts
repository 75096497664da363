import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { sources } from '../../contract.ts';
import { findPackage, listLoads, listPackages, upsertProperties, viewPackage } from '../../store/packages.ts';

type LookActions = Pick<Actions<typeof sources>, 'packages' | 'package' | 'loadProperties'>;

export const lookActions: LookActions = {
  packages: (ctx, input) => listPackages(ctx.tx, ctx.reach, input),

  async package(ctx, { id }) {
    const { id: known } = ctx.permit(await findPackage(ctx.tx, id));
    const loads = await listLoads(ctx.tx, known);
    const last = loads.find(({ undoneAt }) => undoneAt === null)?.id;
    return { ...(await viewPackage(ctx.tx, ctx.reach, known)), history: loads.map((load) => ({ ...load, undoable: load.id === last })) };
  },

  async loadProperties(ctx, { properties }) {
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const counts = await upsertProperties(ctx.tx, house, properties);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'sources.property-loaded', kind: 'property', on: house, data: counts }, counts);
  },
};
