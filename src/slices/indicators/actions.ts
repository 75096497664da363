import { newId } from '../../kernel/id.ts';
import type { Actions } from '../../platform/operation/slice.ts';
import { no as houseNo } from '../../platform/operation/words.ts';
import { seriesActions } from './actions/series.ts';
import { no, type indicators } from './contract.ts';
import { bandOf, brokenBands, printedWithin } from './rules.ts';
import * as store from './store.ts';

export const actions: Actions<typeof indicators> = {
  ...seriesActions,

  list: (ctx, input) => store.listSchemes(ctx.tx, input),

  async get(ctx, { id }) {
    const scheme = await store.findScheme(ctx.tx, id);
    if (!scheme) throw houseNo('not-found');
    return scheme;
  },

  async name(ctx, { scheme: code, value }) {
    const scheme = await store.findSchemeByCode(ctx.tx, code);
    if (!scheme) throw houseNo('not-found');
    const band = bandOf(scheme, value);
    if (!band) throw no('value-out-of-bands', { name: scheme.name });
    return { band, printed: printedWithin(scheme, value) };
  },

  async loadPack(ctx, { schemes }) {
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    for (const scheme of schemes) {
      const why = brokenBands(scheme);
      if (why) throw no('bands-broken', { name: scheme.name, why });
    }
    const counts = await store.upsertSchemes(ctx.tx, house, schemes);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'indicators.schemes-loaded', kind: 'scheme', on: house, data: counts }, counts);
  },
};
