import { all, execute, json, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Programme } from '../contract.ts';

/** A programme as kept. */
export interface ProgrammeRow extends Owned {
  name: string;
  coordinator: string | null;
  from_on: string | null;
  to_on: string | null;
  note: string | null;
}

export interface Member {
  institution: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

export const findProgrammeRow = (tx: Tx, id: string): Promise<Owned | undefined> => maybe<Owned>(tx, sql`select id, owner, territory, parties, visibility, version from institutions.programme where id = ${id}`);

export const lockProgrammeRow = (tx: Tx, id: string): Promise<ProgrammeRow | undefined> =>
  maybe<ProgrammeRow>(tx, sql`select id, owner, territory, parties, visibility, version, name, coordinator, from_on, to_on, note from institutions.programme where id = ${id} for update`);

/** Programmes by name with their members, keyset on (folded, id). */
export function listProgrammes(tx: Tx, reach: Reach, words: readonly string[], institution: string | undefined, after: (string | number | null)[] | undefined, limit: number): Promise<(Programme & { folded: string })[]> {
  const where = [visible(reach, 'g'), ...words.map((word) => sql`g.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)];
  if (institution) where.push(sql`(g.owner = ${institution} or exists (select 1 from institutions.programme_member m where m.programme = g.id and m.institution = ${institution}))`);
  if (after) where.push(sql`(g.folded, g.id) > (${after[0]}, ${after[1]}::uuid)`);
  return rows(tx, sql`select g.id, g.name, g.owner, i.name as "ownerName", g.territory, case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as coordinator,
    g.from_on as "from", g.to_on as "to", g.note, g.version, g.folded,
    (select coalesce(json_agg(json_build_object('institution', m.institution, 'name', x.name, 'from', m.from_on, 'to', m.to_on) order by x.folded), '[]')
      from institutions.programme_member m join institutions.institution x on x.id = m.institution where m.programme = g.id) as members
    from institutions.programme g left join institutions.institution i on i.id = g.owner left join institutions.person c on c.id = g.coordinator
    where ${all(where)} order by g.folded, g.id limit ${limit + 1}`);
}

export async function insertProgramme(tx: Tx, row: Permitted<ProgrammeRow>): Promise<void> {
  await execute(tx, sql`insert into institutions.programme (id, owner, territory, parties, visibility, name, coordinator, from_on, to_on, note)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.name}, ${row.coordinator}, ${row.from_on}, ${row.to_on}, ${row.note})`);
}

export async function updateProgramme(tx: Tx, row: Permitted<ProgrammeRow>): Promise<void> {
  await execute(tx, sql`update institutions.programme set name = ${row.name}, coordinator = ${row.coordinator}, from_on = ${row.from_on}, to_on = ${row.to_on}, note = ${row.note}, parties = ${row.parties}::text[], version = version + 1 where id = ${row.id}`);
}

/** Rewrites who takes part. */
export async function saveMembers(tx: Tx, row: Permitted<ProgrammeRow>, members: readonly Member[]): Promise<void> {
  await execute(tx, sql`delete from institutions.programme_member where programme = ${row.id}`);
  await execute(tx, sql`insert into institutions.programme_member (programme, institution, from_on, to_on)
    select ${row.id}, p.institution, p."from", p."to" from jsonb_to_recordset(${json(members)}::jsonb) as p(institution uuid, "from" date, "to" date) on conflict do nothing`);
}
