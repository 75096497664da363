import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, execute, json, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { PackageCounts, PackageItem, PackageLoad } from '../contract/packages.ts';
import type { Image, RowList } from '../rules/packages/image.ts';

export interface PackageRow extends Owned {
  code: string;
  title: string;
  source: string | null;
}

export const lockPackageByCode = (tx: Tx, code: string): Promise<PackageRow | undefined> => maybe<PackageRow>(tx, sql`select * from sources.package where code = ${code} for update`);
export const findPackageByCode = (tx: Tx, code: string): Promise<PackageRow | undefined> => maybe<PackageRow>(tx, sql`select * from sources.package where code = ${code}`);
export const lockPackage = (tx: Tx, id: string): Promise<PackageRow | undefined> => maybe<PackageRow>(tx, sql`select * from sources.package where id = ${id} for update`);
export const findPackage = (tx: Tx, id: string): Promise<PackageRow | undefined> => maybe<PackageRow>(tx, sql`select * from sources.package where id = ${id}`);

/** Titles of packages by identity, for saying who brought something. */
export async function packageTitles(tx: Tx, reach: Reach, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; title: string }>(tx, sql`select p.id, p.title from sources.package p where p.id = any(${ids}::uuid[]) and ${visible(reach, 'p')}`);
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** One load of packages at a time: two that bring the same topic would otherwise each think it new. */
export const oneAtATime = (tx: Tx): Promise<number> => execute(tx, sql`select pg_advisory_xact_lock(hashtextextended('sources.package', 0))`);

export const insertPackage = (tx: Tx, row: Permitted<PackageRow>, now: Date): Promise<number> =>
  execute(tx, sql`insert into sources.package (id, owner, territory, parties, visibility, code, title, source, loaded_at, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.code}, ${row.title}, ${row.source}, ${now}, ${now})`);

export const updatePackage = (tx: Tx, row: Permitted<PackageRow>, now: Date | null): Promise<number> =>
  execute(tx, sql`update sources.package set title = ${row.title}, source = ${row.source}, loaded_at = coalesce(${now}::timestamptz, loaded_at), version = version + 1 where id = ${row.id}`);

interface Settled {
  opened: number;
  closed: number;
  returned: number;
  changed: number;
}

export interface LoadRow {
  id: string;
  package_id: string;
  at: Date;
  account: string | null;
  file_id: string | null;
  file_name: string | null;
  sha256: string;
  documents: string[];
  counts: PackageCounts;
  findings: Settled;
  title_before: string | null;
  source_before: string | null;
  undone_at: Date | null;
}

/** A row that a load touched: `before` null when it was not there, `after` null when it was taken away. */
export interface TouchedRow {
  list: RowList;
  id: string;
  before: Image | null;
  after: Image | null;
}

export async function insertLoad(tx: Tx, _leave: Permitted<Owned>, load: Omit<LoadRow, 'undone_at'>, touched: readonly TouchedRow[]): Promise<void> {
  await execute(tx, sql`insert into sources.package_load (id, package_id, number, at, account, file_id, file_name, sha256, documents, counts, findings, title_before, source_before)
    values (${load.id}, ${load.package_id}, (select coalesce(max(number), 0) + 1 from sources.package_load where package_id = ${load.package_id}), ${load.at}, ${load.account}, ${load.file_id}, ${load.file_name}, ${load.sha256}, ${load.documents}::uuid[], ${json(load.counts)}::jsonb, ${json(load.findings)}::jsonb, ${load.title_before}, ${load.source_before})`);
  for (let at = 0; at < touched.length; at += 5000) {
    const part = touched.slice(at, at + 5000).map(({ list, id, before, after }, i) => ({ position: at + i, list, record_id: id, before, after }));
    await execute(tx, sql`insert into sources.package_row (load_id, position, list, record_id, before, after)
      select ${load.id}, r.position, r.list, r.record_id, nullif(r.before, 'null'::jsonb), nullif(r.after, 'null'::jsonb) from jsonb_to_recordset(${json(part)}::jsonb) as r (position int, list text, record_id uuid, before jsonb, after jsonb)`);
  }
}

export const lockLoad = (tx: Tx, id: string): Promise<LoadRow | undefined> => maybe<LoadRow>(tx, sql`select * from sources.package_load where id = ${id} for update`);

/** The last load of a package that stands. */
export const lastLoad = (tx: Tx, packageId: string): Promise<LoadRow | undefined> =>
  maybe<LoadRow>(tx, sql`select * from sources.package_load where package_id = ${packageId} and undone_at is null order by number desc limit 1`);

