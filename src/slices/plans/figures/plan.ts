import { mayRead } from '../../../kernel/reach.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { no } from '../../../platform/operation/words.ts';
import { schemeOf, type Ctx } from '../actions/plan.ts';
import type { Scheme } from '../contract/scheme.ts';
import { plansInForce } from '../for-coherence.ts';
import { listElements, type ElementRow } from '../store/element.ts';
import { findPlan, type PlanRow } from '../store/plan.ts';

export type About = Record<string, string>;

/** A plan with the version that was in force on a day; without it, nobody had begun by then. */
export interface PlanOn {
  plan: PlanRow;
  scheme: Scheme;
  elements: ElementRow[] | undefined;
}

/** What was read for one question, so that its figures read it once. A context is one operation's. */
const read = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Does a reading once for each question and name. */
export function once<T>(ctx: object, name: string, work: () => Promise<T>): Promise<T> {
  const known = read.get(ctx) ?? new Map<string, Promise<unknown>>();
  read.set(ctx, known);
  const found = known.get(name) ?? work();
  known.set(name, found);
  return found as Promise<T>; // a name is read by one kind of work
}

/** The plan that a figure is asked of. @throws house.not-found when it is not there, or not within reach */
export async function planOf(ctx: Context, { planId = '' }: About): Promise<PlanRow> {
  const plan = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(planId) ? await once(ctx, `plan ${planId}`, () => findPlan(ctx.tx, planId)) : undefined;
  if (!plan || !mayRead(ctx.reach, plan)) throw no('not-found');
  return plan;
}

/** The plan with the elements it had in force on a day. @throws house.not-found */
export async function planOn(ctx: Context, about: About, asOf: string): Promise<PlanOn> {
  const plan = await planOf(ctx, about);
  return once(ctx, `elements ${plan.id} ${asOf}`, async () => {
    const scheme = await schemeOf(ctx as Ctx, plan.scheme); // it only reads, and records no fact of this contract
    const inForce = (await plansInForce(ctx.tx, ctx.reach, { ids: [plan.id] }, asOf === ctx.today ? undefined : asOf))[0];
    return { plan, scheme, elements: inForce ? await listElements(ctx.tx, plan.id, inForce.number) : undefined };
  });
}
