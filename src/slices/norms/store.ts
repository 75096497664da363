import { readCursor, toPage } from '../../kernel/page.ts';
import type { Owned } from '../../kernel/reach.ts';
import { fold } from '../../kernel/text.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import { all, execute, maybe, rows, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { termFrom, termShape } from './store/deadlines/term.ts';
import type { Article, Competence, Norm, Term, verifiedKinds } from './contract.ts';

export type EntryKind = (typeof verifiedKinds)[number];
export interface EntryRow extends Owned {
  code: string;
  verified: boolean;
  source: string;
}

export const standing = (alias: string): Sql => sql`${sql.ref(`${alias}.id`)}, ${sql.ref(`${alias}.version`)}, ${sql.ref(`${alias}.country`)}, ${sql.ref(`${alias}.code`)}, ${sql.ref(`${alias}.source`)}, ${sql.ref(`${alias}.mark`)}, ${sql.ref(`${alias}.verified`)}`;
export const normShape = sql`${standing('n')}, n.title, n.acronym, n.kind, n.publication, n.valid_from as "from", n.valid_to as "to", n.last_reform as "lastReform", n.address, n.note, n.aliases, n.names`;
/** Of an article `a`. */
export const articleShape = sql`${standing('a')}, a.number, a.letter, a.kind, a.parent, a.says`;
const competenceShape = sql`${standing('c')}, c.level, c.title, c.norm, coalesce(n.acronym, n.title) as "normName", n.id as "normId", c.article, c.letter, c.type, c.theme, c.valid_from as "from", c.valid_to as "to", c.note`;

interface Ask {
  country?: string | undefined;
  after?: string | undefined;
  limit: number;
}

export async function listNorms(tx: Tx, ask: Ask & { q?: string | undefined }) {
  const after = readCursor(ask.after);
  const words = fold(ask.q ?? '').split(' ').filter(Boolean);
  const found = await rows<Norm>(tx, sql`select ${normShape} from norms.norm n where ${all([
    ...(ask.country ? [sql`n.country = ${ask.country}`] : []),
    ...words.map((word) => sql`n.folded like ${`%${word}%`}`), // folded words hold no % and no _
    ...(after ? [sql`(n.title, n.id) > (${after[0]}, ${after[1]}::uuid)`] : []),
  ])} order by n.title, n.id limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found, ask.limit, (n) => [n.title, n.id]);
}

export const findNorm = (tx: Tx, id: string): Promise<Norm | undefined> => maybe<Norm>(tx, sql`select ${normShape} from norms.norm n where n.id = ${id}`);

export const listArticles = (tx: Tx, norm: Pick<Norm, 'country' | 'code'>): Promise<Article[]> =>
  rows<Article>(tx, sql`select ${articleShape} from norms.article a where a.country = ${norm.country} and a.norm = ${norm.code} order by a.code`);

export async function listCompetences(tx: Tx, ask: Ask & { level?: string | undefined; norm?: string | undefined }) {
  const after = readCursor(ask.after);
  const found = await rows<Competence>(tx, sql`select ${competenceShape} from norms.competence c left join norms.norm n on n.country = c.country and n.code = c.norm where ${all([
    sql`c.country = ${ask.country}`,
    ...(ask.level ? [sql`c.level = ${ask.level}`] : []),
    ...(ask.norm ? [sql`c.norm = ${ask.norm}`] : []),
    ...(after ? [sql`(c.level, c.code) > (${after[0]}, ${after[1]})`] : []),
  ])} order by c.level, c.code limit ${ask.limit + 1}`);
  return toPage(found, ask.limit, (c) => [c.level, c.code]);
}

export const findCompetence = (tx: Tx, country: string, code: string): Promise<Competence | undefined> =>
  maybe<Competence>(tx, sql`select ${competenceShape} from norms.competence c left join norms.norm n on n.country = c.country and n.code = c.norm where c.country = ${country} and c.code = ${code}`);

export async function listTerms(tx: Tx, ask: Ask & { norm?: string | undefined }) {
  const after = readCursor(ask.after);
  const found = await rows<Term>(tx, sql`select ${termShape} from ${termFrom} where ${all([
    sql`t.country = ${ask.country}`,
    ...(ask.norm ? [sql`t.norm = ${ask.norm}`] : []),
    ...(after ? [sql`t.code > ${after[0]}`] : []),
  ])} order by t.code limit ${ask.limit + 1}`);
  return toPage(found, ask.limit, (t) => [t.code]);
}

const tableOf = (kind: EntryKind): Sql => sql.table(`norms.${kind}`);

export const lockEntry = (tx: Tx, kind: EntryKind, id: string): Promise<EntryRow | undefined> =>
  maybe<EntryRow>(tx, sql`select id, owner, territory, parties, visibility, version, code, verified, source from ${tableOf(kind)} where id = ${id} for update`);

/** From here on the row is the person's: packs no longer change it. */
export const verifyEntry = (tx: Tx, kind: EntryKind, row: Permitted<EntryRow>, verified: boolean, source: string): Promise<number> =>
  execute(tx, sql`update ${tableOf(kind)} set verified = ${verified}, source = ${source}, edited = true, version = version + 1 where id = ${row.id}`);
