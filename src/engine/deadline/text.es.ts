import type { CalendarDay } from './calendar-data.ts';
import { dayMs, dayOf, weekdayOf } from './day.ts';
import type { Unit, YearlyDate } from './term.ts';

const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const weekdays = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

export const weekdayName = (day: number): string => weekdays[weekdayOf(day) - 1] ?? '';

/** «9 de octubre», or with its year unless it is the one that the reader already knows. */
export function dayWords(day: number, known?: number): string {
  const date = new Date(day * dayMs);
  const words = `${date.getUTCDate()} de ${months[date.getUTCMonth()]}`;
  return date.getUTCFullYear() === known ? words : `${words} de ${date.getUTCFullYear()}`;
}

/** «7 h 30 min» of a number of seconds; what is under a minute is not said. */
export function spanWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${hours} h` : hours === 0 ? `${rest} min` : `${hours} h ${rest} min`;
}

const one: Record<Exclude<Unit, 'fecha'>, [string, string]> = {
  h: ['hora', 'horas'],
  'h hábiles': ['hora hábil', 'horas hábiles'],
  días: ['día', 'días'],
  'días hábiles': ['día hábil', 'días hábiles'],
  término: ['día de término', 'días de término'],
  semanas: ['semana', 'semanas'],
  meses: ['mes', 'meses'],
  años: ['año', 'años'],
};

/** «mes» or «meses». */
export const unitWords = (unit: Exclude<Unit, 'fecha'>, amount: number): string => one[unit][amount === 1 ? 0 : 1];

/** «10 días hábiles», «1,5 horas». */
export const amountWords = (amount: number, unit: Exclude<Unit, 'fecha'>): string => `${countWords(amount)} ${unitWords(unit, amount)}`;

/** «Independencia de Guayaquil, trasladado del 9 de octubre de 2025 (Decreto …)». */
export function namedWords({ name, movedFrom, decree }: CalendarDay): string {
  const moved = movedFrom ? `, trasladado del ${dayWords(dayOf(movedFrom))}` : '';
  return `${name}${moved}${decree ? ` (${decree.title})` : ''}`;
}

/** «último día hábil de enero», «15 de marzo». */
export function yearlyWords(date: YearlyDate): string {
  const month = months[date.month - 1];
  if ('last' in date) return `último día ${date.last === 'working-day' ? 'hábil ' : ''}de ${month}`;
  return `${date.day} de ${month}`;
}

/** Why a day counts or does not. `part` is «prórroga» inside an extension. */
export const stepText = {
  start: (when: string) => `inicio: ${when}`,
  counted: (nth: number, of: number, unit: string) => `${unit} ${nth} de ${of}`,
  hours: (seconds: number, soFar: number, of: number) => `${spanWords(seconds)}; van ${spanWords(soFar)} de ${spanWords(of)}`,
  weekend: (weekday: string) => weekday,
  named: (day: CalendarDay) => `${day.kind === 'feriado' ? 'feriado' : day.kind === 'no-laborable' ? 'día no laborable del sector público' : 'día de recuperación'}: ${namedWords(day)}`,
  closed: () => 'fuera del horario hábil',
  suspended: (why: string | undefined) => (why ? `término suspendido: ${why}` : 'término suspendido'),
  rolled: (weekday: string) => `pasa al siguiente día hábil, ${weekday}`,
  fixed: (what: string) => `fecha fija: ${what}`,
  extension: (why: string) => `prórroga, ${why}`,
  unverified: (why: string) => `${why}, por verificar`,
  proposed: (why: string) => `${why}, por confirmar`,
};

/** How a start is said in its step, by how the count begins. */
export const startText = {
  instant: 'se cuenta desde este momento',
  'same-day': 'se cuenta desde este día',
  'next-day': 'se cuenta desde el día siguiente',
  'next-working-day': 'se cuenta desde el siguiente día hábil',
} as const;

/** «a, b y c»; with «ni» for what is denied. */
export function listWords(parts: readonly string[], join: 'y' | 'ni'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${join} ${last}`;
}

/** 1.5 → «1,5». */
export const countWords = (amount: number): string => String(amount).replace('.', ',');

/** «el feriado del 10 de octubre», «los feriados del 2 de noviembre y del 3 de noviembre»; beyond four, how many. */
export function restWords(days: readonly string[], kind: 'holiday' | 'day-off'): string[] {
  const [single, plural] = kind === 'holiday' ? ['feriado', 'feriados'] : ['día no laborable', 'días no laborables'];
  if (days.length === 0) return [];
  if (days.length === 1) return [`el ${single} del ${days[0]}`];
  return days.length > 4 ? [`${days.length} ${plural}`] : [`los ${plural} ${listWords(days.map((day) => `del ${day}`), 'y')}`];
}

