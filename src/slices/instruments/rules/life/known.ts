import { firstDay, lastDay, span, type KnownFacts } from '../../../../engine/workflow/index.ts';
import type { InstrumentDates } from './effects.ts';

/** What the conditions of a cycle may ask of an instrument, and how each is called for people. */
export const factTitles: Readonly<Record<string, string>> = {
  text: 'si tiene texto',
  number: 'si tiene número',
  signed: 'si está firmado',
  published: 'si está publicado',
  original: 'si tiene el archivo original',
  'signed-file': 'si tiene el archivo firmado',
  parties: 'cuántas partes tiene',
  expired: 'si su plazo terminó',
  amends: 'si reforma a otro',
  'days-since-last': 'cuántos días pasaron desde el paso anterior',
};

interface Shown extends InstrumentDates {
  text_number: number;
  original_file: string | null;
  signed_file: string | null;
  amends: string | null;
}

const dated = (moment: string | null): { value: boolean | null; on?: string } => (moment === null ? { value: null } : { value: true, on: moment });

/**
 * What is known of an instrument on the day of a step. A date that nobody wrote is not known, neither is it absent; a
 * text or a file that the register does not have, it does not have.
 * @param last when the step before happened; @param on when this one does, as exact as its source
 */
export function factsOf(row: Shown, parties: number, last: string | null, on: string | null, today: string): KnownFacts {
  const between = last === null || on === null ? null : span(last, on);
  return {
    text: { value: row.text_number > 0 },
    number: { value: row.number !== null },
    signed: dated(row.signed_on),
    published: dated(row.published_on),
    original: { value: row.original_file !== null },
    'signed-file': { value: row.signed_file !== null },
    parties: { value: parties },
    expired: { value: expired(row.force_to, today) },
    amends: { value: row.amends !== null },
    'days-since-last': { value: between !== null && between.least === between.most ? between.least : null },
  };
}

/** Whether its term is over: null while a year or a month does not tell. An instrument without an end has none. */
function expired(end: string | null, today: string): boolean | null {
  if (end === null || firstDay(end) >= today) return false;
  return lastDay(end) < today ? true : null;
}
