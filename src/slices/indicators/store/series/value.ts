import { countCap, readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { highest } from '../../../../platform/db/by-words.ts';
import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { allAges, type MissingWhy, type SeriesValue, type Sex } from '../../contract/series.ts';
import { recount } from './coverage.ts';

/** A value as it is kept. `group` null: all ages. `replaces`: the one it corrects. */
export interface ValueRow extends Owned {
  territory: string;
  indicator: string;
  period: string;
  /** First day of the period. */
  begins: string;
  group: string | null;
  sex: Sex;
  number: number | null;
  missing: MissingWhy | null;
  source: string;
  document: string | null;
  mark: SeriesValue['mark'];
  note: string | null;
  replaces: string | null;
}
/** Where a value stands. */
export type Cell = Pick<ValueRow, 'indicator' | 'territory' | 'period' | 'group' | 'sex'>;
/** As a list shows it; whoever recorded it is an account. */
export type ListedValue = Omit<SeriesValue, 'recordedBy' | 'recordedAt'> & { recordedAt: Date; account: string | null };
export type PastRow = ListedValue & { why: string | null; until: Date | null; untilAccount: string | null };

export const kept = sql`v.id, v.owner, v.territory, v.parties, v.visibility, v.version, v.indicator, v.period, v.begins::text as begins, v.age_group as "group", v.sex, v.number, v.missing, v.source, v.document, v.mark, v.note, v.replaces`;
const shown = sql`v.id, v.version, v.indicator, i.code as "indicatorCode", i.name as "indicatorName", i.unit, v.territory, u.name as "territoryName", v.period, v.age_group as "group", v.sex, v.number, v.missing, v.source, v.document, v.mark, v.note, i.example, v.recorded_at as "recordedAt", v.recorded_by as account`;
const from = sql`indicators.value v join indicators.indicator i on i.id = v.indicator join territories.unit u on u.code = v.territory`;
const place = sql`(v.territory collate "C")`;
const period = sql`(v.period collate "C")`;
const group = sql`coalesce(v.age_group, '')`;

export interface ValuesWanted {
  indicator?: string | undefined;
  territory?: string | undefined;
  below?: boolean | undefined;
  level?: string | undefined;
  group?: string | undefined;
  sex?: Sex | undefined;
  period?: string | undefined;
}

const under = (code: string): Sql => sql`${place} >= ${code} and ${place} < ${`${code}${highest}`}`;
const asked = (reach: Reach, { indicator, territory, below, level, group: wanted, sex, period: of }: ValuesWanted): Sql[] => [
  sql`v.replaced_at is null`, visible(reach, 'v'),
  ...(indicator ? [sql`v.indicator = ${indicator}`] : []),
  ...(territory ? [below ? under(territory) : sql`${place} = ${territory}`] : []),
  ...(level ? [sql`exists (select 1 from territories.unit l where l.code = v.territory and l.level = ${level})`] : []),
  ...(wanted ? [sql`${group} = ${wanted === allAges ? '' : wanted}`] : []),
  ...(sex ? [sql`v.sex = ${sex}`] : []),
  ...(of ? [sql`${period} = ${of}`] : []),
];

/** Values as they stand, keyset on their cell: territory, period, group, sex, indicator. The titles of documents are for the caller to tell. */
export async function listValues(tx: Tx, reach: Reach, wanted: ValuesWanted, after: string | undefined, limit: number): Promise<{ items: ListedValue[]; next: string | null; count: { value: number; capped: boolean } }> {
  const keys = readCursor(after);
  const beyond = keys?.length === 5 ? [sql`(${place}, ${period}, ${group}, v.sex, v.indicator) > (${keys[0]}, ${keys[1]}, ${keys[2]}, ${keys[3]}, ${keys[4]}::uuid)`] : [];
  const where = asked(reach, wanted);
  const order = sql`order by ${place}, ${period}, ${group}, v.sex, v.indicator`;
  const found = await rows<ListedValue>(tx, sql`select ${shown} from (select v.* from indicators.value v where ${all([...where, ...beyond, sql`exists (select 1 from indicators.indicator i where i.id = v.indicator and ${visible(reach, 'i')})`])} ${order} limit ${limit + 1}) v
    join indicators.indicator i on i.id = v.indicator join territories.unit u on u.code = v.territory ${order}`);
  const { n } = await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from indicators.value v where ${all([...where, sql`exists (select 1 from indicators.indicator i where i.id = v.indicator and ${visible(reach, 'i')})`])} limit ${sql.lit(countCap + 1)}) c`);
  return { ...toPage(found, limit, (v) => [v.territory, v.period, v.group ?? '', v.sex, v.indicator]), count: { value: Math.min(n, countCap), capped: n > countCap } };
}

export const findValue = (tx: Tx, id: string): Promise<ValueRow | undefined> => maybe<ValueRow>(tx, sql`select ${kept} from indicators.value v where v.id = ${id}`);

/** A value that stands; undefined when it was corrected or taken away. */
export const lockValue = (tx: Tx, id: string): Promise<ValueRow | undefined> => maybe<ValueRow>(tx, sql`select ${kept} from indicators.value v where v.id = ${id} and v.replaced_at is null for update`);

/** The value that stands in a cell; nobody else writes there until this transaction ends. */
export async function lockCell(tx: Tx, cell: Cell): Promise<ValueRow | undefined> {
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`indicators.value ${cell.indicator} ${cell.territory} ${cell.period} ${cell.group ?? ''} ${cell.sex}`}, 0))`);
  return maybe<ValueRow>(tx, sql`select ${kept} from indicators.value v where v.indicator = ${cell.indicator} and ${place} = ${cell.territory} and ${period} = ${cell.period} and ${group} = ${cell.group ?? ''} and v.sex = ${cell.sex} and v.replaced_at is null for update`);
}

