import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
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
  /** Which of them by name: see `searchNames`. Absent, all. */
  named?: Named | undefined;
  country?: string | undefined;
  territory?: string | undefined;
  kind?: string | undefined;
  government?: string | undefined;
  parent?: string | undefined;
  /** Only those that ended, or only those that stand. */
  ended?: boolean | undefined;
}

const escape = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Institutions that answer to some words: the ids when they are few, the condition on a name when they are many. */
export type Named = { ids: string[] } | { condition: Sql };

/** Beyond this many a list is read in its order, testing each name; below it, by the ids alone. The planner cannot know which. */
const few = 1000;

/** Which institutions have a name that holds every word; short words must begin one, since a part of two letters has no index. */
export async function searchNames(tx: Tx, words: readonly string[]): Promise<Named | undefined> {
  if (words.length === 0) return undefined;
  const condition = all(words.map((word) => (word.length >= 3 ? sql`n.folded like ${`%${escape(word)}%`}` : sql`(n.folded like ${`${escape(word)}%`} or n.folded like ${`% ${escape(word)}%`})`)));
  const found = await rows<{ institution: string }>(tx, sql`select n.institution from institutions.name n where ${condition} limit ${few + 1}`);
  return found.length > few ? { condition } : { ids: [...new Set(found.map(({ institution }) => institution))] };
}

const answersTo = (named: Named): Sql => ('ids' in named ? sql`i.id = any(${named.ids}::uuid[])` : sql`i.id in (select n.institution from institutions.name n where ${named.condition})`);

function wantedBy(reach: Reach, wanted: Wanted): Sql[] {
  const where = [visible(reach, 'i')];
  if (wanted.named) where.push(answersTo(wanted.named));
  if (wanted.country) where.push(sql`i.country = ${wanted.country}`);
  if (wanted.territory) where.push(sql`i.territory like ${`${escape(wanted.territory)}%`}`);
  if (wanted.kind) where.push(sql`i.kind = ${wanted.kind}`);
  if (wanted.government) where.push(sql`i.government = ${wanted.government}`);
  if (wanted.parent) where.push(sql`i.parent = ${wanted.parent}`);
  if (wanted.ended !== undefined) where.push(wanted.ended ? sql`i.ended is not null` : sql`i.ended is null`);
  return where;
}

/** The directory by name, keyset on (folded, id). */
export function listInstitutions(tx: Tx, reach: Reach, wanted: Wanted, after: (string | number | null)[] | undefined, limit: number): Promise<(InstitutionItem & { folded: string })[]> {
  const where = wantedBy(reach, wanted);
  if (after) where.push(sql`(i.folded, i.id) > (${after[0]}, ${after[1]}::uuid)`);
  // The page is chosen first, by an index; what belongs to its territory is read for its rows only.
  return rows(tx, sql`select ${item}, i.folded from (select i.* from institutions.institution i where ${all(where)} order by i.folded, i.id limit ${limit + 1}) i
    left join territories.unit u on u.code = i.territory order by i.folded, i.id`);
}

/** How many there are, up to the cap. */
export async function countInstitutions(tx: Tx, reach: Reach, wanted: Wanted): Promise<{ value: number; capped: boolean }> {
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from institutions.institution i where ${all(wantedBy(reach, wanted))} limit ${countCap + 1}) found`);
  return { value: Math.min(n, countCap), capped: n > countCap };
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
