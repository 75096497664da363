import { momentWords } from '../../rules/life/words.ts';
import type { DayRange, KindStage, Life, NextStep, StageItem, StageTime } from '../../contract/life.ts';

const number = (n: number): string => new Intl.NumberFormat('es-EC', { useGrouping: 'always' }).format(n);
const dayCount = (n: number): string => (n === 1 ? '1 día' : `${number(n)} días`);

/** «41 días», «entre 61 y 425 días», «al menos 12 días». */
export function rangeText({ least, most }: { least: number; most: number | null }): string {
  if (most === null) return least === 0 ? 'no se sabe' : `al menos ${dayCount(least)}`;
  return least === most ? dayCount(least) : `entre ${number(least)} y ${dayCount(most)}`;
}

/** How long a stay was; nothing where its ends are not known. */
export const stayText = ({ days, range }: Pick<StageTime, 'days' | 'range'>): string => (days !== null ? dayCount(days) : range === null ? '' : rangeText(range));

/** The life in a sentence: «Está en «Primer debate» desde el 14 de mayo de 2020, hace 41 días». */
export function lifeSentence({ state, since, times, at }: Pick<Life, 'state' | 'since' | 'times' | 'at'>, past: boolean): string {
  if (state === null) return `${capital(momentWords(at))} todavía no estaba en el registro: de antes no se sabe nada.`;
  const last = times.at(-1);
  const long = last && !state.end && !state.inForce ? stayText(last) : '';
  const when = since === null ? '; nadie dijo desde cuándo' : `, ${sinceWords(since)}${long === '' ? '' : past ? ` (${long} hasta ese día)` : `: ${long}`}`;
  return `${past ? `${capital(momentWords(at))} estaba` : 'Está'} en «${state.title}»${when}.`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);
const sinceWords = (moment: string): string => `desde ${momentWords(moment).replace(/^en /, '')}`;

/** «Publicar» becomes why it cannot be done. */
export const reasonOf = (step: NextStep, mayChange: boolean): string | undefined => (mayChange ? (step.allowed ? undefined : step.reasons.join(' ')) : lifeWords.noGrant);

export const lifeWords = {
  title: 'Trámite', loading: 'Leyendo el trámite…', failed: 'No se pudo leer el trámite.', again: 'Volver a leer', noGrant: 'Su cuenta no puede mover este trámite.',
  thread: 'Pasos del trámite', ahead: 'por venir', current: 'ahora', undated: 'sin fecha', text: (n: number) => `versión ${n} del texto`, back: 'volvió atrás', stayed: (text: string) => `duró ${text}`,
  unnamed: 'una persona', evidence: 'Lo que se presentó', file: (name: string) => `archivo ${name}`, hollow: 'Un nudo vacío es un paso sin fecha o que falta.',
  next: 'Qué sigue', nothingNext: 'No queda ningún paso: su trámite terminó.', clocks: 'Plazos que corren', unverified: 'plazo por verificar; ayuda para ubicarse, no asesoría legal', due: (day: string) => `hasta el ${day}`, lateClock: 'vencido', doubtfulClock: 'habría vencido',
  undo: 'Deshacer el último paso', undoTitle: (step: string) => `Deshacer «${step}»`, undoBody: (from: string) => `Vuelve a «${from}», con los datos de antes. Queda anotado quién lo deshizo y por qué.`, undoWhy: 'Por qué se deshace', undoNeed: 'Escriba el motivo.', notUndone: 'No se deshizo.', undone: 'Se deshizo el paso.',
  cancel: 'Cancelar', kept: 'Lo que escribió sigue aquí.',
} as const;

export const stepWords = {
  on: 'Cuándo ocurrió', onHint: 'Un día, un mes o un año: 2020-05-14, 2020-05 o 2020. Si no se sabe, déjelo vacío.', moment: 'Un día, un mes o un año: 2020-05-14, 2020-05 o 2020.',
  leads: (state: string) => `Pasa a «${state}».`, seals: (n: number) => `La versión ${n} de su texto queda sellada: lo que se escriba después será otra versión. Sellar no es firmar.`, opens: 'Desde este paso cualquiera podrá leerlo.',
  blanks: (names: readonly string[]) => `El texto tiene ${names.length === 1 ? '1 dato' : `${number(names.length)} datos`} en blanco: ${names.join('; ')}. El paso puede registrarse, pero quedarán así en la versión sellada.`,
  people: 'Quiénes participaron', addPeople: 'Anotar quiénes participaron', addPerson: 'Añadir', remove: 'Quitar', pending: 'Pulse «Añadir» para anotar a quien escribió, o borre lo escrito.', person: 'Persona del directorio', institution: 'Institución', role: 'Como qué participó', roleHint: 'Por ejemplo: concejala, ponente, secretaría.', roleNeed: 'Elija una persona o una institución, y diga como qué participó.', removePerson: (name: string) => `Quitar a ${name}`, personHint: 'Se muestra por su función pública.',
  note: 'Nota', noteHint: 'No escriba nombres de víctimas ni datos que permitan reconocerlas.', starts: (steps: string) => `Poner en marcha el plazo de lo que sigue: ${steps}`,
  missing: (title: string) => `Falta «${title}».`, wrongMoment: 'Escriba un año, un mes o un día que exista: 2020, 2020-05 o 2020-05-14.', wrongNumber: 'Escriba un número, por ejemplo 1500,50.', instrumentHint: 'Búsquelo por su título.', uploading: 'Subiendo…', notUploaded: 'No se subió el archivo. Elíjalo de nuevo.',
  save: 'Registrar el paso', notTaken: 'No se registró el paso.', taken: (state: string) => `Ahora está en «${state}».`, reload: 'Ver cómo está ahora', now: (state: string) => `Otra persona lo movió: ahora está en «${state}».`,
} as const;

