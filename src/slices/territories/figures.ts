import type { FigureMaker } from '../../kernel/extension.ts';
import type { Figure, FigureCase, FigureRecord } from '../../kernel/figure.ts';
import type { Context } from '../../platform/operation/context.ts';
import { getUnit } from './actions/unit.ts';
import { listLevels } from './store/country.ts';
import { countLevels, countUnits, listCounted, type CountedUnits } from './store/figures.ts';

type About = Record<string, string>;
type Kind = Pick<CountedUnits, 'own' | 'governed'>;

const governed: Kind = { own: true, governed: true };
const all: Kind = { own: false, governed: false };
const after = ['territories.pack-loaded', 'territories.unit-edited'];
const parameters = [{ name: 'level', means: 'Solo las unidades de ese nivel; sin él, las de todos.' }];

const which = ({ territory = '', level }: About, kind: Kind): CountedUnits => ({ code: territory.toUpperCase(), level, ...kind });

/** What units of a level are called. */
type Called = { name: string; plural: string } | undefined;

const figureOf = (name: string, about: About, value: number, asOf: string, called: Called): Figure => ({
  name, value, asOf,
  ...(name === 'territories.governments' ? { unit: 'gobiernos', one: 'gobierno' } : { unit: called?.plural ?? 'unidades', one: called?.name ?? 'unidad' }),
  says: name === 'territories.governments' ? 'Unidades vigentes del catálogo que tienen gobierno propio, con la unidad misma.' : 'Unidades vigentes del catálogo bajo esta, sin contarla.',
  records: `/territorios/${about['territory'] ?? ''}?seccion=unidades`,
});

function maker(name: string, kind: Kind, words: Pick<FigureMaker<Context>, 'title' | 'counts' | 'over' | 'cases'>): FigureMaker<Context> {
  return {
    name, ...words, operation: 'territories.get', about: [{ subject: 'territories.unit', as: 'territory' }], parameters, past: true, after,
    async calculate(ctx, about, asOf) {
      const unit = await getUnit(ctx.tx, which(about, kind).code);
      const called = about['level'] === undefined ? undefined : (await listLevels(ctx.tx, unit.country)).find(({ id }) => id === about['level']);
      return figureOf(name, { ...about, territory: unit.code }, await countUnits(ctx.tx, { ...which(about, kind), code: unit.code }, asOf), asOf, called);
    },
    async records(ctx, about, asOf, page): Promise<FigureRecord[]> {
      const found = await listCounted(ctx.tx, which(about, kind), asOf, page);
      return found.map(({ code, name: title, levelName }) => ({ id: code, title, detail: `${levelName} · ${code}`, href: `/territorios/${code}`, counted: true }));
    },
  };
}

/** One case by level below, counted together; `whole` is asked apart where it means something. */
async function levelCases(ctx: Context, about: About, asOf: string, name: string, value: 'units' | 'governments', title: (plural: string) => string): Promise<FigureCase[]> {
  const unit = await getUnit(ctx.tx, which(about, all).code);
  const levels = (await countLevels(ctx.tx, unit.code, asOf)).filter((level) => level[value] > 0);
  return levels.map((level) => ({ about: { ...about, level: level.level }, title: title(level.plural), figure: figureOf(name, { ...about, territory: unit.code }, level[value], asOf, level) }));
}

/** What the catalogue counts of a territory. */
export const figures: FigureMaker<Context>[] = [
  maker('territories.governments', governed, {
    title: 'Gobiernos', counts: 'Cuántos gobiernos hay en un territorio y bajo él.', over: 'Las unidades vigentes del catálogo oficial.',
    async cases(ctx, about, asOf) {
      const levels = await levelCases(ctx, about, asOf, 'territories.governments', 'governments', (plural) => `Gobiernos: ${plural}`);
      return levels.length === 0 ? [] : [{ about }, ...(levels.length > 1 ? levels : [])];
    },
  }),
  maker('territories.units', all, {
    title: 'Unidades', counts: 'Cuántas unidades de un nivel tiene un territorio.', over: 'Las unidades vigentes del catálogo oficial, con gobierno o sin él.',
    cases: (ctx, about, asOf) => levelCases(ctx, about, asOf, 'territories.units', 'units', (plural) => plural.charAt(0).toUpperCase() + plural.slice(1)),
  }),
];
