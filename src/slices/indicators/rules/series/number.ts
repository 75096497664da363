import type { MissingWhy, Sex } from '../../contract/series.ts';

const formats = new Map<string, Intl.NumberFormat>();
function formatOf(country: string, small: boolean): Intl.NumberFormat {
  const key = `${country} ${small}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(`es-${country === 'XX' ? 'EC' : country}`, { useGrouping: 'always', ...(small ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 }) } as Intl.NumberFormatOptions); // the type of the options is older than the value
  formats.set(key, known);
  return known;
}

/** A number as a country writes it: two decimals at most; of one below 1, three digits, so that none reads as zero. */
export const numberWords = (number: number, country: string): string => formatOf(country, number !== 0 && Math.abs(number) < 1).format(number);

/** A number with its unit: «31,5 %», «1.240 personas». */
export const measureWords = (number: number, unit: string, country: string): string => `${numberWords(number, country)}\u00A0${unit}`;

/** What is said of a cell: a number with its unit, `s/d` or `np`; never zero for these. */
export const valueWords = ({ number, missing }: { number: number | null; missing: MissingWhy | null }, unit: string, country: string): string => (number === null ? (missing ?? 's/d') : measureWords(number, unit, country));

/** As many digits as a spreadsheet keeps of a number. */
const keptDigits = 15;
const wholeFormats = new Map<string, Intl.NumberFormat>();
/** A number with every digit that is kept of it, not rounded for reading: what a load is going to store. */
export function storedWords(number: number, country: string): string {
  const known = wholeFormats.get(country) ?? new Intl.NumberFormat(`es-${country === 'XX' ? 'EC' : country}`, { useGrouping: 'always', maximumSignificantDigits: keptDigits } as Intl.NumberFormatOptions); // the type of the options is older than the value
  wholeFormats.set(country, known);
  return known.format(number);
}

/** A unit in which a value is a part of a hundred; percentage points are not. */
const isPercent = (unit: string): boolean => /^(?:%|por ?ciento|porcentaje)/iu.test(unit.trim());
/** Whether a value of a unit is one that its unit seldom has: a percent below 0 or above 100, as a growth or a gross rate may be. */
export const isUnusual = (number: number | null, unit: string): boolean => number !== null && isPercent(unit) && (number < 0 || number > 100);

const sexWords: Record<Sex, string> = { all: '', f: 'mujeres', m: 'hombres' };
/** The name of an indicator, and of which sex where it is of one. */
export const nameWords = ({ name, sex }: { name: string; sex: Sex }): string => (sex === 'all' ? name : `${name} (${sexWords[sex]})`);
