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
  /** What was asked, folded, where the order is of `folded`: names that begin with it come before the others. */
  begins?: string;
}

/**
 * Names tested before looking through the trigrams: for a page half a millisecond of processor, for a few an eighth. Where it
 * is known that more hold the words than are counted, one in a hundred of 100,000 does, and twice as many names fill a page.
 */
const steps = { page: 4000, common: 8000, few: 1000 };
/** Where each name must be read from the table, which costs some three times as much. */
const dearSteps = { page: 2000, common: 4000, few: 400 };
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

type After = readonly (string | number | null)[] | undefined;

/** Whether the page after a row still stands among the names that begin with what was asked. */
const amongBegun = (begins: string | undefined, after: After): boolean => begins !== undefined && (!after || String(after[0]).startsWith(begins));

const range = (name: Sql, text: string): Sql => sql`${name} >= ${text} and ${name} < ${`${text}${highest}`}`;

/** The names that begin with what was asked, and how many they are up to the cap; nothing where nothing begins. */
function begun({ table, alias, where, limit, begins }: ByWords, after: After, cap: number | undefined): { page: Sql; count: Sql } {
  const [t, p] = [sql.table(table), sql.ref(alias)];
  if (begins === undefined) return { page: sql`select null::uuid as id, null::text as name where false`, count: sql`0` };
  const inRange = all([range(sql`${p}.folded`, begins), ...where]);
  const page = sql`select ${p}.id, ${p}.folded as name from ${t} ${p} where ${inRange} and ${keyset(sql`${p}.folded`, sql`${p}.id`, after)} and ${sql.lit(amongBegun(begins, after))} order by ${p}.folded, ${p}.id limit ${number(limit)}`;
  return { page, count: cap === undefined ? sql`0` : sql`(select count(*) from (select 1 from ${t} ${p} where ${inRange} limit ${number(cap + 1)}) b)` };
}

const keyset = (name: Sql, id: Sql, after: After): Sql => (after ? sql`(${name}, ${id}) > (${after[0]}, ${after[1]}::uuid)` : sql`true`);

/**
 * A page in the order of names, those that begin with what was asked first, as a query of `id`, `name`, `rank` (0 begins
 * with it, 1 does not) and `total`: how many there are, up to the cap, when one is given (else null). Two ways lead to the
 * names that hold the words: through the trigrams, which bring every row that matches and must be sorted (right when they
 * are few), and along the index of names, testing each (right when so many match that the first ones fill the page). Nobody
 * knows beforehand which, least of all a prepared plan. So both stand in one statement: a short walk along the names, and
 * what it does not fill is looked for through the trigrams. With a cap they are counted first, which tells whether they are
 * few. Where those that begin fill the page, and are as many as are counted, none of it is done.
 * @param after keys of the row after which the page begins
 */
export function pageByWords(ask: ByWords, after: After, cap?: number): Sql {
  const { limit, order, begins } = ask;
  const rest = amongBegun(begins, after) ? undefined : after; // the others begin anew after those that begin
  const beyond = (a: string, name: string): Sql => {
    const column = sql.ref(`${a}.${name}`);
    return all([keyset(column, sql.ref(`${a}.id`), rest), ...(begins === undefined ? [] : [sql`not (${range(column, begins)})`])]);
  };
  const first = begun(ask, after, cap);
  const room = sql`(select count(*) from begun) < ${number(limit)}`;
  const many = sql`(select n from many) > ${number(cap ?? 0)}`;
  const filled = sql`(select count(*) from begun) + (select count(*) from walked) >= ${number(limit)}`;
  const whole = cap === undefined ? sql`false` : sql`(select count(*) from few) <= ${number(cap)}`;
  const counted = cap === undefined ? sql`select null::uuid as id, null::text as name where false` : sql`select f.id, f.name from (${found(ask)} offset 0) f limit case when ${many} and not ${room} then 0 else ${number(cap + 1)} end`;
  const sorted = (from: string, when: Sql): Sql => sql`(select f.id, f.name, 1 from ${sql.table(from)} f where ${when} and ${beyond('f', 'name')} order by f.name, f.id limit ${number(limit)})`;
  return sql`with begun as materialized (${first.page}), many as materialized (select ${first.count} as n), few as materialized (${counted}),
      walked as materialized (select w.id, w.name from (${walked(ask, cap === undefined ? 'page' : 'common', beyond('n', order))}) w where ${room} and not ${whole}),
      found as materialized (select f.id, f.name from (${found(ask)} offset 0) f where not ${whole} and not ${filled})
    select c.id, c.name, c.rank, ${cap === undefined ? sql`null::bigint` : sql`greatest((select n from many), (select count(*) from few))`} as total from (
      select id, name, 0 as rank from begun union all select id, name, 1 from walked where ${filled}
      union all ${sorted('few', whole)} union all ${sorted('found', sql`not ${filled}`)}) c
    order by c.rank, c.name, c.id limit ${number(limit)}`;
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
