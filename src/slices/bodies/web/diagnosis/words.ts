/* Every word of the diagnoses, in Spanish. */
import type { LightState } from '../../contract/board/light.ts';
import { valueWords } from '../../../indicators/rules/series/number.ts';
import { periodWords } from '../../../indicators/rules/series/period.ts';
import type { DiagnosisComparison, DiagnosisContent, DiagnosisItem, SituationChange } from '../../contract/diagnosis.ts';
import { capital, countText, lightWords, momentText, small, some } from '../board/words.ts';

export { capital, countText, lightWords, momentText, small };

const adoption: Record<string, string> = { unrecorded: 'sin registro', unsocialised: 'no socializado', socialised: 'socializado', inProcess: 'en trámite', adopted: 'acogido' };
export const adoptionWord = (state: string): string => adoption[state] ?? state;
export const lightOr = (state: LightState | null): string => (state === null ? 'no figuraba' : lightWords[state].word);

export const words = {
  page: 'Diagnósticos', failed: 'No se pudieron leer los diagnósticos.', notRead: 'Los diagnósticos no se pudieron leer', again: 'Volver a probar', reading: 'Leyendo los registros', place: 'Territorio', choose: 'Cambiar territorio',
  chooseEmpty: 'Todavía no hay un territorio elegido', chooseEmptyBody: 'Elija una provincia, un cantón o un distrito para ver y emitir sus diagnósticos.',
  title(name: string, items: readonly DiagnosisItem[], more: boolean): string {
    const [latest] = items;
    if (!latest) return `Todavía no se ha emitido ningún diagnóstico de ${name}`;
    return `${name}: ${more ? 'más de ' : ''}${some(items.length, 'diagnóstico emitido', 'diagnósticos emitidos')}; el último, la versión ${latest.number}, con corte al ${momentText(latest.asOf)}`;
  },
  lead: 'Un documento de Word que se puede corregir, con número y fecha; queda guardado con los datos de los que se hizo. Ayuda, no asesoría.',
  issue: 'Emitir un diagnóstico', noIssue: 'Su cuenta no puede emitir diagnósticos. Pida el permiso «Emitir un diagnóstico».', board: 'Ver el tablero', also: 'Bajar', sheet: 'Ficha de una página (Word)', directoryWord: 'Con quién coordinar (Word)', directoryCsv: 'Con quién coordinar (CSV)',
  today: (day: string | undefined) => (day ? `Qué dice con corte al ${momentText(day)}` : 'Qué diría hoy'),
  previewFailed: 'No se pudo preparar la vista previa.', kind: 'Organismo', of: 'De', counts: (plural: string) => `Cuántos hay, de ${plural}`,
  nothingOwed: 'Ninguna norma cargada pide organismos en este nivel.',
  gaps: 'Qué falta', gapsNone: 'Nada por hacer en los registros de ese día.', gapsUnknown: 'No consta ningún paso pendiente: lo primero es averiguar lo que nadie ha registrado.', steps: (n: number) => some(n, 'paso', 'pasos'), unknown: (n: number) => `${some(n, 'territorio', 'territorios')} con algo sin registro`, unknownSee: 'Ver a quién preguntar', todoSee: 'Ver lo que falta',
  sources: (n: number) => (n === 0 ? 'Ningún registro con fuente.' : `Se apoya en ${some(n, 'fuente', 'fuentes')}.`),
  example: 'Contiene datos de ejemplo: el documento lo dirá en cada página.',
} as const;

export const versionWords = {
  title: 'Versiones emitidas', none: 'Todavía ninguna', noneBody: 'Emita la primera: queda con número, fecha y los datos de los que se hizo.', caption: 'Diagnósticos emitidos, el último primero',
  version: 'Versión', asOf: 'Corte', issued: 'Emitido', by: 'Emite', annex: 'Anexo de', file: 'Documento', acts: 'Acciones',
  numbered: (item: DiagnosisItem, place: string) => (item.territoryName === place ? `Versión ${item.number}` : `${item.territoryName}, versión ${item.number}`),
  download: 'Bajar en Word', downloadOf: (item: DiagnosisItem) => `Bajar en Word la versión ${item.number} de ${item.territoryName}`, compare: 'Comparar con hoy', compareOf: (item: DiagnosisItem) => `Comparar con hoy la versión ${item.number} de ${item.territoryName}`, attach: 'Adjuntar a un instrumento', attachOf: (item: DiagnosisItem) => `Adjuntar a un instrumento la versión ${item.number} de ${item.territoryName}`, noAttach: 'Su cuenta no puede adjuntar diagnósticos.', noOne: '—', hash: (hash: string) => `huella ${hash.slice(0, 12)}`, example: 'EJEMPLO', more: 'Hay más: elija un territorio menor para verlos.', own: 'solo de quien emite',
} as const;

