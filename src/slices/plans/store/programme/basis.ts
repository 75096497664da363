import { visible } from '../../../../platform/access/visible.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { brokenConstraint, execute, json, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import { no } from '../../contract.ts';
import type { BasisRelation, Complement, NamedBy } from '../../contract/programme.ts';
import type { PlanRow } from '../plan.ts';

export interface BasisRow {
  id: string;
  plan_id: string;
  relation: BasisRelation;
  title: string;
  upper_plan: string | null;
  complement: string | null;
  on_date: string | null;
  valid_from: string | null;
  valid_to: string | null;
  citation: string | null;
}

const columns = sql`b.id, b.plan_id, b.relation, b.title, b.upper_plan, b.complement, b.on_date, b.valid_from, b.valid_to, b.citation`;

export const listBasis = (tx: Tx, planId: string): Promise<BasisRow[]> => rows<BasisRow>(tx, sql`select ${columns} from plans.basis b where b.plan_id = ${planId} order by b.relation, b.created_at, b.id`);
export const findBasis = (tx: Tx, id: string): Promise<BasisRow | undefined> => maybe<BasisRow>(tx, sql`select ${columns} from plans.basis b where b.id = ${id}`);

/** @throws plans.basis-twice */
export async function insertBasis(tx: Tx, plan: Permitted<PlanRow>, row: Omit<BasisRow, 'plan_id'>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into plans.basis (id, plan_id, relation, title, upper_plan, complement, on_date, valid_from, valid_to, citation, created_at)
      values (${row.id}, ${plan.id}, ${row.relation}, ${row.title}, ${row.upper_plan}, ${row.complement}, ${row.on_date}, ${row.valid_from}, ${row.valid_to}, ${row.citation}, ${now})`);
  } catch (error) {
    if (brokenConstraint(error) === 'basis_complement_fkey') throw no('complement-unknown', { code: row.complement });
    if (brokenConstraint(error) === 'basis_twice' || brokenConstraint(error) === 'basis_pkey') throw no('basis-twice', { title: row.title });
    throw error;
  }
}

export const deleteBasis = (tx: Tx, plan: Permitted<PlanRow>, id: string): Promise<number> => execute(tx, sql`delete from plans.basis where id = ${id} and plan_id = ${plan.id}`);

/** Who rests on whom, among plans of this house: to find circles. */
export const listEdges = (tx: Tx): Promise<{ lower: string; upper: string }[]> => rows(tx, sql`select plan_id as lower, upper_plan as upper from plans.basis where upper_plan is not null`);

export interface HangingRow {
  planId: string;
  title: string;
  scheme: string;
  relation: BasisRelation;
  complement: string | null;
  validFrom: string | null;
  validTo: string | null;
  example: boolean;
}

/** Plans within reach that complete, operate or serve a plan. */
export const listHanging = (tx: Tx, reach: Reach, planId: string): Promise<HangingRow[]> =>
  rows<HangingRow>(tx, sql`select p.id as "planId", p.title, p.scheme, b.relation, b.complement, v.valid_from as "validFrom", v.valid_to as "validTo", p.example
    from plans.basis b join plans.plan p on p.id = b.plan_id join plans.plan_version v on v.plan_id = p.id and v.number = coalesce(p.sealed_version, p.head_version)
    where b.upper_plan = ${planId} and ${visible(reach, 'p')} order by b.relation, v.valid_from desc nulls last, p.folded, p.id limit 500`);

/** What plans within reach on a territory, or above or below it, rest on without a plan of this house, and the acts behind their money. */
export const listSaid = (tx: Tx, reach: Reach, territory: string): Promise<NamedBy[]> =>
  rows<NamedBy>(tx, sql`select p.id as "planId", p.title, o.name as holder, p.example, s.says, s.relation, s.line from (
      select b.plan_id, b.title as says, b.relation, null::jsonb as line, 0 as place, b.id from plans.basis b where b.upper_plan is null
      union all select r.plan_id, r.act, null, jsonb_build_object('year', r.year, 'budgetLine', r.budget_line, 'amount', r.amount, 'currency', r.currency), r.year, r.id from plans.resource r where r.act <> '') s
    join plans.plan p on p.id = s.plan_id left join institutions.institution o on o.id = p.owner
    where (p.territory ^@ ${territory} or ${territory}::text ^@ p.territory) and ${visible(reach, 'p')} order by p.folded, p.id, s.place, s.id limit 5000`);

/** Instruments expected of a level on a territory. */
export const listComplements = (tx: Tx, territory: string, level: string): Promise<Complement[]> =>
  rows<Complement>(tx, sql`select c.code, c.name, c.levels, c.territories, c.why, c.source, c.verified from plans.complement c
    where ${level} = any(c.levels) and (c.territories = '{}' or exists (select 1 from unnest(c.territories) t where ${territory} like t || '%')) order by c.name, c.code`);

/** What a pack says; answers how many rows are new or changed. */
export const saveComplements = (tx: Tx, { complements }: Permitted<Owned & { complements: readonly Complement[] }>): Promise<number> =>
  execute(tx, sql`insert into plans.complement (code, name, levels, territories, why, source, verified)
    select code, name, levels, territories, why, source, verified
    from jsonb_to_recordset(${json(complements)}::jsonb) as r(code text, name text, levels text[], territories text[], why text, source text, verified boolean)
    on conflict (code) do update set name = excluded.name, levels = excluded.levels, territories = excluded.territories, why = excluded.why, source = excluded.source, verified = excluded.verified
    where (complement.name, complement.levels, complement.territories, complement.why, complement.source, complement.verified)
      is distinct from (excluded.name, excluded.levels, excluded.territories, excluded.why, excluded.source, excluded.verified)`);

/** Plans within reach on a territory that are one of some expected instruments. */
export const listPresent = (tx: Tx, reach: Reach, territory: string, codes: readonly string[]): Promise<{ planId: string; title: string; complement: string }[]> =>
  rows(tx, sql`select p.id as "planId", p.title, b.complement from plans.basis b join plans.plan p on p.id = b.plan_id
    where b.complement = any(${[...codes]}::text[]) and p.territory = ${territory} and ${visible(reach, 'p')} order by p.folded, p.id limit 200`);
