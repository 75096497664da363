import type { Actions } from '../../../platform/operation/slice.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { SearchHit, territories } from '../contract.ts';
import { codesOf, compareKeys, maybeCode, rankHits, searchWords, type Found } from '../rules.ts';
import { listCountryCodes } from '../store/country.ts';
import { listCoded, listLiteral, listSimilar } from '../store/search.ts';
import { listWithAbove } from '../store/unit.ts';
import { placeOf } from './place.ts';

type Of = Pick<Actions<typeof territories>, 'search'>;

export const searchActions: Of = {
  async search(ctx, input) {
    const found = await findHits(ctx.tx, { ...input, at: input.at ?? ctx.today });
    const after = readCursor(input.after);
    const rest = after ? found.filter((hit) => compareKeys(hit.keys, after.map((key) => key ?? '')) > 0) : found;
    const page = toPage(rest.slice(0, input.limit + 1), input.limit, (hit) => hit.keys);
    return { items: await hits(ctx.tx, page.items), next: page.next };
  },
};

export interface SearchFor {
  q: string;
  country?: string | undefined;
  level?: string | undefined;
  /** Civil date of validity. */
  at: string;
}

/** With so many units whose names hold the words, nobody looks for a misspelt one. */
const plenty = 20;

/**
 * Every unit that a text may mean, best first. A code wins over any name.
 * @param enough units whose names hold the words; with so many no misspelt one is looked for
 */
export async function findHits(tx: Tx, { q, country, level, at }: SearchFor, enough = plenty): Promise<Found[]> {
  const words = searchWords(q);
  const codes = maybeCode(q) ? codesOf(q, country ? [country] : await listCountryCodes(tx)) : [];
  const wanted = { words, country, level, at };
  const coded = await listCoded(tx, codes, wanted);
  if (!words) return [];
  const literal = coded.length > 0 && /^\d/.test(words) ? [] : await listLiteral(tx, wanted);
  const named = coded.length > 0 || new Set(literal.map(({ code }) => code)).size >= enough ? literal : [...literal, ...(await listSimilar(tx, wanted))];
  const isCoded = new Set(coded.map(({ code }) => code));
  const byCode = coded.map((one): Found => ({ code: one.code, match: 'code', alias: null, keys: [0, 0, one.rank, one.name, one.code] }));
  return [...byCode, ...rankHits(q, named).filter(({ code }) => !isCoded.has(code))];
}

/** Found units with all that tells them apart, in the same order. */
export async function hits(tx: Tx, found: readonly Found[]): Promise<SearchHit[]> {
  const units = new Map((await listWithAbove(tx, found.map(({ code }) => code))).map((unit) => [unit.code, unit]));
  return found.flatMap(({ code, match, alias }) => {
    const unit = units.get(code);
    return unit ? [{ ...placeOf(unit), parents: unit.path.flatMap((one) => units.get(one) ?? []).map(placeOf), government: unit.government, match, alias }] : [];
  });
}
