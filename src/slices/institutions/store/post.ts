import { brokenConstraint, execute, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { no, type Post } from '../contract.ts';

/** A post as kept; it belongs to its institution and stands where it stands. */
export interface PostRow extends Owned {
  institution: string;
  title: string;
  head: boolean;
  /** How many titulars may hold it at once. */
  seats: number;
  /** What whoever holds it may do: `signs`, `publishes`. */
  powers: string[];
  /** Where the office is written to; public as the post is. */
  channel: string | null;
  note: string | null;
  ended_on: string | null;
  /** ISO day since which it is on record. */
  recorded_on: string;
}

export interface MandateRow {
  id: string;
  post: string;
  person: string;
  from_on: string | null;
  to_on: string | null;
  role: 'titular' | 'substitute';
  reelected: boolean;
  source: string | null;
  version: number;
}

const columns = sql`o.id, o.owner, o.territory, o.parties, o.visibility, o.version, o.institution, o.title, o.head, o.seats, o.powers, o.channel, o.note, o.ended_on, o.recorded_on::text`;
const mandateColumns = sql`id, post, person, from_on, to_on, role, reelected, source, version`;
const onDay = (at: string) => sql`(m.from_on is null or m.from_on <= ${at}::date) and (m.to_on is null or m.to_on >= ${at}::date)`;

/** Whether by a day a post was on record, or a mandate of it had begun or ended: before that nobody can tell that it stood empty. */
export const knownBy = (at: string): Sql => sql`(o.recorded_on <= ${at}::date or exists (select 1 from institutions.mandate k where k.post = o.id and (k.from_on <= ${at}::date or k.to_on < ${at}::date)))`;

export const findPostRow = (tx: Tx, id: string): Promise<PostRow | undefined> => maybe<PostRow>(tx, sql`select ${columns} from institutions.post o where o.id = ${id}`);
export const lockPostRow = (tx: Tx, id: string): Promise<PostRow | undefined> => maybe<PostRow>(tx, sql`select ${columns} from institutions.post o where o.id = ${id} for update`);
export const findPostByTitle = (tx: Tx, institution: string, title: string): Promise<PostRow | undefined> =>
  maybe<PostRow>(tx, sql`select ${columns} from institutions.post o where o.institution = ${institution} and o.folded = platform.fold(${title})`);

/** The posts of an institution with who holds them on a day; who leads comes first. */
export const listPosts = (tx: Tx, institution: string, at: string, ended: boolean | undefined): Promise<Post[]> =>
  rows<Post>(tx, sql`select o.id, o.institution, o.title, o.head, o.seats, o.powers, o.channel, o.note, o.ended_on as "endedOn", o.version,
    (select coalesce(json_agg(json_build_object('mandate', m.id, 'person', p.id, 'name', p.name, 'from', m.from_on, 'to', m.to_on, 'role', m.role, 'reelected', m.reelected) order by m.role desc, p.folded), '[]')
      from institutions.mandate m join institutions.person p on p.id = m.person where m.post = o.id and ${onDay(at)}) as holders
    from institutions.post o where o.institution = ${institution} and ${ended ? sql`true` : sql`(o.ended_on is null or o.ended_on >= ${at}::date)`} order by not o.head, o.folded, o.id limit 500`);

export interface Held {
  post: string;
  institution: string;
  title: string;
  role: 'titular' | 'substitute';
}

/** What a person holds on a day. */
export const listHeld = (tx: Tx, person: string, day: string): Promise<Held[]> =>
  rows<Held>(tx, sql`select o.id as post, o.institution, o.title, m.role from institutions.mandate m join institutions.post o on o.id = m.post
    where m.person = ${person} and ${onDay(day)} and (o.ended_on is null or o.ended_on >= ${day}::date) order by o.id`);

/** Who holds a post on a day, titular first. */
export const listHolders = (tx: Tx, post: string, day: string): Promise<{ person: string; name: string; role: 'titular' | 'substitute' }[]> =>
  rows(tx, sql`select p.id as person, p.name, m.role from institutions.mandate m join institutions.person p on p.id = m.person where m.post = ${post} and ${onDay(day)} order by m.role desc, p.folded`);

/** @throws institutions.post-title-taken */
export async function insertPost(tx: Tx, row: Permitted<PostRow>): Promise<void> {
  await titled(() => execute(tx, sql`insert into institutions.post (id, owner, territory, parties, visibility, institution, title, head, seats, powers, channel, note, recorded_on) values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.institution}, ${row.title}, ${row.head}, ${row.seats}, ${row.powers}::text[], ${row.channel}, ${row.note}, ${row.recorded_on})`), row);
}

/** @throws institutions.post-title-taken */
export async function updatePost(tx: Tx, row: Permitted<PostRow>): Promise<void> {
  await titled(() => execute(tx, sql`update institutions.post set title = ${row.title}, head = ${row.head}, seats = ${row.seats}, powers = ${row.powers}::text[], channel = ${row.channel}, note = ${row.note}, ended_on = ${row.ended_on}, version = version + 1 where id = ${row.id}`), row);
}

async function titled(write: () => Promise<number>, row: PostRow): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw brokenConstraint(error) === 'post_title_taken' ? no('post-title-taken', { title: row.title }) : error;
  }
}

