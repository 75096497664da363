import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type indicators } from '../../contract.ts';
import { listGroups, upsertGroups } from '../../store/series/group.ts';

export const groupActions: Pick<Actions<typeof indicators>, 'groups' | 'loadGroups'> = {
  groups: async (ctx, { country }) => ({ items: await listGroups(ctx.tx, country) }),

  async loadGroups(ctx, { country, groups }) {
    const house = ctx.permitNew({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const backwards = groups.find(({ from, to }) => from !== null && to !== null && to < from);
    if (backwards) throw no('group-ages', { name: backwards.name });
    const twice = groups.find(({ id }, at) => groups.findIndex((one) => one.id === id) < at);
    if (twice) throw no('group-twice', { id: twice.id });
    const counts = await upsertGroups(ctx.tx, house, country, groups);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'indicators.groups-loaded', kind: 'age-group', on: house, data: { country, ...counts } }, counts);
  },
};
