/* Every word of the series, in Spanish. */
import type { AgeGroup, Better, IndicatorPeriod, Layout, ListedIndicator, Sex, Snapshot, SourceKind } from '../../contract/series.ts';
import { periodWords } from '../../rules/series/period.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
export const countText = (n: number): string => grouped.format(n);
export const some = (n: number, one: string, many: string): string => `${countText(n)}\u00A0${n === 1 ? one : many}`;

export const betterWords: Record<Better, string> = { more: 'más es mejor', less: 'menos es mejor', neither: 'ni más ni menos es mejor' };
export const sourceWords: Record<SourceKind, string> = { census: 'censo', survey: 'encuesta', record: 'registro administrativo', estimate: 'estimación o proyección' };
export const periodicityWords = { month: 'cada mes', quarter: 'cada trimestre', year: 'cada año', irregular: 'sin período fijo' } as const;
export const sexWords: Record<Sex, string> = { all: 'ambos sexos', f: 'mujeres', m: 'hombres' };
export const markWords = { declared: 'lo dice la fuente', transcribed: 'transcrito: se corrigió lo ilegible', inferred: 'inferido: se leyó en la fuente' } as const;
export const layoutWords: Record<Layout, string> = { values: 'Un valor por fila', groups: 'Una columna por grupo', years: 'Una columna por año', indicators: 'Una columna por indicador' };
export const layoutAbout: Record<Layout, string> = {
  values: 'Cada fila dice el indicador, el territorio, el período, el grupo y el valor.',
  groups: 'Cada fila es un territorio en un período; hay una columna por grupo generacional.',
  years: 'Cada fila es un territorio y un grupo; hay una columna por año.',
  indicators: 'Cada fila es un territorio en un período; hay una columna por indicador, con su código o su nombre.',
};

export const listWords = {
  page: 'Indicadores', search: 'Buscar un indicador', searchHint: 'Código o nombre', failed: 'No se pudieron leer los indicadores.', again: 'Volver a probar', more: 'Ver más', country: 'País',
  lead: 'Qué se mide, quién lo produce y en cuántos territorios hay dato. Cada ficha abre sus valores por territorio, período y grupo generacional.',
  title: (items: readonly Pick<ListedIndicator, 'territories'>[], count: number, capped: boolean, place: string) => {
    const empty = items.filter(({ territories }) => territories === 0).length;
    const all = `${capped ? 'Más de ' : ''}${some(count, 'indicador', 'indicadores')} de ${place}`;
    return empty === 0 ? all : `${all}: ${empty === items.length && items.length === count ? (count === 1 ? 'no tiene' : 'ninguno tiene') : `${countText(empty)} no ${empty === 1 ? 'tiene' : 'tienen'}`} valores todavía`;
  },
  found: (count: number, capped: boolean) => `${capped ? 'Más de ' : ''}${some(count, 'indicador encontrado', 'indicadores encontrados')}`,
  none: 'Todavía no hay indicadores', noneBody: 'Cree la ficha técnica de uno y cargue sus valores desde una hoja.', nothing: 'Ningún indicador con esas palabras', nothingBody: 'Pruebe con otras palabras, o cree su ficha.', clear: 'Quitar la búsqueda',
  name: 'Indicador', unit: 'Unidad', territories: 'Territorios con dato', latest: 'Último período', producer: 'Lo produce', noValues: 'ninguno',
  create: 'Nueva ficha', begin: 'Crear la primera ficha', load: 'Cargar una hoja', noGrant: 'Su cuenta no puede crear fichas de indicadores.', bands: 'Ver los semáforos', own: 'solo de quien la lleva',
} as const;

