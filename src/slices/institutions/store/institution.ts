import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { pageByTerritory } from '../../../platform/db/by-territory.ts';
import { bestByWords, highest, pageByWords, type ByWords } from '../../../platform/db/by-words.ts';
import { visible } from '../../../platform/access/visible.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { countCap } from '../../../kernel/page.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import { no, type Institution, type InstitutionItem } from '../contract.ts';

/** An institution as it is kept. */
export interface InstitutionRow extends Owned {
  kind: string;
  name: string;
  short: string | null;
  acronym: string | null;
  aliases: string[];
  government: string | null;
  parent: string | null;
  successor: string | null;
  founded: string | null;
  ended: string | null;
  note: string | null;
  source: string | null;
  verified: boolean;
  country: string;
  pack_id: string | null;
  edited: string[];
}

const columns = sql`i.id, i.owner, i.territory, i.parties, i.visibility, i.version, i.kind, i.name, i.short, i.acronym, i.aliases, i.government, i.parent, i.successor, i.founded, i.ended, i.note, i.source, i.verified, i.country, i.pack_id, i.edited`;
const item = sql`i.id, i.name, i.short, i.acronym, i.kind, i.country, i.territory, u.name as "territoryName", u.level, u.rank, i.government, i.founded, i.ended, i.pack_id as "packId"`;

export const findInstitutionRow = (tx: Tx, id: string): Promise<InstitutionRow | undefined> => maybe<InstitutionRow>(tx, sql`select ${columns} from institutions.institution i where i.id = ${id}`);

export const findByPackId = (tx: Tx, packId: string): Promise<InstitutionRow | undefined> => maybe<InstitutionRow>(tx, sql`select ${columns} from institutions.institution i where i.pack_id = ${packId}`);

export const lockInstitutionRow = (tx: Tx, id: string): Promise<InstitutionRow | undefined> => maybe<InstitutionRow>(tx, sql`select ${columns} from institutions.institution i where i.id = ${id} for update`);

export const listInstitutionRows = (tx: Tx, ids: readonly string[]): Promise<InstitutionRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows<InstitutionRow>(tx, sql`select ${columns} from institutions.institution i where i.id = any(${ids}::uuid[]) order by i.folded, i.id`);

export interface Wanted {
  /** Folded words that one of its names holds, all of them; none asks for nothing. */
  words?: readonly string[] | undefined;
  country?: string | undefined;
  territory?: string | undefined;
  kind?: string | undefined;
  government?: string | undefined;
  parent?: string | undefined;
  /** Only those that ended, or only those that stand. */
  ended?: boolean | undefined;
}

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Every word stands in a name; a short one must begin a word, since a part of two letters has no index. */
const holds = (folded: Sql, words: readonly string[]): Sql =>
  all(words.map((word) => (word.length >= 3 ? sql`${folded} like ${`%${escape(word)}%`}` : sql`(${folded} like ${`${escape(word)}%`} or ${folded} like ${`% ${escape(word)}%`})`)));

function wantedBy(reach: Reach, wanted: Wanted): Sql[] {
  const where = [visible(reach, 'i')];
  if (wanted.country) where.push(sql`i.country = ${wanted.country}`);
  if (wanted.territory) where.push(below(wanted.territory));
  if (wanted.kind) where.push(sql`i.kind = ${wanted.kind}`);
  if (wanted.government) where.push(sql`i.government = ${wanted.government}`);
  if (wanted.parent) where.push(sql`i.parent = ${wanted.parent}`);
  if (wanted.ended !== undefined) where.push(wanted.ended ? sql`i.ended is not null` : sql`i.ended is null`);
  return where;
}

/** The name of today is in the institution's row; what else it is or was called is looked for apart. */
const named = (reach: Reach, wanted: Wanted, words: readonly string[], limit: number): ByWords => ({
  table: 'institutions.institution', alias: 'i', order: 'folded', indexed: true, where: wantedBy(reach, wanted), limit, words: (alias) => holds(sql.ref(`${alias}.folded`), words),
  others: sql`select n.institution from institutions.name n where n.kind <> 'name' and ${holds(sql`n.folded`, words)}`,
});

export interface InstitutionPage {
  rows: (InstitutionItem & { folded: string })[];
  count: { value: number; capped: boolean };
}

/** The directory by name, keyset on (folded, id); one row more than the limit says that it goes on. */
export async function listInstitutions(tx: Tx, reach: Reach, wanted: Wanted, after: (string | number | null)[] | undefined, limit: number): Promise<InstitutionPage> {
  const words = wanted.words ?? [];
  // The page is chosen first, by an index; what belongs to its territory is read for its rows only.
  const chosen = words.length > 0 ? sql`${pageByWords(named(reach, wanted, words, limit + 1), after, countCap)}` : choose(reach, wanted, after, limit + 1);
  const found = await rows<InstitutionItem & { folded: string; total: number | null }>(tx, sql`select ${item}, i.folded, c.total from (${chosen}) c
    join institutions.institution i on i.id = c.id left join territories.unit u on u.code = i.territory order by i.folded, i.id`);
  const whole = found[0]?.total ?? (!after && found.length <= limit ? found.length : undefined);
  const count = whole === undefined ? await countInstitutions(tx, reach, wanted) : { value: Math.min(whole, countCap), capped: whole > countCap };
  return { rows: found.map(({ total: _, ...row }) => row), count };
}

