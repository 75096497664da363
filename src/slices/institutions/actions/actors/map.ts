import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type institutions } from '../../contract.ts';
import type { ActorEdge } from '../../contract/actors/map.ts';
import { activeOn } from '../../rules/actors/joint.ts';
import { topicsOf } from '../../rules/actors/knowledge.ts';
import { byDay, standing } from '../../rules/mapping.ts';
import { listExchange, listNodes, listTies, type Tie } from '../../store/actors/map.ts';
import { findPurpose } from '../../store/mapping.ts';

type Of = Pick<Actions<typeof institutions>, 'actorMap' | 'knowledge'>;

/** A tie as it stood on a day; undefined when it did not. Something planned, or mapped and not yet met, is a weak one. */
function edgeOn(tie: Tie, day: string): ActorEdge | undefined {
  const { from, to, kind, says } = tie;
  const stood = standing({ on: tie.since, leftOn: tie.until }, day);
  const edge = { from, to, kind, says, href: kind === 'mapped' && tie.record ? `/vinculacion/${tie.record}` : null };
  if (kind === 'mapped') return stood ? { ...edge, strong: tie.held.some((on) => byDay(on, day)) } : undefined;
  if (kind !== 'joint') return stood ? { ...edge, strong: true } : undefined;
  const active = activeOn({ state: tie.state ?? '', from: tie.since, to: tie.until }, day);
  return active || tie.state === 'planned' ? { ...edge, strong: active } : undefined;
}

export const mapActions: Of = {
  async actorMap(ctx, { asOf = ctx.today, limit, territory, ...scope }) {
    if (scope.purpose) ctx.permitRead(await findPurpose(ctx.tx, scope.purpose));
    const ties = await listTies(ctx.tx, ctx.reach, { ...scope, territory: territory?.toUpperCase() }, limit + 1);
    const stood = ties.flatMap((tie) => edgeOn(tie, asOf) ?? []);
    const drawn = stood.slice(0, limit);
    const nodes = await listNodes(ctx.tx, ctx.reach, [...new Set(drawn.flatMap(({ from, to }) => [from, to]))]);
    const here = new Set(nodes.map(({ id }) => id));
    return { asOf, nodes, edges: drawn.filter(({ from, to }) => here.has(from) && here.has(to)), capped: stood.length > limit };
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
