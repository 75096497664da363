import type { Reach } from '../../../../kernel/reach.ts';
import { countCap } from '../../../../kernel/page.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Article, ArticleText, Faculty, Norm, NormVersion, Relation } from '../../contract/law/norm.ts';
import { articleShape, normShape, standing } from '../../store.ts';

const named = (alias: string): Sql => {
  const n = sql.ref(alias);
  return sql`json_build_object('id', ${n}.id, 'country', ${n}.country, 'code', ${n}.code, 'name', coalesce(${n}.acronym, ${n}.title), 'title', ${n}.title)`;
};
export const refOf = named;

const relationShape = sql`${standing('r')}, r.kind, ${named('f')} as "from", ${named('t')} as "to", r.article, r.to_article as "toArticle", r.on_day as "on", r.note`;
const relationFrom = sql`norms.relation r join norms.norm f on f.country = r.country and f.code = r.from_norm join norms.norm t on t.country = r.country and t.code = r.to_norm`;

/** What norms of a country do to each other; of one norm (both ways) when its code is given. */
export const listRelations = (tx: Tx, country: string, code?: string): Promise<Relation[]> =>
  rows<Relation>(tx, sql`select ${relationShape} from ${relationFrom} where r.country = ${country} and not r.removed ${code === undefined ? sql`` : sql`and (r.from_norm = ${code} or r.to_norm = ${code})`} order by r.on_day nulls last, r.code`);

export const listVersions = (tx: Tx, country: string, codes: readonly string[]): Promise<(NormVersion & { norm: string })[]> =>
  rows(tx, sql`select ${standing('v')}, v.norm, v.from_on as "from", v.publication, v.note from norms.version v where v.country = ${country} and v.norm = any(${[...codes]}::text[]) order by v.from_on, v.code`);

/** Articles of some norms with every text that is known of them. */
export const listTexts = (tx: Tx, country: string, codes: readonly string[]): Promise<(Article & { norm: string; texts: ArticleText[] })[]> =>
  rows(tx, sql`select ${articleShape}, a.norm, coalesce((select json_agg(json_build_object('from', x.from_on, 'says', x.says, 'note', x.note, 'source', x.source, 'verified', x.verified) order by x.from_on nulls first)
    from norms.article_text x where x.article_id = a.id), '[]') as texts from norms.article a where a.country = ${country} and a.norm = any(${[...codes]}::text[]) order by a.code`);

export const facultyShape = sql`${standing('y')}, y.norm, y.article, y.letter, y.faculty, y.actor, y.level, y.matter, y.note`;

export interface FacultyAsk {
  country: string;
  norm?: string | undefined;
  matter?: string | undefined;
}
export const listFaculties = (tx: Tx, { country, norm, matter }: FacultyAsk): Promise<(Faculty & { normId: string | null; normName: string })[]> =>
  rows(tx, sql`select ${facultyShape}, n.id as "normId", coalesce(n.acronym, n.title, y.norm) as "normName" from norms.faculty y left join norms.norm n on n.country = y.country and n.code = y.norm
    where y.country = ${country} ${norm ? sql`and y.norm = ${norm}` : sql``} ${matter ? sql`and y.matter = ${matter}` : sql``} order by y.matter, y.code`);

export const countMatters = (tx: Tx, country: string): Promise<{ matter: string; count: number }[]> =>
  rows(tx, sql`select matter, count(*)::int as count from norms.faculty where country = ${country} group by matter order by count(*) desc, matter`);

/** The kinds of norm of some countries, the highest first. */
export const listHierarchies = (tx: Tx): Promise<{ country: string; kinds: string[] }[]> => rows(tx, sql`select country, kinds from norms.hierarchy`);

export const countCiting = async (tx: Tx, reach: Reach, norm: string): Promise<{ value: number; capped: boolean }> => {
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from norms.citation c where c.norm_id = ${norm} and ${visible(reach, 'c')} limit ${sql.lit(countCap + 1)}) found`);
  return { value: Math.min(n, countCap), capped: n > countCap };
};

/** More candidates than a citation can mean; beyond them it names nothing in particular. */
const most = 400;

/** Norms whose names hold one of some folded words: those that a citation may mean. */
export const listCalled = (tx: Tx, words: readonly string[], country: string | undefined): Promise<Norm[]> =>
  words.length === 0 ? Promise.resolve([]) : rows<Norm>(tx, sql`select ${normShape} from norms.norm n where n.folded like any(${words.map((word) => `%${word}%`)}::text[]) ${country ? sql`and n.country = ${country}` : sql``} order by n.country, n.code limit ${sql.lit(most)}`);

/** Norms by id, those that exist. */
export const listNormsById = (tx: Tx, ids: readonly string[]): Promise<Norm[]> => (ids.length === 0 ? Promise.resolve([]) : rows<Norm>(tx, sql`select ${normShape} from norms.norm n where n.id = any(${[...ids]}::uuid[])`));

/** Countries that have norms, by their name. */
export const listCountryNames = (tx: Tx): Promise<{ code: string; name: string }[]> => rows(tx, sql`select u.code, u.name from territories.unit u where u.parent is null and exists (select 1 from norms.norm n where n.country = u.code)`);
