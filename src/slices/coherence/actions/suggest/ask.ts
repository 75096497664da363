import { mayRead } from '../../../../kernel/reach.ts';
import { cursorOf, readCursor } from '../../../../kernel/page.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { planOwned, plansInForce, type PlanInForce } from '../../../plans/index.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type coherence } from '../../contract.ts';
import type { Waiting } from '../../contract/suggest.ts';
import { speaker } from '../../rules.ts';
import type { Ctx } from '../scope.ts';
import { mayFor, placed, readAround, readElement, type Around } from './around.ts';
import { corpusOf, giveWay, type CorpusElement } from './corpus.ts';
import { finderOf, readSpoken } from './find.ts';

const plansOf = (around: Around): string[] => around.others.flatMap(({ plan }) => plan?.id ?? []);

/** Elements that wait are counted up to here; beyond, it reads «más de 100». */
const countedWaiting = 100;
/** How many suggestions of one element are counted. */
const foundEach = 8;

/** The plan whose elements are looked at: the one asked for, or the one that speaks for a territory. */
async function planAsked(ctx: Ctx, territory: string | undefined, planId: string | undefined): Promise<{ territory: string; plan: PlanInForce | undefined }> {
  if (planId) {
    const plan = (await plansInForce(ctx.tx, ctx.reach, { ids: [planId] }))[0];
    if (!plan) throw houseNo('not-found');
    return { territory: plan.territory, plan };
  }
  if (!territory) throw no('ask-one');
  return { territory, plan: speaker(await plansInForce(ctx.tx, ctx.reach, { on: [territory] })) };
}

/** Elements without a link for which something was found: a page of them, and how many there are. */
async function waitingOf(elements: readonly CorpusElement[], best: (element: CorpusElement) => Waiting | undefined, from: number, limit: number): Promise<{ items: Waiting[]; next: string | null; count: { value: number; capped: boolean } }> {
  const items: Waiting[] = [];
  let [seen, next] = [0, null as string | null];
  for (const element of elements) {
    if (seen >= countedWaiting && next !== null) break;
    if (seen % 8 === 0) await giveWay();
    const found = best(element);
    if (!found) continue;
    if (seen >= from && items.length < limit) items.push(found);
    else if (seen >= from + limit) next ??= cursorOf([from + limit]);
    seen += 1;
  }
  return { items, next, count: { value: Math.min(seen, countedWaiting), capped: seen > countedWaiting } };
}

export const askActions: Pick<Actions<typeof coherence>, 'suggest' | 'suggestions'> = {
  async suggest(ctx, { elementId, limit }) {
    const { element, plan } = await readElement(ctx, elementId);
    const around = await readAround(ctx, plan.territory);
    const corpus = await corpusOf(ctx, around.unit.country, [plan.id, ...plansOf(around)]);
    const spoken = await readSpoken(ctx, plan.id);
    const find = await finderOf(ctx, corpus, around, spoken);
    return {
      element: placed(element, plan, around.unit),
      items: find(element, limit).map((tell) => tell()),
      dismissed: spoken.pairs.filter(({ one, how }) => one === element.identity && how === 'dismissed').length,
      may: { link: mayFor(ctx, 'coherence.link', plan), dismiss: mayFor(ctx, 'coherence.dismiss', plan) },
    };
  },

  async suggestions(ctx, { territory, planId, after, limit }) {
    const asked = await planAsked(ctx, territory, planId);
    const around = await readAround(ctx, asked.territory);
    const { plan } = asked;
    const others = { withPlan: around.others.filter((other) => other.plan).length, all: around.others.length };
    const about = { territory: around.unit.code, name: around.unit.name, planId: plan?.id ?? null, others };
    const owned = plan ? await planOwned(ctx.tx, plan.id) : undefined;
    if (!plan || !owned || !mayRead(ctx.reach, owned)) return { ...about, items: [], next: null, count: { value: 0, capped: false }, linked: null, total: null };
    const corpus = await corpusOf(ctx, around.unit.country, [plan.id, ...plansOf(around)]);
    const spoken = await readSpoken(ctx, plan.id);
    const find = await finderOf(ctx, corpus, around, spoken);
    const own = corpus.elementsOf(plan.id).filter(({ linkage }) => linkage);
    const free = own.filter(({ identity }) => !spoken.linked.has(identity));
    const best = (element: CorpusElement): Waiting | undefined => {
      const found = find(element, foundEach);
      return found[0] ? { element: placed(element, plan, around.unit), best: found[0](), more: found.length - 1 } : undefined;
    };
    return { ...about, ...(await waitingOf(free, best, Number(readCursor(after)?.[0] ?? 0), limit)), linked: own.length - free.length, total: own.length };
  },
};
