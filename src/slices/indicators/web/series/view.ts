import type { AgeGroup, SeriesValue } from '../../contract/series.ts';
import { byPeriod } from '../../rules/series/period.ts';
import { allAgesName } from '../../rules/series/snapshot.ts';

/** A column of a table of values: a group, or all ages. */
export interface GroupColumn {
  code: string | null;
  name: string;
}

/** The groups to show: all ages first where something is said of them, or nothing is said of any group; then each group of the country. */
export function groupColumns(groups: readonly AgeGroup[], values: readonly Pick<SeriesValue, 'group'>[]): GroupColumn[] {
  const whole = values.some(({ group }) => group === null) || groups.length === 0 || values.length === 0;
  return [...(whole ? [{ code: null, name: allAgesName }] : []), ...groups.map(({ code, name }) => ({ code, name }))];
}

export interface GridRow {
  territory: string;
  name: string;
  cells: Map<string | null, SeriesValue>;
}

/** Values of one period as rows: the place itself, then each territory in it, also those of which nothing is on record. */
export function gridOf(places: readonly { code: string; name: string }[], values: readonly SeriesValue[]): GridRow[] {
  const by = Map.groupBy(values, ({ territory }) => territory);
  return places.map(({ code, name }) => ({ territory: code, name, cells: new Map((by.get(code) ?? []).map((value) => [value.group, value])) }));
}

export interface PeriodRow {
  period: string;
  cells: Map<string | null, SeriesValue>;
}

/** Values of one territory by period, the latest first. */
export const periodsOf = (values: readonly SeriesValue[]): PeriodRow[] =>
  [...Map.groupBy(values, ({ period }) => period)].map(([period, own]) => ({ period, cells: new Map(own.map((value) => [value.group, value])) })).toSorted((a, b) => byPeriod(b.period, a.period));

export interface Line {
  key: string;
  name: string;
  /** A number for each period in order; null where there is none: the line is broken there. */
  numbers: (number | null)[];
}

/** The lines of a chart: one a group that has two numbers at least. `rows` as the table has them, the latest first. */
export function linesOf(rows: readonly PeriodRow[], columns: readonly GroupColumn[]): { periods: string[]; lines: Line[] } {
  const inTime = rows.toReversed();
  const lines = columns.map(({ code, name }) => ({ key: code ?? 'all', name, numbers: inTime.map(({ cells }) => cells.get(code)?.number ?? null) }));
  return { periods: inTime.map(({ period }) => period), lines: lines.filter(({ numbers }) => numbers.filter((n) => n !== null).length > 1) };
}

/** Marks of an axis that hold some numbers: three to six round steps; from zero where that does not flatten them. */
export function axisOf(numbers: readonly number[]): number[] {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const low = least >= 0 && least <= most / 2 ? 0 : least;
  const rough = (most - low || Math.abs(most) || 1) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * size >= rough) ?? 10) * size;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

/** A number as people write it: «12,5», «1.234,5», «12.5». Undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const tight = text.trim().replaceAll(/[\s\u00A0]/g, '');
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(tight) ? tight.replaceAll('.', '').replace(',', '.') : tight.replace(',', '.');
  return plain !== '' && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
