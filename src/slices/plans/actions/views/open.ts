import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { listElements, type ElementRow } from '../../store/element.ts';
import type { PlanRow, VersionRow } from '../../store/plan.ts';
import { listResources, type ResourceRow, type WhichResources } from '../../store/views/resource.ts';
import { lastSeen, readablePlan, schemeOf, versionOf, type Ctx } from '../plan.ts';

/** One version of a plan, open for reading: what every view counts from. */
export interface OpenVersion {
  plan: PlanRow;
  version: VersionRow;
  scheme: Scheme;
  elements: ElementRow[];
}

export async function openVersion(ctx: Ctx, planId: string, asked: number | undefined): Promise<OpenVersion> {
  const plan = await readablePlan(ctx, planId);
  const version = await versionOf(ctx, plan, asked);
  return { plan, version, scheme: await schemeOf(ctx, plan.scheme), elements: await listElements(ctx.tx, plan.id, version.number) };
}

/** Which of a plan's resources the actor may be told of: those of elements that only a draft has are its holder's. */
export const withinSight = (ctx: Ctx, plan: PlanRow): Pick<WhichResources, 'planId' | 'upTo'> => ({ planId: plan.id, upTo: lastSeen(ctx, plan) });

export const resourcesOf = (ctx: Ctx, plan: PlanRow, more: { year?: number | undefined } = {}): Promise<ResourceRow[]> => listResources(ctx.tx, { ...withinSight(ctx, plan), ...more });

/** Whether the actor may carry out one of the commands of these views on a plan. */
export function mayDo(ctx: Ctx, operation: string, plan: PlanRow): boolean {
  const reach = reachOf(ctx.actor, operation, 'command');
  return reach !== undefined && mayWrite(reach, plan);
}
