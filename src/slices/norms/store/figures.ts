import type { FigurePage } from '../../../kernel/figure.ts';
import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, one, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';

/** What the packs say of the law, entry by entry, with the norm where each is read. */
const entries = sql`(select n.id, 'norm' as kind, n.country, coalesce(n.acronym, n.title) as title, n.verified, n.id as norm from norms.norm n
  union all select a.id, 'article', a.country, concat_ws(' ', 'Art.', a.number, a.letter, 'de', a.norm), a.verified, n.id from norms.article a left join norms.norm n on n.country = a.country and n.code = a.norm
  union all select c.id, 'competence', c.country, c.title, c.verified, n.id from norms.competence c left join norms.norm n on n.country = c.country and n.code = c.norm
  union all select t.id, 'term', t.country, t.title, t.verified, n.id from norms.term t left join norms.norm n on n.country = t.country and n.code = t.norm) e`;

export interface WhichEntries {
  country?: string | undefined;
  kind?: string | undefined;
}

const of = ({ country, kind }: WhichEntries): Sql => all([...(country ? [sql`e.country = ${country}`] : []), ...(kind ? [sql`e.kind = ${kind}`] : [])]);

/** Entries of the law by kind: all, and those somebody verified. */
export const countEntries = (tx: Tx, which: WhichEntries): Promise<{ kind: string; part: number; whole: number }[]> =>
  rows(tx, sql`select e.kind, count(*)::int as whole, (count(*) filter (where e.verified))::int as part from ${entries} where ${of(which)} group by e.kind order by e.kind`);

export const listEntries = (tx: Tx, which: WhichEntries, { skip, limit }: FigurePage): Promise<{ id: string; kind: string; title: string; verified: boolean; norm: string | null }[]> =>
  rows(tx, sql`select e.id, e.kind, e.title, e.verified, e.norm from ${entries} where ${of(which)} order by e.verified desc, e.title, e.id offset ${skip} limit ${limit}`);

const running = (reach: Reach, territory: string | undefined): Sql => all([visible(reach, 'd'), sql`d.state = 'open'`, ...(territory ? [sql`d.territory ^@ ${territory}`] : [])]);
const late = (now: Date): Sql => sql`(d.ends_at < ${now} and d.suspended_since is null)`;

/** Legal terms that run within reach: all, and those past their end. */
export const countRunning = (tx: Tx, reach: Reach, territory: string | undefined, now: Date): Promise<{ part: number; whole: number }> =>
  one(tx, sql`select count(*)::int as whole, (count(*) filter (where ${late(now)}))::int as part from norms.due d where ${running(reach, territory)}`);

export const listRunning = (tx: Tx, reach: Reach, territory: string | undefined, now: Date, { skip, limit }: FigurePage): Promise<{ id: string; label: string; due: string; late: boolean }[]> =>
  rows(tx, sql`select d.id, d.label, d.ends_on::text as due, ${late(now)} as late from norms.due d where ${running(reach, territory)} order by 4 desc, d.ends_at, d.id offset ${skip} limit ${limit}`);
