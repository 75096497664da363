import { execute, json, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { BoundarySet, Feature, Geometry } from '../contract.ts';
import type { UnitOwned } from './owned.ts';

const columns = sql`s.id, s.country, s.level, s.vintage, s.source, s.valid_from as "from", s.valid_to as "to", s.units_count as units, to_char(s.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt", s.current`;

export const listSets = (tx: Tx, country: string): Promise<BoundarySet[]> =>
  rows<BoundarySet>(tx, sql`select ${columns} from territories.boundary_set s where s.country = ${country} order by s.imported_at desc`);

/** A set by its id, or the one in use for a level. */
export const findSet = (tx: Tx, country: string, level: string, id: string | undefined): Promise<BoundarySet | undefined> =>
  maybe<BoundarySet>(tx, sql`select ${columns} from territories.boundary_set s where s.country = ${country} and s.level = ${level} and ${id ? sql`s.id = ${id}` : sql`s.current`}`);

/** Boundaries of a set that lie under a unit. */
export const listFeatures = (tx: Tx, set: string, parent: string): Promise<Feature[]> =>
  rows<Feature>(tx, sql`select 'Feature' as type, u.code as id, json_build_object('name', u.name) as properties, b.geometry
    from territories.boundary b join territories.unit u on u.code = b.unit where b.set_id = ${set} and starts_with(b.unit, ${parent}) order by u.code`);

export interface NewSet extends Omit<BoundarySet, 'current' | 'importedAt' | 'units'> {
  sha256: string;
  fileName: string;
  by: string | null;
  at: Date;
}

/** Keeps a set and makes it the one in use; the earlier one stays with its vintage. */
export async function insertSet(tx: Tx, _authority: Permitted<UnitOwned>, set: NewSet, shapes: readonly { unit: string; geometry: Geometry }[]): Promise<void> {
  await execute(tx, sql`update territories.boundary_set set current = false where country = ${set.country} and level = ${set.level} and current`);
  await execute(tx, sql`insert into territories.boundary_set (id, country, level, vintage, source, valid_from, valid_to, sha256, file_name, units_count, imported_by, imported_at, current)
    values (${set.id}, ${set.country}, ${set.level}, ${set.vintage}, ${set.source}, ${set.from}, ${set.to}, ${set.sha256}, ${set.fileName}, ${shapes.length}, ${set.by}, ${set.at}, true)`);
  await execute(tx, sql`insert into territories.boundary (set_id, unit, geometry) select ${set.id}, p.unit, p.geometry from jsonb_to_recordset(${json(shapes)}::jsonb) as p(unit text, geometry jsonb)`);
}
