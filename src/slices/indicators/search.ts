import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listIndicators } from './store/series/indicator.ts';

/** Technical sheets by their code and the words of their name. */
export const search: SearchSource<Context>[] = [
  {
    name: 'indicators.indicators',
    title: 'Indicadores',
    async find(ctx, words, limit) {
      if (ctx.actor.kind === 'nobody' || words.trim() === '') return [];
      const { items } = await listIndicators(ctx.tx, ctx.reach, { q: words, limit });
      return items.map(({ id, code, name, country, latest }, i) => ({ kind: 'indicators.indicator', id, title: name, trail: [code, country, latest].filter(Boolean).join(' · '), code, href: `/indicadores/${id}`, score: 0.4 / (1 + i / 100) }));
    },
  },
];
