import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { FindingState, FoundValue, RuleKind, Severity } from '../contract/finding.ts';
import type { Entry } from '../rules/register/entry.ts';
import type { Turn } from '../rules/register/life.ts';

/** A finding as it is kept. */
export interface FindingRow extends Owned {
  rule: string;
  key: string;
  kind: RuleKind;
  severity: Severity;
  state: FindingState;
  subject_kind: string;
  subject_id: string;
  name: string;
  place: string | null;
  says: string;
  found: FoundValue[];
  print: string;
  earlier: FoundValue[] | null;
  since: Date;
  changed_at: Date;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
}

/** What a reconciliation needs to know of a kept finding. */
export type KeptRow = Pick<FindingRow, 'id' | 'rule' | 'key' | 'state' | 'print' | 'found' | 'says' | 'severity' | 'kind' | 'name' | 'place' | 'owner' | 'territory' | 'parties' | 'visibility'> & { documents: string[]; statements: string[] };

/** Whose a finding is beside its documents: see `whoseOf`. */
export type Whose = Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'>;

/** One judgement at a time: two commands that judge the same documents come one after the other, to the end of their transactions. */
export async function lockRegister(tx: Tx): Promise<void> {
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended('sources.finding', 0))`);
}

const kept = sql`f.id, f.rule, f.key, f.state, f.print, f.found, f.says, f.severity, f.kind, f.name, f.place, f.owner, f.territory, f.parties, f.visibility,
  array(select document_id from sources.finding_document where finding_id = f.id order by document_id) as documents, array(select statement_id from sources.finding_statement where finding_id = f.id order by statement_id) as statements`;

/** Findings that rest on any of some documents, and those under given keys. */
export const listKept = (tx: Tx, documents: readonly string[], keys: readonly Pick<Entry, 'rule' | 'key'>[]): Promise<KeptRow[]> =>
  rows<KeptRow>(tx, sql`select ${kept} from sources.finding f where f.id in (select finding_id from sources.finding_document where document_id = any(${[...documents]}::uuid[]))
    union all select ${kept} from jsonb_to_recordset(${json(keys.map(({ rule, key }) => ({ rule, key })))}::jsonb) as k(rule text, key text)
      join sources.finding f on f.rule = k.rule and f.key = k.key where not exists (select 1 from sources.finding_document d where d.finding_id = f.id and d.document_id = any(${[...documents]}::uuid[]))`);

/** Findings of a check: its own rule, and those that begin with its name; with a territory, those about it and all below it. */
export const listKeptOf = (tx: Tx, check: string, territory?: string): Promise<KeptRow[]> =>
  rows<KeptRow>(tx, sql`select ${kept} from sources.finding f where (f.rule = ${check} or starts_with(f.rule, ${`${check}.`})) and ${territory === undefined ? sql`true` : sql`f.subject_kind = 'territories.unit' and starts_with(f.subject_id, ${territory})`}`);

/** Documents on which findings rest together with some documents, while they are not resolved. */
export const documentsBeside = async (tx: Tx, documents: readonly string[]): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct b.document_id as id from sources.finding_document a join sources.finding f on f.id = a.finding_id and f.state <> 'resolved'
    join sources.finding_document b on b.finding_id = a.finding_id where a.document_id = any(${[...documents]}::uuid[])`)).map(({ id }) => id);

/** A finding as the judgement leaves it; what a person said of it is kept only in its own state. */
export type Written = Entry & Whose & { id: string; state: FindingState; turn: Turn | null };

const asJson = (list: readonly Written[]): string =>
  json(list.map((one) => ({ ...one, subject_kind: one.subject.kind, subject_id: one.subject.id, kind_order: one.kindOrder, severity_order: one.severityOrder, found: one.values })));

const shape = sql`as n(id uuid, owner uuid, territory text, parties text[], visibility text, rule text, key text, kind text, kind_order smallint, severity text, severity_order smallint, state text,
  subject_kind text, subject_id text, name text, place text, says text, found jsonb, print text, turn text)`;

/** Puts new findings into the register. The permit is the house's own: what was changed to cause them was permitted before. */
export async function insertFindings(tx: Tx, list: readonly Written[], now: Date): Promise<void> {
  if (list.length === 0) return;
  await execute(tx, sql`insert into sources.finding (id, owner, territory, parties, visibility, rule, key, kind, kind_order, severity, severity_order, state, subject_kind, subject_id, name, place, says, found, print, since, changed_at)
    select id, owner, territory, parties, visibility, rule, key, kind, kind_order, severity, severity_order, state, subject_kind, subject_id, name, place, says, found, print, ${now}, ${now} from jsonb_to_recordset(${asJson(list)}::jsonb) ${shape}`);
}

/** Brings kept findings up to date. Only a turn raises the version: a place that moved disturbs nobody who is deciding. */
export async function updateFindings(tx: Tx, list: readonly Written[], now: Date): Promise<void> {
  if (list.length === 0) return;
  await execute(tx, sql`update sources.finding f set owner = n.owner, territory = n.territory, parties = n.parties, visibility = n.visibility, kind = n.kind, kind_order = n.kind_order, severity = n.severity, severity_order = n.severity_order,
      subject_kind = n.subject_kind, subject_id = n.subject_id, name = n.name, place = n.place, says = n.says, found = n.found, print = n.print, state = n.state,
      earlier = case n.turn when 'changed' then f.found when 'returned' then null else f.earlier end,
      since = case n.turn when 'returned' then ${now} else f.since end, changed_at = case when n.turn is null then f.changed_at else ${now} end, version = f.version + (n.turn is not null)::int,
      reason = case when n.state = 'open' then null else f.reason end, decided_by = case when n.state = 'open' then null else f.decided_by end, decided_at = case when n.state = 'open' then null else f.decided_at end
    from jsonb_to_recordset(${asJson(list)}::jsonb) ${shape} where f.id = n.id`);
}

