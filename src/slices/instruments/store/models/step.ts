import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { DeclaredState } from '../../contract/models/adoption.ts';

/** What somebody said of a model in a territory. */
export interface StepRow extends Owned {
  territory: string;
  model: string;
  state: DeclaredState;
  on: string | null;
  means: string | null;
  who: string | null;
  source: string | null;
  note: string | null;
  /** ISO day on which it was written down. */
  recordedOn: string;
  withdrawnAt: string | null;
  withdrawnWhy: string | null;
}

const columns = sql`s.id, s.owner, s.territory, s.parties, s.visibility, s.version, s.model, s.state, s.happened_on as "on", s.means, s.who, s.source, s.note, s.recorded_on::text as "recordedOn",
  to_char(s.withdrawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "withdrawnAt", s.withdrawn_why as "withdrawnWhy"`;

/** Codes that begin with one of some: a country, provinces, cantons. */
const under = (prefixes: readonly string[]): Sql => sql`s.territory ^@ any(${prefixes}::text[])`;

/** What was said of some models, within reach, the oldest first; what was withdrawn only when asked for. */
export const listSteps = (tx: Tx, reach: Reach, { models, prefixes, withdrawn }: { models: readonly string[]; prefixes?: readonly string[] | undefined; withdrawn?: boolean }): Promise<StepRow[]> =>
  rows<StepRow>(tx, sql`select ${columns} from instruments.adoption_step s
    where ${all([sql`s.model = any(${models}::uuid[])`, visible(reach, 's'), ...(prefixes ? [under(prefixes)] : []), ...(withdrawn ? [] : [sql`s.withdrawn_at is null`])])} order by s.recorded_at, s.id`);

export const lockStep = (tx: Tx, id: string): Promise<StepRow | undefined> => maybe<StepRow>(tx, sql`select ${columns} from instruments.adoption_step s where s.id = ${id} for update`);

/** Which of some steps are there already. */
export const knownSteps = async (tx: Tx, ids: readonly string[]): Promise<string[]> => (await rows<{ id: string }>(tx, sql`select id from instruments.adoption_step where id = any(${ids}::uuid[])`)).map(({ id }) => id);

export const insertSteps = (tx: Tx, steps: readonly Permitted<StepRow>[], at: Date): Promise<number> =>
  execute(tx, sql`insert into instruments.adoption_step (id, owner, territory, parties, visibility, model, state, happened_on, means, who, source, note, recorded_on, recorded_at)
    select s.id, s.owner, s.territory, s.parties, s.visibility, s.model, s.state, s."on", s.means, s.who, s.source, s.note, s."recordedOn", ${at}
    from jsonb_to_recordset(${json(steps)}::jsonb) as s (id uuid, owner uuid, territory text, parties text[], visibility text, model uuid, state text, "on" text, means text, who text, source text, note text, "recordedOn" date)`);

export const withdrawStep = (tx: Tx, step: Permitted<StepRow>, why: string, at: Date): Promise<number> =>
  execute(tx, sql`update instruments.adoption_step set withdrawn_at = ${at}, withdrawn_why = ${why}, version = version + 1 where id = ${step.id}`);