export const sheetWords = {
  createTitle: 'Ficha técnica nueva', editTitle: 'Corregir la ficha técnica', code: 'Código', codeHint: 'Corto y sin espacios, por ejemplo EDU-01. No cambia después.', name: 'Nombre', measures: 'Qué mide', measuresHint: 'En una o dos frases: qué se cuenta, sobre qué.', unit: 'Unidad', unitHint: 'Por ejemplo %, personas, por cada 1 000.',
  better: 'Cómo se lee', sourceKind: 'De dónde sale', producer: 'Quién lo produce', periodicity: 'Cada cuánto', note: 'Nota', country: 'País', territory: 'De qué territorio', territoryHint: 'Vacío: de todo el país.', private: 'Solo para quien la lleva, por ahora', privateNote: 'Sus valores tampoco los ve nadie más.',
  needed: 'Escríbalo.', saved: 'Ficha guardada', owner: 'La lleva', nobody: 'sin institución', example: 'EJEMPLO',
} as const;

export const pageWords = {
  page: 'Indicador', failed: 'No se pudo leer el indicador.', edit: 'Corregir la ficha', noEdit: 'Su cuenta no puede corregir esta ficha.', all: 'Todos los indicadores', load: 'Cargar una hoja', export: 'Bajar como hoja', place: 'Territorio', period: 'Período', sheet: 'Ficha técnica', sex: 'Sexo',
  title: (name: string, place: string, period: string | undefined, have: number, of: number, plural: string) => (period === undefined ? `${name}: todavía sin valores` : of === 0 ? `${name}, ${periodWords(period)}, en ${place}` : `${name}: en ${periodWords(period)} hay dato de ${countText(have)} de ${countText(of)} ${plural} de ${place}`),
  grid: (period: string, place: string) => `${place}, ${periodWords(period)}`, gridCaption: 'Valores por territorio y grupo generacional', territory: 'Territorio', series: (place: string) => `${place} a lo largo del tiempo`, seriesCaption: 'Valores por período y grupo generacional', itself: 'en conjunto',
  chart: (name: string, place: string, unit: string) => `${name} en ${place}, en ${unit}: una línea por grupo. Los mismos valores están en la tabla.`, chartShort: 'Con dos períodos con número se dibuja una línea.',
  none: 'Todavía sin valores', noneBody: 'Cárguelos desde una hoja, o regístrelos uno por uno al elegir un período.', nothingHere: 'Nada registrado aquí en ese período', nothingHereBody: 'Elija otro período u otro territorio, o registre el valor.', notRecorded: 'sin registro', record: 'Registrar un valor', noRecord: 'Su cuenta no puede registrar valores.',
  listTitle: (place: string) => `Todos los valores de ${place} y lo que está debajo`, listCount: (n: string, capped: boolean) => `${capped ? 'más de ' : ''}${n} ${n === '1' ? 'valor' : 'valores'}`, group: 'Grupo', value: 'Valor', source: 'Fuente', view: 'Cómo se ve', asTable: 'Por territorio y grupo', asList: 'Todos los valores',
  legend: 's/d: no hay dato; np: no corresponde; «—»: nadie registró nada. Ninguno es cero. Cada valor abre su fuente y su historia.',
  periodOption: ({ period, with: n, without }: IndicatorPeriod) => `${periodWords(period)} (${some(n, 'territorio', 'territorios')}${without > 0 ? ` y ${countText(without)} sin dato` : ''})`,
  groupAges: (group: AgeGroup | undefined) => group?.source, under: 'Ver por dentro', wholeCountry: 'Todo el país', choose: 'Cambiar territorio', chooseTitle: 'Ver otro territorio', chooseHint: 'Parte de su nombre o su código.', see: 'Ver', cancel: 'Cancelar', tooMany: 'Son muchos valores: se muestran los primeros 500.', cellOf: (place: string, group: string, value: string) => `${place}, ${group}: ${value}`,
} as const;

