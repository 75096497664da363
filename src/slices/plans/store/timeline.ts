import { newId } from '../../../kernel/id.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Advance, Lineage, Milestone } from '../contract/timeline.ts';
import type { PlanRow } from './plan.ts';

export const listMilestones = (tx: Tx, planId: string): Promise<Milestone[]> =>
  rows(tx, sql`select number, stage, text, happened, until, certainty, citation from plans.milestone where plan_id = ${planId} order by number`);

/** What was done, of the whole plan and of the elements of its versions up to a number. */
export const listAdvances = (tx: Tx, planId: string, upTo: number): Promise<Advance[]> =>
  rows(tx, sql`select a.number, e.code, a.text, a.happened, a.certainty, a.citation, a.example
    from plans.advance a
    left join lateral (select x.code from plans.element x where x.plan_id = a.plan_id and x.identity = a.element_identity and x.plan_version <= ${upTo} order by x.plan_version desc limit 1) e on true
    where a.plan_id = ${planId} and (a.element_identity is null or e.code is not null) order by a.number`);

/** What is said of the passage to versions up to a number. */
export const listLineage = (tx: Tx, planId: string, upTo: number): Promise<Lineage[]> =>
  rows(tx, sql`select from_version as "fromVersion", from_code as "fromCode", to_version as "toVersion", to_code as "toCode", relation, certainty, note, citation
    from plans.lineage where plan_id = ${planId} and coalesce(to_version, from_version + 1, 0) <= ${upTo} order by to_version, to_code nulls last, from_code`);

/** Writes a milestone under its number; true when it was not there word by word. */
export async function saveMilestone(tx: Tx, plan: Permitted<PlanRow>, m: Milestone): Promise<boolean> {
  return (await execute(tx, sql`insert into plans.milestone (id, plan_id, number, stage, text, happened, until, certainty, citation)
    values (${newId()}, ${plan.id}, ${m.number}, ${m.stage}, ${m.text}, ${m.happened}, ${m.until}, ${m.certainty}, ${m.citation})
    on conflict on constraint milestone_taken do update set stage = excluded.stage, text = excluded.text, happened = excluded.happened, until = excluded.until, certainty = excluded.certainty, citation = excluded.citation, version = milestone.version + 1
    where (milestone.stage, milestone.text, milestone.happened, milestone.until, milestone.certainty, milestone.citation)
      is distinct from (excluded.stage, excluded.text, excluded.happened, excluded.until, excluded.certainty, excluded.citation)`)) > 0;
}

/** Writes an advance under its number; true when it was not there word by word. */
export async function saveAdvance(tx: Tx, plan: Permitted<PlanRow>, a: Advance, identity: string | null): Promise<boolean> {
  return (await execute(tx, sql`insert into plans.advance (id, plan_id, number, element_identity, text, happened, certainty, citation, example)
    values (${newId()}, ${plan.id}, ${a.number}, ${identity}, ${a.text}, ${a.happened}, ${a.certainty}, ${a.citation}, ${a.example})
    on conflict on constraint advance_taken do update set element_identity = excluded.element_identity, text = excluded.text, happened = excluded.happened, certainty = excluded.certainty, citation = excluded.citation, example = excluded.example
    where (advance.element_identity, advance.text, advance.happened, advance.certainty, advance.citation, advance.example)
      is distinct from (excluded.element_identity, excluded.text, excluded.happened, excluded.certainty, excluded.citation, excluded.example)`)) > 0;
}

/** Replaces what is said of the passage from one version to another; each end keeps its code as said and the identity behind it. */
export async function replaceLineage(tx: Tx, plan: Permitted<PlanRow>, items: readonly Lineage[]): Promise<void> {
  await execute(tx, sql`delete from plans.lineage where plan_id = ${plan.id}`);
  for (const l of items) {
    const identity = (version: number | null, code: string | null) => sql`(select e.identity from plans.element e where e.plan_id = ${plan.id} and e.plan_version = ${version} and e.code = ${code})`;
    await execute(tx, sql`insert into plans.lineage (id, plan_id, from_version, from_code, from_identity, to_version, to_code, to_identity, relation, certainty, note, citation)
      values (${newId()}, ${plan.id}, ${l.fromVersion}, ${l.fromCode}, ${identity(l.fromVersion, l.fromCode)}, ${l.toVersion}, ${l.toCode}, ${identity(l.toVersion, l.toCode)}, ${l.relation}, ${l.certainty}, ${l.note}, ${l.citation})`);
  }
}
