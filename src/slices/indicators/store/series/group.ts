import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { json, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { AgeGroup } from '../../contract/series.ts';

/** The groups of a country in their order. */
export const listGroups = (tx: Tx, country: string): Promise<AgeGroup[]> =>
  rows<AgeGroup>(tx, sql`select g.country, g.code, g.name, g.from_age as "from", g.to_age as "to", g.aliases, g.note, g.source, g.verified from indicators.age_group g where g.country = ${country} order by g.position, g.code`);

/** What a pack says of the groups of a country; answers how many are new and how many changed. */
export async function upsertGroups(tx: Tx, house: Permitted<Owned>, country: string, groups: readonly object[]): Promise<{ created: number; changed: number }> {
  const touched = await rows<{ created: boolean }>(tx, sql`insert into indicators.age_group as e (owner, territory, parties, visibility, country, code, name, from_age, to_age, position, aliases, note, source, verified)
    select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, ${country}, p.id, p.name, p."from", p."to", p.position, p.aliases, p.note, p.source, p.verified
    from jsonb_to_recordset(${json(groups.map((group, position) => ({ ...group, position })))}::jsonb) as p (id text, name text, "from" int, "to" int, position int, aliases text[], note text, source text, verified boolean)
    on conflict on constraint age_group_twice do update set name = excluded.name, from_age = excluded.from_age, to_age = excluded.to_age, position = excluded.position, aliases = excluded.aliases, note = excluded.note, source = excluded.source,
      verified = excluded.verified, version = e.version + 1
    where (e.name, e.from_age, e.to_age, e.position, e.aliases, e.note, e.source, e.verified)
      is distinct from (excluded.name, excluded.from_age, excluded.to_age, excluded.position, excluded.aliases, excluded.note, excluded.source, excluded.verified)
    returning version = 1 as created`);
  const created = touched.filter((row) => row.created).length;
  return { created, changed: touched.length - created };
}
