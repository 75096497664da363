import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { sources } from './contract.ts';
import { listDocuments } from './store.ts';

/** Documents by words of their title, institution or code. */
export const search: SearchSource<Context<typeof sources>>[] = [
  {
    name: 'sources.documents',
    title: 'Documentos',
    async find(ctx, words, limit) {
      const { items } = await listDocuments(ctx.tx, ctx.reach, { q: words, limit });
      return items.map(({ id, title, code, institution, year, kind }) => ({
        kind: 'sources.document',
        id,
        title,
        trail: [institution ?? kind, year].filter(Boolean).join(', '),
        ...(code ? { code } : {}),
        href: `/fuentes/${id}`,
        score: 0.5,
      }));
    },
  },
];
