import { countCap } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { pageByTerritory } from '../../../../platform/db/by-territory.ts';
import { bestByWords, highest, pageByWords, type ByWords } from '../../../../platform/db/by-words.ts';
import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import type { Initiative } from '../../contract/composition.ts';

/** A body as it is kept. */
export interface BodyRow extends Owned {
  country: string;
  kind: string;
  name: string;
  institution: string | null;
  parent: string | null;
  initiative: Initiative;
  promoter: string | null;
  convener: string | null;
  example: boolean;
  note: string | null;
  source: string | null;
}

const columns = sql`b.id, b.owner, b.territory, b.parties, b.visibility, b.version, b.country, b.kind, b.name, b.institution, b.parent, coalesce(b.initiative, 'unknown') as initiative, b.promoter, b.convener, b.example, b.note, b.source`;

export const findBodyRow = (tx: Tx, id: string): Promise<BodyRow | undefined> => maybe<BodyRow>(tx, sql`select ${columns} from bodies.body b where b.id = ${id}`);
export const lockBodyRow = (tx: Tx, id: string): Promise<BodyRow | undefined> => maybe<BodyRow>(tx, sql`select ${columns} from bodies.body b where b.id = ${id} for update`);
export const listBodyRows = (tx: Tx, reach: Reach, ids: readonly string[]): Promise<BodyRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows<BodyRow>(tx, sql`select ${columns} from bodies.body b where b.id = any(${ids}::uuid[]) and ${visible(reach, 'b')} order by b.folded, b.id`);

/** A territory that a body serves beside its seat, or its seat when it serves only a part of it. Days are ISO. */
export interface ServedRow {
  body: string;
  territory: string;
  part: string | null;
  from: string | null;
  to: string | null;
}
export const listServed = (tx: Tx, bodies: readonly string[]): Promise<ServedRow[]> =>
  rows<ServedRow>(tx, sql`select s.body, s.territory, s.part, s.from_on as "from", s.to_on as "to" from bodies.served s where s.body = any(${bodies}::uuid[]) order by s.body, s.territory`);

export interface BodiesWanted {
  /** Folded words that its name holds, all of them. */
  words?: readonly string[] | undefined;
  country?: string | undefined;
  territory?: string | undefined;
  kind?: string | undefined;
  parent?: string | undefined;
  initiative?: Initiative | undefined;
}
export type ListedBody = Pick<BodyRow, 'id' | 'name' | 'kind' | 'country' | 'territory' | 'initiative' | 'example'> & { folded: string; kindTitle: string | null; served: number; parentId: string | null; parentName: string | null; total: number | null };

const under = (column: Sql, code: string): Sql => sql`${column} ~>=~ ${code} and ${column} ~<~ ${`${code}${highest}`}`;
const servedIn = (code: string): Sql => sql`select s.body from bodies.served s where ${under(sql`s.territory`, code)}`;

function conditions(reach: Reach, { country, kind, parent, initiative }: BodiesWanted): Sql[] {
  return [visible(reach, 'b'), ...(country ? [sql`b.country = ${country}`] : []), ...(kind ? [sql`b.kind = ${kind}`] : []), ...(parent ? [sql`b.parent = ${parent}`] : []), ...(initiative ? [sql`b.initiative = ${initiative}`] : [])];
}
const placed = ({ territory }: BodiesWanted): Sql[] => (territory ? [sql`((${under(sql`b.territory`, territory)}) or b.id in (${servedIn(territory)}))`] : []);

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
const holding = (words: readonly string[]) => (alias: string): Sql => all(words.map((word) => sql`${sql.ref(`${alias}.folded`)} like ${`%${escape(word)}%`}`));
const worded = (reach: Reach, wanted: BodiesWanted, limit: number): ByWords => ({ table: 'bodies.body', alias: 'b', order: 'folded', indexed: true, words: holding(wanted.words ?? []), where: [...conditions(reach, wanted), ...placed(wanted)], limit });

