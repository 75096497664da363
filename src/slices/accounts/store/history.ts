import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';

export interface FactRow extends Owned {
  recordedAt: Date;
  happenedAt: Date;
  name: string;
  subjectKind: string;
  subjectId: string;
  account: string | null;
  accountName: string | null;
  /** Of an account, or of the account that holds a grant. */
  subjectName: string | null;
  actedAs: string;
  operation: string;
  why: string | null;
  data: Record<string, unknown>;
}

export interface FactFilter {
  subjectKind?: string | undefined;
  subject?: string | undefined;
  account?: string | undefined;
  name?: string | undefined;
  institution?: string | undefined;
  territory?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const columns = sql`f.id, f.owner, f.territory, f.parties, f.visibility, 1 as version, f.recorded_at as "recordedAt", f.happened_at as "happenedAt", f.name,
  f.subject_kind as "subjectKind", f.subject_id as "subjectId", f.account, f.acted_as as "actedAs", f.operation, f.why, f.data`;

/**
 * The reach of `visible`, one part for each index: a fact that is public, one's own, of one's territory, or shared
 * with one. As one condition with `or`, a narrow reach would read years of facts to fill a page.
 */
function arms(reach: Reach): Sql[] {
  if (reach.everything) return [sql`true`];
  const within = sql.join([sql`false`, ...reach.territories.map((code) => sql`f.territory ^@ ${code}`)], sql` or `);
  return [sql`f.visibility = 'public'`, sql`f.owner = any(${reach.institutions}::uuid[])`, sql`f.visibility <> 'own' and (${within})`, sql`f.visibility = 'shared' and f.parties && ${reach.memberships}::text[]`].map((arm) => sql`(${arm}) and ${visible(reach, 'f')}`);
}

/** Facts within reach, newest first. Days are days of `zone`. */
export function listFacts(tx: Tx, reach: Reach, filter: FactFilter, after: [string, string] | undefined, limit: number, zone: string): Promise<FactRow[]> {
  const where: Sql[] = [];
  if (filter.subjectKind) where.push(sql`f.subject_kind = ${filter.subjectKind}`);
  if (filter.subject) where.push(sql`f.subject_id = ${filter.subject}`);
  // What somebody did, and what was done to their account.
  if (filter.account) where.push(sql`(f.account = ${filter.account} or (f.subject_kind = 'accounts.account' and f.subject_id = ${filter.account}))`);
  if (filter.name) where.push(filter.name.endsWith('.') ? sql`f.name ^@ ${filter.name}` : sql`f.name = ${filter.name}`);
  if (filter.institution) where.push(sql`f.owner = ${filter.institution}`);
  if (filter.territory) where.push(sql`f.territory ^@ ${filter.territory}`);
  if (filter.from) where.push(sql`f.recorded_at >= (${filter.from}::date)::timestamp at time zone ${zone}`);
  if (filter.to) where.push(sql`f.recorded_at < (${filter.to}::date + 1)::timestamp at time zone ${zone}`);
  if (after) where.push(sql`(f.recorded_at, f.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const part = (arm: Sql): Sql => sql`(select ${columns} from platform.fact f where ${all([...where, arm])} order by f.recorded_at desc, f.id desc limit ${limit + 1})`;
  return rows(tx, sql`select f.*, a.full_name as "accountName", s.full_name as "subjectName"
    from (select * from (${sql.join(arms(reach).map(part), sql` union `)}) f order by f."recordedAt" desc, f.id desc limit ${limit + 1}) f
    left join accounts.account a on a.id = f.account
    left join accounts.account s on s.id = (case f."subjectKind" when 'accounts.account' then f."subjectId" when 'accounts.grant' then f.data->'holder'->>'id' end)::uuid order by f."recordedAt" desc, f.id desc`);
}

export const findFact = (tx: Tx, id: string, recordedAt: string): Promise<FactRow | undefined> =>
  maybe(tx, sql`select ${columns}, null as "accountName", null as "subjectName" from platform.fact f where f.id = ${id} and f.recorded_at = ${recordedAt}`);

export interface DetailRow {
  factId: string;
  field: string;
  before: unknown;
  after: unknown;
}

export const listDetails = (tx: Tx, facts: Permitted<FactRow>[] | FactRow[]): Promise<DetailRow[]> =>
  facts.length === 0 ? Promise.resolve([]) : rows(tx, sql`select fact_id as "factId", field, before, after from platform.fact_detail where fact_id = any(${facts.map((f) => f.id)}::uuid[]) order by field`);

/** Erases the personal values of a fact; answers how many there were. */
export const redactFact = async (tx: Tx, fact: Permitted<FactRow>, now: Date): Promise<number> => (await one<{ erased: number }>(tx, sql`select platform.redact(${fact.id}, ${now}) as erased`)).erased;
