import type { Actions } from '../../../platform/operation/slice.ts';
import { newId } from '../../../kernel/id.ts';
import type { Owned } from '../../../kernel/reach.ts';
import { elementsByCode, planOwned, plansInForce, seesDraft, type ElementWords } from '../../plans/index.ts';
import { findUnit } from '../../territories/index.ts';
import { no, type PackLink, type coherence } from '../contract.ts';
import { fits, isAspect, type Joining } from '../rules.ts';
import { fromAbove, insertLink, listJoined, listOfElements, type LinkRow } from '../store/link.ts';
import { byWhom } from './external/by-whom.ts';
import { decidesOn, reads } from './link.ts';
import type { Ctx } from './scope.ts';
import { directionsOf, recountPairs } from './tallies.ts';
import { factData, newLink, relationOf } from './write.ts';

type Plan = Owned & { territory: string; title: string; example: boolean };
/** Two elements, and whether what joins them counts: an aspect stands beside a link. */
const endsKey = (link: Pick<LinkRow, 'lower_identity' | 'upper_identity' | 'relation'>): string => `${link.lower_identity} ${link.upper_identity} ${String(isAspect(link.relation))}`;
const endKey = (slug: string, code: string): string => `${slug} ${code}`;

/** Elements and plans that rows name, each read once. */
async function readNamed(ctx: Ctx, links: readonly PackLink[]) {
  const elements = new Map((await elementsByCode(ctx.tx, links.flatMap((l) => [{ slug: l.lowerPlan, code: l.lowerCode }, { slug: l.upperPlan, code: l.upperCode }]))).map((one) => [endKey(one.slug, one.code), one]));
  const plans = new Map<string, Plan>();
  for (const id of new Set([...elements.values()].map(({ planId }) => planId))) {
    const plan = await planOwned(ctx.tx, id);
    if (plan?.territory != null && reads(ctx, plan)) plans.set(id, { ...plan, territory: plan.territory });
  }
  return (slug: string, code: string): { element: ElementWords; plan: Plan } | undefined => {
    const element = elements.get(endKey(slug, code));
    const plan = plans.get(element?.planId ?? '');
    return element && plan && (!element.draft || seesDraft(ctx, plan)) ? { element, plan } : undefined;
  };
}

/** The row that a line of the list becomes. @throws coherence.row-wrong with its number, the first line under the header being 1 */
async function rowOf(ctx: Ctx, link: PackLink, number: number, find: Awaited<ReturnType<typeof readNamed>>, relations: Map<string, Joining>): Promise<LinkRow> {
  const [lower, upper] = [find(link.lowerPlan, link.lowerCode), find(link.upperPlan, link.upperCode)];
  if (!lower || !upper) throw no('row-wrong', { row: number, what: lower ? `${link.upperPlan} ${link.upperCode}` : `${link.lowerPlan} ${link.lowerCode}` });
  const pair = `${lower.plan.id} ${upper.plan.id}`;
  const between = relations.get(pair) ?? (await relationOf(ctx, lower.plan, upper.plan));
  relations.set(pair, between);
  if (!fits(between, link.relation)) throw no('relation-wrong', { relation: between });
  const { relation } = link;
  const row = newLink(ctx, lower, upper, { id: newId(ctx.now.getTime()), relation, degree: link.degree, justification: link.justification, example: link.example });
  return link.state === 'proposed' ? row : { ...row, state: link.state, decided_by: ctx.actor.account, decided_at: ctx.now };
}

export const loadActions: Pick<Actions<typeof coherence>, 'loadLinks' | 'recount'> = {
  async loadLinks(ctx, { pack, links }) {
    const find = await readNamed(ctx, links);
    const relations = new Map<string, Joining>();
    const rows: LinkRow[] = [];
    for (const [at, link] of links.entries()) rows.push(await rowOf(ctx, link, at + 1, find, relations));
    const ends = rows.map((row) => ({ lower: row.lower_identity, upper: row.upper_identity }));
    const known = new Set((await listOfElements(ctx.tx, ends)).flatMap((l) => [endsKey(l), endsKey({ ...l, lower_identity: l.upper_identity, upper_identity: l.lower_identity })]));
    const fresh = rows.filter((row) => !known.has(endsKey(row)));
    const result = { created: fresh.length, unchanged: rows.length - fresh.length };
    const first = fresh[0];
    if (!first) return ctx.unchanged(result);
    for (const row of fresh) {
      const link = ctx.permitNew(row);
      if (link.state !== 'proposed' && !decidesOn(ctx, fromAbove(link))) throw no('decide-elsewhere');
      await insertLink(ctx.tx, link, ctx.today, byWhom(ctx, 'lower', link.owner));
      ctx.note({ fact: 'coherence.link-proposed', kind: 'link', on: link, data: factData(link, { pack }) });
    }
    await recountPairs(ctx, ctx.permitNew(first), fresh.flatMap(directionsOf));
    return ctx.record({ fact: 'coherence.links-loaded', kind: 'link', on: first, data: { pack, ...result } }, result);
  },

  async recount(ctx, { territory }) {
    if (!(await findUnit(ctx.tx, territory))) throw no('territory-unknown', { code: territory });
    const authority = ctx.permitNew({ id: newId(ctx.now.getTime()), owner: null, territory, parties: [], visibility: 'shared' as const, version: 1 });
    const plans = await plansInForce(ctx.tx, ctx.reach, { under: territory });
    const joined = await listJoined(ctx.tx, plans.map(({ id }) => id));
    const pairs = await recountPairs(ctx, authority, joined.flatMap(directionsOf));
    if (pairs === 0) return ctx.unchanged({ pairs });
    return ctx.record({ fact: 'coherence.recounted', kind: 'territory', on: { ...authority, id: territory }, data: { pairs } }, { pairs });
  },
};
