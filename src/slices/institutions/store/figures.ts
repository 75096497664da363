import type { FigurePage } from '../../../kernel/figure.ts';
import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { knownBy } from './post.ts';
import { all, maybe, rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';

/** Standing on a day: both ends are as exact as their source, and a year is all of it. */
const standsOn = (at: string): Sql => sql`(i.founded is null or i.founded <= left(${at}, length(i.founded))) and (i.ended is null or i.ended >= left(${at}, length(i.ended)))`;

const within = (reach: Reach, territory: string, kind: string | undefined, at: string): Sql =>
  all([visible(reach, 'i'), sql`i.territory ^@ ${territory}`, standsOn(at), ...(kind ? [sql`i.kind = ${kind}`] : [])]);

/** Institutions of a territory and below by kind, within reach, that stood on a day. */
export const countKinds = (tx: Tx, reach: Reach, territory: string, at: string): Promise<{ kind: string; n: number }[]> =>
  rows(tx, sql`select i.kind, count(*)::int as n from institutions.institution i where ${within(reach, territory, undefined, at)} group by i.kind order by 2 desc, 1`);

export const countOfKind = async (tx: Tx, reach: Reach, territory: string, kind: string | undefined, at: string): Promise<number> =>
  (await maybe<{ n: number }>(tx, sql`select count(*)::int as n from institutions.institution i where ${within(reach, territory, kind, at)}`))?.n ?? 0;

export const listOfKind = (tx: Tx, reach: Reach, territory: string, kind: string | undefined, at: string, { skip, limit }: FigurePage): Promise<{ id: string; name: string; place: string | null }[]> =>
  rows(tx, sql`select i.id, i.name, u.name as place from institutions.institution i left join territories.unit u on u.code = i.territory
    where ${within(reach, territory, kind, at)} order by i.folded, i.id offset ${skip} limit ${limit}`);

/** Whether somebody holds the post on a day. */
const filled = (at: string): Sql => sql`exists (select 1 from institutions.mandate m where m.post = o.id and (m.from_on is null or m.from_on <= ${at}::date) and (m.to_on is null or m.to_on >= ${at}::date))`;
const ofInstitution = (institution: string, at: string): Sql => sql`institutions.post o where o.institution = ${institution} and (o.ended_on is null or o.ended_on >= ${at}::date)`;

/** Posts of an institution of which something is known on a day: all, and those that somebody holds. */
export const countPosts = async (tx: Tx, institution: string, at: string): Promise<{ part: number; whole: number }> =>
  (await maybe<{ part: number; whole: number }>(tx, sql`select (count(*) filter (where ${filled(at)} or ${knownBy(at)}))::int as whole, (count(*) filter (where ${filled(at)}))::int as part from ${ofInstitution(institution, at)}`)) ?? { part: 0, whole: 0 };

export const listCountedPosts = (tx: Tx, institution: string, at: string, { skip, limit }: FigurePage): Promise<{ id: string; title: string; filled: boolean }[]> =>
  rows(tx, sql`select o.id, o.title, ${filled(at)} as filled from ${ofInstitution(institution, at)} and (${filled(at)} or ${knownBy(at)}) order by 3 desc, o.folded, o.id offset ${skip} limit ${limit}`);
