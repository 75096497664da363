import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, execute, json, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { DueRow } from './due.ts';

/** What counting a clock again needs of it. */
export type Running = Pick<DueRow, 'id' | 'territory' | 'also' | 'term' | 'label' | 'from' | 'suspensions' | 'extensions' | 'dueAt' | 'mostAt' | 'toConfirm' | 'stepsHash' | 'sequence'>;

export interface Affected {
  country: string;
  /** Codes whose prefix the changed days hold for; null: the whole country. */
  places: readonly string[] | null;
  /** First and last changed day; null: any day may have changed. A clock that ended before the first or began after the last stands. */
  window: { first: string; last: string } | null;
  /** Only the clocks that this reader may look at. */
  reach?: Reach | undefined;
}

const touchedBy = (places: readonly string[]): Sql => sql`exists (select 1 from unnest(d.territory || d.also) c, unnest(${[...places]}::text[]) p where c ^@ p)`;

/** A date that returns each year may pass to a day after its own: it is always counted again. */
const inside = ({ first, last }: { first: string; last: string }): Sql =>
  sql`((d.from_on <= ${last} and d.ends_on >= ${first}) or exists (select 1 from norms.term t where t.country = d.country and t.code = d.term and t.unit = 'fecha'))`;

/** Open clocks that a change may move, a batch at a time by id; locked unless they are only looked at. */
export const listAffected = (tx: Tx, { country, places, window, reach }: Affected, after: string, limit: number): Promise<Running[]> =>
  rows<Running>(tx, sql`select d.id, d.territory, d.also, d.term, d.label, d.from_text as "from", d.suspensions, d.extensions, d.due_text as "dueAt", d.most_text as "mostAt", d.to_confirm as "toConfirm", d.steps_hash as "stepsHash", d.sequence
    from norms.due d where ${all([
      sql`d.country = ${country} and d.state = 'open' and d.id > ${after}::uuid`,
      ...(places ? [touchedBy(places)] : []),
      ...(window ? [inside(window)] : []),
      ...(reach ? [visible(reach, 'd')] : []),
    ])} order by d.id limit ${sql.lit(limit)} ${reach ? sql`` : sql`for update`}`);

/** A clock counted again. `before` is set when its date moved. */
export interface Recounted {
  id: string;
  dueAt: string;
  dueOn: string;
  mostAt: string | null;
  mostOn: string | null;
  toConfirm: boolean;
  stepsHash: string;
  before: string | null;
  after: string;
  why: string;
}

/** Writes clocks counted again; a date that moved also leaves its own row, and its sequence grows. */
export async function writeRecounted(tx: Tx, list: readonly Recounted[], change: { id: string; cause: string; calendarVersion: number; account: string | null; at: Date }): Promise<void> {
  const given = sql`jsonb_to_recordset(${json(list)}::jsonb) as p (id uuid, "dueAt" text, "dueOn" date, "mostAt" text, "mostOn" date, "toConfirm" boolean, "stepsHash" text, before text, after text, why text)`;
  await execute(tx, sql`with p as materialized (select * from ${given}), written as (
      update norms.due d set due_at = p."dueAt"::timestamptz, due_on = p."dueOn", due_text = p."dueAt", most_at = p."mostAt"::timestamptz, most_on = p."mostOn", most_text = p."mostAt", to_confirm = p."toConfirm", steps_hash = p."stepsHash",
        calendar_version = ${change.calendarVersion}, sequence = d.sequence + (p.before is not null)::int, version = d.version + (p.before is not null)::int, changed_at = case when p.before is null then d.changed_at else ${change.at} end
      from p where d.id = p.id returning d.id, d.sequence)
    insert into norms.due_moved (due_id, change_id, cause, why, before_text, after_text, calendar_version, sequence, account, at)
      select p.id, ${change.id}::uuid, ${change.cause}, p.why, p.before, p.after, ${change.calendarVersion}, w.sequence, ${change.account}::uuid, ${change.at} from p join written w on w.id = p.id where p.before is not null`);
}
