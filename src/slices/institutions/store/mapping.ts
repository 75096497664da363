import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { no } from '../contract.ts';
import type { Contact, Mapped, Purpose, PurposeItem } from '../contract.ts';
import { reserved } from '../rules/mapping.ts';

export interface PurposeRow extends Owned {
  title: string;
  kind: PurposeItem['kind'];
  programme: string | null;
  from_on: string | null;
  to_on: string | null;
  note: string | null;
  source: string | null;
  example: boolean;
}
/** A place as kept; its purpose rules who may. */
export interface MappedRow {
  id: string;
  purpose: string;
  category: string;
  institution: string | null;
  label: string | null;
  mapped_on: string | null;
  left_on: string | null;
  role: string | null;
  knowledge: string[];
  topic: string | null;
  note: string | null;
  source: string | null;
  mark: Mapped['mark'];
  version: number;
}
export interface ContactRow {
  id: string;
  mapped: string;
  kind: Contact['kind'];
  state: Contact['state'];
  happened_on: string | null;
  planned_on: string | null;
  /** ISO day. */
  recorded_on: string;
  says: string | null;
  source: string | null;
  mark: Contact['mark'];
}

const purposeColumns = sql`id, owner, territory, parties, visibility, version, title, kind, programme, from_on, to_on, note, source, example`;
export const findPurpose = (tx: Tx, id: string): Promise<PurposeRow | undefined> => maybe(tx, sql`select ${purposeColumns} from institutions.purpose where id = ${id}`);
export const lockPurpose = (tx: Tx, id: string): Promise<PurposeRow | undefined> => maybe(tx, sql`select ${purposeColumns} from institutions.purpose where id = ${id} for update`);

/** Surely so by a day (`byDay` of rules): the last day that a year or a month may mean is not after it. */
const by = (moment: Sql, day: string): Sql => sql`(${moment} is null or ${moment} || right('-12-31', 10 - length(${moment})) <= ${day})`;
const stood = (day: string): Sql => sql`${by(sql`m.mapped_on`, day)} and not coalesce(m.left_on is not null and ${by(sql`m.left_on`, day)}, false)`;
const held = (day: string): Sql => sql`exists (select 1 from institutions.contact c where c.mapped = m.id and c.state = 'held' and ${by(sql`coalesce(c.happened_on, c.recorded_on::text)`, day)})`;

const itemColumns = (day: string): Sql => sql`g.id, g.version, g.title, g.kind, g.owner, o.name as "ownerName", g.territory, u.name as "territoryName", g.from_on as "from", g.to_on as "to", g.example,
  (select count(*)::int from institutions.mapped m where m.purpose = g.id and ${stood(day)}) as mapped,
  (select count(*)::int from institutions.mapped m where m.purpose = g.id and ${stood(day)} and ${held(day)}) as linked`;
const itemTables = sql`institutions.purpose g left join institutions.institution o on o.id = g.owner left join territories.unit u on u.code = g.territory`;

