import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { PlanRow } from '../plan.ts';

export interface FeedRow {
  plan_id: string;
  identity: string;
  source_plan: string;
  source_identity: string | null;
  measure: 'execution' | 'achievement';
}

const columns = sql`f.plan_id, f.identity, f.source_plan, f.source_identity, f.measure`;

export const listFeeds = (tx: Tx, planId: string): Promise<FeedRow[]> => rows<FeedRow>(tx, sql`select ${columns} from plans.feed f where f.plan_id = ${planId}`);

/** The targets of other plans that a plan feeds. */
export const listFeeding = (tx: Tx, planId: string): Promise<FeedRow[]> => rows<FeedRow>(tx, sql`select ${columns} from plans.feed f where f.source_plan = ${planId}`);

/** Which plan feeds which: fed → source, to find circles. */
export const listFeedEdges = (tx: Tx): Promise<{ lower: string; upper: string }[]> => rows(tx, sql`select distinct plan_id as lower, source_plan as upper from plans.feed`);

/** Writes what feeds an element; false when it already does. */
export const saveFeed = async (tx: Tx, plan: Permitted<PlanRow>, id: string, row: Omit<FeedRow, 'plan_id'>): Promise<boolean> =>
  (await execute(tx, sql`insert into plans.feed (id, plan_id, identity, source_plan, source_identity, measure) values (${id}, ${plan.id}, ${row.identity}, ${row.source_plan}, ${row.source_identity}, ${row.measure})
    on conflict on constraint feed_once do update set source_plan = excluded.source_plan, source_identity = excluded.source_identity, measure = excluded.measure
    where (feed.source_plan, feed.source_identity, feed.measure) is distinct from (excluded.source_plan, excluded.source_identity, excluded.measure)`)) > 0;

export const deleteFeed = (tx: Tx, plan: Permitted<PlanRow>, identity: string): Promise<number> => execute(tx, sql`delete from plans.feed where plan_id = ${plan.id} and identity = ${identity}`);