function choose(reach: Reach, wanted: BodiesWanted, after: (string | number | null)[] | undefined, limit: number): Sql {
  const where = conditions(reach, wanted);
  const beyond = after ? [sql`(b.folded, b.id) > (${after[0]}, ${after[1]}::uuid)`] : [];
  if (!wanted.territory) return sql`select b.id, null::bigint as total from bodies.body b where ${all([...where, ...beyond])} order by b.folded, b.id limit ${sql.lit(limit)}`;
  const elsewhere = sql`select b.id from bodies.body b where ${all([sql`b.id = any(array(${servedIn(wanted.territory)}))`, ...where, ...beyond])} order by b.folded, b.id limit ${sql.lit(limit)}`;
  return sql`select n.id, null::bigint as total from ((${pageByTerritory({ table: 'bodies.body', alias: 'b', code: wanted.territory, where, limit }, after)}) union (${elsewhere})) n join bodies.body f on f.id = n.id order by f.folded, f.id limit ${sql.lit(limit)}`;
}

/** Bodies by name, keyset on (folded, id); one row more than the limit says that it goes on. */
export async function listBodies(tx: Tx, reach: Reach, wanted: BodiesWanted, after: (string | number | null)[] | undefined, limit: number): Promise<{ rows: ListedBody[]; count: { value: number; capped: boolean } }> {
  const chosen = wanted.words?.length ? sql`${pageByWords(worded(reach, wanted, limit + 1), after, countCap)}` : choose(reach, wanted, after, limit + 1);
  const found = await rows<ListedBody>(tx, sql`select b.id, b.name, b.kind, b.country, b.territory, coalesce(b.initiative, 'unknown') as initiative, b.example, b.folded, k.title as "kindTitle", p.id as "parentId", p.name as "parentName", c.total,
      1 + (select count(*)::int from bodies.served s where s.body = b.id and s.territory is distinct from b.territory) as served
    from (${chosen}) c join bodies.body b on b.id = c.id left join bodies.kind k on k.country = b.country and k.code = b.kind left join bodies.body p on p.id = b.parent and ${visible(reach, 'p')} order by b.folded, b.id`);
  const whole = found[0]?.total ?? (!after && found.length <= limit ? found.length : undefined);
  return { rows: found, count: whole === undefined ? await countBodies(tx, reach, wanted) : { value: Math.min(Number(whole), countCap), capped: Number(whole) > countCap } };
}

