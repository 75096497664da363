import { visible, writable } from '../../platform/access/visible.ts';
import { maybe, rows, sql, type Tx } from '../../platform/db/sql.ts';
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

/** Money of one element by stage and currency, over all years. */
export interface ElementMoney {
  identity: string;
  stage: string;
  currency: string;
  amount: number;
}

/** What the register of resources keeps of the elements of a plan. */
export const moneyOf = (tx: Tx, planId: string): Promise<ElementMoney[]> =>
  rows<ElementMoney>(tx, sql`select element_identity as identity, stage, currency, sum(amount)::float8 as amount from plans.resource
    where plan_id = ${planId} and what = 'money' and element_identity is not null group by 1, 2, 3 order by 1, 2, 3`);

/** The currency in which the plans of a country count when nothing else is said; empty when its pack does not say. */
export const currencyOf = async (tx: Tx, country: string): Promise<string> => (await maybe<{ code: string }>(tx, sql`select code from plans.currency where country = ${country}`))?.code ?? '';

/** How many elements of plans on some level name a competence (as written). `competence` null: they could and do not. */
export interface CompetenceUse {
  level: string;
  competence: string | null;
  elements: number;
}

/** What the plans in force under a territory, within a reader's reach, say of competences. */
export const competenceUses = (tx: Tx, reach: Reach, territory: string, plans: 'seen' | 'held' = 'seen'): Promise<CompetenceUse[]> =>
  rows<CompetenceUse>(tx, sql`select u.level, nullif(e.fields ->> 'competencia', '') as competence, count(*)::int as elements
    from plans.plan p join territories.unit u on u.code = p.territory
    join plans.element e on e.plan_id = p.id and e.plan_version = coalesce(p.sealed_version, p.head_version)
    join plans.scheme s on s.id = p.scheme
    where p.territory like ${`${territory}%`} and ${plans === 'held' ? writable(reach, 'p') : visible(reach, 'p')}
      and exists (select 1 from jsonb_array_elements(s.definition -> 'fields') f where f ->> 'id' = 'competencia' and (jsonb_array_length(f -> 'kinds') = 0 or f -> 'kinds' ? e.kind))
    group by 1, 2`);
