import { isPlainDate } from '../../../../kernel/date.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Field } from '../../../plans/contract/scheme.ts';
import { fieldsOf } from '../../../plans/rules/scheme.ts';
import type { CheckedElement, Found } from './model.ts';
import { nameOf, numberIn, standingOf, type Reading, type Rule } from './reading.ts';

/** Years outside are slips of a key. */
const [firstYear, lastYear] = [1900, 2100];
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const readable: Record<Field['type'], (value: unknown, field: Field) => boolean> = {
  text: (value) => typeof value === 'string' || typeof value === 'number',
  list: (value) => Array.isArray(value) || typeof value === 'string',
  number: isNumber,
  integer: (value) => Number.isInteger(value),
  percent: isNumber,
  money: (value) => (typeof value === 'object' && value !== null && 'amount' in value ? isNumber(value.amount) && Number(value.amount) >= 0 : isNumber(value) && Number(value) >= 0),
  date: (value) => typeof value === 'string' && isPlainDate(value),
  year: (value) => Number.isInteger(value) && Number(value) >= firstYear && Number(value) <= lastYear,
  choice: (value, field) => typeof value === 'string' && (!field.choices || field.choices.some(({ id, label }) => id === value || fold(label) === fold(value))),
  yesno: (value) => typeof value === 'boolean',
};

/** What of a field cannot be read as what the scheme says it is. An absence that was declared is read. */
function unreadableIn(field: Field, value: unknown): string[] {
  if (standingOf(value) !== 'value') return [];
  if (!field.byYear) return readable[field.type](value, field) ? [] : [field.title];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [field.title];
  return Object.entries(value).filter(([year, one]) => !readable.year(Number(year), field) || (standingOf(one) === 'value' && !readable[field.type](one, field))).map(([year]) => `${field.title} ${year}`);
}

/** Elements with values that are not what their field is: a year of five figures, a date that does not exist, a budget below zero. */
export const valueUnreadable: Rule = (reading) => {
  const fields = new Map(reading.scheme.kinds.map(({ id }) => [id, fieldsOf(reading.scheme, id)]));
  const wrong = (one: CheckedElement): string[] => (fields.get(one.kind) ?? []).flatMap((field) => unreadableIn(field, one.fields[field.id]));
  const found = reading.elements.flatMap((one): Found[] => {
    const names = wrong(one);
    return names.length === 0 ? [] : [{ weight: 'finding', element: one, mark: '', says: `${nameOf(reading, one)}: no se puede leer ${names.map((name) => `«${name}»`).join(', ')}`, evidence: [] }];
  });
  return { of: reading.elements.length, found };
};

const weights = ['peso', 'ponderacion'];

/** What weighs nothing does not count in the progress of the whole: said, because it may be a slip. */
export const weightZero: Rule = (reading) => {
  const weighed = reading.elements.flatMap((one) => weights.flatMap((field) => (numberIn(one, field) === undefined ? [] : [{ one, field, weight: numberIn(one, field) ?? 0 }])));
  return { of: weighed.length, found: weighed.filter(({ weight }) => weight === 0).map(({ one, field }): Found => ({ weight: 'notice', element: one, mark: field, says: `${nameOf(reading, one)}: pesa 0 y no cuenta en el avance del conjunto`, evidence: [] })) };
};

/** How many elements have no value that contradicts itself, of those there are. */
export const soundOf = (reading: Reading, wrong: ReadonlySet<string>): { part: number; whole: number } => ({ part: reading.elements.filter(({ id }) => !wrong.has(id)).length, whole: reading.elements.length });
