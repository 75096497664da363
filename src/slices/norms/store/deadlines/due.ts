import { countCap, readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Suspension } from '../../contract/deadlines/words.ts';

export interface DueRow extends Owned {
  territory: string;
  country: string;
  subjectKind: string;
  subjectId: string;
  term: string;
  label: string;
  from: string;
  fromOn: string;
  also: string[];
  accounts: string[];
  institutions: string[];
  state: 'open' | 'met' | 'void';
  dueAt: string;
  dueOn: string;
  mostAt: string | null;
  mostOn: string | null;
  zone: string;
  toConfirm: boolean;
  suspensions: Suspension[];
  suspendedSince: string | null;
  extensions: { term: string; why: string }[];
  calendarVersion: number;
  stepsHash: string;
  sequence: number;
  startedAt: Date;
  changedAt: Date;
  endedAt: Date | null;
  endedWhy: string | null;
}

/** A due with the names it is told by. */
export interface ToldDue extends DueRow {
  endsAt: Date;
  endsOn: string;
  termTitle: string | null;
  unit: string | null;
  verified: boolean | null;
  normName: string | null;
  articleNumber: string | null;
  articleLetter: string | null;
  ownerName: string | null;
  movedBefore: string | null;
  movedAfter: string | null;
  movedAt: Date | null;
  movedWhy: string | null;
}

const columns = sql`d.id, d.owner, d.territory, d.parties, d.visibility, d.version, d.country, d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.term, d.label, d.from_text as "from", d.from_on as "fromOn", d.also, d.accounts, d.institutions, d.state,
  d.due_text as "dueAt", d.due_on as "dueOn", d.most_text as "mostAt", d.most_on as "mostOn", d.ends_at as "endsAt", d.ends_on as "endsOn", d.zone, d.to_confirm as "toConfirm", d.suspensions, d.suspended_since as "suspendedSince", d.extensions,
  d.calendar_version as "calendarVersion", d.steps_hash as "stepsHash", d.sequence, d.started_at as "startedAt", d.changed_at as "changedAt", d.ended_at as "endedAt", d.ended_why as "endedWhy"`;

const told = sql`d.*, t.title as "termTitle", t.unit, t.verified, coalesce(n.acronym, n.title) as "normName", a.number as "articleNumber", a.letter as "articleLetter",
  i.name as "ownerName", m.before_text as "movedBefore", m.after_text as "movedAfter", m.at as "movedAt", m.why as "movedWhy"`;

const around = sql`left join norms.term t on t.country = d.country and t.code = d.term left join norms.norm n on n.country = t.country and n.code = t.norm left join norms.article a on a.country = t.country and a.code = t.article
  left join institutions.institution i on i.id = d.owner
  left join lateral (select x.before_text, x.after_text, x.at, x.why from norms.due_moved x where d.sequence > 0 and x.due_id = d.id order by x.at desc, x.sequence desc limit 1) m on true`;

export const findDue = (tx: Tx, id: string): Promise<ToldDue | undefined> => maybe<ToldDue>(tx, sql`select ${told} from (select ${columns} from norms.due d where d.id = ${id}) d ${around}`);

export const lockDue = (tx: Tx, id: string): Promise<DueRow | undefined> => maybe<DueRow>(tx, sql`select ${columns} from norms.due d where d.id = ${id} for update`);

export const dueExists = async (tx: Tx, id: string): Promise<boolean> => (await maybe(tx, sql`select 1 from norms.due where id = ${id}`)) !== undefined;

export async function insertDue(tx: Tx, row: Permitted<DueRow>): Promise<void> {
  await execute(tx, sql`insert into norms.due (id, owner, territory, parties, visibility, version, country, subject_kind, subject_id, term, label, from_text, from_on, also, accounts, institutions,
      due_at, due_on, due_text, most_at, most_on, most_text, zone, to_confirm, calendar_version, steps_hash, started_at, changed_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.country}, ${row.subjectKind}, ${row.subjectId}, ${row.term}, ${row.label}, ${row.from}, ${row.fromOn}, ${row.also}::text[], ${row.accounts}::uuid[], ${row.institutions}::uuid[],
      ${row.dueAt}::timestamptz, ${row.dueOn}, ${row.dueAt}, ${row.mostAt}::timestamptz, ${row.mostOn}, ${row.mostAt}, ${row.zone}, ${row.toConfirm}, ${row.calendarVersion}, ${row.stepsHash}, ${row.startedAt}, ${row.changedAt})`);
}

/** Writes what a person did to a clock; answers its new version. */
export const updateDue = async (tx: Tx, row: Permitted<DueRow>): Promise<number> =>
  (await one<{ version: number }>(tx, sql`update norms.due set state = ${row.state}, due_at = ${row.dueAt}::timestamptz, due_on = ${row.dueOn}, due_text = ${row.dueAt}, most_at = ${row.mostAt}::timestamptz, most_on = ${row.mostOn}, most_text = ${row.mostAt},
    to_confirm = ${row.toConfirm}, suspensions = ${json(row.suspensions)}::jsonb, suspended_since = ${row.suspendedSince}, extensions = ${json(row.extensions)}::jsonb, calendar_version = ${row.calendarVersion}, steps_hash = ${row.stepsHash},
    sequence = ${row.sequence}, changed_at = ${row.changedAt}, ended_at = ${row.endedAt}, ended_why = ${row.endedWhy}, version = version + 1 where id = ${row.id} returning version`)).version;