export const listTouched = (tx: Tx, loadId: string): Promise<TouchedRow[]> =>
  rows<TouchedRow>(tx, sql`select list, record_id as id, before, after from sources.package_row where load_id = ${loadId} order by position`);

export const setFindings = (tx: Tx, _leave: Permitted<Owned>, loadId: string, findings: Settled): Promise<number> =>
  execute(tx, sql`update sources.package_load set findings = ${json(findings)}::jsonb where id = ${loadId}`);

export const markUndone = (tx: Tx, _leave: Permitted<Owned>, loadId: string, now: Date): Promise<number> =>
  execute(tx, sql`update sources.package_load set undone_at = ${now} where id = ${loadId}`);

export interface MadeRecord {
  key: string;
  load_id: string;
  operation: string;
  input_hash: string;
}
export const listMade = (tx: Tx, packageId: string): Promise<MadeRecord[]> => rows<MadeRecord>(tx, sql`select key, load_id, operation, input_hash from sources.package_record where package_id = ${packageId}`);
export const insertMade = (tx: Tx, _leave: Permitted<Owned>, packageId: string, made: readonly MadeRecord[]): Promise<number> =>
  execute(tx, sql`insert into sources.package_record (package_id, key, load_id, operation, input_hash)
    select ${packageId}, r.key, r.load_id, r.operation, r.input_hash from jsonb_to_recordset(${json(made)}::jsonb) as r (key text, load_id uuid, operation text, input_hash text)`);

const shape = (reach: Reach) => sql`p.id, p.version, p.code, p.title, p.source, p.loaded_at as "loadedAt",
  (select count(*)::int from sources.package_load l where l.package_id = p.id and l.undone_at is null) as loads,
  coalesce((select json_agg(json_build_object('id', d.id, 'code', d.code, 'title', d.title) order by d.code, d.title) from sources.document d where (d.package_id = p.id or d.id = any(array(select unnest(l.documents) from sources.package_load l where l.package_id = p.id and l.undone_at is null))) and ${visible(reach, 'd')}), '[]'::json) as documents,
  (select count(*)::int from sources.topic t where t.package_id = p.id) as topics,
  (select count(*)::int from sources.statement s where s.package_id = p.id) as statements,
  (select count(*)::int from sources.concept c where c.package_id = p.id) as concepts`;

type ItemRow = Omit<PackageItem, 'loadedAt'> & { loadedAt: Date };
const itemOf = (row: ItemRow): PackageItem => ({ ...row, loadedAt: row.loadedAt.toISOString() });

/** The package as people see it; the caller has asked leave to look. */
export const viewPackage = async (tx: Tx, reach: Reach, id: string): Promise<PackageItem> => itemOf(await one<ItemRow>(tx, sql`select ${shape(reach)} from sources.package p where p.id = ${id}`));

/** Packages within reach, by title; each page counts its own rows only. */
export async function listPackages(tx: Tx, reach: Reach, ask: { after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<ItemRow>(tx, sql`select ${shape(reach)} from (select p.* from sources.package p where ${all([
    visible(reach, 'p'),
    ...(after ? [sql`(p.title, p.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ])} order by p.title, p.id limit ${ask.limit + 1}) p order by p.title, p.id`);
  return toPage(found.map(itemOf), ask.limit, (p) => [p.title, p.id]);
}

/** The loads of a package, newest first. */
export async function listLoads(tx: Tx, packageId: string): Promise<Omit<PackageLoad, 'undoable'>[]> {
  const found = await rows<LoadRow>(tx, sql`select * from sources.package_load where package_id = ${packageId} order by number desc limit 200`);
  return found.map(({ id, at, file_name, counts, findings, undone_at }) => ({ id, at: at.toISOString(), fileName: file_name, counts, findings, undoneAt: undone_at?.toISOString() ?? null }));
}

/** Bulk of properties of the house: definitions by key; a property that a package brought stays its own. */
export async function upsertProperties(tx: Tx, house: Permitted<Owned>, properties: readonly { key: string }[]): Promise<{ created: number; changed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into sources.property (owner, territory, parties, visibility, key, definition)
    select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, d ->> 'key', d from jsonb_array_elements(${json(properties)}::jsonb) d
    on conflict on constraint property_twice do update set definition = excluded.definition, version = property.version + 1
    where property.package_id is null and property.definition is distinct from excluded.definition
    returning version = 1 as created`);
  const created = touched.filter((row) => row.created).length;
  return { created, changed: touched.length - created };
}
