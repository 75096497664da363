import { fold } from '../../kernel/text.ts';
import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { searchBodies } from './store/composition.ts';

/** Bodies by words of their name. */
export const search: SearchSource<Context>[] = [
  {
    name: 'bodies.bodies',
    title: 'Organismos',
    async find(ctx, words, limit) {
      const asked = fold(words).split(' ').filter(Boolean).slice(0, 8);
      if (ctx.actor.kind === 'nobody' || asked.length === 0) return [];
      const found = await searchBodies(ctx.tx, ctx.reach, asked, limit);
      return found.map(({ id, name, kindTitle, placeName }, i) => ({ kind: 'bodies.body', id, title: name, trail: [kindTitle, placeName].filter((part) => part !== null && part !== name).join(' · '), href: `/organismos/${id}`, score: 0.45 / (1 + i / 100) }));
    },
  },
];
