import { planOnce } from '../db/by-words.ts';
import { asDownload } from '../file/passing.ts';
import { no } from '../operation/words.ts';
import type { Actions } from '../operation/slice.ts';
import type { house } from './contract.ts';

const weights = { late: 0, risk: 1, open: 2 } as const;

/** The hosts of three extensions: search sources, task sources and documents of every slice, within the reader's reach. */
export const actions: Actions<typeof house> = {
  async search(ctx, { q, limit }) {
    await planOnce(ctx.tx);
    const groups = [];
    for (const source of ctx.house.slices.flatMap((s) => s.search ?? [])) {
      const hits = await source.find(ctx, q, limit);
      if (hits.length > 0) groups.push({ name: source.name, title: source.title, hits });
    }
    return { groups };
  },

  async tasks(ctx) {
    const tasks = [];
    for (const source of ctx.house.slices.flatMap((s) => s.tasks ?? [])) tasks.push(...(await source.list(ctx)));
    return { tasks: tasks.sort((a, b) => weights[a.weight] - weights[b.weight] || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')) };
  },

  async documents(ctx) {
    return { items: ctx.house.slices.flatMap((s) => s.documents ?? []).map(({ name }) => ({ name })) };
  },

  async issueDocument(ctx, { name, about, asOf }) {
    const maker = ctx.house.slices.flatMap((s) => s.documents ?? []).find((d) => d.name === name);
    if (!maker) throw no('document-unknown', { name });
    const made = await maker.make(ctx, about, asOf ?? ctx.today);
    return asDownload(made);
  },
};
