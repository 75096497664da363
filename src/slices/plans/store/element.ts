import type { Permitted } from '../../../platform/access/permitted.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { fold } from '../../../kernel/text.ts';
import type { Element } from '../contract.ts';
import type { PlanRow } from './plan.ts';

export interface ElementRow extends Element {
  identity: string;
  planId: string;
  planVersion: number;
  linkage: boolean;
}

export const elementColumns = sql`e.id, e.identity, e.plan_id as "planId", e.plan_version as "planVersion", e.version, e.code, e.kind, e.parent_id as "parentId",
  e.position, e.text, e.fields, e.linkage,
  coalesce((select array_agg(l.code order by l.position) from plans.element_line x join plans.element l on l.id = x.line_id where x.element_id = e.id), '{}') as lines`;

export const findElement = (tx: Tx, id: string): Promise<ElementRow | undefined> => maybe<ElementRow>(tx, sql`select ${elementColumns} from plans.element e where e.id = ${id}`);

/** All elements of a version, in their order. */
export const listElements = (tx: Tx, planId: string, version: number): Promise<ElementRow[]> =>
  rows<ElementRow>(tx, sql`
    with line as (select x.element_id, array_agg(l.code order by l.position) as codes from plans.element_line x join plans.element l on l.id = x.line_id
      where l.plan_id = ${planId} and l.plan_version = ${version} group by 1)
    select e.id, e.identity, e.plan_id as "planId", e.plan_version as "planVersion", e.version, e.code, e.kind, e.parent_id as "parentId", e.position, e.text, e.fields, e.linkage,
      coalesce(line.codes, '{}') as lines
    from plans.element e left join line on line.element_id = e.id
    where e.plan_id = ${planId} and e.plan_version = ${version} order by e.position, e.id`);

/** What of an element tells a sheet that it is meant, and where it hangs. */
export type StandingElement = Pick<ElementRow, 'id' | 'code' | 'kind' | 'parentId' | 'position' | 'text'>;

/** All elements of a version without their fields and lines, in their order: a plan of 100,000 is a fifth as large. */
export const listStanding = (tx: Tx, planId: string, version: number): Promise<StandingElement[]> =>
  rows(tx, sql`select e.id, e.code, e.kind, e.parent_id as "parentId", e.position, e.text from plans.element e where e.plan_id = ${planId} and e.plan_version = ${version} order by e.position, e.id`);

/** Elements by their ids, those that exist. */
export const listElementsOf = (tx: Tx, ids: readonly string[]): Promise<ElementRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx, sql`select ${elementColumns} from plans.element e where e.id = any(${ids}::uuid[])`);

export interface ElementFilter {
  planId: string;
  version: number;
  kind?: string[] | undefined;
  line?: string | undefined;
  responsible?: string | undefined;
  state?: string[] | undefined;
  /** A condition of its own: those that have something in a year (`store/matrix`). */
  dated?: Sql | undefined;
  q?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of one version's elements as a table; a strategic line takes what hangs below it, a cross-cutting one what names it. */
export async function pageElements(tx: Tx, filter: ElementFilter): Promise<{ items: (ElementRow & { parentCode: string | null })[]; next: string | null }> {
  const found = await rows<ElementRow & { parentCode: string | null }>(tx, sql`
    select ${elementColumns}, up.code as "parentCode" from plans.element e left join plans.element up on up.id = e.parent_id
    where ${all(conditions(filter))} order by e.position, e.id limit ${filter.limit + 1}`);
  return toPage(found, filter.limit, (row) => [row.position, row.id]);
}

function conditions({ planId, version, kind, line, responsible, state, dated, q, after }: ElementFilter): Sql[] {
  const cursor = readCursor(after);
  return [
    sql`e.plan_id = ${planId} and e.plan_version = ${version}`,
    ...(kind && kind.length > 0 ? [sql`e.kind = any(${kind}::text[])`] : []),
    ...(responsible ? [sql`platform.fold(e.fields->>'responsable') like ${`%${fold(responsible)}%`}`] : []),
    ...(state && state.length > 0 ? [sql`e.fields->>'estado' = any(${state}::text[])`] : []),
    ...(dated ? [dated] : []),
    ...(q && fold(q) ? [sql`(e.folded like ${`%${fold(q)}%`} or e.code = ${q})`] : []),
    ...(line ? [underLine(planId, version, line)] : []),
    ...(cursor ? [sql`(e.position, e.id) > (${cursor[0]}::int, ${cursor[1]}::uuid)`] : []),
  ];
}

const underLine = (planId: string, version: number, line: string): Sql => sql`e.id in (
  with recursive below as (
    select id from plans.element where plan_id = ${planId} and plan_version = ${version} and code = ${line}
    union all select c.id from plans.element c join below b on c.parent_id = b.id)
  select id from below union select x.element_id from plans.element_line x join plans.element l on l.id = x.line_id
    where l.plan_id = ${planId} and l.plan_version = ${version} and l.code = ${line})`;

export interface NewElement {
  id: string;
  identity: string;
  code: string;
  kind: string;
  parentId: string | null;
  position: number;
  text: string;
  fields: Record<string, unknown>;
  linkage: boolean;
}

/** Rows written by one statement: a plan of 100,000 is not turned into one text of 40 MB. */
const partSize = 2000;

function* inParts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += partSize) yield list.slice(at, at + partSize);
}

/** Writes many new elements at once; parents may come in any order (the references are checked at the end). */
export async function insertElements(tx: Tx, plan: Permitted<PlanRow>, version: number, elements: readonly NewElement[]): Promise<void> {
  for (const part of inParts(elements)) await insertPart(tx, plan, version, part);
}

