import type { PackLoader } from '../../kernel/extension.ts';

/** Schemes of plans, the columns that all their sheets share, the instruments expected beside a plan, and the currency of a country. */
export const packs: PackLoader[] = [
  { file: 'schemes.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, schemes: JSON.parse(text) }] },
  { file: 'columns.json', operation: 'plans.load-schemes', inputs: (text, pack) => [{ pack, columns: JSON.parse(text) }] },
  { file: 'complements.json', operation: 'plans.load-complements', inputs: (text, pack) => [{ pack, complements: JSON.parse(text) }] },
  { file: 'country.json', operation: 'plans.load-currency', inputs: (text) => [currencyIn(text)] },
];

/** Of a country's facts, plans need what it counts in. */
function currencyIn(text: string): { country: string; currency: unknown } {
  const { id, currency } = JSON.parse(text) as { id: string; currency?: unknown }; // the command's own shape judges it
  return { country: id, currency: currency ?? null };
}
