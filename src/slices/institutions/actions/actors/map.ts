import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type institutions } from '../../contract.ts';
import { edgeKinds, type ActorEdge } from '../../contract/actors/map.ts';
import { drawnOn, type Drawn } from '../../rules/actors/drawing.ts';
import { topicsOf } from '../../rules/actors/knowledge.ts';
import { standing } from '../../rules/mapping.ts';
import { listExchange, listNodes, listTies, type Scope } from '../../store/actors/map.ts';
import { findPurpose } from '../../store/mapping.ts';

type Of = Pick<Actions<typeof institutions>, 'actorMap' | 'knowledge'>;

type Ctx = Pick<Context, 'tx' | 'reach'>;

/** Ties of these kinds that stood on a day, with their unknown actors; at most `limit` of each kind are read (`full`: there may be more). */
const drawnOf = async (ctx: Ctx, scope: Scope, kinds: readonly ActorEdge['kind'][], day: string, limit: number): Promise<Drawn & { full: boolean }> => {
  const ties = kinds.length === 0 ? [] : await listTies(ctx.tx, ctx.reach, scope, kinds, limit);
  return { ...drawnOn(ties, day), full: kinds.some((of) => ties.filter(({ kind }) => kind === of).length === limit) };
};

/** How many ties of other kinds are looked at to say that there are some. */
const glance = 20;

export const mapActions: Of = {
  async actorMap(ctx, { asOf = ctx.today, limit, territory, ties = [...edgeKinds], ...scope }) {
    if (scope.purpose) ctx.permitRead(await findPurpose(ctx.tx, scope.purpose));
    const within = { ...scope, territory: territory?.toUpperCase() };
    const kinds = edgeKinds.filter((kind) => ties.includes(kind));
    const { edges, nameless, full } = await drawnOf(ctx, within, kinds, asOf, limit + 1);
    const drawn = edges.slice(0, limit);
    const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
    const unknown = nameless.filter(({ id }) => ends.has(id));
    const aside = new Set(unknown.map(({ id }) => id));
    const nodes = [...(await listNodes(ctx.tx, ctx.reach, [...ends].filter((id) => !aside.has(id)))), ...unknown];
    const here = new Set(nodes.map(({ id }) => id));
    const shown = drawn.filter(({ from, to }) => here.has(from) && here.has(to));
    const rest = edgeKinds.filter((kind) => !kinds.includes(kind));
    const others = shown.length === 0 && (await drawnOf(ctx, within, rest, asOf, glance)).edges.length > 0;
    return { asOf, nodes: nodes.filter(({ id, institution }) => institution !== null || shown.some(({ to }) => to === id)), edges: shown, capped: full || edges.length > limit, others };
  },
  async knowledge(ctx, { purpose, territory, asOf = ctx.today }) {
    if (purpose) {
      const found = await findPurpose(ctx.tx, purpose);
      if (!found) throw no('purpose-unknown', { id: purpose });
      ctx.permitRead(found);
    }
    const topics = topicsOf((await listExchange(ctx.tx, ctx.reach, { purpose, territory: territory?.toUpperCase() })).filter((one) => standing(one, asOf)));
    return { topics, unmatched: topics.filter(({ matched }) => !matched).length };
  },
};
