import { execute, json, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { PackCountry, PackUnit } from '../contract.ts';
import type { UnitOwned } from './owned.ts';

export const findSettings = (tx: Tx, country: string): Promise<{ settings: PackCountry } | undefined> =>
  maybe<{ settings: PackCountry }>(tx, sql`select settings from territories.country where code = ${country} for update`);

/** Writes a country with its levels, kinds of government, regimes and zones, as the pack states them. */
export async function saveCountry(tx: Tx, authority: Permitted<UnitOwned>, pack: string, country: PackCountry, now: Date): Promise<void> {
  const code = authority.id;
  await execute(tx, sql`insert into territories.country (code, name, official_name, pack, vintage, settings, loaded_at)
    values (${code}, ${country.name}, ${country.officialName}, ${pack}, ${country.vintage}, ${json(country)}::jsonb, ${now})
    on conflict (code) do update set name = excluded.name, official_name = excluded.official_name, pack = excluded.pack, vintage = excluded.vintage, settings = excluded.settings`);
  await execute(tx, sql`insert into territories.level (country, id, name, plural, gender, rank, pattern, note, source, verified)
    select ${code}, p.id, p.name, p.plural, p.gender, p."order", p.code, p.note, p.source, p.verified
    from jsonb_to_recordset(${json(country.levels)}::jsonb) as p(id text, name text, plural text, gender text, "order" smallint, code text, note text, source text, verified boolean)
    on conflict (country, id) do update set name = excluded.name, plural = excluded.plural, gender = excluded.gender, rank = excluded.rank, pattern = excluded.pattern, note = excluded.note, source = excluded.source, verified = excluded.verified`);
  await execute(tx, sql`delete from territories.government_kind where country = ${code}`);
  await execute(tx, sql`insert into territories.government_kind (country, id, level, name, plural, gender, head, expected, rules_of, source, verified)
    select ${code}, p.id, p.level, p.name, p.plural, p.gender, p.head, p.count, p."like", p.source, p.verified
    from jsonb_to_recordset(${json(country.governments)}::jsonb) as p(id text, level text, name text, plural text, gender text, head jsonb, count integer, "like" text, source text, verified boolean)`);
  await execute(tx, sql`delete from territories.regime where country = ${code}`);
  await execute(tx, sql`insert into territories.regime (country, id, name, source, verified)
    select ${code}, p.id, p.name, p.source, p.verified from jsonb_to_recordset(${json(country.regimes)}::jsonb) as p(id text, name text, source text, verified boolean)`);
  await execute(tx, sql`delete from territories.zone where country = ${code}`);
  await execute(tx, sql`insert into territories.zone (id, country, name, units, source, verified)
    select p.id, ${code}, p.name, p.units, p.source, p.verified from jsonb_to_recordset(${json(country.zones?.items ?? [])}::jsonb) as p(id text, name text, units text[], source text, verified boolean)`);
}

export interface KeptUnit extends PackUnit {
  edited: string[];
  pack_row: PackUnit | null;
}

/** All units of a country as kept, in the pack's words, locked against a second load. */
export const lockUnits = (tx: Tx, country: string, lock: boolean): Promise<KeptUnit[]> =>
  rows<KeptUnit>(tx, sql`select code, name, level, parent, government, valid_from as "from", valid_to as "to", aliases, lon, lat, regime, successors, edited, pack_row
    from territories.unit where country = ${country} order by code ${lock ? sql`for update` : sql``}`);

export interface UnitToSave extends PackUnit {
  rank: number;
  path: string[];
  packRow: PackUnit;
}

/** Writes units in one statement and their names in another; parents may come after their children. */
export async function saveUnits(tx: Tx, authority: Permitted<UnitOwned>, units: readonly UnitToSave[]): Promise<void> {
  if (units.length === 0) return;
  await execute(tx, sql`insert into territories.unit as u (code, country, name, level, rank, parent, path, government, regime, aliases, valid_from, valid_to, successors, lon, lat, pack_row)
    select p.code, ${authority.id}, p.name, p.level, p.rank, p.parent, p.path, p.government, p.regime, p.aliases, p."from", p."to", p.successors, p.lon, p.lat, p."packRow"
    from jsonb_to_recordset(${json(units)}::jsonb) as p(code text, name text, level text, rank smallint, parent text, path text[], government text, regime text, aliases text[],
      "from" date, "to" date, successors text[], lon double precision, lat double precision, "packRow" jsonb)
    on conflict (code) do update set name = excluded.name, level = excluded.level, rank = excluded.rank, parent = excluded.parent, path = excluded.path, government = excluded.government,
      regime = excluded.regime, aliases = excluded.aliases, valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors, lon = excluded.lon, lat = excluded.lat,
      pack_row = excluded.pack_row, version = u.version + 1`);
  await saveNames(tx, units.map(({ code, name, aliases }) => ({ code, name, aliases })));
}

/** Rewrites what some units are called. */
export async function saveNames(tx: Tx, units: readonly { code: string; name: string; aliases: string[] }[]): Promise<void> {
  await execute(tx, sql`delete from territories.name where unit = any(${units.map(({ code }) => code)}::text[])`);
  const names = units.flatMap(({ code, name, aliases }) => [{ unit: code, text: name, alias: false }, ...[...new Set(aliases)].filter((alias) => alias !== name).map((text) => ({ unit: code, text, alias: true }))]);
  await execute(tx, sql`insert into territories.name (unit, text, alias) select p.unit, p.text, p.alias from jsonb_to_recordset(${json(names)}::jsonb) as p(unit text, text text, alias boolean)`);
}

export interface UnitEdit {
  name: string;
  aliases: string[];
  government: string | null;
  from: string | null;
  to: string | null;
  lon: number | null;
  lat: number | null;
  edited: string[];
}

/** Writes an edit of a unit; `edited` names what an upgrade of the pack will leave alone. */
export async function updateUnit(tx: Tx, unit: Permitted<UnitOwned>, edit: UnitEdit): Promise<void> {
  await execute(tx, sql`update territories.unit set name = ${edit.name}, aliases = ${edit.aliases}::text[], government = ${edit.government}, valid_from = ${edit.from}, valid_to = ${edit.to},
    lon = ${edit.lon}, lat = ${edit.lat}, edited = ${edit.edited}::text[], version = version + 1 where code = ${unit.id}`);
  await saveNames(tx, [{ code: unit.id, name: edit.name, aliases: edit.aliases }]);
}
