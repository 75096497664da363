import { findUnit, unitsUnder } from '../../../territories/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { plans } from '../../contract.ts';
import { byCurrency, grouped, lackingMoney, linesOf, peopleByYear } from '../../rules/views/money.ts';
import { weaveOf } from '../../rules/views/weave.ts';
import { numberOf, isWork } from '../../rules/views/work.ts';
import { yearOf } from '../../rules/views/year.ts';
import { currencyOf } from '../../store/views/currency.ts';
import { mayDo, openVersion, resourcesOf } from './open.ts';

type CountActions = Pick<Actions<typeof plans>, 'money' | 'weave' | 'year'>;

export const countActions: CountActions = {
  async money(ctx, { planId, version: asked, year }) {
    const { plan, version, scheme, elements } = await openVersion(ctx, planId, asked);
    const currency = (await currencyOf(ctx.tx, plan.territory)) ?? null;
    const records = await resourcesOf(ctx, plan, { year });
    const byIdentity = new Map(elements.map((e) => [e.identity, e]));
    const lines = linesOf(scheme, elements);
    const totals = byCurrency(records, currency?.code);
    return {
      version: version.number,
      year: year ?? null,
      currency,
      currencies: totals.map((total) => total.currency),
      totals,
      byYear: grouped(records, currency?.code, (record) => record.year).map(({ key, money }) => ({ year: key, ...money })),
      people: peopleByYear(records),
      byLine: grouped(records, currency?.code, (record) => lines(record.identity).map(({ id, crossCutting }) => `${crossCutting} ${id ?? ''}`)).map(({ key, money }) => ({ id: key.slice(key.indexOf(' ') + 1) || null, crossCutting: key.startsWith('true'), ...money })),
      bySource: grouped(records, currency?.code, (record) => record.source).map(({ key, money }) => ({ source: key, ...money })),
      byElement: grouped(records.filter((record) => record.identity === null || byIdentity.has(record.identity)), currency?.code, (record) => record.identity).map(({ key, money }) => {
        const element = key === null ? undefined : byIdentity.get(key);
        return { id: element?.id ?? null, declared: (element && numberOf(element, 'presupuesto')) ?? null, ...money };
      }),
      lacking: lackingMoney(scheme, elements, records),
      of: elements.filter((e) => isWork(scheme, e.kind)).length,
      outside: records.filter((record) => record.identity !== null && !byIdentity.has(record.identity)).length,
      mayEdit: mayDo(ctx, 'plans.save-resource', plan),
    };
  },

  async weave(ctx, { planId, version: asked }) {
    const { plan, version, scheme, elements } = await openVersion(ctx, planId, asked);
    const own = await findUnit(ctx.tx, plan.territory);
    return { version: version.number, ...weaveOf(scheme, elements, [...(own ? [own] : []), ...(await unitsUnder(ctx.tx, plan.territory, ctx.today))]) };
  },

  async year(ctx, { planId, version: asked, year }) {
    const { plan, version, scheme, elements } = await openVersion(ctx, planId, asked);
    const resources = await resourcesOf(ctx, plan);
    const currency = (await currencyOf(ctx.tx, plan.territory))?.code;
    return { version: version.number, ...yearOf({ scheme, elements, resources, validity: { from: version.valid_from, to: version.valid_to }, year, currency }) };
  },
};
