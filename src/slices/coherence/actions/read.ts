import type { Actions } from '../../../platform/operation/slice.ts';
import { nowhere } from '../../../kernel/reach.ts';
import { reachOf } from '../../../platform/access/actor.ts';
import { elementRow, elementsOf } from '../../plans/index.ts';
import { no, type PairView, type coherence } from '../contract.ts';
import { relationBetween, verticalKind, neighbourKind } from '../rules.ts';
import { findLink, fromAbove, listBetween, listLinks, listWaiting } from '../store/link.ts';
import { listTallies } from '../store/tally.ts';
import { decidesOn, linkViews, proposesFor } from './link.ts';
import { countsOf } from './matrix.ts';
import { governmentOf, readScope, type Ctx, type Scope } from './scope.ts';
import { readTallies } from './tallies.ts';
import { elementOf } from './weave.ts';

/** One side of a pair with the elements that count, and those that a link touches. */
async function sideOf(ctx: Ctx, scope: Scope, code: string, touched: ReadonlySet<string>): Promise<PairView['lower']> {
  const plan = scope.plans.get(code);
  const elements = plan ? await elementsOf(ctx.tx, [plan]) : [];
  return { ...governmentOf(scope, scope.governments.get(code)!), elements: elements.filter(({ linkage, identity }) => linkage || touched.has(identity)).map((one) => elementOf(code, one)) };
}

export const readActions: Pick<Actions<typeof coherence>, 'pair' | 'links' | 'waiting' | 'get'> = {
  async pair(ctx, { lower, upper }) {
    const scope = await readScope(ctx, lower, undefined, { neighbours: true });
    const [one, two] = [scope.governments.get(lower), scope.governments.get(upper)];
    const besides = scope.borders.some(([a, b]) => a === lower && b === upper);
    const relation = one && two ? relationBetween(one, two, besides) : undefined;
    if (!one || !two || !relation) throw no('not-a-pair', { lower, upper });
    const pair = { kind: relation === 'coordina' ? neighbourKind : verticalKind(one, two), lower, upper };
    const [plan, toward] = [scope.plans.get(lower), scope.plans.get(upper)];
    const links = plan && toward ? (await listBetween(ctx.tx, plan.id, toward.id)).filter(({ state }) => state !== 'withdrawn') : [];
    const touched = new Set(links.flatMap(({ lower_identity, upper_identity }) => [lower_identity, upper_identity]));
    const tally = await readTallies(ctx, scope, [pair], plan ? await listTallies(ctx.tx, [plan.id]) : []);
    return {
      kind: pair.kind, lower: await sideOf(ctx, scope, lower, touched), upper: await sideOf(ctx, scope, upper, touched), ...countsOf(scope, pair, tally(pair)),
      links: await linkViews(ctx, links),
      may: { propose: plan !== undefined && toward !== undefined && proposesFor(ctx, { ...plan, visibility: 'shared' }), decide: toward !== undefined && decidesOn(ctx, { ...toward, visibility: 'shared' }) },
    };
  },

  async links(ctx, { elementId, territory, state, after, limit }) {
    if (!elementId && !territory) throw no('ask-one');
    const element = elementId ? await elementRow(ctx.tx, elementId) : undefined;
    if (elementId && !element) throw no('element-unknown');
    const { items, next } = await listLinks(ctx.tx, ctx.reach, { identity: element?.identity, territory, state, after, limit });
    return { items: await linkViews(ctx, items), next };
  },

  async waiting(ctx, { after, limit }) {
    const { items, next } = await listWaiting(ctx.tx, reachOf(ctx.actor, 'coherence.decide', 'command') ?? nowhere, { after, limit });
    return { items: await linkViews(ctx, items), next };
  },

  async get(ctx, { linkId }) {
    const link = await findLink(ctx.tx, linkId);
    if (link && decidesOn(ctx, fromAbove(link))) return (await linkViews(ctx, [link]))[0]!;
    return (await linkViews(ctx, [ctx.permitRead(link)]))[0]!;
  },
};
