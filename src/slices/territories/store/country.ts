import { maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Country } from '../contract.ts';

const shape = sql`c.code, c.name, c.official_name as "officialName", c.vintage, c.hash, c.settings->>'locale' as locale,
  coalesce(c.settings->'pending', '[]') as pending,
  (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'plural', l.plural, 'gender', l.gender, 'rank', l.rank, 'note', l.note) order by l.rank, l.id), '[]')
    from territories.level l where l.country = c.code) as levels,
  (select coalesce(json_agg(json_build_object('id', g.id, 'level', g.level, 'name', g.name, 'plural', g.plural) order by g.level, g.id), '[]')
    from territories.government_kind g where g.country = c.code) as governments`;

export const listCountries = (tx: Tx): Promise<Country[]> => rows<Country>(tx, sql`select ${shape} from territories.country c order by c.code = 'XX', c.loaded_at, c.name`); // as they were loaded; XX is the fictitious one

export const findCountry = (tx: Tx, code: string): Promise<Country | undefined> => maybe<Country>(tx, sql`select ${shape} from territories.country c where c.code = ${code}`);

export const listCountryCodes = async (tx: Tx): Promise<string[]> => (await rows<{ code: string }>(tx, sql`select code from territories.country order by code`)).map(({ code }) => code);

export interface LevelRow {
  id: string;
  name: string;
  plural: string;
  gender: 'm' | 'f';
  rank: number;
  pattern: string;
  note: string | null;
}

export const listLevels = (tx: Tx, country: string): Promise<LevelRow[]> =>
  rows<LevelRow>(tx, sql`select id, name, plural, gender, rank, pattern, note from territories.level where country = ${country} order by rank, id`);

export interface GovernmentKind {
  id: string;
  level: string;
  name: string;
  head: { body?: string | null; m?: string | null; f?: string | null } | null;
}

export const findGovernmentKind = (tx: Tx, country: string, id: string): Promise<GovernmentKind | undefined> =>
  maybe<GovernmentKind>(tx, sql`select id, level, name, head from territories.government_kind where country = ${country} and id = ${id}`);

export interface NamedRow {
  id: string;
  name: string;
  source: string | null;
  verified: boolean;
}

export const findRegime = (tx: Tx, country: string, id: string): Promise<NamedRow | undefined> =>
  maybe<NamedRow>(tx, sql`select id, name, source, verified from territories.regime where country = ${country} and id = ${id}`);

export interface ZoneRow extends NamedRow {
  units: string[];
}

export const listZones = (tx: Tx, country: string): Promise<ZoneRow[]> =>
  rows<ZoneRow>(tx, sql`select id, name, source, verified, units from territories.zone where country = ${country} order by id`);

/** Units above those of a zone whose every unit of today is in it: a zone of whole provinces is theirs too. */
export const unitsWhollyIn = async (tx: Tx, zone: string): Promise<string[]> =>
  (await rows<{ code: string }>(tx, sql`select u.parent as code from territories.zone z join territories.unit u on u.code = any(z.units) where z.id = ${zone} and u.valid_to is null group by u.parent
    having count(*) = (select count(*) from territories.unit c where c.parent = u.parent and c.valid_to is null) order by u.parent`)).map(({ code }) => code);
export const findZone = (tx: Tx, id: string): Promise<ZoneRow | undefined> => maybe<ZoneRow>(tx, sql`select id, name, source, verified, units from territories.zone where id = ${id}`);

/** The zones that a unit stands in: by itself, by a unit above it, or in part (a province of which some cantons are in it). */
export const listZonesOf = (tx: Tx, country: string, code: string, path: readonly string[]): Promise<NamedRow[]> =>
  rows<NamedRow>(tx, sql`select z.id, z.name, z.source, z.verified from territories.zone z
    where z.country = ${country} and ${code} <> ${country} and exists (select 1 from unnest(z.units) m where m = any(${[...path, code]}::text[]) or starts_with(m, ${code})) order by z.id`);
