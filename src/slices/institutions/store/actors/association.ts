import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Association } from '../../contract/actors/authority.ts';
import type { Expected, OnRecord } from '../../rules/actors/seat.ts';
import { standing } from './authority.ts';

export interface AskedAssociations {
  country?: string | undefined;
  levels?: readonly string[] | undefined;
  institution?: string | undefined;
}

/** Who speaks for the governments of a level, or of every level. */
export function listAssociations(tx: Tx, reach: Reach, { country, levels, institution }: AskedAssociations): Promise<Omit<Association, 'seats'>[]> {
  const where = [visible(reach, 'i')];
  if (country) where.push(sql`a.country = ${country}`);
  if (levels) where.push(sql`a.level = any(${levels}::text[])`);
  if (institution) where.push(sql`a.institution = ${institution}`);
  return rows(tx, sql`select i.id, i.name, i.acronym, a.country, a.level, a.mark = 'inferred' as inferred, a.source, a.verified, a.strategies from institutions.association a join institutions.institution i on i.id = a.institution
    where ${all(where)} order by a.country, a.level, i.folded`);
}

/** The posts that associations should have, at home (`branch` null) and at each territory of a level. */
export const listExpectedOf = (tx: Tx, associations: readonly string[]): Promise<(Expected & { association: string; branch: string | null })[]> =>
  rows(tx, sql`select association, branch, key, government, title, folded, head, elsewhere, source, verified from institutions.expected_post where association = any(${associations}::uuid[]) order by place, key`);

/** Posts on record of associations and of the institutions that are part of them. `association`: of which; `home`: its own. */
export const listPostsOf = (tx: Tx, reach: Reach, associations: readonly string[], at: string): Promise<(OnRecord & { association: string; home: boolean })[]> =>
  standing(tx, reach, at, sql`coalesce(case when i.id = any(${associations}::uuid[]) then i.id end, i.parent) as association, i.id = any(${associations}::uuid[]) as home, true as own`, sql`(o.institution = any(${associations}::uuid[]) or i.parent = any(${associations}::uuid[]))`);

/** The offices of associations: the institutions that are part of them. */
export const listOffices = (tx: Tx, reach: Reach, associations: readonly string[]): Promise<{ association: string; territory: string; id: string; name: string }[]> =>
  rows(tx, sql`select i.parent as association, i.territory, i.id, coalesce(i.short, i.name) as name from institutions.institution i where i.parent = any(${associations}::uuid[]) and i.ended is null and ${visible(reach, 'i')} order by i.folded, i.id`);
