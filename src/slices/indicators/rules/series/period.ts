import { fold } from '../../../../kernel/text.ts';

const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const two = (n: number): string => String(n).padStart(2, '0');
const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

/** Of a month by its name or its first three letters («sep», «set», «abril»), its number; 0 when it is none. */
function monthNamed(word: string): number {
  const asked = word === 'setiembre' || word === 'set' ? 'septiembre' : word;
  return asked.length < 3 ? 0 : months.findIndex((name) => name.startsWith(asked)) + 1;
}

const quarters: readonly [RegExp, (found: RegExpExecArray) => [year: string, quarter: string]][] = [
  [/^(\d{4}) ?[tq] ?([1-4])$/u, ([, year = '', n = '']) => [year, n]],
  [/^(\d{4}) ([1-4]) ?[tq]$/u, ([, year = '', n = '']) => [year, n]],
  [/^[tq] ?([1-4]) (?:de )?(\d{4})$/u, ([, n = '', year = '']) => [year, n]],
  [/^([1-4]) ?[tq] ?(?:de )?(\d{4})$/u, ([, n = '', year = '']) => [year, n]],
  [/^(?:([1-4])(?:er|ro|do|to|o)?) (?:trimestre|trim) (?:de |del )?(\d{4})$/u, ([, n = '', year = '']) => [year, n]],
  [/^trimestre ([1-4]) (?:de |del )?(\d{4})$/u, ([, n = '', year = '']) => [year, n]],
  [/^(iv|i{1,3}) (?:trimestre|trim) (?:de |del )?(\d{4})$/u, ([, roman = '', year = '']) => [year, roman === 'iv' ? '4' : String(roman.length)]],
  [/^(primer|segundo|tercer|cuarto) trimestre (?:de |del )?(\d{4})$/u, ([, word = '', year = '']) => [year, String(ordinals.indexOf(word) + 1)]],
];

const known = (year: string): boolean => /^(19|20|21)\d\d$/u.test(year);

/**
 * A period as offices write it, as the house keeps it: `2023`, `2023-T1`, `2023-04`. A first day of a month is what a
 * spreadsheet makes of one («abr-23»). Undefined when it is none of these: a semester, a day, two years.
 */
export function periodOf(text: string): string | undefined {
  const plain = fold(text).replace(/^ano /u, '');
  if (/^\d{4}$/u.test(plain)) return known(plain) ? plain : undefined;
  for (const [shape, read] of quarters) {
    const found = shape.exec(plain);
    if (!found) continue;
    const [year, quarter] = read(found);
    return known(year) ? `${year}-T${quarter}` : undefined;
  }
  return monthOf(plain);
}

function monthOf(plain: string): string | undefined {
  const numbers = /^(\d{4}) (\d{1,2})(?: 0?1)?$/u.exec(plain) ?? undefined;
  const turned = /^(?:0?1 )?(\d{1,2}) (\d{4})$/u.exec(plain);
  const named = /^([a-z]{3,10}) (?:de |del )?(\d{4}|\d{2})$/u.exec(plain);
  const [year, month] = numbers ? [numbers[1]!, Number(numbers[2])] : turned ? [turned[2]!, Number(turned[1])] : named ? [named[2]!.length === 2 ? `20${named[2]}` : named[2]!, monthNamed(named[1]!)] : ['', 0]; // groups of a match that are not optional
  return known(year) && month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined;
}

/** The first day of a period (ISO). */
export function periodBegins(period: string): string {
  const [year = '', part = ''] = period.split('-');
  return `${year}-${part === '' ? '01' : part.startsWith('T') ? two(Number(part.slice(1)) * 3 - 2) : part}-01`;
}

/** A period in words: «2023», «primer trimestre de 2023», «abril de 2023». */
export function periodWords(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return year;
  return part.startsWith('T') ? `${ordinals[Number(part.slice(1)) - 1] ?? ''} trimestre de ${year}` : `${months[Number(part) - 1] ?? ''} de ${year}`;
}

/** The later of two periods that begin on the same day is the longer one, for it ends later: 2023 before 2023-T1. */
export const byPeriod = (one: string, two: string): number => periodBegins(one).localeCompare(periodBegins(two)) || two.length - one.length || one.localeCompare(two);