/** Mappings by title with their counts on a day, keyset on (folded, id). */
export function listPurposes(tx: Tx, reach: Reach, day: string, ask: { words: readonly string[]; kind?: string | undefined; institution?: string | undefined; after: (string | number | null)[] | undefined; limit: number }): Promise<(PurposeItem & { folded: string })[]> {
  const where = [visible(reach, 'g'), ...ask.words.map((word) => sql`g.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)];
  if (ask.kind) where.push(sql`g.kind = ${ask.kind}`);
  if (ask.institution) where.push(sql`(g.owner = ${ask.institution} or exists (select 1 from institutions.mapped m where m.purpose = g.id and m.institution = ${ask.institution}))`);
  if (ask.after) where.push(sql`(g.folded, g.id) > (${ask.after[0]}, ${ask.after[1]}::uuid)`);
  return rows(tx, sql`select ${itemColumns(day)}, g.folded from ${itemTables} where ${all(where)} order by g.folded, g.id limit ${ask.limit + 1}`);
}

/** A mapping whole, its programme to whom reaches it. */
export const readPurpose = (tx: Tx, reach: Reach, id: string, day: string): Promise<Omit<Purpose, 'items' | 'asOf'> | undefined> =>
  maybe(tx, sql`select ${itemColumns(day)}, g.note, g.source, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as programme
    from ${itemTables} left join institutions.programme p on p.id = g.programme and ${visible(reach, 'p')} where g.id = ${id}`);

/** Every place of a mapping with what was held with it, by category; one query whatever their number. An institution out of reach is not named. */
export const listMapped = (tx: Tx, reach: Reach, purpose: string): Promise<Omit<Mapped, 'state' | 'linkedOn'>[]> =>
  rows(tx, sql`select m.id, m.version, m.category, case when i.id is not null then json_build_object('id', i.id, 'name', i.name, 'territory', i.territory) end as institution, coalesce(m.label, case when m.institution is not null and i.id is null then ${reserved} end) as label, m.mapped_on as "on", m.left_on as "leftOn",
      m.role, m.knowledge, m.topic, m.note, m.source, m.mark, coalesce(c.list, '[]') as contacts
    from institutions.mapped m left join institutions.institution i on i.id = m.institution and ${visible(reach, 'i')}
    left join lateral (select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'on', c.happened_on, 'plannedOn', c.planned_on, 'recordedOn', c.recorded_on, 'says', c.says, 'source', c.source, 'mark', c.mark) order by c.happened_on, c.id) as list from institutions.contact c where c.mapped = m.id) c on true
    where m.purpose = ${purpose} order by m.category, i.folded nulls last, m.id`);

export const lockMapped = (tx: Tx, id: string): Promise<MappedRow | undefined> =>
  maybe(tx, sql`select id, purpose, category, institution, label, mapped_on, left_on, role, knowledge, topic, note, source, mark, version from institutions.mapped where id = ${id} for update`);
export const lockContact = (tx: Tx, id: string): Promise<ContactRow | undefined> => maybe(tx, sql`select id, mapped, kind, state, happened_on, planned_on, recorded_on::text, says, source, mark from institutions.contact where id = ${id} for update`);

export async function insertPurpose(tx: Tx, row: Permitted<PurposeRow>, now: Date): Promise<void> {
  await execute(tx, sql`insert into institutions.purpose (id, owner, territory, parties, visibility, title, kind, programme, from_on, to_on, note, source, example, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.title}, ${row.kind}, ${row.programme}, ${row.from_on}, ${row.to_on}, ${row.note}, ${row.source}, ${row.example}, ${now})`);
}
export async function updatePurpose(tx: Tx, row: Permitted<PurposeRow>): Promise<void> {
  await execute(tx, sql`update institutions.purpose set title = ${row.title}, from_on = ${row.from_on}, to_on = ${row.to_on}, note = ${row.note}, visibility = ${row.visibility}, version = version + 1 where id = ${row.id}`);
}

/** @throws mapped-twice when the institution already has a place in the mapping */
const once = (write: Promise<unknown>, name: string): Promise<unknown> =>
  write.catch((error: unknown) => {
    throw brokenConstraint(error) === 'mapped_twice' ? no('mapped-twice', { name }) : error;
  });

export async function insertMapped(tx: Tx, _purpose: Permitted<PurposeRow>, list: readonly MappedRow[], name: string): Promise<void> {
  await once(execute(tx, sql`insert into institutions.mapped (id, purpose, category, institution, label, mapped_on, role, knowledge, topic, note, source, mark)
    select p.id, p.purpose, p.category, p.institution, p.label, p.mapped_on, p.role, p.knowledge, p.topic, p.note, p.source, p.mark
    from jsonb_to_recordset(${json(list)}::jsonb) as p (id uuid, purpose uuid, category text, institution uuid, label text, mapped_on text, role text, knowledge text[], topic text, note text, source text, mark text)`), name);
}
export async function updateMapped(tx: Tx, _purpose: Permitted<PurposeRow>, row: MappedRow, name: string): Promise<void> {
  await once(execute(tx, sql`update institutions.mapped set category = ${row.category}, institution = ${row.institution}, label = ${row.label}, mapped_on = ${row.mapped_on}, left_on = ${row.left_on}, role = ${row.role},
    knowledge = ${row.knowledge}::text[], topic = ${row.topic}, note = ${row.note}, source = ${row.source}, version = version + 1 where id = ${row.id}`), name);
}
export async function insertContact(tx: Tx, _purpose: Permitted<PurposeRow>, row: ContactRow, now: Date): Promise<void> {
  await execute(tx, sql`insert into institutions.contact (id, mapped, kind, state, happened_on, planned_on, recorded_on, says, source, mark, recorded_at)
    values (${row.id}, ${row.mapped}, ${row.kind}, ${row.state}, ${row.happened_on}, ${row.planned_on}, ${row.recorded_on}::date, ${row.says}, ${row.source}, ${row.mark}, ${now})`);
}
export async function deleteContact(tx: Tx, _purpose: Permitted<PurposeRow>, id: string): Promise<void> {
  await execute(tx, sql`delete from institutions.contact where id = ${id}`);
}