function choose(reach: Reach, { territory, ...wanted }: Wanted, after: (string | number | null)[] | undefined, limit: number): Sql {
  const where = wantedBy(reach, wanted);
  if (territory && !wanted.parent) return sql`select t.id, null::bigint as total from (${pageByTerritory({ table: 'institutions.institution', alias: 'i', code: territory, where, limit }, after)}) t`;
  if (territory) where.push(below(territory));
  if (after) where.push(sql`(i.folded, i.id) > (${after[0]}, ${after[1]}::uuid)`);
  return sql`select i.id, null::bigint as total from institutions.institution i where ${all(where)} order by i.folded, i.id limit ${sql.lit(limit)}`;
}

const below = (territory: string): Sql => sql`i.territory like ${`${escape(territory)}%`}`;

/** How many there are, up to the cap. */
async function countInstitutions(tx: Tx, reach: Reach, wanted: Wanted): Promise<{ value: number; capped: boolean }> {
  const { words = [], ...rest } = wanted;
  const asked = words.length > 0 ? sql`i.id in (select n.institution from institutions.name n where ${holds(sql`n.folded`, words)})` : sql`true`;
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from institutions.institution i where ${all([...wantedBy(reach, rest), asked])} limit ${sql.lit(countCap + 1)}) found`);
  return { value: Math.min(n, countCap), capped: n > countCap };
}

/** Names read for those that begin with a text; more than a reader may see of them are not hidden. */
const begunNames = 40;

/** The few institutions that some words mean best: whatever name begins with them first. */
export function searchInstitutions(tx: Tx, reach: Reach, words: readonly string[], limit: number): Promise<InstitutionItem[]> {
  const text = words.join(' ');
  const begun = sql`select i.id, i.folded as name, min(n.rank) as rank from (select n.institution, case when n.folded = ${text} then 0 else 1 end as rank from institutions.name n
      where n.folded ~>=~ ${text} and n.folded ~<~ ${`${text}${highest}`} order by n.folded using ~<~ limit ${sql.lit(begunNames)}) n
    join institutions.institution i on i.id = n.institution where ${visible(reach, 'i')} group by i.id order by 3, 2, 1 limit ${sql.lit(limit)}`;
  return rows(tx, sql`select ${item} from (${bestByWords(named(reach, {}, words, limit), text, begun)}) b
    join institutions.institution i on i.id = b.id left join territories.unit u on u.code = i.territory order by b.rank, b.name, b.id`);
}

const pointer = sql`json_build_object('id', p.id, 'name', p.name, 'acronym', p.acronym)`;

/** An institution whole, as `get` answers it. */
export const findWhole = (tx: Tx, reach: Reach, id: string): Promise<Institution | undefined> =>
  maybe<Institution>(tx, sql`select ${item}, i.owner, i.aliases, i.note, i.source, i.verified, i.version,
    (select coalesce(json_agg(json_build_object('name', n.text, 'acronym', n.acronym, 'from', n.since, 'to', n.until, 'source', n.source, 'verified', n.verified) order by coalesce(n.until, '9999'), n.text), '[]')
      from institutions.name n where n.institution = i.id and n.kind = 'former') as names,
    (select ${pointer} from institutions.institution p where p.id = i.parent and ${visible(reach, 'p')}) as parent,
    (select ${pointer} from institutions.institution p where p.id = i.successor and ${visible(reach, 'p')}) as successor,
    (select coalesce(json_agg(${pointer} order by p.folded), '[]') from institutions.institution p where p.successor = i.id and ${visible(reach, 'p')}) as predecessors,
    json_build_object(
      'count', (select count(*)::int from institutions.institution p where p.parent = i.id and ${visible(reach, 'p')}),
      'items', (select coalesce(json_agg(x.one), '[]') from (select json_build_object('id', p.id, 'name', p.name, 'acronym', p.acronym, 'kind', p.kind) as one
        from institutions.institution p where p.parent = i.id and ${visible(reach, 'p')} order by p.folded limit 50) x)) as parts
    from institutions.institution i left join territories.unit u on u.code = i.territory where i.id = ${id}`);

/** Parents of every institution above some, for finding circles. */
export async function parentsAbove(tx: Tx, id: string): Promise<Map<string, string | null>> {
  const found = await rows<{ id: string; parent: string | null }>(tx, sql`with recursive up as (
    select id, parent from institutions.institution where id = ${id}
    union select i.id, i.parent from institutions.institution i join up on i.id = up.parent) select id, parent from up`);
  return new Map(found.map((row) => [row.id, row.parent]));
}

export async function insertInstitution(tx: Tx, row: Permitted<InstitutionRow>): Promise<void> {
  await execute(tx, sql`insert into institutions.institution (id, owner, territory, parties, visibility, kind, name, short, acronym, aliases, government, parent, successor, founded, ended, note, source, verified, country, pack_id)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.kind}, ${row.name}, ${row.short}, ${row.acronym}, ${row.aliases}::text[], ${row.government}, ${row.parent}, ${row.successor},
      ${row.founded}, ${row.ended}, ${row.note}, ${row.source}, ${row.verified}, ${row.country}, ${row.pack_id})`);
  await saveNames(tx, [row]);
}

export async function updateInstitution(tx: Tx, row: Permitted<InstitutionRow>): Promise<void> {
  await execute(tx, sql`update institutions.institution set territory = ${row.territory}, kind = ${row.kind}, name = ${row.name}, short = ${row.short}, acronym = ${row.acronym}, aliases = ${row.aliases}::text[],
    parent = ${row.parent}, successor = ${row.successor}, founded = ${row.founded}, ended = ${row.ended}, note = ${row.note}, country = ${row.country}, edited = ${row.edited}::text[], version = version + 1 where id = ${row.id}`);
  await saveNames(tx, [row]);
}

/** Keeps a name that stopped being used. */
export const insertFormerName = (tx: Tx, row: Permitted<InstitutionRow>, until: string | null, source: string | null): Promise<number> =>
  execute(tx, sql`insert into institutions.name (institution, text, kind, acronym, until, source) values (${row.id}, ${row.name}, 'former', ${row.acronym}, ${until}, ${source})
    on conflict (institution, kind, text) do update set until = excluded.until, acronym = excluded.acronym, source = coalesce(excluded.source, institutions.name.source)`);

interface Called {
  id: string;
  name: string;
  short: string | null;
  acronym: string | null;
  aliases: string[];
}

/** Rewrites what institutions are called today; former names stay. */
export async function saveNames(tx: Tx, called: readonly Called[]): Promise<void> {
  await execute(tx, sql`delete from institutions.name where kind <> 'former' and institution = any(${called.map(({ id }) => id)}::uuid[])`);
  const names = called.flatMap(({ id, name, short, acronym, aliases }) => [
    { id, text: name, kind: 'name' },
    ...(short && short !== name ? [{ id, text: short, kind: 'short' }] : []),
    ...(acronym ? [{ id, text: acronym, kind: 'acronym' }] : []),
    ...[...new Set(aliases)].map((text) => ({ id, text, kind: 'alias' })),
  ]);
  await execute(tx, sql`insert into institutions.name (institution, text, kind) select p.id, p.text, p.kind from jsonb_to_recordset(${json(names)}::jsonb) as p(id uuid, text text, kind text)`);
}

/** Institutions one of whose names is this one; a present name puts the former ones aside. */
export async function listByName(tx: Tx, folded: string): Promise<InstitutionRow[]> {
  const found = await rows<InstitutionRow & { former: boolean }>(tx, sql`select ${columns}, bool_and(n.kind = 'former') as former from institutions.name n join institutions.institution i on i.id = n.institution
    where n.folded = ${folded} and ${folded} <> '' group by i.id order by i.folded, i.id limit 20`);
  const present = found.filter(({ former }) => !former);
  return present.length > 0 ? present : found;
}

/** Institutions by identities or by ids of packs, those that exist. */
export const listByAnyIds = (tx: Tx, ids: readonly string[], packIds: readonly string[]): Promise<InstitutionRow[]> =>
  rows<InstitutionRow>(tx, sql`select ${columns} from institutions.institution i where i.id = any(${ids}::uuid[]) or i.pack_id = any(${packIds}::text[])`);

/** What a sheet shows of the directory under a code, by name. */
export const listForSheet = (tx: Tx, reach: Reach, territory: string): Promise<(InstitutionRow & { parentCode: string | null })[]> =>
  rows(tx, sql`select ${columns}, coalesce(p.pack_id, p.id::text) as "parentCode" from institutions.institution i left join institutions.institution p on p.id = i.parent
    where ${visible(reach, 'i')} and i.territory like ${`${escape(territory)}%`} order by i.country, i.folded, i.id`);

/** Takes away what an import had created. @throws institutions.still-used */
export async function deleteInstitution(tx: Tx, row: Permitted<InstitutionRow>): Promise<void> {
  try {
    // People stand under their institution by owner, which is no reference.
    const gone = await execute(tx, sql`delete from institutions.institution i where i.id = ${row.id} and not exists (select 1 from institutions.person p where p.owner = i.id)`);
    if (gone === 0) throw no('still-used', { name: row.name });
  } catch (error) {
    throw brokenConstraint(error) ? no('still-used', { name: row.name }) : error;
  }
}
