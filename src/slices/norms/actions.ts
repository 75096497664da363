import { newId } from '../../kernel/id.ts';
import type { Actions } from '../../platform/operation/slice.ts';
import { no as houseNo } from '../../platform/operation/words.ts';
import { deadlinesActions } from './actions/deadlines.ts';
import { lawActions } from './actions/law.ts';
import { wholeNorm } from './actions/law/get.ts';
import { assertLaw } from './actions/law/sound.ts';
import { no, type norms } from './contract.ts';
import { upsertPack } from './pack-store.ts';
import { isInForce } from './rules.ts';
import * as store from './store.ts';

export const actions: Actions<typeof norms> = {
  list: (ctx, input) => store.listNorms(ctx.tx, input),

  get: (ctx, { id, at }) => wholeNorm(ctx, id, at),

  async competences(ctx, { at, ...input }) {
    const page = await store.listCompetences(ctx.tx, input);
    return { ...page, items: page.items.filter((competence) => isInForce(competence, at ?? ctx.today)) };
  },

  terms: (ctx, input) => store.listTerms(ctx.tx, input),

  async loadPack(ctx, pack) {
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const counts = await upsertPack(ctx.tx, house, pack);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    await assertLaw(ctx.tx, pack.country);
    return ctx.record({ fact: 'norms.norms-loaded', kind: 'pack', on: house, data: { country: pack.country, ...counts } }, counts);
  },

  async verify(ctx, { kind, id, version, verified, source }) {
    const row = ctx.permit(await store.lockEntry(ctx.tx, kind, id));
    if (row.version !== version) throw houseNo('version-changed', { current: { verified: row.verified, source: row.source, version: row.version } });
    if (row.verified === verified && row.source === source) return ctx.unchanged({ id, version });
    if (verified && source === '') throw no('source-needed');
    await store.verifyEntry(ctx.tx, kind, row, verified, source || row.source);
    const words = { fact: verified ? ('norms.entry-verified' as const) : ('norms.entry-doubted' as const), kind, on: row, data: { code: row.code, source } };
    return ctx.record(words, { id, version: version + 1 });
  },

  ...lawActions,
  ...deadlinesActions,
};