async function insertPart(tx: Tx, plan: Permitted<PlanRow>, version: number, elements: readonly NewElement[]): Promise<void> {
  await execute(tx, sql`insert into plans.element (id, identity, plan_id, plan_version, code, kind, parent_id, position, text, fields, linkage)
    select id, identity, ${plan.id}, ${version}, code, kind, "parentId", position, text, fields, linkage
    from jsonb_to_recordset(${json(elements)}::jsonb) as r(id uuid, identity uuid, code text, kind text, "parentId" uuid, position int, text text, fields jsonb, linkage boolean)`);
}

/** Saves many changed elements at once and raises their versions. */
export async function updateElements(tx: Tx, plan: Permitted<PlanRow>, elements: readonly Omit<NewElement, 'identity'>[]): Promise<void> {
  for (const part of inParts(elements)) await updatePart(tx, plan, part);
}

async function updatePart(tx: Tx, plan: Permitted<PlanRow>, elements: readonly Omit<NewElement, 'identity'>[]): Promise<void> {
  await execute(tx, sql`update plans.element e set code = r.code, kind = r.kind, parent_id = r."parentId", position = r.position, text = r.text, fields = r.fields, linkage = r.linkage, version = e.version + 1
    from jsonb_to_recordset(${json(elements)}::jsonb) as r(id uuid, code text, kind text, "parentId" uuid, position int, text text, fields jsonb, linkage boolean)
    where e.id = r.id and e.plan_id = ${plan.id}`);
}

export async function deleteElements(tx: Tx, plan: Permitted<PlanRow>, ids: readonly string[]): Promise<void> {
  await execute(tx, sql`delete from plans.element where plan_id = ${plan.id} and id = any(${ids}::uuid[])`);
}

/** Sets the cross-cutting lines of elements, by the ids of both; whatever they named before goes. */
export async function replaceLines(tx: Tx, plan: Permitted<PlanRow>, lines: readonly { elementId: string; lineIds: string[] }[]): Promise<void> {
  for (const part of inParts(lines)) await replacePart(tx, plan, part);
}

async function replacePart(tx: Tx, _plan: Permitted<PlanRow>, lines: readonly { elementId: string; lineIds: string[] }[]): Promise<void> {
  const ids = lines.map((l) => l.elementId);
  const pairs = lines.flatMap(({ elementId, lineIds }) => lineIds.map((lineId) => ({ element_id: elementId, line_id: lineId })));
  await execute(tx, sql`delete from plans.element_line where element_id = any(${ids}::uuid[])`);
  await execute(tx, sql`insert into plans.element_line (element_id, line_id) select element_id, line_id from jsonb_to_recordset(${json(pairs)}::jsonb) as r(element_id uuid, line_id uuid)`);
}

/** Copies a version's tree into another: new rows, the same identities. */
export async function copyElements(tx: Tx, plan: Permitted<PlanRow>, from: number, to: number): Promise<void> {
  await execute(tx, sql`with twin as (select id as old, gen_random_uuid() as new from plans.element where plan_id = ${plan.id} and plan_version = ${from}),
    copied as (insert into plans.element (id, identity, plan_id, plan_version, code, kind, parent_id, position, text, fields, linkage)
      select t.new, e.identity, e.plan_id, ${to}, e.code, e.kind, p.new, e.position, e.text, e.fields, e.linkage
      from plans.element e join twin t on t.old = e.id left join twin p on p.old = e.parent_id returning id)
    insert into plans.element_line (element_id, line_id)
      select a.new, b.new from plans.element_line x join twin a on a.old = x.element_id join twin b on b.old = x.line_id`);
}

/** Versions and codes of elements that still stand in the newest version of their plan, for comparing an import with today. */
export const versionsOf = (tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number; code: string }[]> =>
  rows(tx, sql`select e.id, e.version, e.code from plans.element e join plans.plan p on p.id = e.plan_id and p.head_version = e.plan_version where e.id = any(${ids}::uuid[])`);

export async function nextPosition(tx: Tx, planId: string, version: number): Promise<number> {
  const row = await maybe<{ next: number }>(tx, sql`select coalesce(max(position), 0) + 1 as next from plans.element where plan_id = ${planId} and plan_version = ${version}`);
  return row!.next; // an aggregate always answers a row
}

export const hasChildren = async (tx: Tx, id: string): Promise<boolean> => (await maybe(tx, sql`select 1 from plans.element where parent_id = ${id} limit 1`)) !== undefined;

/** Those of some elements that others, not among them, hang from or name as their line. */
export const leaningOn = async (tx: Tx, plan: Permitted<PlanRow>, ids: readonly string[]): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`with gone as (select unnest(${ids}::uuid[]) as id)
    select c.parent_id as id from plans.element c join gone g on g.id = c.parent_id where c.plan_id = ${plan.id} and not exists (select 1 from gone o where o.id = c.id)
    union select x.line_id from plans.element_line x join gone g on g.id = x.line_id where not exists (select 1 from gone o where o.id = x.element_id)`)).map(({ id }) => id);

/** More elements than anybody would look through; the shortest texts are chosen among these. */
const plenty = 120;

/** Elements whose text holds the words, within plans of these ids, for the command search. */
export const searchElements = (tx: Tx, words: string, planVisible: Sql, limit: number): Promise<{ id: string; code: string; text: string; kind: string; plan_id: string; title: string }[]> =>
  rows(tx, sql`select * from (select e.id, e.code, e.text, e.kind, e.plan_id, p.title from plans.element e
      join plans.plan p on p.id = e.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version)
      where ${planVisible} and e.folded like ${`%${words}%`} limit ${sql.lit(plenty)}) e order by length(e.text), e.id limit ${sql.lit(limit)}`);
