import type { SearchSource } from '../../kernel/extension.ts';
import { fold } from '../../kernel/text.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { sources } from './contract.ts';
import { searchDocuments } from './store.ts';
import { searchConcepts } from './store/glossary.ts';

/** Documents by words of their title, institution or code; acronyms and concepts by their words. */
export const search: SearchSource<Context<typeof sources>>[] = [
  {
    name: 'sources.documents',
    title: 'Documentos',
    async find(ctx, words, limit) {
      const found = fold(words) ? await searchDocuments(ctx.tx, ctx.reach, words, limit) : [];
      return found.map(({ id, title, code, institution, year, kind }) => ({
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
  {
    name: 'sources.concepts',
    title: 'Glosario',
    async find(ctx, words, limit) {
      const found = fold(words) ? await searchConcepts(ctx.tx, ctx.reach, words, limit) : [];
      return found.map(({ id, term, meaning, exact }) => ({ kind: 'sources.concept', id, title: term, trail: meaning, href: `/glosario?${new URLSearchParams({ q: term }).toString()}`, score: exact ? 0.9 : 0.4 }));
    },
  },
];