export const pipelineWords = {
  views: 'Qué mirar', moving: 'Por etapa', expiring: 'Por vencer', failed: 'No se pudo leer la lista.', again: 'Volver a leer', more: 'Ver más', caption: { moving: 'Instrumentos en trámite', expiring: 'Instrumentos por vencer' },
  everyKind: 'Todos los tipos', kind: (title: string) => `Tipo: ${title.toLocaleLowerCase('es')}`, state: (title: string) => `Etapa: ${title.toLocaleLowerCase('es')}`, stalled: 'Quietos más de 60 días', place: (name: string) => `En ${name} y debajo`,
  columns: { title: 'Instrumento', kind: 'Tipo y número', stage: 'Etapa', stands: 'Lleva ahí', place: 'Territorio', owner: 'A cargo de', ends: 'Vence' },
  since: (moment: string) => `desde ${momentWords(moment).replace(/^en /, '')}`, noSince: 'nadie dijo desde cuándo', stages: 'Cuántos hay en cada etapa', stagesCaption: (kind: string) => `Cuántos hay en cada etapa: ${kind}`, times: (kind: string) => `Cuánto dura cada etapa: ${kind.toLocaleLowerCase('es')}`, noTimes: 'De ninguna etapa se sabe el día de llegada y el de salida: anote los días de cada paso para saber cuánto dura.', dayCount, medianHead: 'Mediana', rangeHead: 'De la más corta a la más larga', casesHead: 'Casos', tookHead: 'Quiénes participaron al salir de ella',
  medianHelp: 'Mediana: en la mitad de los casos esa etapa duró ese tiempo o menos. Cuentan los que tienen el día de llegada y el de salida.',
  left: (days: number) => (days < 0 ? `venció hace ${dayCount(-days)}` : days === 0 ? 'vence hoy' : `faltan ${dayCount(days)}`), endsIn: (moment: string, over: boolean) => `${over ? 'venció' : 'vence'} ${momentWords(moment)}`, endsOn: (moment: string) => momentWords(moment),
  none: { moving: 'Nada está en trámite aquí', expiring: 'Nada vence en los próximos 90 días' }, noneBody: { moving: 'Los borradores, propuestas y debates que alguien registre estarán en esta lista, los más quietos primero.', expiring: 'Aquí estarán los convenios y demás instrumentos con plazo, cuando falten 90 días o menos.' },
  noneMatch: 'Nada coincide con estos filtros', clear: 'Quitar los filtros',
} as const;

const capped = ({ n, more }: { n: number; more: boolean }): string => (more ? `más de ${number(n)}` : number(n));
export const countText = ({ value, capped: more }: { value: number; capped: boolean }): string => capped({ n: value, more });

/** «ponente (GAD de ejemplo), en 2 pasos; concejo»: as what they took part. */
export const tookText = (took: KindStage['took']): string => (took.length === 0 ? 'no se anotó' : took.map(({ role, institution, of }) => `${role}${institution ? ` (${institution})` : ''}${of > 1 ? `, en ${number(of)} pasos` : ''}`).join('; '));

/** How long it stands there, and since when. */
export const standsText = (days: DayRange): string => rangeText(days);

/** «3 instrumentos con plazo: 2 ya vencieron»: what ends within 90 days, or has ended. */
export function expiringSentence(items: readonly Pick<StageItem, 'endsIn'>[], more: boolean): string {
  if (items.length === 0) return 'Nada vence en los próximos 90 días';
  const over = items.filter(({ endsIn }) => endsIn !== null && endsIn < 0).length;
  const soon = items.length - over;
  const [passed, passes] = [`${number(over)} ya ${over === 1 ? 'venció' : 'vencieron'}`, `${capped({ n: soon, more })} ${soon === 1 && !more ? 'vence' : 'vencen'} en los próximos 90 días`];
  return over === 0 ? `Con plazo: ${passes}` : soon === 0 ? `Con plazo: ${passed}` : `Con plazo: ${passed} y ${passes}`;
}
