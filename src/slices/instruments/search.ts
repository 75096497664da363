import type { SearchSource } from '../../kernel/extension.ts';
import { fold } from '../../kernel/text.ts';
import type { Context } from '../../platform/operation/context.ts';
import { searchInstruments } from './store/register.ts';

/** Instruments by words of their title, number, kind and place. */
export const search: SearchSource<Context>[] = [
  {
    name: 'instruments',
    title: 'Instrumentos',
    async find(ctx, words, limit) {
      const found = fold(words) ? await searchInstruments(ctx.tx, ctx.reach, words, limit, ctx.today) : [];
      return found.map(({ id, title, number, kindTitle, territory, territoryName }) => ({
        kind: 'instruments.instrument', id, title, trail: [kindTitle, number, territoryName].filter(Boolean).join(', '), ...(territory ? { code: territory } : {}), href: `/instrumentos/${id}`, score: 0.5,
      }));
    },
  },
];
