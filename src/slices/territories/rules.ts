import { fold } from '../../kernel/text.ts';

/** A name of a unit that may be what somebody is looking for. */
export interface Candidate {
  code: string;
  name: string;
  rank: number;
  text: string;
  folded: string;
  compact: string;
  alias: boolean;
}

export type Match = 'code' | 'exact' | 'prefix' | 'alias' | 'inside' | 'similar';
const order: Match[] = ['code', 'exact', 'prefix', 'alias', 'inside', 'similar'];

export interface Found {
  code: string;
  match: Match;
  /** The alias that matched, when it was not the name. */
  alias: string | null;
  /** Sorting keys: kind of match, distance, rank of the level, name, code. */
  keys: [number, number, number, string, string];
}

const abbreviations: Record<string, string> = { sta: 'santa', sto: 'santo', gral: 'general', crnel: 'coronel', cnel: 'coronel', dr: 'doctor', ntra: 'nuestra', sra: 'senora' };

/** What people type, as names are compared: folded, with the usual abbreviations written out. */
export const searchWords = (q: string): string =>
  fold(q).split(' ').map((word) => abbreviations[word] ?? word).join(' ');

/** Whether a text may be a code in some country: it has a digit, or it is two letters. */
export const maybeCode = (text: string): boolean => /\d/.test(text) || /^[a-z]{2}$/i.test(text.replace(/[\s.]+/g, ''));

/** Codes that a text may mean in each country: `801` → `EC-0801` (Excel takes the leading zero), `ec 1308` → `EC-1308`. */
export function codesOf(text: string, countries: readonly string[]): string[] {
  const bare = text.trim().toUpperCase().replace(/[\s.]+/g, '');
  if (/^[A-Z]{2}$/.test(bare)) return countries.includes(bare) ? [bare] : [];
  const own = /^([A-Z]{2})[-_]?(\d[0-9A-Z-]*)$/.exec(bare);
  const digits = own ? own[2]! : bare;
  if (!/^\d{1,10}(-\d{1,4})*$/.test(digits)) return [];
  const among = own ? countries.filter((country) => country === own[1]) : countries;
  return among.flatMap((country) => [`${country}-${digits}`, `${country}-0${digits}`]); // no level is one digit longer than another: at most one of them exists
}

/** Places every candidate once, by its best name: exact, prefix, alias, inside, similar. Homonyms stay apart: a code each. */
export function rankHits(q: string, candidates: readonly Candidate[]): Found[] {
  const words = searchWords(q);
  const compact = words.replaceAll(' ', '');
  const best = new Map<string, Found>();
  for (const one of candidates) {
    const placed = place(words, compact, one);
    if (!placed) continue;
    const before = best.get(one.code);
    if (!before || compareKeys(placed.keys, before.keys) < 0) best.set(one.code, placed);
  }
  return [...best.values()].toSorted((a, b) => compareKeys(a.keys, b.keys));
}

function place(words: string, compact: string, one: Candidate): Found | undefined {
  const match = matchOf(words, compact, one);
  const distance = match === 'similar' ? nearness(compact, one.compact) : one.alias ? 1 : 0;
  if (match === 'similar' && distance > tolerance(compact)) return undefined;
  return { code: one.code, match, alias: one.alias ? one.text : null, keys: [order.indexOf(match), distance, one.rank, one.name, one.code] };
}

function matchOf(words: string, compact: string, one: Candidate): Match {
  const same = one.folded === words || one.compact === compact;
  const begins = one.folded.startsWith(words) || one.compact.startsWith(compact);
  if (one.alias && (same || begins)) return 'alias';
  if (same) return 'exact';
  if (begins) return 'prefix';
  return ` ${one.folded}`.includes(` ${words}`) ? 'inside' : 'similar';
}

/** Letters that may be wrong: one in four, at least one; a half more is the price of an unfinished name. */
const tolerance = (compact: string): number => Math.max(1, Math.floor(compact.length / 4)) + 0.5;

const nearness = (typed: string, name: string): number =>
  Math.min(editDistance(typed, name), name.length > typed.length + 2 ? editDistance(typed, name.slice(0, typed.length)) + 0.5 : Infinity);

/** Letters to change, add, drop or swap with their neighbour to make one word of the other (Damerau, restricted). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(change, last[j]! + 1, row[j - 1]! + 1, swap));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** Order of two lists of keys, element by element. */
export function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, one] of a.entries()) {
    const two = b[i]!;
    if (one !== two) return one < two ? -1 : 1;
  }
  return 0;
}
