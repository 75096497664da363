import { execute, json, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Owned } from '../../../kernel/reach.ts';
import type { Kept, Stated } from '../rules/pack.ts';
import { saveNames } from './institution.ts';

/** What is kept of the institutions a pack names. */
export const lockKept = (tx: Tx, packIds: readonly string[]): Promise<Kept[]> =>
  rows<Kept>(tx, sql`select pack_id as "packId", edited, pack_row as "packRow", json_build_object('kind', kind, 'name', name, 'short', short, 'acronym', acronym, 'aliases', aliases, 'territory', territory,
    'government', government, 'parent', parent, 'successor', successor, 'founded', founded, 'ended', ended, 'note', note, 'sector', sector, 'source', source, 'verified', verified) as now
    from institutions.institution where pack_id = any(${packIds}::text[]) order by pack_id for update`);

/** The ids among some that exist already. */
export const listExisting = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> =>
  new Set((await rows<{ id: string }>(tx, sql`select id from institutions.institution where id = any(${ids}::uuid[])`)).map(({ id }) => id));

export interface ToSave extends Omit<Stated, 'parent' | 'successor'> {
  id: string;
  country: string;
  parent: string | null;
  successor: string | null;
  packRow: Stated;
}

/** Writes institutions of a pack, each owning itself, with their names today and before. */
export async function saveInstitutions(tx: Tx, _authority: Permitted<Owned>, list: readonly ToSave[]): Promise<void> {
  if (list.length === 0) return;
  await execute(tx, sql`insert into institutions.institution as i (id, owner, territory, visibility, kind, name, short, acronym, aliases, government, parent, successor, founded, ended, note, sector, source, verified, country, pack_id, pack_row)
    select p.id, p.id, p.territory, 'public', p.kind, p.name, p.short, p.acronym, p.aliases, p.government, p.parent, p.successor, p.founded, p.ended, p.note, p.sector, p.source, p.verified, p.country, p."packId", p."packRow"
    from jsonb_to_recordset(${json(list)}::jsonb) as p(id uuid, territory text, kind text, name text, short text, acronym text, aliases text[], government text, parent uuid, successor uuid,
      founded text, ended text, note text, sector text, source text, verified boolean, country text, "packId" text, "packRow" jsonb)
    on conflict (id) do update set territory = excluded.territory, kind = excluded.kind, name = excluded.name, short = excluded.short, acronym = excluded.acronym, aliases = excluded.aliases, government = excluded.government,
      parent = excluded.parent, successor = excluded.successor, founded = excluded.founded, ended = excluded.ended, note = excluded.note, sector = excluded.sector, source = excluded.source, verified = excluded.verified, country = excluded.country,
      pack_id = excluded.pack_id, pack_row = excluded.pack_row, version = i.version + 1`);
  await saveNames(tx, list);
  const former = list.flatMap(({ id, former: names }) => names.map((one) => ({ id, ...one })));
  await execute(tx, sql`insert into institutions.name as n (institution, text, kind, acronym, since, until, source, verified)
    select p.id, p.name, 'former', p.acronym, p."from", p."to", p.source, p.verified
    from jsonb_to_recordset(${json(former)}::jsonb) as p(id uuid, name text, acronym text, "from" text, "to" text, source text, verified boolean)
    on conflict (institution, kind, text) do update set acronym = excluded.acronym, since = excluded.since, until = excluded.until, source = excluded.source, verified = excluded.verified`);
}
