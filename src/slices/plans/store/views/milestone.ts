import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Certainty } from '../../contract/timeline.ts';
import type { z } from '../../../../kernel/contract.ts';
import type { PlanRow } from '../plan.ts';

/** A milestone as it is kept, with the file that proves it. */
export interface MilestoneRow {
  id: string;
  planId: string;
  number: number;
  version: number;
  stage: string;
  text: string;
  happened: string | null;
  until: string | null;
  certainty: z.infer<typeof Certainty>;
  citation: string | null;
  fileId: string | null;
  /** Of the file; null when there is none, or when it is no longer registered. */
  fileName: string | null;
  sha256: string | null;
}

const from: Sql = sql`select m.id, m.plan_id as "planId", m.number, m.version, m.stage, m.text, m.happened, m.until, m.certainty, m.citation, m.file_id as "fileId", f.name as "fileName", f.sha256
  from plans.milestone m left join platform.file f on f.id = m.file_id`;

export const findMilestone = (tx: Tx, id: string): Promise<MilestoneRow | undefined> => maybe<MilestoneRow>(tx, sql`${from} where m.id = ${id}`);

/** The milestones of a plan in the order in which things happened; those without a date last. */
export const listRoad = (tx: Tx, planId: string): Promise<MilestoneRow[]> => rows<MilestoneRow>(tx, sql`${from} where m.plan_id = ${planId} order by m.happened nulls last, m.number`);

export async function nextNumber(tx: Tx, planId: string): Promise<number> {
  const row = await maybe<{ next: number }>(tx, sql`select coalesce(max(number), 0) + 1 as next from plans.milestone where plan_id = ${planId}`);
  return row!.next; // an aggregate always answers a row
}

export type MilestoneWords = Pick<MilestoneRow, 'id' | 'number' | 'stage' | 'text' | 'happened' | 'until' | 'certainty' | 'citation' | 'fileId'>;

export async function insertMilestone(tx: Tx, plan: Permitted<PlanRow>, m: MilestoneWords): Promise<void> {
  await execute(tx, sql`insert into plans.milestone (id, plan_id, number, stage, text, happened, until, certainty, citation, file_id)
    values (${m.id}, ${plan.id}, ${m.number}, ${m.stage}, ${m.text}, ${m.happened}, ${m.until}, ${m.certainty}, ${m.citation}, ${m.fileId})`);
}

export async function updateMilestone(tx: Tx, plan: Permitted<PlanRow>, m: MilestoneWords): Promise<void> {
  await execute(tx, sql`update plans.milestone set stage = ${m.stage}, text = ${m.text}, happened = ${m.happened}, until = ${m.until}, certainty = ${m.certainty}, citation = ${m.citation}, file_id = ${m.fileId}, version = version + 1
    where id = ${m.id} and plan_id = ${plan.id}`);
}

export async function deleteMilestone(tx: Tx, plan: Permitted<PlanRow>, id: string): Promise<void> {
  await execute(tx, sql`delete from plans.milestone where id = ${id} and plan_id = ${plan.id}`);
}