/** Every value of a cell, the latest first. The caller has leave to look at one of them. */
export const listCell = (tx: Tx, cell: Cell): Promise<PastRow[]> =>
  rows<PastRow>(tx, sql`select ${shown}, v.why, v.replaced_at as until, v.replaced_by as "untilAccount" from ${from}
    where v.indicator = ${cell.indicator} and v.territory = ${cell.territory} and v.period = ${cell.period} and ${group} = ${cell.group ?? ''} and v.sex = ${cell.sex} order by v.replaced_at is not null, v.recorded_at desc, v.version desc`);

export interface Recording {
  now: Date;
  account: string | null;
  why?: string | null | undefined;
}

/** New values; those they correct end first. @throws house.id-taken, house.import-stale */
export async function insertValues(tx: Tx, some: readonly Permitted<ValueRow>[], { now, account, why }: Recording): Promise<void> {
  await end(tx, some.flatMap(({ replaces }) => replaces ?? []), { now, account });
  try {
    await execute(tx, sql`insert into indicators.value (id, owner, territory, parties, visibility, version, indicator, period, begins, age_group, sex, number, missing, source, document, mark, note, why, recorded_at, recorded_by, replaces)
      select p.id, p.owner, p.territory, '{}', p.visibility, p.version, p.indicator, p.period, p.begins, p."group", p.sex, p.number, p.missing, p.source, p.document, p.mark, p.note, ${why ?? null}, ${now}, ${account}::uuid, p.replaces
      from jsonb_to_recordset(${json(some)}::jsonb) as p (id uuid, owner uuid, territory text, visibility text, version int, indicator uuid, period text, begins date, "group" text, sex text, number double precision, missing text, source text, document uuid, mark text, note text, replaces uuid)`);
  } catch (error) {
    const broken = brokenConstraint(error);
    throw broken === 'value_pkey' ? houseNo('id-taken') : broken === 'value_cell' ? houseNo('import-stale', { count: 1, rows: [] }) : error; // somebody filled the cell between the question and the answer
  }
  await recount(tx, some);
}

/** Takes a value away from its cell; it stays readable. */
export async function endValue(tx: Tx, value: Permitted<ValueRow>, recording: Recording): Promise<void> {
  await end(tx, [value.id], recording);
  await recount(tx, [value]);
}

const end = async (tx: Tx, ids: readonly string[], { now, account }: Recording): Promise<void> => {
  if (ids.length > 0) await execute(tx, sql`update indicators.value set replaced_at = ${now}, replaced_by = ${account}::uuid where id = any(${[...ids]}::uuid[]) and replaced_at is null`);
};
