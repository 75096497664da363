import { all, rows, sql, type Sql, type Tx } from './sql.ts';

/** Rows of a table whose folded text holds some words. */
export interface ByWords {
  /** With its schema; it has `id` and `folded`, an index on (order, id) and one of trigrams on `folded`. */
  table: string;
  /** By which `where` and `words` call the table. */
  alias: string;
  /** The column that the rows are ordered by, with the id after it. */
  order: string;
  /** What the words ask of `folded`, for a table or a part of it under an alias. */
  words(alias: string): Sql;
  /** Ids of rows that the words find elsewhere than in `folded`, by an index: they are few. */
  others?: Sql;
  /** What else is asked: reach, filters. */
  where: Sql[];
  limit: number;
  /** Whether the order is of `folded` itself: then its index is enough to test the words. */
  indexed: boolean;
}

/** Names tested before looking through the trigrams: for a page half a millisecond of processor, for a few an eighth. */
const steps = { page: 4000, few: 1000 };
/** Where each name must be read from the table, which costs some three times as much. */
const dearSteps = { page: 2000, few: 400 };
/** More matches than anybody would look through; the best few are chosen among these. */
const plenty = 120;
/** Nothing that begins with a text comes after the text and this, in the order of codes of letters. */
export const highest = '\u{10FFFF}';

// Limits are written into the text: with a limit as a parameter the planner plans every time anew.
const number = (n: number): Sql => sql.lit(n);

/** Every row that matches, by the index of trigrams. */
function found({ table, alias, order, words, others, where }: ByWords): Sql {
  const p = sql.ref(alias);
  return sql`select ${p}.id, ${p}.${sql.ref(order)} as name, ${p}.folded from ${sql.table(table)} ${p} where ${others ? sql`(${words(alias)} or ${p}.id = any(array(${others})))` : words(alias)} and ${all(where)}`;
}

/** The first that match among the next names, along the index of names. */
function walked({ table, alias, order, words, others, where, limit, indexed }: ByWords, way: keyof typeof steps, beyond: Sql): Sql {
  const [t, p, name] = [sql.table(table), sql.ref(alias), sql.ref(order)];
  return sql`select w.id, w.name from (select n.id, n.${name} as name, n.folded from ${t} n where ${beyond} order by n.${name}, n.id limit ${number((indexed ? steps : dearSteps)[way])}) w
    join ${t} ${p} on ${p}.id = w.id where ${others ? sql`(${words('w')} or w.id in (${others}))` : words('w')} and ${all(where)} order by w.name, w.id limit ${number(limit)}`;
}

/**
 * A page in the order of names, as a query of `id`, `name` and `total`: how many there are, up to the cap, when one is given
 * (else null). Two ways lead there: through the trigrams, which bring every row that matches and must be sorted (right when
 * they are few), and along the index of names, testing each (right when so many match that the first ones fill the page).
 * Nobody knows beforehand which, least of all a prepared plan. So both stand in one statement: a short walk along the names,
 * and what it does not fill is looked for through the trigrams.
 * @param after keys of the row after which the page begins
 */
export function pageByWords(ask: ByWords, after: readonly (string | number | null)[] | undefined, cap?: number): Sql {
  const beyond = (a: string, name: string): Sql => (after ? sql`(${sql.ref(`${a}.${name}`)}, ${sql.ref(`${a}.id`)}) > (${after[0]}, ${after[1]}::uuid)` : sql`true`);
  const filled = sql`(select count(*) from walked) >= ${number(ask.limit)}`;
  const needed = cap === undefined ? sql`where not ${filled}` : sql`limit case when ${filled} then ${number(cap + 1)} end`;
  return sql`with walked as materialized (${walked(ask, 'page', beyond('n', ask.order))}), found as materialized (select f.id, f.name from (${found(ask)} offset 0) f ${needed})
    select c.id, c.name, ${cap === undefined ? sql`null::bigint` : sql`(select count(*) from found)`} as total from (
      select id, name from walked where ${filled}
      union all (select f.id, f.name from found f where not ${filled} and ${beyond('f', 'name')} order by f.name, f.id limit ${number(ask.limit)})) c`;
}

/**
 * The best few, as a query of `id`, `name` and `rank`, to be ordered by rank, name and id: a name that is the text, one that
 * begins with it, one with a word that does, any other. Among very many matches only those that begin are sure to be seen.
 * @param text what was asked, folded
 * @param begun a query of `id`, `name` and `rank` (0 is the text, 1 begins with it), by an index; at most `limit`
 */
export function bestByWords(ask: ByWords, text: string, begun: Sql): Sql {
  const few = number(ask.limit);
  const rank = sql`case when f.folded = ${text} then 0 when starts_with(f.folded, ${text}) then 1 when position(' ' || ${text} in f.folded) > 0 then 2 else 3 end`;
  return sql`with begun as materialized (${begun}),
    walked as materialized (select w.id, w.name from (${walked(ask, 'few', sql`true`)}) w where (select count(*) from begun) < ${few}),
    found as materialized (select f.id, f.name, ${rank} as rank from (${found(ask)} limit ${number(plenty)}) f where (select count(*) from begun) < ${few} and (select count(*) from walked) < ${few})
    select c.id, c.name, min(c.rank) as rank from (select id, name, rank from begun union all select id, name, 2 from walked where (select count(*) from walked) >= ${few} union all select id, name, rank from found) c
    group by c.id, c.name order by 3, 2, 1 limit ${few}`;
}

/**
 * From here to the end of the transaction the plan of a prepared statement is made once for all values. The statements of
 * this file are right for few and for many; planned for the words of each search they cost more to plan than to answer.
 */
export async function planOnce(tx: Tx): Promise<void> {
  await rows(tx, sql`select set_config('plan_cache_mode', ${'force_generic_plan'}, true)`);
}
