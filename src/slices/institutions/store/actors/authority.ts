import type { Reach } from '../../../../kernel/reach.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { knownBy } from '../post.ts';
import { execute, json, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Expected, OnRecord } from '../../rules/actors/seat.ts';

export interface AuthorityRow extends Expected {
  level: string | null;
  association: string | null;
  branch: string | null;
  aliases: string[];
  place: number;
  mark: string;
}

/** The posts that each government of a level should have, in the order of the source. */
export const listExpected = (tx: Tx, country: string, level: string): Promise<Expected[]> =>
  rows(tx, sql`select key, government, title, folded, head, elsewhere, source, verified from institutions.expected_post where country = ${country} and level = ${level} order by place, key`);

/** The governments of territories by their code. */
export const listGovernments = (tx: Tx, codes: readonly string[]): Promise<{ code: string; id: string; name: string }[]> =>
  rows(tx, sql`select i.pack_id as code, i.id, coalesce(i.short, i.name) as name from institutions.institution i where i.pack_id = any(${codes}::text[])`);

/** Posts on record that existed on a day, with who held them; a person out of reach has no name here. One query whatever their number. */
export const standing = <Row extends OnRecord>(tx: Tx, reach: Reach, at: string, more: Sql, where: Sql): Promise<Row[]> =>
  rows<Row>(tx, sql`select o.id, o.institution, coalesce(i.short, i.name) as "institutionName", o.territory, o.folded, o.head, o.channel, coalesce(h.list, '[]') as holders, ${knownBy(at)} as known, ${more}
    from institutions.post o join institutions.institution i on i.id = o.institution
    left join lateral (select json_agg(json_build_object('person', case when ${visible(reach, 'p')} then p.id end, 'name', case when ${visible(reach, 'p')} then p.name end, 'from', m.from_on, 'to', m.to_on, 'role', m.role, 'reelected', m.reelected) order by m.role desc, p.folded) as list
      from institutions.mandate m join institutions.person p on p.id = m.person where m.post = o.id and (m.from_on is null or m.from_on <= ${at}::date) and (m.to_on is null or m.to_on >= ${at}::date)) h on true
    where ${where} and ${visible(reach, 'o')} and (o.ended_on is null or o.ended_on >= ${at}::date) order by not o.head, o.folded, o.id`);

/** Posts that stand on these territories; `own`: of the territory's own government. */
export const listStanding = (tx: Tx, reach: Reach, codes: readonly string[], at: string): Promise<OnRecord[]> =>
  standing(tx, reach, at, sql`i.pack_id is not distinct from o.territory as own`, sql`o.territory = any(${codes}::text[])`);

/** Posts of an institution; `own` says nothing here. */
export const listOfficesOf = (tx: Tx, reach: Reach, institution: string, at: string): Promise<(OnRecord & { title: string })[]> =>
  standing(tx, reach, at, sql`true as own, o.title`, sql`o.institution = ${institution}`);

/** Writes what a pack expects of a country; answers how many rows are new or other than before. */
export async function saveAuthorities(tx: Tx, _authority: Permitted<Owned>, country: string, posts: readonly AuthorityRow[], associations: readonly { institution: string; level: string; strategies: string[]; source: string; mark: string; verified: boolean }[]): Promise<number> {
  const changed = await execute(tx, sql`insert into institutions.expected_post as e (country, key, level, association, branch, government, title, aliases, folded, head, elsewhere, place, source, mark, verified)
    select ${country}, p.key, p.level, p.association, p.branch, p.government, p.title, p.aliases, p.folded, p.head, p.elsewhere, p.place, p.source, p.mark, p.verified
    from jsonb_to_recordset(${json(posts)}::jsonb) as p (key text, level text, association uuid, branch text, government text, title text, aliases text[], folded text[], head boolean, elsewhere boolean, place smallint, source text, mark text, verified boolean)
    on conflict (country, key) do update set level = excluded.level, association = excluded.association, branch = excluded.branch, government = excluded.government, title = excluded.title, aliases = excluded.aliases, folded = excluded.folded, head = excluded.head, elsewhere = excluded.elsewhere, place = excluded.place, source = excluded.source, mark = excluded.mark, verified = excluded.verified
    where (e.level, e.association, e.branch, e.government, e.title, e.aliases, e.head, e.elsewhere, e.place, e.source, e.mark, e.verified) is distinct from (excluded.level, excluded.association, excluded.branch, excluded.government, excluded.title, excluded.aliases, excluded.head, excluded.elsewhere, excluded.place, excluded.source, excluded.mark, excluded.verified)`);
  const spoken = await execute(tx, sql`insert into institutions.association as a (country, level, institution, strategies, source, mark, verified)
    select ${country}, p.level, p.institution, p.strategies, p.source, p.mark, p.verified from jsonb_to_recordset(${json(associations)}::jsonb) as p (level text, institution uuid, strategies text[], source text, mark text, verified boolean)
    on conflict (country, level, institution) do update set strategies = excluded.strategies, source = excluded.source, mark = excluded.mark, verified = excluded.verified where (a.strategies, a.source, a.mark, a.verified) is distinct from (excluded.strategies, excluded.source, excluded.mark, excluded.verified)`);
  return changed + spoken;
}
