import { all, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Candidate } from '../rules.ts';
import { inForce } from './unit.ts';

export interface Wanted {
  /** Folded words, abbreviations written out. */
  words: string;
  country: string | undefined;
  level: string | undefined;
  at: string;
}

/** More names than anybody would page through; the ranking happens among these. */
const plenty = 400;
const fewSimilar = 60;
const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
const columns = sql`u.code, u.name, u.rank, n.text, n.folded, n.compact, n.alias`;

/** Names that are, begin with or hold the words, whole or without spaces. */
export function listLiteral(tx: Tx, wanted: Wanted): Promise<Candidate[]> {
  const compact = escape(wanted.words.replaceAll(' ', ''));
  const words = escape(wanted.words);
  const inside = wanted.words.length >= 3 ? sql`or n.folded like ${`% ${words}%`}` : sql``;
  return ask(tx, wanted, sql`(n.folded like ${`${words}%`} or n.compact like ${`${compact}%`} ${inside})`, sql`n.folded <> ${wanted.words}, u.rank, u.folded, u.code`, plenty);
}

/** Share of trigrams from which a name is worth weighing: two wrong letters of eight still pass («Iaramajó», Jaramijó). */
const similarEnough = '0.18';

/**
 * Names that share enough trigrams with the words: the typos. The planner takes the comparison for free and would read every
 * name; for this one question it may not.
 */
export async function listSimilar(tx: Tx, wanted: Wanted): Promise<Candidate[]> {
  if (wanted.words.length < 3) return [];
  await rows(tx, sql`select set_config('pg_trgm.similarity_threshold', ${similarEnough}, true), set_config('enable_seqscan', 'off', true)`);
  const found = await ask(tx, wanted, sql`n.folded operator(public.%) ${wanted.words}`, sql`public.similarity(n.folded, ${wanted.words}) desc, u.rank, u.code`, fewSimilar);
  await rows(tx, sql`select set_config('enable_seqscan', 'on', true)`);
  return found;
}

/** The units of some codes, as candidates by their name. */
export const listCoded = (tx: Tx, codes: readonly string[], wanted: Wanted): Promise<Candidate[]> =>
  codes.length === 0 ? Promise.resolve([]) : ask(tx, wanted, sql`n.unit = any(${codes}::text[]) and not n.alias`, sql`u.code`, plenty);

/** The names first, by their indexes; only then what stands, where and when: the other way round walks a whole country. */
function ask(tx: Tx, { country, level, at }: Wanted, condition: Sql, order: Sql, limit: number): Promise<Candidate[]> {
  const where = [inForce(at)];
  if (country) where.push(sql`u.country = ${country}`);
  if (level) where.push(sql`u.level = ${level}`);
  return rows<Candidate>(tx, sql`with n as materialized (select n.unit, n.text, n.folded, n.compact, n.alias from territories.name n where ${condition})
    select ${columns} from n join territories.unit u on u.code = n.unit where ${all(where)} order by ${order} limit ${limit}`);
}
