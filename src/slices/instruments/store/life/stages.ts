import { countCap, readCursor, toPage } from '../../../../kernel/page.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';

/** An instrument where it stands. */
export interface StandingRow {
  id: string;
  title: string;
  number: string | null;
  country: string;
  kind: string;
  state: string;
  territory: string | null;
  territoryName: string | null;
  level: string | null;
  owner: string | null;
  ownerName: string | null;
  since: string | null;
  standingFrom: string;
  endsOn: string | null;
  example: boolean;
}

/** A state of a kind, by which instruments are chosen. */
export interface Where {
  country: string;
  kind: string;
  state: string;
}

export interface StageFilter {
  territory?: string | undefined;
  model?: string | undefined;
  /** They stood there already on this day. */
  before?: string | undefined;
  /** They end on this day or before. */
  endsBy?: string | undefined;
}

type Keys = (string | number | null)[] | undefined;
const columns = sql`i.id, i.title, i.number, i.country, i.kind, i.state, i.territory, u.name as "territoryName", u.level, i.owner, o.name as "ownerName", i.state_on as since, i.standing_from::text as "standingFrom", i.force_to as "endsOn", i.example`;
const named = sql`left join territories.unit u on u.code = i.territory left join institutions.institution o on o.id = i.owner`;

/** Some states of some kinds, as a table `t`. */
export const states = (where: readonly Where[]): Sql => sql`unnest(${where.map(({ country }) => country)}::text[], ${where.map(({ kind }) => kind)}::text[], ${where.map(({ state }) => state)}::text[]) as t (country, kind, state)`;
const inState = sql`i.country = t.country and i.kind = t.kind and i.state = t.state`;

function conditions(reach: Reach, { territory, model, before, endsBy }: StageFilter): Sql[] {
  return [
    visible(reach, 'i'),
    sql`not i.is_model`, // a model is adopted, not carried from stage to stage
    ...(territory ? [sql`i.territory ^@ ${territory}`] : []),
    ...(model ? [sql`i.model = ${model}`] : []),
    ...(before ? [sql`i.standing_from < ${before}::date`] : []),
    ...(endsBy ? [sql`i.force_to <= ${endsBy}`] : []),
  ];
}

/** A page of instruments in some states, those that stand there longest first. Each state has its index: as many rows as the page are read of each. */
export async function listStanding(tx: Tx, reach: Reach, where: readonly Where[], filter: StageFilter, page: { after?: string | undefined; limit: number }): Promise<{ items: StandingRow[]; next: string | null }> {
  const after: Keys = readCursor(page.after);
  const beyond = after ? [sql`(i.standing_from, i.id) > (${after[0]}::date, ${after[1]}::uuid)`] : [];
  const asked = [...conditions(reach, filter), ...beyond];
  const limit = sql.lit(page.limit + 1);
  const chosen = filter.territory || filter.model
    ? sql`select i.id, i.standing_from from instruments.instrument i where (i.country, i.kind, i.state) in (select t.country, t.kind, t.state from ${states(where)}) and ${all(asked)} order by i.standing_from, i.id limit ${limit}`
    : sql`select c.id, c.standing_from from ${states(where)} cross join lateral (select i.id, i.standing_from from instruments.instrument i where ${all([inState, ...asked])} order by i.standing_from, i.id limit ${limit}) c order by c.standing_from, c.id limit ${limit}`;
  const found = await rows<StandingRow>(tx, sql`select ${columns} from (${chosen}) c join instruments.instrument i on i.id = c.id ${named} order by i.standing_from, i.id`);
  return toPage(found, page.limit, (row) => [row.standingFrom, row.id]);
}

/** A page of instruments in some states that have an end, the first to end first. */
export async function listEnding(tx: Tx, reach: Reach, where: readonly Where[], filter: StageFilter, page: { after?: string | undefined; limit: number }): Promise<{ items: StandingRow[]; next: string | null }> {
  const after: Keys = readCursor(page.after);
  const asked = [...conditions(reach, filter), sql`i.force_to is not null`, sql`(i.country, i.kind, i.state) in (select t.country, t.kind, t.state from ${states(where)})`, ...(after ? [sql`(i.force_to, i.id) > (${after[0]}, ${after[1]}::uuid)`] : [])];
  const found = await rows<StandingRow>(tx, sql`select ${columns} from (select i.id from instruments.instrument i where ${all(asked)} order by i.force_to, i.id limit ${sql.lit(page.limit + 1)}) c
    join instruments.instrument i on i.id = c.id ${named} order by i.force_to, i.id`);
  return toPage(found, page.limit, (row) => [row.endsOn, row.id]);
}

/** How many stand in each of some states, each up to the cap. */
export async function countStanding(tx: Tx, reach: Reach, where: readonly Where[], filter: StageFilter): Promise<(Where & { n: number })[]> {
  const asked = conditions(reach, filter);
  if (filter.territory || filter.model) return rows(tx, sql`select i.country, i.kind, i.state, count(*) as n from instruments.instrument i where ${all(asked)} group by i.country, i.kind, i.state`);
  return rows(tx, sql`select t.country, t.kind, t.state, c.n from ${states(where)} cross join lateral (select count(*) as n from (select 1 from instruments.instrument i where ${all([inState, ...asked])} limit ${sql.lit(countCap + 1)}) x) c where c.n > 0`);
}

/** Of a kind, how long its instruments stayed in each state, over stays that begin and end on a known day. */
export interface StayRow {
  state: string;
  median: number;
  least: number;
  most: number;
  of: number;
  took: { role: string; institution: string | null; of: number }[];
}

export async function listStays(tx: Tx, reach: Reach, { country, kind, territory }: { country: string; kind: string; territory?: string | undefined }): Promise<{ items: StayRow[]; of: number }> {
  const chosen = sql`select i.id from instruments.instrument i where ${all([sql`i.country = ${country}`, sql`i.kind = ${kind}`, ...conditions(reach, { territory }), sql`exists (select 1 from instruments.step s where s.instrument = i.id)`])} order by i.id desc limit ${sql.lit(countCap + 1)}`;
  return one<{ items: StayRow[]; of: number }>(tx, sql`with chosen as materialized (${chosen}), stay as (
      select s.id as step, s.from_state as state, length(s.happened_on) = 10 and length(lag(s.happened_on) over w) = 10 as known, s.happened_on as until, lag(s.happened_on) over w as since
      from instruments.step s join chosen c on c.id = s.instrument window w as (partition by s.instrument order by s.place)),
    days as (select step, state, instruments.last_day(until) - instruments.last_day(since) as days from stay where known and state is not null),
    told as (select state, percentile_disc(0.5) within group (order by days) as median, min(days) as least, max(days) as most, count(*) as of from days where days >= 0 group by state),
    part as (select d.state, p.role, o.name as institution, count(distinct p.step) as of from days d join instruments.step_person p on p.step = d.step left join institutions.institution o on o.id = p.institution where d.days >= 0 group by d.state, p.role, o.name),
    took as (select state, jsonb_agg(jsonb_build_object('role', role, 'institution', institution, 'of', of) order by of desc, role, institution) as took from part group by state)
    select coalesce((select jsonb_agg(to_jsonb(t) || jsonb_build_object('took', coalesce(k.took, '[]'))) from told t left join took k on k.state = t.state), '[]') as items, (select count(*) from chosen) as of`);
}
