import { all, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Place } from '../contract.ts';

/** A unit as it is kept. */
export interface UnitRow {
  code: string;
  country: string;
  name: string;
  folded: string;
  level: string;
  level_name: string;
  rank: number;
  parent: string | null;
  path: string[];
  government: string | null;
  regime: string | null;
  aliases: string[];
  valid_from: string | null;
  valid_to: string | null;
  successors: string[];
  lon: number | null;
  lat: number | null;
  edited: string[];
  version: number;
}

const columns = sql`u.code, u.country, u.name, u.folded, u.level, l.name as level_name, u.rank, u.parent, u.path, u.government, u.regime, u.aliases,
  u.valid_from, u.valid_to, u.successors, u.lon, u.lat, u.edited, u.version`;
const from = sql`territories.unit u join territories.level l on l.country = u.country and l.id = u.level`;

/** Whether a unit is in force on a day (null or undefined: whatever the day). */
export const inForce = (at: string | undefined): Sql =>
  at ? sql`((u.valid_from is null or u.valid_from <= ${at}::date) and (u.valid_to is null or u.valid_to >= ${at}::date))` : sql`true`;

export const findUnitRow = (tx: Tx, code: string): Promise<UnitRow | undefined> => maybe<UnitRow>(tx, sql`select ${columns} from ${from} where u.code = ${code}`);

export const lockUnitRow = (tx: Tx, code: string): Promise<UnitRow | undefined> => maybe<UnitRow>(tx, sql`select ${columns} from ${from} where u.code = ${code} for update of u`);

export const listUnitRows = (tx: Tx, codes: readonly string[]): Promise<UnitRow[]> =>
  codes.length === 0 ? Promise.resolve([]) : rows<UnitRow>(tx, sql`select ${columns} from ${from} where u.code = any(${codes}::text[]) order by u.rank, u.code`);

/** Some units and all above them. */
export const listWithAbove = (tx: Tx, codes: readonly string[]): Promise<UnitRow[]> =>
  codes.length === 0 ? Promise.resolve([]) : rows<UnitRow>(tx, sql`select ${columns} from ${from} where u.code = any(array(select unnest(a.path || a.code) from territories.unit a where a.code = any(${codes}::text[])))`);

/** The units straight below a parent, by name; keyset on (folded, code). */
export async function listChildren(tx: Tx, parent: string, level: string | undefined, at: string, after: (string | number | null)[] | undefined, limit: number): Promise<UnitRow[]> {
  const where = [sql`u.parent = ${parent}`, inForce(at)];
  if (level) where.push(sql`u.level = ${level}`);
  if (after) where.push(sql`(u.folded, u.code) > (${after[0]}, ${after[1]})`);
  return rows<UnitRow>(tx, sql`select ${columns} from ${from} where ${all(where)} order by u.folded, u.code limit ${limit + 1}`);
}

/** All units under a code (it begins theirs), of one level or of all, in force on a day. */
export const listUnder = (tx: Tx, code: string, level: string | undefined, at: string): Promise<UnitRow[]> =>
  rows<UnitRow>(tx, sql`select ${columns} from ${from} where u.code like ${`${code}%`} and u.code <> ${code} and ${code} = any(u.path)
    and ${level ? sql`u.level = ${level}` : sql`true`} and ${inForce(at)} order by u.code`);

export interface LevelCount {
  level: string;
  name: string;
  plural: string;
  rank: number;
  units: number;
  governments: number;
}

/** Units and governments by level under a code, in force on a day. */
export const countUnder = (tx: Tx, code: string, at: string): Promise<LevelCount[]> =>
  rows<LevelCount>(tx, sql`select u.level, l.name, l.plural, l.rank, count(*)::int as units, count(u.government)::int as governments
    from ${from} where u.code like ${`${code}%`} and u.code <> ${code} and ${code} = any(u.path) and ${inForce(at)}
    group by u.level, l.name, l.plural, l.rank order by l.rank, u.level`);

export interface HomonymRow extends Place {
  path: string[];
}

/** Units of the same country with the same folded name, in force on a day. */
export const listHomonyms = (tx: Tx, unit: UnitRow, at: string): Promise<UnitRow[]> =>
  rows<UnitRow>(tx, sql`select ${columns} from ${from} where u.folded = ${unit.folded} and u.country = ${unit.country} and u.code <> ${unit.code} and ${inForce(at)} order by u.rank, u.code limit 40`);

export interface TreeRow {
  code: string;
  name: string;
  level: string;
  rank: number;
  parent: string | null;
  governed: boolean;
}

/** A country whole, parents first: what a browser keeps. */
export const listTree = (tx: Tx, country: string, at: string): Promise<TreeRow[]> =>
  rows<TreeRow>(tx, sql`select u.code, u.name, u.level, u.rank, u.parent, u.government is not null as governed from territories.unit u
    where u.country = ${country} and ${inForce(at)} order by u.rank, u.code`);

/** Writes a new hash for a country from all that its tree shows; the old ones stay true of what was cached. */
export async function refreshHash(tx: Tx, country: string): Promise<string> {
  const { hash } = await one<{ hash: string }>(tx, sql`update territories.country c set hash = (
      select md5(coalesce(string_agg(md5(row(u.code, u.name, u.level, u.parent, u.government, u.valid_from, u.valid_to, u.lon, u.lat)::text), '' order by u.code), '')
        || coalesce((select string_agg(n.a || n.b, '' order by n.a, n.b) from territories.neighbour n where starts_with(n.a, c.code)), ''))
      from territories.unit u where u.country = c.code)
    where c.code = ${country} returning hash`);
  return hash;
}
