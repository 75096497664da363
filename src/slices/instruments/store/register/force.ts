import { sql, type Sql } from '../../../../platform/db/sql.ts';

const begin = sql`coalesce(i.force_from, i.published_on, i.signed_on)`;
/** The first and the last day that a moment may mean, as text: `2019`, `2019-05` and `2019-05-14` are completed. */
const first = (moment: Sql): Sql => sql`(${moment} || right('-01-01', 10 - length(${moment})))`;
const last = (moment: Sql): Sql => sql`(case length(${moment}) when 4 then ${moment} || '-12-31' when 7 then ((${moment} || '-01')::date + interval '1 month - 1 day')::date::text else ${moment} end)`;

/**
 * The states of every cycle that instruments go on with, as a table: `cycle` and `version` are how an instrument tells its
 * own (empty and 0: that of its kind), `s` what the cycle says of the state. The twin in SQL of `actions/life/cycle`.
 */
export const cycleStates: Sql = sql`(select k.country, k.code as kind, c.cycle, c.version, e.s ->> 'key' as state, e.s
  from instruments.kind k
  cross join lateral (
    select '' as cycle, 0 as version, k.cycle as template union all select k.cycle ->> 'key', (k.cycle ->> 'version')::integer, k.cycle
    union all select o.key, o.version, o.template from instruments.cycle o where o.country = k.country and o.kind = k.code and (o.key, o.version) is distinct from (k.cycle ->> 'key', (k.cycle ->> 'version')::integer)) c
  cross join lateral jsonb_array_elements(c.template -> 'states') as e (s))`;
/** How an instrument `i` tells the cycle it goes on with. */
export const ownCycle: Sql = sql`coalesce(i.cycle_key, ''), coalesce(i.cycle_version, 0)`;
/** Asked of all kinds once in a query, not of each row: the states of their cycles are few. */
const stateIs = (what: Sql): Sql => sql`((i.country, i.kind, i.state, ${ownCycle}) in (select w.country, w.kind, w.state, w.cycle, w.version from ${cycleStates} w where ${what}))`;
/** Whether the life-cycle it began with calls the state of an instrument `i` in force. */
export const binds: Sql = stateIs(sql`w.s ->> 'inForce' = 'true'`);
/** Whether its state neither binds nor ends. */
export const pending: Sql = stateIs(sql`w.s ->> 'inForce' is distinct from 'true' and w.s ->> 'end' is distinct from 'true'`);

/**
 * Whether an instrument `i` was in force on a day; null where its dates cannot tell: the twin in SQL of `rules/register/force`.
 * @param day ISO date
 */
export const inForceOn = (day: string): Sql => sql`case
  when ${pending} then false
  when i.force_from is null and i.published_on is null and i.force_to is null and not ${binds} then false
  when ${begin} is not null and ${day} < ${first(begin)} then false
  when i.force_to is null and not ${binds} then case when i.standing_from <= ${day}::date then false end
  when i.force_to is not null and ${day} > ${last(sql`i.force_to`)} then false
  when ${begin} is null or ${day} < ${last(begin)} then null::boolean
  when i.force_to is null or ${day} <= ${first(sql`i.force_to`)} then true end`;

/** The last day on which an instrument `i` may end; null: it has no end. */
const lastEnd: Sql = last(sql`i.force_to`);

/** What must hold of one whose dates do not tell whether it was in force on a day: its beginning is not known, it begins or ends in that very year on a day that nobody said, or nobody said when it ended. */
export function mayBeUnknown(day: string): Sql {
  const year = day.slice(0, 4);
  return sql`(left(${begin}, 4) is null or (left(${begin}, 4) = ${year} and length(${begin}) < 10) or (i.force_to between ${year} and ${`${year}-12`} and length(i.force_to) < 10) or (i.force_to is null and i.standing_from > ${day}::date))`;
}

/** It ends between two days. The text of a moment stands between the year of the one and the other: the index finds it. */
export const endsBetween = (from: string, to: string): Sql => sql`(i.force_to between ${from.slice(0, 4)} and ${to} and ${lastEnd} between ${from} and ${to})`;
