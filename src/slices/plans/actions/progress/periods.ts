import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { fold } from '../../../../kernel/text.ts';
import { no, type plans } from '../../contract.ts';
import type { Period } from '../../contract/report.ts';
import { askedOf } from '../../rules/progress/asked.ts';
import { overlap } from '../../rules/progress/calendar.ts';
import { yearOf } from '../../rules/progress/target.ts';
import { listElements } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { countReports, insertPeriod, insertReports, listPeriods, lockPeriod, updatePeriod, type AskedRow, type PeriodRow } from '../../store/progress/period.ts';
import { listDebts, listResponsibles } from '../../store/progress/responsible.ts';
import { changeablePlan, schemeOf, versionOf, type Ctx } from '../plan.ts';
import { inside, watchedPeriod, watchedPlan } from './access.ts';

type PeriodActions = Pick<Actions<typeof plans>, 'openPeriod' | 'closePeriod' | 'reopenPeriod' | 'periods'>;

export const periodActions: PeriodActions = {
  async openPeriod(ctx, { planId, id, ...said }) {
    const plan = await changeablePlan(ctx, planId);
    if (said.from > said.to || said.from > said.dueOn) throw no('period-backwards', { from: said.from, to: said.to, due: said.dueOn });
    const taken = (await listPeriods(ctx.tx, plan.id)).find((other) => overlap(other, said) || fold(other.name) === fold(said.name));
    if (taken) throw no('period-taken', { name: taken.name });
    const period: PeriodRow = { id: id ?? newId(ctx.now.getTime()), planId: plan.id, ...said, state: 'open', version: 1 };
    const asked = await askedRows(ctx, plan, period);
    if (asked.length === 0) throw no('nothing-to-report', { where: plan.title });
    await insertPeriod(ctx.tx, plan, period, ctx.now);
    const reports = await insertReports(ctx.tx, plan, plan, period, asked);
    return ctx.record({ fact: 'plans.period-opened', kind: 'plan', on: inside(plan), data: { period: period.id, from: said.from, to: said.to, dueOn: said.dueOn, reports } }, { periodId: period.id, reports });
  },

  async closePeriod(ctx, { periodId, version, why }) {
    const { plan, period } = await changeablePeriod(ctx, periodId, version);
    if (period.state === 'closed') throw no('period-closed', { period: period.name });
    const saved = await updatePeriod(ctx.tx, plan, { ...period, state: 'closed' });
    const owed = (await listDebts(ctx.tx, plan.id, [period.id], null)).reduce((sum, debt) => sum + debt.owed, 0);
    return ctx.record({ fact: 'plans.period-closed', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { period: period.id, owed }, ...(why ? { why } : {}) }, { version: saved, owed });
  },

  /** Elements that a later version brought are asked for from now on. */
  async reopenPeriod(ctx, { periodId, version, dueOn, why }) {
    const { plan, period } = await changeablePeriod(ctx, periodId, version);
    if (period.state === 'open') throw no('period-open', { period: period.name });
    if (dueOn && dueOn < period.from) throw no('period-backwards', { from: period.from, to: period.to, due: dueOn });
    const next: PeriodRow = { ...period, state: 'open', dueOn: dueOn ?? period.dueOn };
    const saved = await updatePeriod(ctx.tx, plan, next);
    const added = await insertReports(ctx.tx, plan, plan, next, await askedRows(ctx, plan, next));
    return ctx.record({ fact: 'plans.period-reopened', kind: 'plan', on: inside(plan), data: { period: period.id, dueOn: next.dueOn, added }, ...(why ? { why } : {}) }, { version: saved });
  },

  async periods(ctx, { planId }) {
    const { plan } = await watchedPlan(ctx, planId);
    const opens = reachOf(ctx.actor, 'plans.open-period', 'command');
    return { items: await shownPeriods(ctx, plan), mayOpen: opens !== undefined && mayWrite(opens, plan) };
  },
};

/** The periods of a plan with how their reports stand, newest first. */
export async function shownPeriods(ctx: Ctx, plan: PlanRow): Promise<Period[]> {
  const counts = await countReports(ctx.tx, plan.id);
  return (await listPeriods(ctx.tx, plan.id)).map((period) => {
    const count = (state: Period['counts'] extends Record<infer S, number> ? S : never): number => counts.find((c) => c.periodId === period.id && c.state === state)?.count ?? 0;
    return { ...period, counts: { pending: count('pending'), reported: count('reported'), accepted: count('accepted'), returned: count('returned') } };
  });
}

/** What is asked of whom in the version in force. A name that no institution stands for is the holder's to report. */
async function askedRows(ctx: Ctx, plan: PlanRow, period: PeriodRow): Promise<AskedRow[]> {
  const { number } = await versionOf(ctx, plan, undefined);
  const institutions = new Map((await listResponsibles(ctx.tx, plan.id)).map(({ key, institutionId }) => [key, institutionId]));
  const asked = askedOf(await schemeOf(ctx, plan.scheme), await listElements(ctx.tx, plan.id, number), yearOf(period.to) ?? undefined);
  return asked.map(({ element, responsible }) => ({
    id: newId(ctx.now.getTime()), identity: element.identity, code: element.code, kind: element.kind, text: element.text, position: element.position, responsible,
    owner: institutions.get(fold(responsible)) ?? null,
  }));
}

/** A period as it was seen, locked with its plan. @throws house.version-changed with today's period */
async function changeablePeriod(ctx: Ctx, periodId: string, seen: number): Promise<{ plan: Permitted<PlanRow>; period: PeriodRow }> {
  const watched = await watchedPeriod(ctx, periodId);
  const plan = await changeablePlan(ctx, watched.plan.id);
  const period = (await lockPeriod(ctx.tx, periodId))!; // periods never go, and this one was there
  if (period.version !== seen) throw houseNo('version-changed', { current: { ...period } });
  return { plan, period };
}
