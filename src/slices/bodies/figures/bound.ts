import type { FigureMaker } from '../../../kernel/extension.ts';
import type { Figure } from '../../../kernel/figure.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { boundItems } from '../actions/board/matrix.ts';
import type { Binding } from '../contract/board/binding.ts';
import { bindingDetail } from '../rules/board/fulfilment.ts';
import { after } from './coverage.ts';

type About = Record<string, string>;

const name = 'bodies.bound-fulfilled';
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** What binds still, under a territory or by one instrument. An instrument that is no identity binds nobody, nor does a draft. */
async function itemsOf(ctx: Context, { territory, instrument }: About, asOf: string): Promise<Binding[]> {
  if (instrument !== undefined && !isUuid(instrument)) return [];
  return (await boundItems(ctx, { ...(territory ? { territory: territory.toUpperCase() } : {}), ...(instrument ? { instrument } : {}), asOf })).filter(({ state, force }) => state !== 'released' && force !== 'preparing');
}

function figureOf(items: readonly Binding[], { territory, instrument }: About, asOf: string): Figure {
  const part = items.filter(({ state }) => state === 'fulfilled').length;
  const records = `/organismos/resoluciones?${new URLSearchParams({ ...(territory ? { territorio: territory } : {}), ...(instrument ? { instrumento: instrument } : {}) }).toString()}`;
  const told = { name, unit: 'compromisos', one: 'compromiso', asOf, records };
  if (items.length === 0) return { ...told, value: null, missing: 's/d', says: 'Ninguna resolución ni acuerdo a su alcance compromete a conformar un organismo.' };
  return { ...told, value: part, of: { part, whole: items.length }, says: 'Organismos comprometidos por una resolución o un acuerdo que ese día estaban completos, sobre todos los comprometidos y no liberados.' };
}

/** Of what resolutions and agreements bind to, how much is there: `{ territory? | instrument? }`. */
export const boundFigures: FigureMaker<Context>[] = [{
  name, title: 'Compromisos de conformación cumplidos', counts: 'Cuántos organismos que una resolución o un acuerdo compromete ya están completos.', over: 'Lo que comprometen los instrumentos a su alcance desde antes de ese día, sin lo liberado ni lo que está en preparación.',
  operation: 'bodies.bindings', about: [{ subject: 'territories.unit', as: 'territory' }, { subject: 'instruments.instrument', as: 'instrument' }], past: true,
  after: [...after, 'bodies.resolution-drafted', 'bodies.territory-bound', 'bodies.territory-released'],
  calculate: async (ctx, about, asOf) => figureOf(await itemsOf(ctx, about, asOf), about, asOf),
  async cases(ctx, about, asOf) {
    const items = await itemsOf(ctx, about, asOf);
    return items.length === 0 ? [] : [{ about, figure: figureOf(items, about, asOf) }];
  },
  async records(ctx, about, asOf, { skip, limit }) {
    const items = await itemsOf(ctx, about, asOf);
    const told = items.map((one) => ({ id: one.id, title: `${one.name}: ${one.kind}`, detail: bindingDetail(one), href: `/organismos/territorio/${one.territory}`, counted: one.state === 'fulfilled' }));
    return [...told.filter((one) => one.counted), ...told.filter((one) => !one.counted)].slice(skip, skip + limit);
  },
}];
