import type { Hit, SearchSource } from '../../kernel/extension.ts';
import { fold } from '../../kernel/text.ts';
import { visible } from '../../platform/access/visible.ts';
import type { Context } from '../../platform/operation/context.ts';
import { searchElements } from './store/element.ts';
import { searchPlans } from './store/plan.ts';

/** Text of an element shown in a hit, in characters. */
const shownLength = 110;

export const search: SearchSource<Context>[] = [
  {
    name: 'plans',
    title: 'Planes',
    async find(ctx, words, limit): Promise<Hit[]> {
      const found = fold(words) ? await searchPlans(ctx.tx, ctx.reach, words, limit) : [];
      return found.map((plan) => ({ kind: 'plans.plan', id: plan.id, title: plan.title, trail: plan.territoryName, code: plan.territory, href: `/planes/${plan.id}`, score: 0.6 }));
    },
  },
  {
    name: 'elements',
    title: 'Elementos de planes',
    async find(ctx, words, limit): Promise<Hit[]> {
      if (fold(words).length < 3) return []; // two letters are in every text
      const found = await searchElements(ctx.tx, fold(words), visible(ctx.reach, 'p'), limit);
      return found.map((e) => ({ kind: 'plans.element', id: e.id, title: e.text.length > shownLength ? `${e.text.slice(0, shownLength)}…` : e.text, trail: e.title, code: e.code, href: `/planes/${e.plan_id}?elemento=${e.id}`, score: 0.4 }));
    },
  },
];
