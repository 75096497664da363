import type { Tx } from '../../platform/db/sql.ts';
import { resolveTerritory } from '../territories/index.ts';

/**
 * The units that a code in a cell may mean, without its country (0801) or without the zero that a spreadsheet took
 * (801) too. Where units of several countries answer, those of the countries where the person works come first alone.
 * @param near codes of the territories within the person's reach
 */
export async function unitsMeant(tx: Tx, code: string, near: readonly string[], day: string): Promise<{ code: string; name: string }[]> {
  const { items } = await resolveTerritory(tx, { code }, day);
  const countries = new Set(near.map((one) => one.slice(0, 2)));
  const own = items.filter((item) => countries.has(item.code.slice(0, 2)));
  return own.length > 0 ? own : items;
}

/** Whether a text is the number of a territory: digits, perhaps with its parts after a hyphen. */
export const looksLikeCode = (text: string): boolean => /^(?:[A-Za-z]{2}[-_]?)?\d{1,10}(?:-\d{1,4})*$/u.test(text.trim());
