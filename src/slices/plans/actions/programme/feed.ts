import { newId } from '../../../../kernel/id.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type plans } from '../../contract.ts';
import { closesCircle } from '../../rules/basis.ts';
import { combine } from '../../rules/progress/roll.ts';
import { findElement, listElements, type ElementRow } from '../../store/element.ts';
import { findPlan, type PlanRow } from '../../store/plan.ts';
import { deleteFeed, listFeedEdges, listFeeding, listFeeds, saveFeed, type FeedRow } from '../../store/programme/feed.ts';
import { about, changeablePlan, readablePlan, seesDraft, versionOf, type Ctx } from '../plan.ts';
import { seesProgress } from '../progress/access.ts';
import { boardOf, type Board, climbOf, reportingKinds } from '../progress/board.ts';
import { refOf } from './insertion.ts';

type FeedActions = Pick<Actions<typeof plans>, 'feeds' | 'setFeed' | 'removeFeed'>;

export const feedActions: FeedActions = {
  async feeds(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const elements = await inForce(ctx, plan);
    const boards = new Map<string, Promise<Board>>(); // several targets may be fed by one plan: it is read once
    const items = [];
    for (const row of await listFeeds(ctx.tx, plan.id)) {
      const element = elements.get(row.identity);
      if (!element && !seesDraft(ctx, plan)) continue; // of the draft, or of a version that went: its holder's
      items.push({ elementId: element?.id ?? null, code: element?.code ?? '', text: element?.text ?? '', ...(await fed(ctx, row, boards)), declared: declaredOf(element), unit: unitOf(element) });
    }
    const feeding = [];
    for (const row of await listFeeding(ctx.tx, plan.id)) {
      const target = await findPlan(ctx.tx, row.plan_id);
      if (!target || !mayRead(ctx.reach, target)) continue;
      const element = (await inForce(ctx, target)).get(row.identity);
      if (element) feeding.push({ planId: target.id, planTitle: target.title, code: element.code, text: element.text });
    }
    return { items, feeding };
  },

  async setFeed(ctx, { elementId, sourcePlan, sourceElement, measure }) {
    const { plan, element } = await target(ctx, elementId);
    const source = await findPlan(ctx.tx, sourcePlan);
    if (!source || !mayRead(ctx.reach, source)) throw no('upper-unknown');
    if (source.id === plan.id || closesCircle(await listFeedEdges(ctx.tx), plan.id, source.id)) throw no('feed-circle', { title: source.title });
    const from = sourceElement === null ? undefined : await findElement(ctx.tx, sourceElement);
    if (sourceElement !== null && from?.planId !== source.id) throw no('element-unknown', { code: '', title: source.title });
    const row = { identity: element.identity, source_plan: source.id, source_identity: from?.identity ?? null, measure };
    if (!(await saveFeed(ctx.tx, plan, newId(ctx.now.getTime()), row))) return ctx.unchanged({ elementId });
    return ctx.record({ fact: 'plans.feed-set', kind: 'plan', on: about(plan, element.planVersion), data: { element: element.identity, code: element.code, source: source.id, sourceElement: row.source_identity, measure } }, { elementId });
  },

  async removeFeed(ctx, { elementId }) {
    const { plan, element } = await target(ctx, elementId);
    if ((await deleteFeed(ctx.tx, plan, element.identity)) === 0) throw no('feed-unknown');
    return ctx.record({ fact: 'plans.feed-removed', kind: 'plan', on: about(plan, element.planVersion), data: { element: element.identity, code: element.code } }, { elementId });
  },
};

/** The elements of the version in force (else the draft, for who sees it), by identity. */
async function inForce(ctx: Ctx, plan: PlanRow): Promise<Map<string, ElementRow>> {
  if (plan.sealed_version === null && !seesDraft(ctx, plan) && plan.visibility === 'own') return new Map();
  const { number } = await versionOf(ctx, plan, undefined);
  return new Map((await listElements(ctx.tx, plan.id, number)).map((e) => [e.identity, e]));
}

/** An element whose plan the actor may change. What feeds it concerns how the plan goes: a sealed version does not forbid it. */
async function target(ctx: Ctx, elementId: string): Promise<{ plan: Permitted<PlanRow>; element: ElementRow }> {
  const element = await findElement(ctx.tx, elementId);
  if (!element) throw houseNo('not-found');
  return { element, plan: await changeablePlan(ctx, element.planId) };
}

/** What the source's records say today; nothing of a plan that the reader may not see, nor how one goes that is only published. */
async function fed(ctx: Ctx, row: FeedRow, boards: Map<string, Promise<Board>>) {
  const asked = { sourcePlan: row.source_plan, measure: row.measure, asOf: ctx.today };
  const source = await findPlan(ctx.tx, row.source_plan);
  if (!source || !mayRead(ctx.reach, source)) return { ...asked, sourceTitle: null, sourceElement: null, ...outOfSight };
  if (!(await seesProgress(ctx, source))) return { ...asked, sourceTitle: source.title, sourceElement: null, ...outOfSight };
  const reading = boards.get(source.id) ?? boardOf(ctx, source, { at: null, until: null });
  boards.set(source.id, reading);
  const board = await reading;
  const element = row.source_identity === null ? undefined : board.elements.find(({ identity }) => identity === row.source_identity);
  const kinds = reportingKinds(board).filter(({ reports }) => reports === (row.measure === 'execution' ? 'execution' : 'value'));
  const standings = kinds.flatMap(({ id }) => climbOf(board, id).below(element?.id ?? null) ?? []);
  const own = element && kinds.some(({ id }) => id === element.kind) ? board.standings.get(element.id) : undefined;
  const standing = own ?? (row.source_identity !== null && !element ? undefined : combine(standings.map((one) => ({ standing: one, weight: null }))));
  const seen = { ...asked, sourceTitle: source.title, sourceElement: element ? refOf(element) : null };
  if (!standing || standing.counted === null) return { ...seen, value: null, missing: standing?.missing ?? ('s/d' as const), withData: standing?.withData ?? 0, of: standing?.of ?? 0 };
  return { ...seen, value: standing.counted, missing: null, withData: standing.withData, of: standing.of };
}

const outOfSight = { value: null, missing: 'out-of-sight' as const, withData: 0, of: 0 };

const declaredOf = (element: ElementRow | undefined): number | null => (typeof element?.fields['meta_final'] === 'number' ? element.fields['meta_final'] : null);
const unitOf = (element: ElementRow | undefined): string | null => (typeof element?.fields['unidad'] === 'string' ? element.fields['unidad'] : null);
