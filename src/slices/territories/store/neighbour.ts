import { execute, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Neighbour } from '../contract.ts';
import type { UnitOwned } from './owned.ts';
import { inForce } from './unit.ts';

/** The neighbours of a unit in force on a day, longest border first; those joined by hand last. */
export const listNeighbours = (tx: Tx, code: string, at: string): Promise<Neighbour[]> =>
  rows<Neighbour>(tx, sql`select u.code, u.name, u.level, l.name as "levelName", u.rank, n.km, n.source, n.reason
    from (select b as other, km, source, reason from territories.neighbour where a = ${code}
      union all select a, km, source, reason from territories.neighbour where b = ${code}) n
    join territories.unit u on u.code = n.other join territories.level l on l.country = u.country and l.id = u.level
    where ${inForce(at)} order by n.km desc nulls last, u.code`);

/** Pairs of neighbours among some units. */
export async function listPairs(tx: Tx, codes: readonly string[]): Promise<[string, string][]> {
  const pairs = await rows<{ a: string; b: string }>(tx, sql`select a, b from territories.neighbour where a = any(${codes}::text[]) and b = any(${codes}::text[]) order by a, b`);
  return pairs.map(({ a, b }) => [a, b]);
}

export interface NewNeighbour {
  a: string;
  b: string;
  km: number | null;
  source: string;
  reason: string | null;
}

/** Adds one pair with its reason; false when it was there. */
export async function insertNeighbour(tx: Tx, _authority: Permitted<UnitOwned>, pair: NewNeighbour, by: string | null, now: Date): Promise<boolean> {
  return (
    (await execute(tx, sql`insert into territories.neighbour (a, b, km, source, reason, from_pack, added_by, added_at)
    values (${pair.a}, ${pair.b}, ${pair.km}, ${pair.source}, ${pair.reason}, false, ${by}, ${now}) on conflict do nothing`)) > 0
  );
}

/** Pairs of a country's pack: new ones enter, changed lengths change, those that left the pack go; pairs added by hand stay. */
export async function savePackPairs(tx: Tx, authority: Permitted<UnitOwned>, pairs: readonly NewNeighbour[], now: Date): Promise<{ created: number; changed: number; missing: number }> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(a text, b text, km double precision, source text)`;
  const missing = await execute(tx, sql`delete from territories.neighbour n where n.from_pack and starts_with(n.a, ${authority.id}) and not exists (select 1 from ${given} where p.a = n.a and p.b = n.b)`);
  const changed = await execute(tx, sql`update territories.neighbour n set km = p.km, source = p.source from ${given}
    where n.from_pack and n.a = p.a and n.b = p.b and (n.km, n.source) is distinct from (p.km, p.source)`);
  const created = await execute(tx, sql`insert into territories.neighbour (a, b, km, source, from_pack, added_at) select p.a, p.b, p.km, p.source, true, ${now} from ${given}
    where not exists (select 1 from territories.neighbour n where n.a = p.a and n.b = p.b)`);
  return { created, changed, missing };
}

/** Adds pairs computed from imported boundaries where none is known; answers how many. */
export const insertComputedPairs = (tx: Tx, _authority: Permitted<UnitOwned>, pairs: readonly NewNeighbour[], by: string | null, now: Date): Promise<number> =>
  execute(tx, sql`insert into territories.neighbour (a, b, km, source, from_pack, added_by, added_at)
    select p.a, p.b, p.km, p.source, false, ${by}, ${now} from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(a text, b text, km double precision, source text)
    on conflict do nothing`);
