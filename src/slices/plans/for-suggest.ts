import { maybe, rows, sql, type Tx } from '../../platform/db/sql.ts';
import type { PlanInForce, VersionKey } from './for-coherence.ts';

/** A plan in force with a fingerprint of what its elements say: another text means that some element says another thing. */
export interface PlanPrint extends PlanInForce {
  print: string;
}

/** Plans in force of a country or by their ids, whoever asks: for what is derived from all of them and filtered by reach afterwards. */
export const plansWithPrint = (tx: Tx, which: { under: string } | { ids: readonly string[] }): Promise<PlanPrint[]> =>
  rows<PlanPrint>(tx, sql`select p.id, p.owner, p.territory, p.parties, p.visibility, p.version, p.slug, p.title, p.scheme, p.example,
      p.sealed_version is not null as sealed, v.number, v.valid_from as "validFrom", v.valid_to as "validTo", v.number || ':' || coalesce(e.print, '') as print
    from plans.plan p join plans.plan_version v on v.plan_id = p.id and v.number = coalesce(p.sealed_version, p.head_version)
    left join (select plan_id, plan_version, count(*) || ':' || bit_xor(hashtextextended(text, uuid_hash_extended(id, version))) as print from plans.element where ${'ids' in which ? sql`plan_id = any(${[...which.ids]}::uuid[])` : sql`true`} group by 1, 2) e
      on e.plan_id = p.id and e.plan_version = v.number
    where p.territory is not null and ${'ids' in which ? sql`p.id = any(${[...which.ids]}::uuid[])` : sql`p.territory ^@ ${which.under}`} order by p.id`);

/** An element as it is compared with others. `competence` is a code of the norms, as the plan says it; null when it says none. */
export interface ElementStatement {
  id: string;
  identity: string;
  /** Id of the element it hangs from; null at the top. */
  parentId: string | null;
  planId: string;
  code: string;
  kind: string;
  text: string;
  linkage: boolean;
  competence: string | null;
}

/** The elements of some versions in the order of their trees, with the competence that each names. */
export const elementStatements = (tx: Tx, versions: readonly VersionKey[]): Promise<ElementStatement[]> =>
  versions.length === 0
    ? Promise.resolve([])
    : rows<ElementStatement>(tx, sql`select e.id, e.identity, e.parent_id as "parentId", e.plan_id as "planId", e.code, e.kind, e.text, e.linkage, e.fields ->> 'competencia' as competence
        from unnest(${versions.map(({ id }) => id)}::uuid[], ${versions.map(({ number }) => number)}::int[]) as f(plan_id, number)
        join plans.element e on e.plan_id = f.plan_id and e.plan_version = f.number order by e.plan_id, e.position, e.id`);

/** One element of any version as it is compared, with the number of its version. */
export const elementStatement = (tx: Tx, id: string): Promise<(ElementStatement & { number: number }) | undefined> =>
  maybe<ElementStatement & { number: number }>(tx, sql`select id, identity, parent_id as "parentId", plan_id as "planId", plan_version as number, code, kind, text, linkage, fields ->> 'competencia' as competence from plans.element where id = ${id}`);
