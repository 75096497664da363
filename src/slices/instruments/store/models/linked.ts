import type { Move } from '../../../../engine/workflow/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import { instrumentColumns, type InstrumentRow, type ReadInstrument } from '../register.ts';

/** How an instrument was drawn from its model. */
export interface AdoptionRow extends Settings {
  lineage: Record<string, string[]>;
  begunOn: string | null;
}

/** An instrument that a territory draws from a model, with its adoption. `createdOn`: ISO day in the institution's zone. */
export type LinkedRow = ReadInstrument & { model: string; territory: string; createdOn: string; adoption: AdoptionRow | null };

const adoption = sql`case when a.instrument is null then null else json_build_object('choices', a.choices, 'leftOut', a.left_out, 'parameters', a.parameters, 'lineage', a.lineage, 'begunOn', a.begun_on) end as adoption`;
const from = sql`instruments.instrument i left join instruments.adoption a on a.instrument = i.id`;
const made = (zone: string | undefined): Sql => (zone ? sql`(i.created_at at time zone ${zone})::date::text` : sql`(i.created_at at time zone 'UTC')::date::text`);

/** The instruments drawn from some models, within reach, the newest first; those of some territories when codes that begin theirs are given. */
export const listLinked = (tx: Tx, reach: Reach, { models, prefixes, zone }: { models: readonly string[]; prefixes?: readonly string[] | undefined; zone?: string | undefined }): Promise<LinkedRow[]> =>
  rows<LinkedRow>(tx, sql`select ${instrumentColumns}, ${made(zone)} as "createdOn", ${adoption} from ${from}
    where ${all([sql`i.model = any(${models}::uuid[])`, sql`i.territory is not null`, visible(reach, 'i'), ...(prefixes ? [sql`i.territory ^@ any(${prefixes}::text[])`] : [])])} order by i.created_at desc, i.id desc`);

export const findLinked = (tx: Tx, id: string): Promise<LinkedRow | undefined> =>
  maybe<LinkedRow>(tx, sql`select ${instrumentColumns}, ${made(undefined)} as "createdOn", ${adoption} from ${from} where i.id = ${id} and i.model is not null`);

/** The steps of some instruments in the order they were taken. */
export async function listMoves(tx: Tx, instruments: readonly string[]): Promise<Map<string, Move[]>> {
  const found = instruments.length === 0 ? [] : await rows<Move & { instrument: string }>(tx, sql`select s.instrument, s.transition, s.from_state as "from", s.to_state as "to", s.happened_on as "on", to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt"
    from instruments.step s where s.instrument = any(${instruments}::uuid[]) order by s.instrument, s.place`);
  return Map.groupBy(found, ({ instrument }) => instrument);
}

/**
 * The text of some instruments as it was written by a day: the newest of then, the first one where all came later.
 * @param until ISO day; without it, the newest
 */
export async function textsBy(tx: Tx, instruments: readonly string[], until: string | undefined, zone: string): Promise<Map<string, { number: number; parts: Part[] }>> {
  const then = sql`t.written_at < (${until ?? null}::date + 1)::timestamp at time zone ${zone}`;
  const found = instruments.length === 0 ? [] : await rows<{ instrument: string; number: number; parts: Part[] }>(tx, sql`select distinct on (t.instrument) t.instrument, t.number, t.articles as parts from instruments.text t
    where t.instrument = any(${instruments}::uuid[]) order by t.instrument, ${until ? sql`(${then}) desc, case when ${then} then -t.number else t.number end` : sql`t.number desc`}`);
  return new Map(found.map(({ instrument, number, parts }) => [instrument, { number, parts }]));
}

export const insertAdoption = (tx: Tx, instrument: Permitted<InstrumentRow>, model: string, row: AdoptionRow): Promise<number> =>
  execute(tx, sql`insert into instruments.adoption (instrument, model, choices, left_out, parameters, lineage, begun_on)
    values (${instrument.id}, ${model}, ${json(row.choices)}::jsonb, ${row.leftOut}::text[], ${json(row.parameters)}::jsonb, ${json(row.lineage)}::jsonb, ${row.begunOn})
    on conflict (instrument) do update set choices = excluded.choices, left_out = excluded.left_out, parameters = excluded.parameters, lineage = excluded.lineage, begun_on = coalesce(excluded.begun_on, instruments.adoption.begun_on)`);

export interface DecisionRow {
  instrument: string;
  part: string;
  text: number;
  taken: boolean;
  reason: string | null;
}

/** What adopters decided of the changes of their model, the oldest version first. */
export const listDecisions = (tx: Tx, instruments: readonly string[]): Promise<DecisionRow[]> =>
  rows<DecisionRow>(tx, sql`select d.instrument, d.part, d.model_text as text, d.taken, d.reason from instruments.adoption_decision d where d.instrument = any(${instruments}::uuid[]) order by d.instrument, d.model_text, d.part`);

export const insertDecisions = (tx: Tx, instrument: Permitted<InstrumentRow>, decisions: readonly Omit<DecisionRow, 'instrument'>[], { by, at }: { by: string | null; at: Date }): Promise<number> =>
  execute(tx, sql`insert into instruments.adoption_decision (instrument, part, model_text, taken, reason, decided_by, decided_at)
    select ${instrument.id}, d.part, d.text, d.taken, d.reason, ${by}, ${at} from jsonb_to_recordset(${json(decisions)}::jsonb) as d (part text, text integer, taken boolean, reason text)
    on conflict (instrument, part, model_text) do update set taken = excluded.taken, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`);

/** Who is asked about their text when a model changes: instruments drawn from it whose holder one works for, the newest first. */
export const listAdopters = (tx: Tx, { institutions, most }: { institutions: readonly string[]; most: number }): Promise<(LinkedRow & Owned)[]> =>
  rows<LinkedRow & Owned>(tx, sql`select ${instrumentColumns}, ${made(undefined)} as "createdOn", ${adoption} from ${from}
    where i.owner = any(${institutions}::uuid[]) and i.model is not null and i.territory is not null order by i.created_at desc, i.id desc limit ${most}`);