export const issueWords = {
  title: 'Emitir un diagnóstico', lead: 'Se guarda como está: con número, fecha y los datos de los que se hizo. Después puede corregir el documento en Word.', says: 'Dirá', asOf: 'Fecha de corte', asOfHint: 'Vacía: hoy. Lo que se registró después no entra.', note: 'Nota', noteHint: 'Para qué se emite. Sin nombres de personas atendidas.', by: 'Quién emite', byHint: 'Vacío: su institución.', private: 'Solo para quien emite, por ahora', privateNote: 'Sin marcar: lo ven también quienes trabajan en ese territorio.',
  send: 'Emitir', cancel: 'Cancelar', failed: 'No se emitió.', kept: 'Lo que escribió sigue aquí.', done: (number: number) => `Emitido: versión ${number}.`,
} as const;

export const attachWords = {
  title: (item: DiagnosisItem) => `Adjuntar la versión ${item.number} de ${item.territoryName}`, lead: 'Queda como anexo del instrumento, con una copia propia del documento: lo leerá quien pueda leer el instrumento.', instrument: 'Instrumento', hint: 'Parte de su título o su número.', need: 'Elija el instrumento.', name: 'Título del anexo', nameHint: 'Vacío: diagnóstico, versión y corte.', send: 'Adjuntar', cancel: 'Cancelar', failed: 'No se adjuntó.', kept: 'Lo que eligió sigue aquí.', done: 'Adjuntado al instrumento.',
} as const;

const changed = ({ changes, adoption: moved, values }: DiagnosisComparison): number => changes.length + moved.length + values.length;
export const compareWords = {
  title: 'Qué cambió', failed: 'No se pudo comparar.', close: 'Cerrar', choose: 'Elija una versión para compararla con hoy.', reading: 'Comparando con los registros de hoy',
  sentence: (one: DiagnosisComparison): string => (changed(one) === 0 ? `Nada cambió desde la versión ${one.number} (corte al ${momentText(one.before)})` : `Desde la versión ${one.number} (corte al ${momentText(one.before)}) ${changed(one) === 1 ? 'cambió' : 'cambiaron'} ${some(changed(one), 'dato', 'datos')}${one.fulfilled > 0 ? `; se ${one.fulfilled === 1 ? 'cumplió' : 'cumplieron'} ${some(one.fulfilled, 'compromiso', 'compromisos')}` : ''}`),
  seen: 'Se compara con lo que su cuenta puede ver hoy y no es borrador de nadie.', place: 'Territorio', kind: 'Organismo', before: 'Antes', now: 'Ahora', why: 'Qué se mostró o dejó de mostrarse', caption: 'Qué cambió, por territorio y organismo', gained: (list: readonly string[]) => `Ahora consta: ${list.map(small).join('; ')}.`, lost: (list: readonly string[]) => `Ya no consta: ${list.map(small).join('; ')}.`, adoption: 'Textos modelo', moved: (from: string, to: string) => `${adoptionWord(from)} → ${adoptionWord(to)}`,
} as const;

/** What an indicator said, in words: its value with its period, and in how many territories there is one. */
export function stoodText(stood: SituationChange['before'], { unit }: SituationChange, country: string): string {
  if (stood === null) return 'sin registro';
  const own = stood.period === null ? 'sin registro' : `${valueWords(stood, unit, country)}, ${periodWords(stood.period)}`;
  const { spread } = stood;
  return spread ? `${own}; con dato ${spread.with} de ${spread.of}, de ${spread.low.name} (${valueWords({ number: spread.low.number, missing: null }, unit, country)}) a ${spread.high.name} (${valueWords({ number: spread.high.number, missing: null }, unit, country)})` : own;
}

export const situationWords = {
  title: 'Situación por grupo generacional', noSeries: 'Sin series cargadas.', begin: 'Ver los indicadores', indicator: 'Indicador', value: 'Valor', period: 'Período', source: 'Fuente', unrecorded: 'sin registro', among: (plural: string) => `Entre ${small(plural)}`, have: (n: number, of: number) => `con dato ${countText(n)} de ${countText(of)}`, extremes: (high: string, most: string, low: string, least: string) => `más alto: ${high}, ${most}; más bajo: ${low}, ${least}`,
  silent: (names: readonly string[]) => `Sin registro: ${names.join(', ')}.`, without: (names: readonly string[]) => `Sin ningún valor aquí: ${names.join('; ')}.`, changedTitle: 'Valores de indicadores', changedCaption: 'Qué valores cambiaron, por indicador y grupo', group: 'Grupo',
} as const;

export const panelWords = {
  title: 'Diagnósticos', none: 'No se ha emitido ninguno.', latest: (item: DiagnosisItem) => `El último, la versión ${item.number}, con corte al ${momentText(item.asOf)}.`, see: 'Ver diagnósticos', sheet: 'Bajar la ficha',
} as const;

/** The heads of the counts, in the order of lights. */
export const countHeads = (content: DiagnosisContent): string => words.counts(small(content.levelPlural));