/** From when it is counted, in the sentence. */
export const beginText = {
  instant: (day: string) => `desde el ${day}`,
  'same-day': (day: string) => `desde el mismo ${day}`,
  'next-day': (day: string) => `desde el día siguiente al ${day}`,
  'next-working-day': (day: string) => `desde el día hábil siguiente al ${day}`,
} as const;

/** The clauses of «¿por qué esta fecha?». */
export const whyText = {
  range: (least: string, most: string) => `de ${least} a ${most}`,
  upTo: (most: string) => `hasta ${most}`,
  clock: () => 'corren seguidas, de noche y en fin de semana',
  everyDay: () => 'cuentan todos los días',
  weekends: (count: number) => (count === 1 ? '1 fin de semana' : `${count} fines de semana`),
  left: (what: string, many: boolean) => `no ${many ? 'cuentan' : 'cuenta'} ${what}`,
  suspended: (days: number) => (days === 1 ? 'estuvo suspendido 1 día' : `estuvo suspendido ${days} días`),
  toDate: () => 'una fecha fija',
  extended: (amount: string) => `más la prórroga de ${amount}`,
  rolled: (day: string) => `el último día no es hábil y pasa al ${day}`,
  fixed: (what: string, day: string) => (what.endsWith(day) ? what : `${what}, ${day}`),
};

/** How a due date moved and the days that made it. */
export function movedText(from: number, to: number, days: readonly { day: number; why: string }[]): string {
  const causes = days.map(({ day, why }) => `el ${dayWords(day)} es ahora «${why}»`);
  return `Pasa del ${dayWords(from)} al ${dayWords(to)}${causes.length > 0 ? `: ${listWords(causes, 'y')}` : ''}.`;
}

/** What somebody who reads a due date must know besides. */
export const noteText = {
  'year-incomplete': (year: number) => `El calendario de ${year} no está completo: sus feriados se proponen por regla. Confirme esta fecha.`,
  'day-proposed': (day: CalendarDay) => `${dayWords(dayOf(day.on))}, ${namedWords(day)}, se propone por regla. Confirme esta fecha.`,
  'day-unverified': (day: CalendarDay) => `${dayWords(dayOf(day.on))}, ${namedWords(day)}, está por verificar. Confirme esta fecha.`,
  recovered: (day: CalendarDay) => `El ${dayWords(dayOf(day.on))} se recupera la jornada y cuenta como hábil. Confirme que su norma lo cuente.`,
  clamped: (day: number) => `Ese mes no tiene el día del inicio: vence el último, ${dayWords(day)}.`,
  'no-such-day': (day: number) => `Ese día no existe ese año: vence el ${dayWords(day)}.`,
  'rolled-last': (day: number) => `El último día, ${weekdayName(day)} ${dayWords(day)}, no es hábil: vence el siguiente día hábil.`,
  'stays-last': (day: number) => `El último día, ${weekdayName(day)} ${dayWords(day)}, no es hábil y la norma no dice que se pase.`,
  untimed: () => 'Falta la hora del inicio: se cuenta desde las 00:00. Escriba la hora para tener el minuto.',
  past: (day: number) => `La fecha fija, ${dayWords(day)}, es anterior al inicio.`,
};

export type NoteCode = keyof typeof noteText;

/** Why a term cannot be counted and what to do. */
export const impossibleText = {
  amount: 'El término no tiene una cantidad que se pueda contar. Escriba un número mayor que cero.',
  unit: 'La unidad del término no existe. Elija horas, días, días hábiles, término, semanas, meses, años o fecha.',
  range: 'El máximo del término es menor que su mínimo. Corrija uno de los dos.',
  date: 'La fecha fija del término no existe. Escriba un día y un mes que existan.',
  from: 'El inicio no es una fecha. Escriba, por ejemplo, 2025-10-03 o 2025-10-03T16:00.',
  hours: 'El horario hábil falta o termina antes de empezar. Escriba, por ejemplo, de 08:00 a 17:00.',
  suspension: 'La suspensión no tiene fechas que existan o termina antes de empezar. Corrija sus fechas.',
  'too-far': 'El término termina a más de cien años. Revise la cantidad y la unidad.',
} as const;
