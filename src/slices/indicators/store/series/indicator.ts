import { countCap, readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import type { Indicator, IndicatorPeriod, ListedIndicator } from '../../contract/series.ts';

/** A technical sheet as it is kept. */
export type IndicatorRow = Owned & Omit<Indicator, 'ownerName'>;
/** With the name of its owner. */
export type NamedIndicator = IndicatorRow & { ownerName: string | null };

const columns = sql`i.id, i.owner, i.territory, i.parties, i.visibility, i.version, i.country, i.code, i.name, i.measures, i.unit, i.better, i.source_kind as "sourceKind", i.producer, i.periodicity, i.note, i.example`;

export const findIndicator = (tx: Tx, id: string): Promise<NamedIndicator | undefined> =>
  maybe<NamedIndicator>(tx, sql`select ${columns}, o.name as "ownerName" from indicators.indicator i left join institutions.institution o on o.id = i.owner where i.id = ${id}`);

export const lockIndicator = (tx: Tx, id: string): Promise<IndicatorRow | undefined> => maybe<IndicatorRow>(tx, sql`select ${columns} from indicators.indicator i where i.id = ${id} for update`);

/** Every technical sheet of a country within reach, by code: a country has hundreds, not thousands. */
export const listCountryIndicators = (tx: Tx, reach: Reach, country: string): Promise<IndicatorRow[]> =>
  rows<IndicatorRow>(tx, sql`select ${columns} from indicators.indicator i where i.country = ${country} and ${visible(reach, 'i')} order by i.code, i.id`);

interface Wanted {
  country?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** Numbers within reach of an indicator that is shared, not published: who may see some of them is told of those alone. */
const seen = (reach: Reach): Sql => sql`v.indicator = i.id and v.replaced_at is null and v.number is not null and ${visible(reach, 'v')}`;
const territoriesOf = (reach: Reach): Sql => sql`case i.visibility when 'shared' then (select count(distinct v.territory)::int from indicators.value v where ${seen(reach)}) else i.covered end`;
/** The last period with a number, by its letters: those of a year stand before those of the next. */
const latestOf = (reach: Reach): Sql =>
  sql`case i.visibility when 'shared' then (select max(v.period collate "C") from indicators.value v where ${seen(reach)}) else (select max(c.period collate "C") from indicators.coverage c where c.indicator = i.id and c.filled > 0) end`;

/** Technical sheets by name with how much is on record, keyset on (folded, id). */
export async function listIndicators(tx: Tx, reach: Reach, { country, q, after, limit }: Wanted): Promise<{ items: ListedIndicator[]; next: string | null; count: { value: number; capped: boolean } }> {
  const words = fold(q ?? '').split(' ').filter(Boolean);
  const asked = [visible(reach, 'i'), ...(country ? [sql`i.country = ${country}`] : []), ...words.map((word) => sql`i.folded like ${`%${word}%`}`)];
  const keys = readCursor(after);
  const beyond = keys ? [sql`(i.folded, i.id) > (${keys[0]}, ${keys[1]}::uuid)`] : [];
  const found = await rows<ListedIndicator & { folded: string }>(tx, sql`select ${columns}, i.folded, o.name as "ownerName", ${territoriesOf(reach)} as territories, ${latestOf(reach)} as latest
    from (select i.* from indicators.indicator i where ${all([...asked, ...beyond])} order by i.folded, i.id limit ${limit + 1}) i left join institutions.institution o on o.id = i.owner order by i.folded, i.id`);
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from indicators.indicator i where ${all(asked)} limit ${sql.lit(countCap + 1)}) c`);
  return { ...toPage(found, limit, ({ folded, id }) => [folded, id]), count: { value: Math.min(n, countCap), capped: n > countCap } };
}

/** The periods of an indicator of which something is on record, the latest first. */
export const listPeriods = (tx: Tx, reach: Reach, { id, visibility }: Pick<IndicatorRow, 'id' | 'visibility'>): Promise<IndicatorPeriod[]> => {
  const order = sql`order by begins desc, length(period), period desc`;
  return rows<IndicatorPeriod>(tx, visibility === 'shared'
    ? sql`select period, "with", whole - "with" as without from (select v.period, v.begins, count(distinct v.territory) filter (where v.number is not null)::int as "with", count(distinct v.territory)::int as whole
        from indicators.value v where v.indicator = ${id} and v.replaced_at is null and ${visible(reach, 'v')} group by v.period, v.begins) p ${order}`
    : sql`select period, filled as "with", missing as without from indicators.coverage where indicator = ${id} ${order}`);
};

/** @throws indicators.indicator-code-taken, house.id-taken */
export async function insertIndicator(tx: Tx, row: Permitted<IndicatorRow>, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into indicators.indicator (id, owner, territory, parties, visibility, version, country, code, name, measures, unit, better, source_kind, producer, periodicity, note, example, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.country}, ${row.code}, ${row.name}, ${row.measures}, ${row.unit}, ${row.better}, ${row.sourceKind}, ${row.producer}, ${row.periodicity}, ${row.note}, ${row.example}, ${now})`);
  } catch (error) {
    const broken = brokenConstraint(error);
    throw broken === 'indicator_code_taken' ? no('indicator-code-taken', { code: row.code }) : broken === 'indicator_pkey' ? houseNo('id-taken') : error;
  }
}

/** Answers the new version. Its values are as visible as it is. */
export async function updateIndicator(tx: Tx, row: Permitted<IndicatorRow>, seen: Owned['visibility']): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`update indicators.indicator set name = ${row.name}, measures = ${row.measures}, unit = ${row.unit}, better = ${row.better}, source_kind = ${row.sourceKind}, producer = ${row.producer},
    periodicity = ${row.periodicity}, note = ${row.note}, visibility = ${row.visibility}, version = version + 1 where id = ${row.id} returning version`);
  if (seen !== row.visibility) await execute(tx, sql`update indicators.value set visibility = ${row.visibility} where indicator = ${row.id}`);
  return version;
}
