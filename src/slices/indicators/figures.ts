import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listSchemes } from './store.ts';

const noPast = 'La casa no guarda qué semáforos había otro día: solo se puede calcular hoy.';
/** More than a country will ever have. */
const most = 500;

const schemesOf = async (ctx: Context, country: string | undefined) => (await listSchemes(ctx.tx, { country, limit: most })).items.toSorted((a, b) => Number(b.verified) - Number(a.verified));

/** Semaphore schemes that somebody verified, of those a country may use: `{ country? }`. */
const schemes: FigureMaker<Context> = {
  name: 'indicators.schemes-verified', title: 'Semáforos verificados', counts: 'Cuántos esquemas de semáforo verificó una persona contra su fuente.', over: 'Los esquemas del país y los que no son de ninguno.',
  operation: 'indicators.list', about: [{ subject: null }, { subject: 'territories.unit', as: 'country' }], past: noPast, after: ['indicators.schemes-loaded'],
  async calculate(ctx, { country }, asOf): Promise<Figure> {
    const figure = { name: 'indicators.schemes-verified', unit: 'esquemas', one: 'esquema', asOf, records: '/semaforos' };
    if (asOf !== ctx.today) return { ...figure, value: null, missing: 's/d', says: noPast };
    const found = await schemesOf(ctx, country);
    if (found.length === 0) return { ...figure, value: null, missing: 's/d', says: 'No hay esquemas de semáforo cargados.' };
    const part = found.filter(({ verified }) => verified).length;
    return { ...figure, value: part, of: { part, whole: found.length }, says: 'Esquemas verificados contra su fuente, sobre los que se pueden usar.' };
  },
  cases: async (_ctx, about) => (about['country'] !== undefined && about['country'].length !== 2 ? [] : [{ about }]), // only a country has its own
  records: async (ctx, { country }, _asOf, { skip, limit }) =>
    (await schemesOf(ctx, country)).slice(skip, skip + limit).map((one) => ({ id: one.id, title: one.name, detail: one.verified ? one.use : `${one.use} · por verificar`, href: '/semaforos', counted: one.verified })),
};

export const figures: FigureMaker<Context>[] = [schemes];
