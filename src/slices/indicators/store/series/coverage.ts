import { execute, json, sql, type Tx } from '../../../../platform/db/sql.ts';

/**
 * Counts anew in how many territories some indicators have values, in the periods that were touched and in all: so that
 * lists need not count them. One writer at a time counts an indicator; the next one sees what this one wrote.
 */
export async function recount(tx: Tx, touched: readonly { indicator: string; period: string }[]): Promise<void> {
  const pairs = [...new Map(touched.map(({ indicator, period }) => [`${indicator} ${period}`, { indicator, period }])).values()];
  const ids = [...new Set(pairs.map(({ indicator }) => indicator))];
  if (ids.length === 0) return;
  await execute(tx, sql`select id from indicators.indicator where id = any(${ids}::uuid[]) order by id for no key update`);
  await execute(tx, sql`with asked as (select p.indicator, p.period from jsonb_to_recordset(${json(pairs)}::jsonb) as p (indicator uuid, period text)),
      gone as (delete from indicators.coverage c using asked a where c.indicator = a.indicator and c.period = a.period and not exists (
        select 1 from indicators.value v where v.indicator = a.indicator and (v.period collate "C") = (a.period collate "C") and v.replaced_at is null))
    insert into indicators.coverage as c (indicator, period, begins, filled, missing)
    select a.indicator, a.period, n.begins, n.filled, n.whole - n.filled from asked a cross join lateral (
      select min(v.begins) as begins, count(distinct v.territory) filter (where v.number is not null)::int as filled, count(distinct v.territory)::int as whole
      from indicators.value v where v.indicator = a.indicator and (v.period collate "C") = (a.period collate "C") and v.replaced_at is null) n
    where n.begins is not null on conflict (indicator, period) do update set filled = excluded.filled, missing = excluded.missing`);
  // From one territory to the next along the index of cells: as many steps as territories, however many values.
  const next = sql`select v.territory from indicators.value v where v.indicator = i.id and v.replaced_at is null and v.number is not null`;
  await execute(tx, sql`update indicators.indicator i set covered = (
      with recursive step as ((${next} order by v.territory collate "C" limit 1)
        union all select (${next} and (v.territory collate "C") > (step.territory collate "C") order by v.territory collate "C" limit 1) from step where step.territory is not null)
      select count(territory)::int from step) where i.id = any(${ids}::uuid[])`);
}
