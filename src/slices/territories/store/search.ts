import { highest } from '../../../platform/db/by-words.ts';
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
const nameColumns = sql`n.unit, n.text, n.folded, n.compact, n.alias`;
const columns = sql`u.code, u.name, u.rank, n.text, n.folded, n.compact, n.alias`;

/** As a range, which an index answers whatever the text is; of a pattern it must be known when planning. */
const begins = (name: Sql, text: string): Sql => sql`(${name} ~>=~ ${text} and ${name} ~<~ ${`${text}${highest}`})`;

/** Names that are, begin with or hold the words, whole or without spaces. */
export function listLiteral(tx: Tx, wanted: Wanted): Promise<Candidate[]> {
  const inside = wanted.words.length >= 3 ? sql`or n.folded like ${`% ${escape(wanted.words)}%`}` : sql``;
  return ask(tx, wanted, namesWhere(sql`(${begins(sql`n.folded`, wanted.words)} or ${begins(sql`n.compact`, wanted.words.replaceAll(' ', ''))} ${inside})`), sql`n.folded <> ${wanted.words}, u.rank, u.folded, u.code`, plenty);
}

/** Share of trigrams from which a name is worth weighing: two wrong letters of eight still pass («Iaramajó», Jaramijó). */
const similarEnough = '0.18';

/**
 * Names that share enough trigrams with the words: the typos. The share is a setting: it is set in the statement itself,
 * for this transaction, before the names are looked for.
 */
export function listSimilar(tx: Tx, wanted: Wanted): Promise<Candidate[]> {
  if (wanted.words.length < 3) return Promise.resolve([]);
  const names = sql`with share as materialized (select set_config('pg_trgm.similarity_threshold', ${similarEnough}, true) as set)
    select n.* from share cross join lateral (select ${nameColumns} from territories.name n where n.folded operator(public.%) ${wanted.words} and share.set is not null offset 0) n`;
  return ask(tx, wanted, names, sql`public.similarity(n.folded, ${wanted.words}) desc, u.rank, u.code`, fewSimilar);
}

/** The units of some codes, as candidates by their name. */
export const listCoded = (tx: Tx, codes: readonly string[], wanted: Wanted): Promise<Candidate[]> =>
  codes.length === 0 ? Promise.resolve([]) : ask(tx, wanted, namesWhere(sql`n.unit = any(${codes}::text[]) and not n.alias`), sql`u.code`, plenty);

const namesWhere = (condition: Sql): Sql => sql`select ${nameColumns} from territories.name n where ${condition}`;

/** The names first, by their indexes; only then what stands, where and when: the other way round walks a whole country. */
function ask(tx: Tx, { country, level, at }: Wanted, names: Sql, order: Sql, limit: number): Promise<Candidate[]> {
  const where = [inForce(at)];
  if (country) where.push(sql`u.country = ${country}`);
  if (level) where.push(sql`u.level = ${level}`);
  return rows<Candidate>(tx, sql`with n as materialized (${names})
    select ${columns} from n join territories.unit u on u.code = n.unit where ${all(where)} order by ${order} limit ${sql.lit(limit)}`);
}
