import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, maybe, one, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { PlanRow } from '../plan.ts';

export interface EvaluationPlan {
  months: number;
  word: string | null;
  from: string;
}

export const findEvaluationPlan = (tx: Tx, planId: string): Promise<EvaluationPlan | undefined> =>
  maybe<EvaluationPlan>(tx, sql`select months, word, from_on as "from" from plans.evaluation_plan where plan_id = ${planId}`);

/** Sets how often a plan is evaluated; null takes it away. What was held stays. */
export async function saveEvaluationPlan(tx: Tx, plan: Permitted<PlanRow>, said: EvaluationPlan | null): Promise<void> {
  if (said === null) await execute(tx, sql`delete from plans.evaluation_plan where plan_id = ${plan.id}`);
  else await execute(tx, sql`insert into plans.evaluation_plan (plan_id, months, word, from_on) values (${plan.id}, ${said.months}, ${said.word}, ${said.from})
    on conflict (plan_id) do update set months = excluded.months, word = excluded.word, from_on = excluded.from_on`);
}

export interface HeldEvaluation {
  dueOn: string;
  heldOn: string;
  citation: string | null;
}

export const listEvaluations = (tx: Tx, planId: string): Promise<HeldEvaluation[]> =>
  rows<HeldEvaluation>(tx, sql`select due_on as "dueOn", held_on as "heldOn", citation from plans.evaluation where plan_id = ${planId} order by due_on`);

/** False when one is already recorded under that day. */
export async function insertEvaluation(tx: Tx, plan: Permitted<PlanRow>, held: HeldEvaluation): Promise<boolean> {
  return (await execute(tx, sql`insert into plans.evaluation (plan_id, due_on, held_on, citation) values (${plan.id}, ${held.dueOn}, ${held.heldOn}, ${held.citation}) on conflict (plan_id, due_on) do nothing`)) > 0;
}

export interface AdvanceRow {
  id: string;
  number: number;
  identity: string | null;
  elementId: string | null;
  code: string | null;
  text: string;
  happened: string | null;
  certainty: 'exact' | 'year' | 'inferred';
  citation: string | null;
  evidence: string[];
  example: boolean;
}

/** The log of a plan, or of one element, newest first: of elements of its versions up to a number. */
export const listAdvanceLog = (tx: Tx, planId: string, upTo: number, identity: string | undefined): Promise<AdvanceRow[]> =>
  rows<AdvanceRow>(tx, sql`select a.id, a.number, a.element_identity as identity, e.id as "elementId", coalesce(e.code, g.code) as code, a.text, a.happened, a.certainty, a.citation, a.evidence, a.example
    from plans.advance a join plans.plan p on p.id = a.plan_id
    left join plans.element e on e.identity = a.element_identity and e.plan_id = a.plan_id and e.plan_version = coalesce(p.sealed_version, p.head_version)
    left join lateral (select x.code from plans.element x where e.id is null and x.identity = a.element_identity and x.plan_id = a.plan_id and x.plan_version <= ${upTo} order by x.plan_version desc limit 1) g on true
    where a.plan_id = ${planId} and (a.element_identity is null or coalesce(e.code, g.code) is not null) ${identity === undefined ? sql`` : sql`and a.element_identity = ${identity}`} order by a.happened desc nulls last, a.number desc limit 2000`);

/** The plan of an advance, and the first version that has its element (null: it speaks of the whole plan). */
export const findAdvancePlan = (tx: Tx, id: string): Promise<{ planId: string; since: number | null } | undefined> =>
  maybe(tx, sql`select a.plan_id as "planId", (select min(e.plan_version) from plans.element e where e.plan_id = a.plan_id and e.identity = a.element_identity) as since from plans.advance a where a.id = ${id}`);

/** Adds to the log under the next number; the plan is locked. */
export async function insertAdvance(tx: Tx, plan: Permitted<PlanRow>, said: Omit<AdvanceRow, 'number' | 'elementId' | 'code' | 'example'>): Promise<number> {
  return (await one<{ number: number }>(tx, sql`insert into plans.advance (id, plan_id, number, element_identity, text, happened, certainty, citation, evidence, example)
    select ${said.id}, ${plan.id}, coalesce(max(number), 0) + 1, ${said.identity}, ${said.text}, ${said.happened}, ${said.certainty}, ${said.citation}, ${said.evidence}::uuid[], ${plan.example}
    from plans.advance where plan_id = ${plan.id} returning number`)).number;
}