export const valueWordsOf = {
  title: (territory: string, period: string, group: string, sex: string) => [territory, periodWords(period), group, ...(sex ? [sex] : [])].join(' · '), newTitle: 'Registrar un valor', territory: 'Territorio', period: 'Período', periodHint: 'Un año, un trimestre o un mes: 2023, 2023-T1 o 2023-04.', group: 'Grupo', sex: 'Sexo',
  says: 'Qué se sabe', number: 'Hay un número', noData: 's/d: no hay dato', notPertinent: 'np: no corresponde', value: 'Valor', valueWrong: 'Escriba un número, por ejemplo 12,5.', source: 'Fuente', sourceHint: 'Publicación, tabla o registro de donde sale. Sin datos de personas.', sourceNeeded: 'Diga de dónde sale.', mark: 'Cómo consta', note: 'Nota', why: 'Por qué se corrige', whyHint: 'Lo que decía antes queda en la historia.', periodWrong: 'Escriba 2023, 2023-T1 o 2023-04.',
  saved: 'Valor registrado', corrected: 'Valor corregido; el anterior queda en la historia', history: 'Historia de este valor', recorded: (by: string | null, day: string) => `${by ?? 'la casa'}, ${day}`, until: (by: string | null, day: string) => `hasta ${day}${by ? `, ${by}` : ''}`, stands: 'vigente', close: 'Cerrar',
  withdraw: 'Retirar este valor', withdrawWhy: 'Por qué se retira', withdrawHint: 'Por ejemplo: era de otro territorio. Queda en la historia.', withdrawSend: 'Retirar', withdrawNeeded: 'Diga por qué.', withdrawn: 'Valor retirado', cancel: 'Cancelar', failed: 'No se retiró.', noGrant: 'Su cuenta puede ver este valor, no corregirlo.', when: 'Registrado', what: 'Valor', from: 'Fuente',
} as const;

export const loadWords = {
  page: 'Indicadores · Hoja', title: 'Cargar y guardar series en hojas', titleIn: (n: number, place: string) => `De ${place} hay ${some(n, 'indicador', 'indicadores')} con ficha: traiga sus valores de una hoja`, lead: 'La hoja que usted ya lleva sirve: se leen sus encabezados, se muestra qué pasaría fila por fila, y nada cambia hasta que usted lo confirme. Una carga se deshace entera.',
  layout: 'Cómo está hecha la hoja', indicator: 'Indicador de toda la hoja', indicatorHint: 'Si la hoja no trae columna de indicador.', inRows: 'Lo dice cada fila', period: 'Período de toda la hoja', periodHint: 'Si la hoja no trae columna de período: 2023, 2023-T1 o 2023-04.', periodWrong: 'Escriba 2023, 2023-T1 o 2023-04.', source: 'Fuente de toda la hoja', sourceHint: 'Si la hoja no trae columna de fuente.', readAgain: 'Leer de nuevo así', about: 'Vacío no registra nada. s/d dice que no hay dato; np, que no corresponde. 0 es cero.',
  noGrant: 'Su cuenta no puede cargar series.', none: 'Todavía no hay fichas técnicas', noneBody: 'Una hoja trae valores de indicadores que ya tienen ficha. Cree primero la ficha.', create: 'Crear una ficha', list: 'Ver los indicadores', template: (layout: string) => `Plantilla: ${layout.toLowerCase()}`, country: 'País', see: 'Ver los indicadores',
} as const;

const withValue = ({ indicators, without }: Snapshot): number => indicators - without.length;
export const panelWords = {
  title: 'Situación por grupo generacional', all: 'Ver los indicadores', load: 'Cargar una hoja', value: 'Valor', indicator: 'Indicador', period: 'Período', silent: (names: readonly string[]) => `Sin registro: ${names.join(', ')}.`,
  sentence: (snapshot: Snapshot) => (withValue(snapshot) === 0 ? `De ${some(snapshot.indicators, 'indicador', 'indicadores')}, ninguno tiene valor aquí.` : `${some(withValue(snapshot), 'indicador tiene', 'indicadores tienen')} valor aquí, de ${countText(snapshot.indicators)}.`), none: 'Todavía no hay indicadores con ficha.', without: (n: number) => `${some(n, 'indicador', 'indicadores')} sin valor aquí`, unrecorded: 'sin registro', asOf: 'último valor que consta',
} as const;
