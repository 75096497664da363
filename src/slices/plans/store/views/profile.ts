import type { Permitted } from '../../../../platform/access/permitted.ts';
import { json, maybe, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { PlanRow } from '../plan.ts';

/** The public summary as it is kept: by part, its text and where it was said. */
export interface ProfileRow {
  version: number;
  unit: string;
  texts: Record<string, { text: string; citation: string }>;
}

export const findProfile = (tx: Tx, planId: string): Promise<ProfileRow | undefined> => maybe<ProfileRow>(tx, sql`select version, unit, texts from plans.profile where plan_id = ${planId}`);

export async function saveProfile(tx: Tx, plan: Permitted<PlanRow>, { unit, texts }: Omit<ProfileRow, 'version'>): Promise<number> {
  const row = await maybe<{ version: number }>(tx, sql`insert into plans.profile (plan_id, unit, texts) values (${plan.id}, ${unit}, ${json(texts)}::jsonb)
    on conflict (plan_id) do update set unit = excluded.unit, texts = excluded.texts, version = profile.version + 1 returning version`);
  return row!.version; // an insert that updates on conflict always answers a row
}
