import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { FigurePage } from '../../../kernel/figure.ts';
import { inForce } from './unit.ts';

/** Which units a figure counts: at a code and below (`own`), or below only; of a level; only those with a government. */
export interface CountedUnits {
  code: string;
  level?: string | undefined;
  own: boolean;
  governed: boolean;
}

const from = sql`territories.unit u join territories.level l on l.country = u.country and l.id = u.level`;

const conditions = ({ code, level, own, governed }: CountedUnits, at: string): Sql => all([
  sql`u.code like ${`${code}%`}`,
  own ? sql`(u.code = ${code} or ${code} = any(u.path))` : sql`(u.code <> ${code} and ${code} = any(u.path))`,
  inForce(at),
  ...(level ? [sql`u.level = ${level}`] : []),
  ...(governed ? [sql`u.government is not null`] : []),
]);

/** How many units there are on a day. */
export const countUnits = async (tx: Tx, which: CountedUnits, at: string): Promise<number> =>
  (await maybe<{ n: number }>(tx, sql`select count(*)::int as n from ${from} where ${conditions(which, at)}`))?.n ?? 0;

/** The units that a count goes through, upper levels first. */
export const listCounted = (tx: Tx, which: CountedUnits, at: string, { skip, limit }: FigurePage): Promise<{ code: string; name: string; levelName: string }[]> =>
  rows(tx, sql`select u.code, u.name, l.name as "levelName" from ${from} where ${conditions(which, at)} order by u.rank, u.folded, u.code offset ${skip} limit ${limit}`);

/** Units and governments below a code by level, in force on a day, and whether the unit governs itself. */
export const countLevels = (tx: Tx, code: string, at: string): Promise<{ level: string; name: string; plural: string; units: number; governments: number }[]> =>
  rows(tx, sql`select u.level, l.name, l.plural, count(*)::int as units, count(u.government)::int as governments from ${from}
    where ${conditions({ code, own: false, governed: false }, at)} group by u.level, l.name, l.plural, l.rank order by l.rank, u.level`);