/** What a finding rests on, in place of what it rested on. */
export async function restFindings(tx: Tx, list: readonly Pick<Written, 'id' | 'documents' | 'statements'>[]): Promise<void> {
  if (list.length === 0) return;
  const ids = list.map(({ id }) => id);
  await execute(tx, sql`delete from sources.finding_document where finding_id = any(${ids}::uuid[])`);
  await execute(tx, sql`delete from sources.finding_statement where finding_id = any(${ids}::uuid[])`);
  await execute(tx, sql`insert into sources.finding_document (finding_id, document_id) select n.id, unnest(n.documents) from jsonb_to_recordset(${json(list)}::jsonb) as n(id uuid, documents uuid[])`);
  await execute(tx, sql`insert into sources.finding_statement (finding_id, statement_id) select n.id, unnest(n.statements) from jsonb_to_recordset(${json(list)}::jsonb) as n(id uuid, statements uuid[])`);
}

/** Findings whose data no longer differ. */
export async function resolveFindings(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await execute(tx, sql`update sources.finding set state = 'resolved', reason = null, decided_by = null, decided_at = null, changed_at = ${now}, version = version + 1 where id = any(${[...ids]}::uuid[])`);
}

/** A line of a finding's history. */
export interface NewTurn {
  id: string;
  findingId: string;
  turn: Turn;
  state: FindingState;
  found: FoundValue[];
  reason?: string | undefined;
  account?: string | null;
}

/** Writes what became of findings. Append-only. */
export async function insertTurns(tx: Tx, turns: readonly NewTurn[], now: Date): Promise<void> {
  if (turns.length === 0) return;
  await execute(tx, sql`insert into sources.finding_turn (id, finding_id, at, turn, state, found, reason, account)
    select t.id, t."findingId", ${now}, t.turn, t.state, t.found, t.reason, t.account from jsonb_to_recordset(${json(turns)}::jsonb) as t(id uuid, "findingId" uuid, turn text, state text, found jsonb, reason text, account uuid)`);
}

/** Findings whose every document and statement a reach may look at; a document that is gone is nobody's. Without an owner, whether it is seen is neither true nor false: `is not true` keeps it shut. */
export const readable = (reach: Reach, alias: string): Sql => {
  if (reach.everything) return sql`true`;
  const f = sql.ref(alias);
  return all([
    visible(reach, alias),
    sql`not exists (select 1 from sources.finding_document fd left join sources.document fdd on fdd.id = fd.document_id where fd.finding_id = ${f}.id and (fdd.id is null or ${visible(reach, 'fdd')} is not true))`,
    sql`not exists (select 1 from sources.finding_statement fs join sources.statement fss on fss.id = fs.statement_id where fs.finding_id = ${f}.id and ${visible(reach, 'fss')} is not true)`,
  ]);
};

export const findFinding = (tx: Tx, reach: Reach, id: string): Promise<FindingRow | undefined> => maybe<FindingRow>(tx, sql`select f.* from sources.finding f where f.id = ${id} and ${readable(reach, 'f')}`);
export const lockFinding = (tx: Tx, reach: Reach, id: string): Promise<FindingRow | undefined> => maybe<FindingRow>(tx, sql`select f.* from sources.finding f where f.id = ${id} and ${readable(reach, 'f')} for update of f`);

/** Whose the documents of a finding are: who may change one of them may say something of the finding. */
export const ownersOf = (tx: Tx, id: string): Promise<Owned[]> =>
  rows<Owned>(tx, sql`select d.id, d.owner, d.territory, d.parties, d.visibility, d.version from sources.finding_document fd join sources.document d on d.id = fd.document_id where fd.finding_id = ${id} order by d.id`);

/** Writes what a person decided. */
export const decideFinding = (tx: Tx, row: Permitted<FindingRow>, said: { state: FindingState; reason: string | null; by: string | null; at: Date }): Promise<number> =>
  execute(tx, sql`update sources.finding set state = ${said.state}, reason = ${said.state === 'open' ? null : said.reason}, decided_by = ${said.state === 'open' ? null : said.by}, decided_at = ${said.state === 'open' ? null : said.at}, changed_at = ${said.at}, version = version + 1 where id = ${row.id}`);

/** Documents on which any finding rests that is not resolved. */
export const listRestedOn = async (tx: Tx): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`select distinct d.document_id as id from sources.finding_document d join sources.finding f on f.id = d.finding_id where f.state <> 'resolved'`)).map(({ id }) => id);

/** A document by its code or its id, as far as authority asks. */
export const findNamed = (tx: Tx, source: string): Promise<Owned | undefined> =>
  maybe<Owned>(tx, sql`select id, owner, territory, parties, visibility, version from sources.document where ${isId(source) ? sql`id = ${source}` : sql`code = ${source}`}`);

/** Whether a text has the form of an identity. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