async function countBodies(tx: Tx, reach: Reach, wanted: BodiesWanted): Promise<{ value: number; capped: boolean }> {
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from bodies.body b where ${all([...conditions(reach, wanted), ...placed(wanted), holding(wanted.words ?? [])('b')])} limit ${sql.lit(countCap + 1)}) found`);
  return { value: Math.min(n, countCap), capped: n > countCap };
}

/** The few bodies that some words mean best. */
export function searchBodies(tx: Tx, reach: Reach, words: readonly string[], limit: number): Promise<(Pick<BodyRow, 'id' | 'name' | 'territory'> & { kindTitle: string | null; placeName: string | null })[]> {
  const text = words.join(' ');
  const begun = sql`select b.id, b.folded as name, case when b.folded = ${text} then 0 else 1 end as rank from bodies.body b where b.folded >= ${text} and b.folded < ${`${text}${highest}`} and ${visible(reach, 'b')} order by b.folded, b.id limit ${sql.lit(limit)}`;
  return rows(tx, sql`select b.id, b.name, b.territory, k.title as "kindTitle", u.name as "placeName" from (${bestByWords(worded(reach, { words }, limit), text, begun)}) f
    join bodies.body b on b.id = f.id left join bodies.kind k on k.country = b.country and k.code = b.kind left join territories.unit u on u.code = b.territory order by f.rank, f.name, f.id`);
}

interface Kin {
  id: string;
  name: string;
  kind: string;
  kindTitle: string;
  territory: string | null;
  parent: string | null;
  depth: number;
}
/** Bodies that are drawn under one; nobody reads more at once. */
const mostBelow = 500;

/** The bodies above one within reach, the uppermost first. */
export const listAbove = (tx: Tx, reach: Reach, id: string): Promise<Kin[]> =>
  rows<Kin>(tx, sql`with recursive up as (select b.id, b.parent, 0 as depth from bodies.body b where b.id = ${id} union select b.id, b.parent, up.depth + 1 from bodies.body b join up on b.id = up.parent where up.depth < 20)
    select b.id, b.name, b.kind, coalesce(k.title, b.kind) as "kindTitle", b.territory, b.parent, up.depth from up join bodies.body b on b.id = up.id left join bodies.kind k on k.country = b.country and k.code = b.kind
    where up.depth > 0 and ${visible(reach, 'b')} order by up.depth desc`);

/** The bodies under one within reach, each after its parent's level; a hidden one hides what hangs from it. */
export const listBelow = (tx: Tx, reach: Reach, id: string): Promise<Kin[]> =>
  rows<Kin>(tx, sql`with recursive down as (select b.id, -1 as depth from bodies.body b where b.id = ${id} union select b.id, down.depth + 1 from bodies.body b join down on b.parent = down.id where down.depth < 19 and ${visible(reach, 'b')})
    select b.id, b.name, b.kind, coalesce(k.title, b.kind) as "kindTitle", b.territory, b.parent, down.depth from down join bodies.body b on b.id = down.id left join bodies.kind k on k.country = b.country and k.code = b.kind
    where down.depth >= 0 order by down.depth, b.folded, b.id limit ${sql.lit(mostBelow)}`);

/** Ids above a body, for finding circles; whoever asks sees none of them. */
export const idsAbove = async (tx: Tx, id: string): Promise<string[]> =>
  (await rows<{ id: string }>(tx, sql`with recursive up as (select id, parent from bodies.body where id = ${id} union select b.id, b.parent from bodies.body b join up on b.id = up.parent) select id from up`)).map((row) => row.id);

/** @throws bodies.body-twice, house.id-taken */
export async function insertBody(tx: Tx, row: Permitted<BodyRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into bodies.body (id, owner, territory, parties, visibility, country, kind, name, institution, parent, initiative, promoter, convener, example, note, source, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.country}, ${row.kind}, ${row.name}, ${row.institution}, ${row.parent}, ${row.initiative}, ${row.promoter}, ${row.convener}, ${row.example}, ${row.note}, ${row.source}, ${now})`);
  } catch (error) {
    throw twice(error, row.name);
  }
}

/** Writes a locked body as it is now; answers its new version. @throws bodies.body-twice */
export async function updateBody(tx: Tx, row: Permitted<BodyRow>): Promise<number> {
  try {
    const { version } = await one<{ version: number }>(tx, sql`update bodies.body set visibility = ${row.visibility}, name = ${row.name}, institution = ${row.institution}, parent = ${row.parent}, initiative = ${row.initiative}, promoter = ${row.promoter},
      convener = ${row.convener}, note = ${row.note}, source = ${row.source}, version = version + 1 where id = ${row.id} returning version`);
    return version;
  } catch (error) {
    throw twice(error, row.name);
  }
}

function twice(error: unknown, name: string): unknown {
  const broken = brokenConstraint(error);
  return broken === 'body_pkey' ? houseNo('id-taken') : broken === 'body_twice' ? no('body-twice', { name }) : error;
}

export async function saveServed(tx: Tx, body: Permitted<BodyRow>, served: readonly Omit<ServedRow, 'body'>[]): Promise<void> {
  await execute(tx, sql`delete from bodies.served where body = ${body.id}`);
  await execute(tx, sql`insert into bodies.served (body, territory, part, from_on, to_on) select ${body.id}, p.territory, p.part, p."from", p."to" from jsonb_to_recordset(${json(served)}::jsonb) as p (territory text, part text, "from" date, "to" date)`);
}

/** Takes a body away with its members; false when evidence, sub-bodies or anything else leans on it. */
export async function deleteBody(tx: Tx, row: Permitted<BodyRow>): Promise<boolean> {
  try {
    return (await execute(tx, sql`delete from bodies.body where id = ${row.id}`)) > 0;
  } catch (error) {
    if (brokenConstraint(error)) return false;
    throw error;
  }
}
