import { all, brokenConstraint, execute, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { bestByWords, highest, pageByWords, type ByWords } from '../../../platform/db/by-words.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { countCap } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { no, type Mandate } from '../contract.ts';

/** A person as kept. */
export interface PersonRow extends Owned {
  name: string;
  mail: string | null;
  phone: string | null;
  example: boolean;
}

const columns = sql`p.id, p.owner, p.territory, p.parties, p.visibility, p.version, p.name, p.mail, p.phone, p.example`;

export const findPersonRow = (tx: Tx, id: string): Promise<PersonRow | undefined> => maybe<PersonRow>(tx, sql`select ${columns} from institutions.person p where p.id = ${id}`);
export const lockPersonRow = (tx: Tx, id: string): Promise<PersonRow | undefined> => maybe<PersonRow>(tx, sql`select ${columns} from institutions.person p where p.id = ${id} for update`);

/** People of an institution with this very name (accents, case and spaces aside) or mail. */
export const listSamePeople = (tx: Tx, owner: string, name: string, mail: string | null): Promise<PersonRow[]> =>
  rows<PersonRow>(tx, sql`select ${columns} from institutions.person p where p.owner = ${owner} and (p.folded = platform.fold(${name}) or lower(p.mail) = lower(${mail})) order by p.id`);

export interface Wanted {
  words: string[];
  institution?: string | undefined;
  territory?: string | undefined;
  /** Civil date on which the mandates asked about hold. */
  at: string;
}

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

function wantedBy(reach: Reach, { institution, territory, at }: Wanted): Sql[] {
  const where = [visible(reach, 'p')];
  const holds = sql`select m.person from institutions.mandate m join institutions.post o on o.id = m.post where (m.from_on is null or m.from_on <= ${at}::date) and (m.to_on is null or m.to_on >= ${at}::date)`;
  // As lists of ids, so that each side of the «or» has its index.
  if (institution) where.push(sql`(p.owner = ${institution} or p.id = any(array(${holds} and o.institution = ${institution})))`);
  if (territory) where.push(sql`(p.territory like ${`${escape(territory)}%`} or p.id = any(array(${holds} and o.territory like ${`${escape(territory)}%`})))`);
  return where;
}

const worded = (words: readonly string[]) => (alias: string): Sql => all(words.map((word) => sql`${sql.ref(`${alias}.folded`)} like ${`%${escape(word)}%`}`));

const named = (reach: Reach, wanted: Wanted, limit: number): ByWords => ({ table: 'institutions.person', alias: 'p', order: 'folded', indexed: true, words: worded(wanted.words), where: wantedBy(reach, wanted), limit });

export interface PeoplePage {
  rows: (PersonRow & { folded: string })[];
  count: { value: number; capped: boolean };
}

/** People by name, keyset on (folded, id); one row more than the limit says that it goes on. */
export async function listPeople(tx: Tx, reach: Reach, wanted: Wanted, after: (string | number | null)[] | undefined, limit: number): Promise<PeoplePage> {
  const where = all([...wantedBy(reach, wanted), ...(after ? [sql`(p.folded, p.id) > (${after[0]}, ${after[1]}::uuid)`] : [])]);
  const found = await rows<PersonRow & { folded: string; total: number | null }>(tx, wanted.words.length > 0
    ? sql`select ${columns}, p.folded, c.total from (${pageByWords(named(reach, wanted, limit + 1), after, countCap)}) c join institutions.person p on p.id = c.id order by p.folded, p.id`
    : sql`select ${columns}, p.folded, null::bigint as total from institutions.person p where ${where} order by p.folded, p.id limit ${sql.lit(limit + 1)}`);
  const whole = found[0]?.total ?? (!after && found.length <= limit ? found.length : undefined);
  return { rows: found.map(({ total: _, ...row }) => row), count: whole === undefined ? await countPeople(tx, reach, wanted) : { value: Math.min(whole, countCap), capped: whole > countCap } };
}

async function countPeople(tx: Tx, reach: Reach, wanted: Wanted): Promise<{ value: number; capped: boolean }> {
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from institutions.person p where ${all([...wantedBy(reach, wanted), worded(wanted.words)('p')])} limit ${sql.lit(countCap + 1)}) found`);
  return { value: Math.min(n, countCap), capped: n > countCap };
}

/** The few people that some words mean best. */
export function searchPeople(tx: Tx, reach: Reach, wanted: Wanted, limit: number): Promise<PersonRow[]> {
  const text = wanted.words.join(' ');
  const begun = sql`select p.id, p.folded as name, case when p.folded = ${text} then 0 else 1 end as rank from institutions.person p
    where p.folded >= ${text} and p.folded < ${`${text}${highest}`} and ${visible(reach, 'p')} order by p.folded, p.id limit ${sql.lit(limit)}`;
  return rows<PersonRow>(tx, sql`select ${columns} from (${bestByWords(named(reach, wanted, limit), text, begun)}) b join institutions.person p on p.id = b.id order by b.rank, b.name, b.id`);
}

const mandate = sql`m.id, m.post, o.title, o.head, o.institution, i.name as "institutionName", o.territory, m.from_on as "from", m.to_on as "to", m.role, m.reelected`;

/** Mandates of some people on posts within reach, the newest first; only those that hold on a day when one is given. */
export const listMandates = (tx: Tx, reach: Reach, people: readonly string[], at: string | undefined): Promise<(Mandate & { person: string })[]> =>
  people.length === 0 ? Promise.resolve([]) : rows(tx, sql`select m.person, ${mandate} from institutions.mandate m join institutions.post o on o.id = m.post join institutions.institution i on i.id = o.institution
    where m.person = any(${people}::uuid[]) and ${visible(reach, 'o')} and ${at ? sql`(m.from_on is null or m.from_on <= ${at}::date) and (m.to_on is null or m.to_on >= ${at}::date)` : sql`true`}
    order by coalesce(m.to_on, 'infinity') desc, m.from_on desc nulls last, m.id`);

export async function insertPerson(tx: Tx, row: Permitted<PersonRow>, now: Date): Promise<void> {
  await execute(tx, sql`insert into institutions.person (id, owner, territory, parties, visibility, name, mail, phone, example, created_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.name}, ${row.mail}, ${row.phone}, ${row.example}, ${now})`);
}

export async function updatePerson(tx: Tx, row: Permitted<PersonRow>): Promise<void> {
  await execute(tx, sql`update institutions.person set name = ${row.name}, mail = ${row.mail}, phone = ${row.phone}, visibility = ${row.visibility}, version = version + 1 where id = ${row.id}`);
}

export const listPersonRows = (tx: Tx, ids: readonly string[]): Promise<PersonRow[]> => rows<PersonRow>(tx, sql`select ${columns} from institutions.person p where p.id = any(${ids}::uuid[])`);

/** What a sheet shows of the people within reach under a code, by institution and name. */
export const listPeopleForSheet = (tx: Tx, reach: Reach, territory: string): Promise<(PersonRow & { institutionCode: string })[]> =>
  rows(tx, sql`select ${columns}, coalesce(i.pack_id, i.id::text) as "institutionCode" from institutions.person p join institutions.institution i on i.id = p.owner
    where ${visible(reach, 'p')} and p.territory like ${`${escape(territory)}%`} order by i.folded, i.id, p.folded, p.id`);

/** Takes away a person an import had created. @throws institutions.still-used */
export async function deletePerson(tx: Tx, row: Permitted<PersonRow>): Promise<void> {
  try {
    await execute(tx, sql`delete from institutions.person where id = ${row.id}`);
  } catch (error) {
    throw brokenConstraint(error) ? no('still-used', { name: row.name }) : error;
  }
}
