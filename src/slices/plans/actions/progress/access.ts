import { mayRead, mayWrite, nowhere, type Reach } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import { findPlan, type PlanRow } from '../../store/plan.ts';
import { findPeriod, type PeriodRow } from '../../store/progress/period.ts';
import { answersFor } from '../../store/progress/responsible.ts';
import type { ReportRow, ToldReport } from '../../store/progress/report.ts';
import type { Ctx } from '../plan.ts';

/** A plan whose progress the reader may look at. `all`: everybody's reports, not only those asked of its own institution. */
export interface WatchedPlan {
  plan: PlanRow;
  all: boolean;
}

/**
 * How a plan goes and who is late is internal, even when the plan is public: its holder, those it is shared with, the
 * technicians of its territory and whoever answers for a part of it. To anybody else who sees the plan it says so.
 */
export async function watchedPlan(ctx: Watcher, planId: string): Promise<WatchedPlan> {
  const plan = await findPlan(ctx.tx, planId);
  const answers = plan !== undefined && (await answersFor(ctx.tx, planId, ctx.reach.institutions));
  if (!plan || !(answers || mayRead(ctx.reach, plan))) throw houseNo('not-found');
  if (!answers && !mayRead(watchReach(ctx), inside(plan))) throw houseNo('not-your-place');
  return { plan, all: mayRead(watchReach(ctx), { ...inside(plan), parties: plan.owner === null ? [] : [plan.owner] }) };
}

type Watcher = Pick<Ctx, 'tx' | 'reach' | 'actor'>;

/**
 * How far the actor looks at how plans go. On a territory it takes working on its plans: a general leave to read it, or
 * to read everything, is not enough, as it is not for what a review finds.
 */
export function watchReach(ctx: Pick<Ctx, 'actor' | 'reach'>): Reach {
  const works = reachOf(ctx.actor, 'plans.edit-element', 'command') ?? nowhere;
  return { ...ctx.reach, everything: ctx.reach.everything && works.everything, territories: works.territories };
}

/** A plan as its progress is seen: publishing the plan does not publish that; who belongs to its holder is a party. */
export const inside = (plan: PlanRow): PlanRow => ({ ...plan, visibility: plan.visibility === 'own' ? 'own' : 'shared', parties: plan.owner === null ? plan.parties : [...plan.parties, plan.owner] });

/** Whether the reader may look at how a plan goes. */
export const seesProgress = async (ctx: Watcher, plan: PlanRow): Promise<boolean> => mayRead(watchReach(ctx), inside(plan)) || answersFor(ctx.tx, plan.id, ctx.reach.institutions);

/** Whether any report of a plan may be within reach: asked once, so that a plan out of reach is not searched for one. */
export async function mayWatch(ctx: Watcher, planId: string): Promise<boolean> {
  const plan = await findPlan(ctx.tx, planId);
  return plan !== undefined && (await seesProgress(ctx, plan));
}

/** Whose reports a reader looks at; null: everybody's. */
export const ownersSeen = (ctx: Ctx, { all }: WatchedPlan): string[] | null => (all ? null : ctx.reach.institutions);

/** A period of a plan whose progress the reader may look at. One out of reach does not exist. */
export async function watchedPeriod(ctx: Ctx, periodId: string): Promise<WatchedPlan & { period: PeriodRow }> {
  const period = await findPeriod(ctx.tx, periodId);
  const plan = period && (await findPlan(ctx.tx, period.planId));
  const answers = plan !== undefined && (await answersFor(ctx.tx, plan.id, ctx.reach.institutions));
  if (!period || !plan || !(answers || mayRead(ctx.reach, plan))) throw no('period-unknown');
  return { ...(await watchedPlan(ctx, plan.id)), period };
}

/** A period of this plan. */
export async function periodOf(ctx: Ctx, plan: PlanRow, periodId: string): Promise<PeriodRow> {
  const period = await findPeriod(ctx.tx, periodId);
  if (!period || period.planId !== plan.id) throw no('period-unknown');
  return period;
}

const planOf = (report: ToldReport) => ({ owner: report.planOwner, territory: report.planTerritory, parties: report.planParties, visibility: report.planVisibility });

/** A report within reach: of a plan the reader sees, or asked of its own institution. */
export function readableReport(ctx: Ctx, report: ToldReport | undefined): ToldReport {
  const isOwn = report?.owner != null && ctx.reach.institutions.includes(report.owner);
  if (!report || !mayRead(watchReach(ctx), report) || !(isOwn || mayRead(ctx.reach, planOf(report)))) throw no('report-unknown');
  return report;
}

/** Who acts on a report: the institution it is asked of, or the plan's holder in its stead. */
export const permitReport = (ctx: Ctx, report: ReportRow, plan: PlanRow): Permitted<ReportRow> | Permitted<PlanRow> => (mayWrite(ctx.reach, report) ? ctx.permit(report) : ctx.permit(plan));

/** How far the actor may report, and review, whatever operation is running. */
export const reachTo = (ctx: Pick<Ctx, 'actor'>, verb: 'plans.report-progress' | 'plans.review-progress'): Reach => reachOf(ctx.actor, verb, 'command') ?? nowhere;

/** What the actor may do with a report now. */
export const mayDo = (ctx: Ctx, report: ToldReport): { report: boolean; review: boolean } => {
  const [reports, reviews] = [reachTo(ctx, 'plans.report-progress'), reachTo(ctx, 'plans.review-progress')];
  return {
    report: report.periodState === 'open' && report.state !== 'accepted' && (mayWrite(reports, report) || mayWrite(reports, planOf(report))),
    review: report.state !== 'pending' && mayWrite(reviews, planOf(report)),
  };
};
