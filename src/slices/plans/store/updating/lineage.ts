import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, json, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { LineageRelation } from '../../contract/timeline.ts';
import type { PlanRow } from '../plan.ts';
import type { Passage } from '../../rules/updating/compare.ts';

/** What is said of passages from versions not before one to versions not after another. */
export const listPassages = (tx: Tx, planId: string, from: number, to: number): Promise<Passage[]> =>
  rows<Passage>(tx, sql`select id, from_identity as "from", to_identity as "to", relation, certainty, note, citation from plans.lineage
    where plan_id = ${planId} and coalesce(from_version, to_version - 1) >= ${from} and coalesce(to_version, from_version + 1) <= ${to} order by certainty, id`);

export interface End {
  identity: string;
  code: string;
}

interface Declaration {
  fromVersion: number;
  toVersion: number;
  relation: LineageRelation;
  note: string | null;
  citation: string | null;
  ends: readonly { from: End | null; to: End | null }[];
}

/** Those of some passages that are said already, declared or inferred. */
export const listSaid = (tx: Tx, planId: string, { fromVersion, toVersion, ends }: Pick<Declaration, 'fromVersion' | 'toVersion' | 'ends'>): Promise<{ id: string; certainty: string; fromCode: string | null; toCode: string | null }[]> =>
  rows(tx, sql`select l.id, l.certainty, l.from_code as "fromCode", l.to_code as "toCode" from plans.lineage l
    join jsonb_to_recordset(${json(ends.map(({ from, to }) => ({ f: from?.identity ?? null, t: to?.identity ?? null })))}::jsonb) as r(f uuid, t uuid) on l.from_identity is not distinct from r.f and l.to_identity is not distinct from r.t
    where l.plan_id = ${planId} and l.from_version = ${fromVersion} and l.to_version = ${toVersion}`);

/** Writes what somebody declared, a row for each pair; answers their ids. */
export async function insertPassages(tx: Tx, plan: Permitted<PlanRow>, said: Declaration): Promise<string[]> {
  const made = said.ends.map(({ from, to }) => ({ id: newId(), fc: from?.code ?? null, fi: from?.identity ?? null, tc: to?.code ?? null, ti: to?.identity ?? null }));
  await execute(tx, sql`insert into plans.lineage (id, plan_id, from_version, from_code, from_identity, to_version, to_code, to_identity, relation, certainty, note, citation)
    select id, ${plan.id}, ${said.fromVersion}, fc, fi, ${said.toVersion}, tc, ti, ${said.relation}, 'declared', ${said.note}, ${said.citation} from jsonb_to_recordset(${json(made)}::jsonb) as r(id uuid, fc text, fi uuid, tc text, ti uuid)`);
  return made.map(({ id }) => id);
}

/** Takes passages away; answers how many there were. */
export const deletePassages = (tx: Tx, plan: Permitted<PlanRow>, ids: readonly string[]): Promise<number> =>
  execute(tx, sql`delete from plans.lineage where plan_id = ${plan.id} and id = any(${[...ids]}::uuid[])`);
