import type { Actions } from '../../../platform/operation/slice.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { SearchHit, territories } from '../contract.ts';
import { codesOf, type Found } from '../rules.ts';
import { listCountryCodes } from '../store/country.ts';
import { findUnitRow, listUnitRows } from '../store/unit.ts';
import { findHits, hits } from './search.ts';

export interface ToResolve {
  code?: string | undefined;
  name?: string | undefined;
  level?: string | undefined;
  /** Code or name of a unit above. */
  parent?: string | undefined;
  country?: string | undefined;
}

export interface Resolved {
  answer: 'unique' | 'ambiguous' | 'none';
  items: SearchHit[];
}

export const resolveActions: Pick<Actions<typeof territories>, 'resolve'> = {
  resolve: (ctx, input) => resolveTerritory(ctx.tx, input, ctx.today),
};

/**
 * The unit that a row of a sheet means: by its code (also without the country, or without the zero a spreadsheet took), or by
 * name, level and a unit above. Only equal names count (accents, case and spaces aside): a typo is asked about, never guessed.
 * @param at civil date of validity
 */
export async function resolveTerritory(tx: Tx, wanted: ToResolve, at: string): Promise<Resolved> {
  const countries = wanted.country ? [wanted.country] : await listCountryCodes(tx);
  if (wanted.code?.trim()) {
    const units = await listUnitRows(tx, [wanted.code.trim().toUpperCase(), ...codesOf(wanted.code, countries)]);
    const fitting = units.filter((unit) => !wanted.level || unit.level === wanted.level);
    return answer(tx, fitting.map((unit) => ({ code: unit.code, match: 'code', alias: null, keys: [0, 0, unit.rank, unit.name, unit.code] })));
  }
  if (!wanted.name?.trim()) return { answer: 'none', items: [] };
  const found = (await findHits(tx, { q: wanted.name, country: wanted.country, level: wanted.level, at })).slice(0, 200);
  const above = wanted.parent?.trim() ? await codesAbove(tx, wanted.parent, countries, at) : undefined;
  const under = (one: Found): boolean => above === undefined || above.some((code) => one.code.startsWith(code) && one.code !== code);
  const fitting = found.filter(under);
  const equal = onlyEqual(wanted.name, fitting);
  return equal.length > 0 ? answer(tx, equal) : { answer: fitting.length > 0 ? 'ambiguous' : 'none', items: await hits(tx, fitting.slice(0, 8)) };
}

/** Names first; an alias counts only where no name is equal. */
function onlyEqual(name: string, found: readonly Found[]): Found[] {
  const exact = found.filter(({ match }) => match === 'exact' || match === 'code');
  if (exact.length > 0) return exact;
  const plain = (text: string): string => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return found.filter(({ match, alias }) => match === 'alias' && alias !== null && plain(alias) === plain(name));
}

async function codesAbove(tx: Tx, parent: string, countries: readonly string[], at: string): Promise<string[]> {
  const own = await findUnitRow(tx, parent.trim().toUpperCase());
  if (own) return [own.code];
  const coded = await listUnitRows(tx, codesOf(parent, countries));
  if (coded.length > 0) return coded.map(({ code }) => code);
  const named = await findHits(tx, { q: parent, country: countries.length === 1 ? countries[0] : undefined, at });
  return named.filter(({ match }) => match === 'exact' || match === 'alias').map(({ code }) => code);
}

async function answer(tx: Tx, found: readonly Found[]): Promise<Resolved> {
  return { answer: found.length === 0 ? 'none' : found.length === 1 ? 'unique' : 'ambiguous', items: await hits(tx, found.slice(0, 50)) };
}
