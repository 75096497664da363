import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { findHits, hits } from './actions/search.ts';
import type { territories } from './contract.ts';

/** Territories in the command search: always with their parents, since names repeat. */
export const search: SearchSource<Context<typeof territories>>[] = [
  {
    name: 'territories',
    title: 'Territorios',
    find: async (ctx, words, limit) => {
      const found = (await findHits(ctx.tx, { q: words, at: ctx.today }, limit)).slice(0, limit);
      return (await hits(ctx.tx, found)).map(({ code, name, rank, levelName, parents }, i) => ({
        kind: 'territories.unit', id: code, title: name, trail: [levelName, ...parents.map((parent) => parent.name)].join(' · '), level: rank, code,
        href: `/territorios/${code}`, score: 1 / (1 + found[i]!.keys[0] + i / 100),
      }));
    },
  },
];
