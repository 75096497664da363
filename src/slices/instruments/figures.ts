import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure, FigureRecord } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { adoptionBoard } from './actions/models/board.ts';
import type { Adoption, AdoptionItem, AdoptionState } from './contract/models/adoption.ts';
import { listModels } from './store/models/definition.ts';

type About = Record<string, string>;

const stateWords: Record<AdoptionState, string> = { unrecorded: 'sin registro', unsocialised: 'no socializado', socialised: 'socializado', inProcess: 'en trámite', adopted: 'acogida' };
/** More models than a country has of them. */
const mostModels = 100;
const after = [
  'instruments.model-saved', 'instruments.model-socialised', 'instruments.adoption-declared', 'instruments.adoption-withdrawn', 'instruments.adoption-begun', 'instruments.step-taken', 'instruments.step-undone',
  'instruments.instrument-created', 'instruments.instrument-changed', 'instruments.instrument-removed',
];

const recordOf = (model: string, counted: (item: AdoptionItem) => boolean) => (item: AdoptionItem): FigureRecord => ({
  id: item.territory, title: item.name, detail: [item.parentName, stateWords[item.state], item.on].filter(Boolean).join(' · '), href: `/modelos/${model}/adopcion/${item.territory}`, counted: counted(item),
});

/** A share of the territories that a model is for: `{ model, territory? }`. */
function maker(name: string, counted: (item: AdoptionItem) => boolean, words: Pick<FigureMaker<Context>, 'title' | 'counts'> & { says: string; state: string }): FigureMaker<Context> {
  const { says, state, ...told } = words;
  const figureOf = ({ model, items }: Adoption, { territory }: About, asOf: string): Figure => {
    const [part, whole] = [items.filter(counted).length, items.length];
    const records = `/modelos/${model.id}?${new URLSearchParams({ ...(territory ? { territorio: territory } : {}), estado: state }).toString()}`;
    if (whole === 0) return { name, value: null, missing: 's/d', unit: 'territorios', asOf, says: `«${model.title}» no es para ningún territorio de allí.`, records };
    return { name, value: part, of: { part, whole }, unit: 'territorios', one: 'territorio', asOf, says: `${says} «${model.title}», sobre todos aquellos para los que es.`, records };
  };
  const board = (ctx: Context, { model, territory }: About, asOf: string): Promise<Adoption> => adoptionBoard(ctx, { model: model!, territory: territory?.toUpperCase(), asOf, alike: false });
  return {
    name, ...told, over: 'Los territorios vigentes ese día, de los niveles para los que es el modelo; de quien nadie dijo nada no consta.', operation: 'instruments.adoption', past: true, after,
    about: [{ subject: 'instruments.instrument', as: 'model' }, { subject: 'territories.unit', as: 'territory' }], parameters: [{ name: 'model', means: 'De qué modelo.' }, { name: 'territory', means: 'Solo en ese territorio y bajo él.' }],
    async calculate(ctx, about, asOf) {
      if (about['model'] === undefined) return { name, value: null, missing: 's/d', unit: 'territorios', asOf, says: 'Falta decir de qué modelo.' };
      return figureOf(await board(ctx, about, asOf), about, asOf);
    },
    async cases(ctx, about, asOf) {
      if (about['model'] !== undefined) return [{ about }];
      const country = about['territory']?.slice(0, 2).toUpperCase();
      const cases = [];
      for (const { id, title } of (await listModels(ctx.tx, ctx.reach, { country, limit: mostModels })).items) {
        const whole = await board(ctx, { ...about, model: id }, asOf);
        if (whole.of > 0) cases.push({ about: { ...about, model: id }, title: `${told.title}: ${title}`, figure: figureOf(whole, about, asOf) });
      }
      return cases;
    },
    async records(ctx, about, asOf, { skip, limit }) {
      if (about['model'] === undefined) return [];
      const { items } = await board(ctx, about, asOf);
      return [...items.filter(counted), ...items.filter((item) => !counted(item))].slice(skip, skip + limit).map(recordOf(about['model'], counted));
    },
  };
}

/** How far models have come. */
export const figures: FigureMaker<Context>[] = [
  maker('instruments.adoption', ({ state }) => state === 'adopted', { title: 'Modelo acogido', counts: 'En cuántos territorios rige un texto que acoge el modelo, o alguien lo declaró con su fuente.', says: 'Territorios que acogieron', state: 'adopted' }),
  maker('instruments.socialised', ({ state }) => state === 'socialised' || state === 'inProcess' || state === 'adopted', { title: 'Modelo socializado', counts: 'Cuántos territorios conocen el modelo: se les socializó, lo tramitan o lo acogieron.', says: 'Territorios que conocen', state: 'socialised,inProcess,adopted' }),
];
