import { rows, sql, type Tx } from '../../platform/db/sql.ts';

/** The validity of an instrument above a plan, as known; a plan of this house lends that of its version in force. */
export interface BasisSpan {
  relation: 'norm' | 'superior' | 'completes' | 'operates';
  title: string;
  upperPlan: string | null;
  onDate: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** What a plan rests on, whoever asks: names of norms and instruments, and dates. */
export const basisOf = (tx: Tx, planId: string): Promise<BasisSpan[]> =>
  rows<BasisSpan>(tx, sql`select b.relation, b.title, b.upper_plan as "upperPlan", b.on_date as "onDate", coalesce(b.valid_from, v.valid_from) as "validFrom", coalesce(b.valid_to, v.valid_to) as "validTo"
    from plans.basis b left join plans.plan p on p.id = b.upper_plan left join plans.plan_version v on v.plan_id = p.id and v.number = coalesce(p.sealed_version, p.head_version)
    where b.plan_id = ${planId} order by b.relation, b.created_at, b.id`);
