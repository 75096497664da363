import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { listUnits } from '../../../territories/index.ts';
import { no, type indicators } from '../../contract.ts';
import { findIndicator, insertIndicator, listIndicators, listPeriods, lockIndicator, updateIndicator, type IndicatorRow } from '../../store/series/indicator.ts';
import { ownerOf, type Ctx } from './ground.ts';

const changeable = ['name', 'measures', 'unit', 'better', 'sourceKind', 'producer', 'periodicity', 'note', 'visibility'] as const;

export const indicatorActions: Pick<Actions<typeof indicators>, 'listIndicators' | 'indicator' | 'createIndicator' | 'updateIndicator'> = {
  listIndicators: (ctx, input) => listIndicators(ctx.tx, ctx.reach, input),

  async indicator(ctx, { id }) {
    const { parties: _parties, ...row } = ctx.permitRead(await findIndicator(ctx.tx, id));
    return { ...row, mayChange: mayChange(ctx, row), periods: await listPeriods(ctx.tx, ctx.reach, row) };
  },

  async createIndicator(ctx, { territory: said, owner, ...input }) {
    const territory = said ?? input.country;
    if (territory.slice(0, 2) !== input.country) throw no('indicator-country', { code: territory, country: input.country });
    if ((await listUnits(ctx.tx, [territory])).length === 0) throw no('indicator-territory-unknown', { code: territory });
    const id = input.id ?? newId(ctx.now.getTime());
    const row = ctx.permitNew<IndicatorRow>({ ...input, id, owner: await ownerOf(ctx, territory, owner), territory, parties: [], version: 1, note: input.note ?? null });
    await insertIndicator(ctx.tx, row, ctx.now);
    return ctx.record({ fact: 'indicators.indicator-created', kind: 'indicator', on: row, data: { country: row.country, code: row.code, name: row.name } }, { id, version: 1 });
  },

  async updateIndicator(ctx, { id, version, ...said }) {
    const row = ctx.permit(await lockIndicator(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const fields = changeable.filter((field) => said[field] !== undefined && said[field] !== row[field]);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next = ctx.permit({ ...row, ...Object.fromEntries(fields.map((field) => [field, said[field]])) } as IndicatorRow); // the fields of a sheet, as the contract read them
    const saved = await updateIndicator(ctx.tx, next, row.visibility);
    return ctx.record({ fact: 'indicators.indicator-updated', kind: 'indicator', on: next, data: { code: row.code, fields } }, { id, version: saved });
  },
};

/** Whether who asks may correct a sheet: a query has the reach of reading, so that of writing is asked for. */
function mayChange({ actor }: Pick<Ctx, 'actor'>, row: Parameters<typeof mayWrite>[1]): boolean {
  const reach = reachOf(actor, 'indicators.update-indicator', 'command');
  return reach !== undefined && mayWrite(reach, row);
}
