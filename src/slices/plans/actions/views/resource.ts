import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { actsNamed } from '../../../instruments/index.ts';
import { no, type plans } from '../../contract.ts';
import type { Resource } from '../../contract/resource.ts';
import { findElement, listElements, type ElementRow } from '../../store/element.ts';
import { findPlan, type PlanRow } from '../../store/plan.ts';
import { currencyOf, saveCurrency } from '../../store/views/currency.ts';
import { deleteResources, findResource, insertResources, pageBudgets, pageResources, updateResources, type ResourceRow } from '../../store/views/resource.ts';
import { about, changeablePlan, readablePlan, versionOf, type Ctx } from '../plan.ts';
import { withinSight } from './open.ts';

type ResourceActions = Pick<Actions<typeof plans>, 'loadCurrency' | 'resources' | 'saveResource' | 'removeResource' | 'budgets'>;

/** Currencies belong to the house: only who holds everything changes them, everybody reads them. */
const catalogue = { id: 'currency', owner: null, territory: null, parties: [], visibility: 'public', version: 1 } as const;

export const resourceActions: ResourceActions = {
  async loadCurrency(ctx, { country, currency }) {
    const row = currency && ctx.permitNew({ ...catalogue, parties: [], country, currency });
    if (!row || !(await saveCurrency(ctx.tx, row))) return ctx.unchanged({ loaded: 0 });
    return ctx.record({ fact: 'plans.currencies-loaded', kind: 'currency', on: { ...catalogue, parties: [] }, data: { country, code: row.currency.code } }, { loaded: 1 });
  },

  async resources(ctx, { planId, version, elementId, year, after, limit }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    const elements = new Map((await listElements(ctx.tx, plan.id, number)).map((e) => [e.identity, e]));
    const identity = elementId === undefined ? undefined : (await ownElement(ctx, plan, elementId)).identity;
    const { items, next } = await pageResources(ctx.tx, { ...withinSight(ctx, plan), year, identity, after, limit });
    const named = await actsNamed(ctx.tx, ctx.reach, plan.territory, items.map(({ act }) => act));
    return { items: items.map((row) => ({ ...shown(row, elements), named: named(row.act) })), next };
  },

  async saveResource(ctx, { planId, id = newId(ctx.now.getTime()), version, elementId, ...words }) {
    const plan = await changeablePlan(ctx, planId);
    const before = await ownResource(ctx, plan, id, version);
    const element = elementId === null ? undefined : await ownElement(ctx, plan, elementId);
    const identity = element?.identity ?? null;
    const row = { ...words, id, identity, currency: words.what === 'people' ? null : await currencyIn(ctx, plan, words.currency) };
    if (before === undefined) await insertResources(ctx.tx, plan, [row]);
    else if (same(before, row)) return ctx.unchanged({ id, version: before.version });
    else await updateResources(ctx.tx, plan, [row]);
    const { year, stage, what, amount, currency } = row;
    return ctx.record({ fact: 'plans.resource-saved', kind: 'resource', on: { ...about(plan, element?.planVersion ?? 0), id }, data: { plan: plan.id, identity, year, stage, what, amount, currency, ...(before ? { before: before.amount } : {}) } }, { id, version: (before?.version ?? 0) + 1 });
  },

  async removeResource(ctx, { id, version, why }) {
    const found = await findResource(ctx.tx, id);
    if (!found) throw no('resource-unknown');
    ctx.permitRead(await findPlan(ctx.tx, found.planId));
    const plan = await changeablePlan(ctx, found.planId);
    const before = await ownResource(ctx, plan, id, version);
    if (!before) throw no('resource-unknown');
    await deleteResources(ctx.tx, plan, [id]);
    const { identity, year, stage, what, amount, currency } = before;
    return ctx.record({ fact: 'plans.resource-removed', kind: 'resource', on: { ...plan, id }, data: { plan: plan.id, identity, year, stage, what, amount, currency }, ...(why ? { why } : {}) }, { removed: id });
  },

  async budgets(ctx, input) {
    return pageBudgets(ctx.tx, ctx.reach, input);
  },
};

/** The record with this id as somebody saw it; undefined when it is a new one. @throws house.version-changed with today's */
async function ownResource(ctx: Ctx, plan: PlanRow, id: string, seen: number | undefined): Promise<ResourceRow | undefined> {
  const found = await findResource(ctx.tx, id);
  if (!found) {
    if (seen !== undefined) throw no('resource-unknown');
    return undefined;
  }
  if (found.planId !== plan.id) throw houseNo('id-taken');
  if (found.version !== seen) throw houseNo('version-changed', { current: shown(found, new Map()) });
  return found;
}

/** An element of a plan, in a version that the actor may look at. @throws plans.element-unknown */
async function ownElement(ctx: Ctx, plan: PlanRow, elementId: string): Promise<ElementRow> {
  const element = await findElement(ctx.tx, elementId);
  const { upTo } = withinSight(ctx, plan);
  if (element?.planId !== plan.id || element.planVersion > upTo) throw no('element-unknown', { code: elementId, title: plan.title });
  return element;
}

/** The currency somebody names; else the country's. @throws plans.currency-needed */
async function currencyIn(ctx: Ctx, plan: Permitted<PlanRow>, named: string | null | undefined): Promise<string> {
  const currency = named ?? (await currencyOf(ctx.tx, plan.territory))?.code;
  if (!currency) throw no('currency-needed');
  return currency;
}

const same = (before: ResourceRow, row: Omit<ResourceRow, 'planId' | 'version'>): boolean => (Object.keys(row) as (keyof typeof row)[]).every((key) => before[key] === row[key]); // the keys of this very object

/** A record as the contract shows it, its element named as one version says it. */
export function shown({ planId: _plan, identity, ...row }: ResourceRow, elements: ReadonlyMap<string, Pick<ElementRow, 'id' | 'code'>>): Resource {
  const element = identity === null ? undefined : elements.get(identity);
  return { ...row, named: null, elementId: element?.id ?? null, code: element?.code ?? null, outside: identity !== null && element === undefined };
}
