import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';

/** An updating that its holder has not finished deciding. */
export interface UpdatingTask {
  planId: string;
  title: string;
  of: number;
  decided: number;
}

/** Updatings in course of some institutions with decisions missing. */
export const listUpdatingTasks = (tx: Tx, institutions: readonly string[]): Promise<UpdatingTask[]> =>
  institutions.length === 0
    ? Promise.resolve([])
    : rows<UpdatingTask>(tx, sql`select p.id as "planId", p.title, count(e.id)::int as of, count(d.identity)::int as decided
      from plans.plan p join plans.plan_version v on v.plan_id = p.id and v.number = p.head_version and v.state = 'draft' and v.updates is not null
      join plans.element e on e.plan_id = p.id and e.plan_version = v.updates
      left join plans.update_decision d on d.plan_id = p.id and d.to_version = v.number and d.identity = e.identity
      where p.owner = any(${[...institutions]}::uuid[]) group by p.id, p.title having count(e.id) > count(d.identity) order by p.title, p.id limit 50`);
