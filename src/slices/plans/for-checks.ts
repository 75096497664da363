import { visible } from '../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../platform/db/sql.ts';
import type { Reach } from '../../kernel/reach.ts';
import type { Scheme } from './contract/scheme.ts';
import { listElements, type ElementRow } from './store/element.ts';
import { findVersion, type PlanRow, type VersionRow } from './store/plan.ts';
import { findScheme } from './store/scheme.ts';

/** A version of a plan with its scheme and its tree, as a review reads it. */
export interface ReviewedPlan {
  version: VersionRow;
  scheme: Scheme;
  elements: ElementRow[];
}

/** Reads one version of a plan, whoever asks; undefined when there is no such version. */
export async function reviewedPlan(tx: Tx, plan: PlanRow, number: number): Promise<ReviewedPlan | undefined> {
  const [version, scheme] = [await findVersion(tx, plan.id, number), await findScheme(tx, plan.scheme)];
  return version && scheme ? { version, scheme, elements: await listElements(tx, plan.id, number) } : undefined;
}

export { lockPlan } from './store/plan.ts';
export type { ElementRow } from './store/element.ts';

/** How many elements of plans on some level name a competence (as written). `competence` null: they could and do not. */
export interface CompetenceUse {
  level: string;
  competence: string | null;
  elements: number;
}

/** What the plans in force under a territory, within a reader's reach, say of competences. */
export const competenceUses = (tx: Tx, reach: Reach, territory: string): Promise<CompetenceUse[]> =>
  rows<CompetenceUse>(tx, sql`select u.level, nullif(e.fields ->> 'competencia', '') as competence, count(*)::int as elements
    from plans.plan p join territories.unit u on u.code = p.territory
    join plans.element e on e.plan_id = p.id and e.plan_version = coalesce(p.sealed_version, p.head_version)
    join plans.scheme s on s.id = p.scheme
    where p.territory like ${`${territory}%`} and ${visible(reach, 'p')}
      and exists (select 1 from jsonb_array_elements(s.definition -> 'fields') f where f ->> 'id' = 'competencia' and (jsonb_array_length(f -> 'kinds') = 0 or f -> 'kinds' ? e.kind))
    group by 1, 2`);
