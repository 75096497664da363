import type { Reach } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { highest } from '../../../../platform/db/by-words.ts';
import { all, execute, json, one, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import { recount } from './coverage.ts';
import { kept, type Cell, type ValueRow } from './value.ts';

/** Cells asked about in one go. */
const atOnce = 5000;

/** The values that stand in some cells, whoever they are of. */
export async function standingIn(tx: Tx, cells: readonly Cell[]): Promise<ValueRow[]> {
  const found: ValueRow[] = [];
  for (let from = 0; from < cells.length; from += atOnce) {
    const part = cells.slice(from, from + atOnce).map(({ indicator, territory, period, group, sex }) => ({ indicator, territory, period, age: group ?? '', sex }));
    found.push(...(await rows<ValueRow>(tx, sql`select ${kept} from jsonb_to_recordset(${json(part)}::jsonb) as c (indicator uuid, territory text, period text, age text, sex text)
      join indicators.value v on v.indicator = c.indicator and (v.territory collate "C") = (c.territory collate "C") and (v.period collate "C") = (c.period collate "C") and coalesce(v.age_group, '') = c.age and v.sex = c.sex and v.replaced_at is null`)));
  }
  return found;
}

/** Version and label of values by their ids. One that was corrected or taken away stands one version further: its cell has moved on. */
export const valueVersions = (tx: Tx, ids: readonly string[]): Promise<{ id: string; version: number; label: string }[]> =>
  rows(tx, sql`select v.id, v.version + (v.replaced_at is not null)::int as version, i.code || ' · ' || u.name || ' · ' || v.period as label
    from indicators.value v join indicators.indicator i on i.id = v.indicator join territories.unit u on u.code = v.territory where v.id = any(${[...ids]}::uuid[])`);

export const lockValues = (tx: Tx, ids: readonly string[]): Promise<ValueRow[]> => rows<ValueRow>(tx, sql`select ${kept} from indicators.value v where v.id = any(${[...ids]}::uuid[]) order by v.id for update`);

/** Takes away values that an import brought, and lets those that they corrected stand again. */
export async function takeBack(tx: Tx, values: readonly Permitted<ValueRow>[]): Promise<void> {
  await execute(tx, sql`delete from indicators.value where id = any(${values.map(({ id }) => id)}::uuid[])`);
  await execute(tx, sql`update indicators.value set replaced_at = null, replaced_by = null where id = any(${values.flatMap(({ replaces }) => replaces ?? [])}::uuid[])`);
  await recount(tx, values);
}

/** Of a country, or of a territory and all below it; of one indicator, or of all. */
export interface Exported {
  country: string;
  territory?: string | undefined;
  indicator?: string | undefined;
}
export type ExportedValue = Pick<ValueRow, 'territory' | 'period' | 'group' | 'sex' | 'number' | 'missing' | 'source' | 'mark' | 'note'> & { code: string; example: boolean };

const wanted = (reach: Reach, { country, territory = country, indicator }: Exported): Sql[] => [
  sql`v.replaced_at is null`, visible(reach, 'v'), sql`(v.territory collate "C") >= ${territory}`, sql`(v.territory collate "C") < ${`${territory}${highest}`}`, ...(indicator ? [sql`v.indicator = ${indicator}`] : []),
];

/** How many values an export would have, counted up to a cap. */
export const countExported = async (tx: Tx, reach: Reach, asked: Exported, cap: number): Promise<number> =>
  (await one<{ n: number }>(tx, sql`select count(*)::int as n from (select 1 from indicators.value v where ${all(wanted(reach, asked))} limit ${cap + 1}) c`)).n;

export const listExported = (tx: Tx, reach: Reach, asked: Exported): Promise<ExportedValue[]> =>
  rows<ExportedValue>(tx, sql`select i.code, i.example, v.territory, v.period, v.age_group as "group", v.sex, v.number, v.missing, v.source, v.mark, v.note from indicators.value v join indicators.indicator i on i.id = v.indicator and ${visible(reach, 'i')}
    where ${all(wanted(reach, asked))} order by i.code, v.territory collate "C", v.begins, v.period, coalesce(v.age_group, ''), v.sex`);