export const listPostMandates = (tx: Tx, post: string): Promise<MandateRow[]> =>
  rows<MandateRow>(tx, sql`select ${mandateColumns} from institutions.mandate where post = ${post} order by from_on nulls first, id`);

export const findMandate = (tx: Tx, id: string): Promise<MandateRow | undefined> =>
  maybe<MandateRow>(tx, sql`select ${mandateColumns} from institutions.mandate where id = ${id}`);

export async function insertMandate(tx: Tx, _post: Permitted<PostRow>, row: Omit<MandateRow, 'version'>): Promise<void> {
  await execute(tx, sql`insert into institutions.mandate (id, post, person, from_on, to_on, role, reelected, source) values (${row.id}, ${row.post}, ${row.person}, ${row.from_on}, ${row.to_on}, ${row.role}, ${row.reelected}, ${row.source})`);
}

export async function endMandate(tx: Tx, _post: Permitted<PostRow>, id: string, to: string): Promise<void> {
  await execute(tx, sql`update institutions.mandate set to_on = ${to}, version = version + 1 where id = ${id}`);
}

export const listMandates = (tx: Tx, ids: readonly string[]): Promise<MandateRow[]> =>
  rows<MandateRow>(tx, sql`select ${mandateColumns} from institutions.mandate where id = any(${ids}::uuid[])`);

export const listPostRows = (tx: Tx, ids: readonly string[]): Promise<PostRow[]> => rows<PostRow>(tx, sql`select ${columns} from institutions.post o where o.id = any(${ids}::uuid[])`);

/** Writes a mandate as a sheet says it, or as it was before. */
export async function updateMandate(tx: Tx, _post: Permitted<PostRow>, row: Omit<MandateRow, 'version'>): Promise<void> {
  await execute(tx, sql`update institutions.mandate set from_on = ${row.from_on}, to_on = ${row.to_on}, role = ${row.role}, reelected = ${row.reelected}, version = version + 1 where id = ${row.id}`);
}

export async function deleteMandate(tx: Tx, _post: Permitted<PostRow>, id: string): Promise<void> {
  await execute(tx, sql`delete from institutions.mandate where id = ${id}`);
}

/** Takes a post away unless somebody holds or held it; answers whether it went. */
export const deleteEmptyPost = async (tx: Tx, post: Permitted<PostRow>): Promise<boolean> =>
  (await execute(tx, sql`delete from institutions.post o where o.id = ${post.id} and not exists (select 1 from institutions.mandate m where m.post = o.id)`)) > 0;

/** Every post within a country or under a code, with one row per holder on a day, by institution: what a sheet shows. */
export const listSeats = (tx: Tx, reach: Reach, territory: string, at: string): Promise<Seat[]> =>
  rows<Seat>(tx, sql`select o.id as post, i.id as institution, coalesce(i.pack_id, i.id::text) as "institutionCode", i.name as "institutionName", o.title, o.head, o.seats, o.channel, o.note,
    m.id as mandate, m.person, p.name, m.from_on as "from", m.to_on as "to", m.role, m.reelected
    from institutions.post o join institutions.institution i on i.id = o.institution
    left join institutions.mandate m on m.post = o.id and ${onDay(at)} left join institutions.person p on p.id = m.person
    where ${visible(reach, 'o')} and o.territory like ${`${territory}%`} and o.ended_on is null order by i.folded, i.id, not o.head, o.folded, m.role desc, p.folded`);

export interface Seat {
  post: string;
  institution: string;
  institutionCode: string;
  institutionName: string;
  title: string;
  head: boolean;
  seats: number;
  channel: string | null;
  note: string | null;
  mandate: string | null;
  person: string | null;
  name: string | null;
  from: string | null;
  to: string | null;
  role: 'titular' | 'substitute' | null;
  reelected: boolean | null;
}
