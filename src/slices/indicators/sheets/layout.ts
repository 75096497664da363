import type { Choice, Column } from '../../../engine/table/index.ts';
import type { AgeGroup, Layout, SeriesValue, Sex } from '../contract/series.ts';
import { allAgesName } from '../rules/series/snapshot.ts';
import type { IndicatorRow } from '../store/series/indicator.ts';
import { placeColumns, type Places } from './places.ts';

/** What a sheet of series works on: kept with its preview. What is said here holds where a row does not say it. */
export interface SeriesParams extends Record<string, unknown> {
  country: string;
  layout: Layout;
  indicator?: string | undefined;
  period?: string | undefined;
  source?: string | undefined;
  territory?: string | undefined;
}

/** What a column of values says by itself; the rest is in the row. */
export interface ValueColumn {
  column: Column;
  indicator?: string;
  period?: string;
  /** Undefined: the row says it; null: all ages. */
  group?: string | null;
}

export const sexChoices: Choice[] = [
  { id: 'all', label: 'ambos', aliases: ['todos', 'total', 'ambos sexos', 'hombres y mujeres', 't'] },
  { id: 'f', label: 'mujeres', aliases: ['mujer', 'femenino', 'niñas', 'niña'] },
  { id: 'm', label: 'hombres', aliases: ['hombre', 'masculino', 'niños', 'niño', 'h', 'varones'] },
] satisfies (Choice & { id: Sex })[];
export const markChoices: Choice[] = [
  { id: 'declared', label: 'declarado', aliases: ['lo dice la fuente'] },
  { id: 'transcribed', label: 'transcrito', aliases: ['corregido'] },
  { id: 'inferred', label: 'inferido', aliases: ['deducido'] },
] satisfies (Choice & { id: SeriesValue['mark'] })[];

const firstYear = 1990;
const valueWords = ['Dato', 'Cifra', 'Resultado', 'Número', 'Porcentaje', 'Tasa'];

/** The columns that hold values in a layout. @param today ISO date */
export function valueColumns(layout: Layout, groups: readonly AgeGroup[], indicators: readonly IndicatorRow[], today: string): ValueColumn[] {
  switch (layout) {
    case 'values':
      return [{ column: { id: 'value', title: 'Valor', aliases: valueWords, kind: 'number' } }];
    case 'groups':
      return [{ column: { id: 'group-all', title: allAgesName, aliases: ['Todas', 'Total'], kind: 'number' }, group: null }, ...groups.map(({ code, name, aliases }): ValueColumn => ({ column: { id: `group-${code}`, title: name, aliases, kind: 'number' }, group: code }))];
    case 'years':
      return Array.from({ length: Number(today.slice(0, 4)) - firstYear + 1 }, (_, n) => String(firstYear + n)).map((year) => ({ column: { id: `year-${year}`, title: year, aliases: [`Año ${year}`], kind: 'number' }, period: year }));
    case 'indicators':
      return indicators.map(({ id, code, name }) => ({ column: { id: `indicator-${id}`, title: name, aliases: [code], kind: 'number' }, indicator: id }));
  }
}

/** Every column of a sheet: where, what, when, of whom, the values, and from where. */
export function columnsOf({ layout, indicator, period, source }: SeriesParams, places: Pick<Places, 'levels'>, values: readonly ValueColumn[]): Column[] {
  const all: (Column & { not?: Layout })[] = [
    { not: 'indicators', id: 'indicator', title: 'Indicador', aliases: ['Código del indicador', 'Nombre del indicador'], kind: 'text', maxLength: 300, required: indicator === undefined },
    ...placeColumns(places.levels),
    { not: 'years', id: 'period', title: 'Período', aliases: ['Año', 'Fecha', 'Trimestre', 'Mes', 'Año del dato'], kind: 'text', maxLength: 60, required: period === undefined },
    { not: 'groups', id: 'group', title: 'Grupo', aliases: ['Grupo generacional', 'Grupo de edad', 'Grupo etario', 'Edad'], kind: 'text', maxLength: 80 },
    { id: 'sex', title: 'Sexo', aliases: ['Género'], kind: 'choice', choices: sexChoices },
    ...values.map(({ column }) => column),
    { id: 'source', title: 'Fuente', aliases: ['Fuente de información', 'Origen'], kind: 'text', maxLength: 600, required: source === undefined },
    { id: 'mark', title: 'Cómo consta', aliases: ['Marca'], kind: 'choice', choices: markChoices },
    { id: 'note', title: 'Nota', aliases: ['Observaciones', 'Observación'], kind: 'text', maxLength: 1000 },
  ];
  return all.flatMap(({ not, ...column }) => (not === layout ? [] : [column]));
}