export interface DueFilter {
  state: DueRow['state'];
  when?: 'late' | 'doubtful' | 'week' | 'month' | 'moved' | 'suspended' | 'to-verify' | undefined;
  territory?: string | undefined;
  institution?: string | undefined;
  term?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  /** Those that this account is told of, whatever its reach. */
  account?: string | undefined;
}

/** Whether nobody verified the term: then nothing is said to be late by it. */
const unseen = (is: '' | 'not'): Sql => sql`${sql.raw(is)} exists (select 1 from norms.term v where v.country = d.country and v.code = d.term and not v.verified)`;

const within = (when: NonNullable<DueFilter['when']>, now: Date): Sql => {
  const until = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
  const running = sql`d.suspended_since is null`;
  switch (when) {
    case 'late': return sql`(d.ends_at < ${now} and ${running} and ${unseen('not')})`;
    case 'doubtful': return sql`(d.ends_at < ${now} and ${running} and ${unseen('')})`;
    case 'week': return sql`(d.ends_at >= ${now} and d.ends_at < ${until(7)} and ${running})`;
    case 'month': return sql`(d.ends_at >= ${now} and d.ends_at < ${until(31)} and ${running})`;
    case 'moved': return sql`d.sequence > 0`;
    case 'suspended': return sql`d.suspended_since is not null`;
    case 'to-verify': return sql`(d.to_confirm or ${unseen('')})`;
  }
};

/** The same reach in three parts, each with its index: dues are never public. */
function reachable({ everything, institutions, territories, memberships }: Reach): Sql {
  if (everything) return sql`true`;
  return sql`(d.owner = any(${institutions}::uuid[]) or d.parties && ${memberships}::text[]${sql.join(territories.map((code) => sql` or d.territory ^@ ${code}`), sql``)})`;
}

const conditions = (reach: Reach, filter: DueFilter, now: Date): Sql =>
  all([
    ...(filter.account ? [sql`d.accounts @> array[${filter.account}]::uuid[]`] : [visible(reach, 'd'), reachable(reach)]),
    sql`d.state = ${filter.state}`,
    ...(filter.when ? [within(filter.when, now)] : []),
    ...(filter.territory ? [sql`d.territory ^@ ${filter.territory}`] : []),
    ...(filter.institution ? [sql`(d.owner = ${filter.institution}::uuid or d.parties @> array[${filter.institution}]::text[])`] : []),
    ...(filter.term ? [sql`d.term = ${filter.term}`] : []),
    ...(filter.subjectKind ? [sql`d.subject_kind = ${filter.subjectKind}`] : []),
    ...(filter.subjectId ? [sql`d.subject_id = ${filter.subjectId}`] : []),
  ]);

/** Dues by the day they end; those that are over, the last one first. */
export async function listDues(tx: Tx, reach: Reach, filter: DueFilter, now: Date, ask: { after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const [way, beyond] = filter.state === 'open' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const found = await rows<ToldDue>(tx, sql`select ${told} from (select ${columns} from norms.due d where ${all([
    conditions(reach, filter, now),
    ...(after ? [sql`(d.ends_at, d.id) ${beyond} (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ])} order by d.ends_at ${way}, d.id ${way} limit ${sql.lit(ask.limit + 1)}) d ${around} order by d."endsAt" ${way}, d.id ${way}`);
  return toPage(found, ask.limit, (d) => [d.endsAt.toISOString(), d.id]);
}

interface Count {
  value: number;
  capped: boolean;
}

/** How many each of some lists would have, counted up to the cap, in one question. */
export async function countDues<K extends string>(tx: Tx, reach: Reach, lists: Record<K, DueFilter>, now: Date): Promise<Record<K, Count>> {
  const names = Object.keys(lists) as K[]; // its own keys
  const each = names.map((name) => sql`(select count(*) from (select 1 from norms.due d where ${conditions(reach, lists[name], now)} limit ${sql.lit(countCap + 1)}) c) as ${sql.ref(name)}`);
  const row = await one<Record<K, number>>(tx, sql`select ${sql.join(each)}`);
  return Object.fromEntries(names.map((name) => [name, { value: Math.min(row[name], countCap), capped: row[name] > countCap }])) as Record<K, Count>; // one for each name
}

/** Dues of one subject that are open, whoever asks: for the slice that owns the subject. */
export const listDuesOf = (tx: Tx, kind: string, id: string): Promise<ToldDue[]> =>
  rows<ToldDue>(tx, sql`select ${told} from (select ${columns} from norms.due d where d.subject_kind = ${kind} and d.subject_id = ${id} order by d.state = 'open' desc, d.ends_at, d.id limit 200) d ${around} order by d.state = 'open' desc, d."endsAt", d.id`);

/** What somebody owes soon: of their institutions, or told to them by name; until a day. */
export const listOwedDues = (tx: Tx, institutions: readonly string[], account: string | null, until: Date, limit: number): Promise<ToldDue[]> =>
  rows<ToldDue>(tx, sql`select ${told} from (select ${columns} from norms.due d where d.state = 'open' and d.suspended_since is null and d.ends_at < ${until}
    and (d.owner = any(${[...institutions]}::uuid[]) or d.parties && ${[...institutions]}::text[]${account ? sql` or d.accounts @> array[${account}]::uuid[]` : sql``}) order by d.ends_at, d.id limit ${sql.lit(limit)}) d ${around} order by d."endsAt", d.id`);
