import { units, type Term as CountedTerm, type Unit } from '../../../../engine/deadline/index.ts';
import type { Term } from '../../contract.ts';

/** What a term needs to be counted; the rest of it is words. */
export type TermRule = Pick<Term, 'code' | 'amount' | 'most' | 'unit' | 'begins' | 'rolls' | 'hours' | 'yearly'>;

const numberOf = (text: string | null): number | null => (text !== null && /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null);

/** A stored term as the clock takes it. An amount that is no number stays text: only a date may be one. */
export function countedTerm({ amount, most, unit, begins, rolls, hours, yearly }: TermRule): CountedTerm {
  const known = units.find((one) => one === unit);
  return {
    value: numberOf(amount) ?? amount,
    max: most === null ? null : (numberOf(most) ?? Number.NaN), // an unreadable far end is refused as an amount, not left out
    unit: known ?? (unit as Unit), // the clock itself says that it does not know the unit
    begins,
    rolls,
    hours,
    date: yearly,
  };
}

/** Whether a term counts worked days, so that distances to it are said in them. */
export const countsWork = (unit: string): boolean => unit === 'días hábiles' || unit === 'término' || unit === 'h hábiles';

/** «CONA, art. 237, letra b»; null while the article is not known. */
export function placeOf(norm: string | null, number: string | null, letter: string | null): string | null {
  if (number === null) return null;
  // A transitory provision is cited by its own name.
  return [norm, /^\d/.test(number) ? `art. ${number}` : number.replace(/^./, (first) => first.toLocaleLowerCase('es')), letter && `letra ${letter}`].filter(Boolean).join(', ');
}
