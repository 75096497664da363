import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { norms } from './contract.ts';
import { listNorms } from './store.ts';

/** Norms by words of their title or their acronym. */
export const search: SearchSource<Context<typeof norms>>[] = [
  {
    name: 'norms.norms',
    title: 'Normas',
    async find(ctx, words, limit) {
      const { items } = await listNorms(ctx.tx, { q: words, limit });
      return items.map(({ id, title, acronym, country, from }) => ({
        kind: 'norms.norm',
        id,
        title: acronym ? `${acronym}: ${title}` : title,
        trail: [country, from].filter(Boolean).join(', '),
        href: `/normas/${id}`,
        score: 0.4,
      }));
    },
  },
];
