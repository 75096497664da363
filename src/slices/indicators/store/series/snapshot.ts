import type { Reach } from '../../../../kernel/reach.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { LatestValue, SpreadRow } from '../../rules/series/snapshot.ts';

const standing = sql`v.replaced_at is null`;

/**
 * Of each indicator, group and sex, the latest value of a territory whose period had begun on a day (ISO), within reach;
 * beside it the value of the territory above in that period.
 */
export const latestValues = (tx: Tx, reach: Reach, territory: string, above: string | null, day: string): Promise<LatestValue[]> =>
  rows<LatestValue>(tx, sql`select l.*, a.number as "aboveNumber", a.missing as "aboveMissing", a.id is not null as "hasAbove" from (
      select distinct on (v.indicator, coalesce(v.age_group, ''), v.sex) v.id, v.indicator, i.code, i.name, i.unit, i.better, i.example, v.age_group as "group", v.sex, v.period, v.number, v.missing, v.source, v.mark
      from indicators.value v join indicators.indicator i on i.id = v.indicator
      where (v.territory collate "C") = ${territory} and v.begins <= ${day}::date and ${standing} and ${visible(reach, 'v')} and ${visible(reach, 'i')}
      order by v.indicator, coalesce(v.age_group, ''), v.sex, v.begins desc, length(v.period), v.period) l
    left join indicators.value a on a.indicator = l.indicator and (a.territory collate "C") = ${above} and (a.period collate "C") = (l.period collate "C") and coalesce(a.age_group, '') = coalesce(l."group", '') and a.sex = l.sex
      and a.replaced_at is null and ${visible(reach, 'a')}`);

/** Of each indicator, group and period, of both sexes: in how many of some territories there is a number, and where it is highest and lowest. */
export const spreadValues = (tx: Tx, reach: Reach, territories: readonly string[], day: string): Promise<SpreadRow[]> =>
  territories.length === 0 ? Promise.resolve([]) : rows<SpreadRow>(tx, sql`select v.indicator, i.code, i.name, i.unit, i.better, i.example, v.age_group as "group", v.period, count(*)::int as "with",
      max(v.number) as "highNumber", (array_agg(v.territory order by v.number desc, v.territory collate "C"))[1] as high, min(v.number) as "lowNumber", (array_agg(v.territory order by v.number, v.territory collate "C"))[1] as low
    from indicators.value v join indicators.indicator i on i.id = v.indicator
    where (v.territory collate "C") = any(${[...territories]}::text[]) and v.sex = 'all' and v.number is not null and v.begins <= ${day}::date and ${standing} and ${visible(reach, 'v')} and ${visible(reach, 'i')}
    group by v.indicator, i.code, i.name, i.unit, i.better, i.example, v.age_group, v.period`);
