import type { Element } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';

/** Fields that say from when to when an element runs. */
export const span = { from: 'desde', to: 'hasta' } as const;

/** The ids of a scheme's fields that speak of years: those with a value per year, years themselves, and days. */
export function yearFields(scheme: Scheme): { byYear: string[]; years: string[]; days: string[] } {
  const ids = (fits: (field: Scheme['fields'][number]) => boolean): string[] => scheme.fields.filter(fits).map((field) => field.id);
  return { byYear: ids((f) => f.byYear), years: ids((f) => f.type === 'year' && !f.byYear), days: ids((f) => f.type === 'date' && !f.byYear) };
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/**
 * Whether an element has something in a year: a value (or a declared s/d) of that year, a year or a day of it, a span
 * that crosses it, or money or people of that year (`funded`: they are kept apart). np is the word that it has not. The
 * store asks the same in SQL.
 */
export function speaksOf(scheme: Scheme, { fields }: Pick<Element, 'fields'>, year: number, funded = false): boolean {
  const { byYear, years, days } = yearFields(scheme);
  const inYear = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(typeof value === 'object' && 'missing' in value && value.missing === 'np');
  const held = (id: string): unknown => {
    const values = fields[id];
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Record<string, unknown>)[year] : undefined; // an object of values by year
  };
  const [from, to] = [fields[span.from], fields[span.to]];
  return (
    funded ||
    byYear.some((id) => inYear(held(id))) ||
    years.some((id) => String(fields[id]) === String(year)) ||
    days.some((id) => isDay(fields[id]) && String(fields[id]).startsWith(String(year))) ||
    (isDay(from) && isDay(to) && from <= `${year}-12-31` && to >= `${year}-01-01`)
  );
}
