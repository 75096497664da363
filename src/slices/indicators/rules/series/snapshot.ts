import type { AgeGroup, Better, MissingWhy, SeriesValue, Sex, SnapshotGroup, SnapshotItem } from '../../contract/series.ts';
import { byPeriod } from './period.ts';

interface Measured {
  indicator: string;
  code: string;
  name: string;
  unit: string;
  better: Better;
  example: boolean;
  group: string | null;
}

/** The latest value of an indicator in a group of a territory, with that of the territory above. */
export interface LatestValue extends Measured {
  id: string;
  sex: Sex;
  period: string;
  number: number | null;
  missing: MissingWhy | null;
  source: string;
  mark: SeriesValue['mark'];
  hasAbove: boolean;
  aboveNumber: number | null;
  aboveMissing: MissingWhy | null;
}

/** How the numbers of a period lie among some territories. */
export interface SpreadRow extends Measured {
  period: string;
  with: number;
  high: string;
  highNumber: number;
  low: string;
  lowNumber: number;
}

/** Of an indicator in a group: in how many of the territories under one there is a number in a period, and where it is highest and lowest. */
export interface Spread {
  period: string;
  with: number;
  of: number;
  high: { territory: string; number: number };
  low: { territory: string; number: number };
}

/** As a diagnosis tells it: the latest value of the territory (none: only those under it have one), and how it lies among those under it. */
export type SituationItem = Measured & { sex: Sex; period: string | null; number: number | null; missing: MissingWhy | null; source: string | null; mark: SeriesValue['mark'] | null; above: SnapshotItem['above']; spread: Spread | null };
export interface SituationGroup extends Omit<SnapshotGroup, 'items'> {
  items: SituationItem[];
}

export const allAgesName = 'Todas las edades';
const sexes: readonly Sex[] = ['all', 'f', 'm'];
const byCode = (one: { code: string; sex: Sex }, two: { code: string; sex: Sex }): number => one.code.localeCompare(two.code, 'es', { numeric: true }) || sexes.indexOf(one.sex) - sexes.indexOf(two.sex);

/** Items under the groups of a country in their order; all ages stand first, where something is on record of them. */
function underGroups<Item extends { group: string | null; code: string; sex: Sex }, Out>(groups: readonly AgeGroup[], items: readonly Item[], told: (item: Item) => Out): (Omit<SnapshotGroup, 'items'> & { items: Out[] })[] {
  const of = (group: string | null): Out[] => items.filter((one) => one.group === group).toSorted(byCode).map(told);
  const whole = of(null);
  return [
    ...(whole.length > 0 ? [{ group: null, name: allAgesName, from: null, to: null, verified: true, items: whole }] : []),
    ...groups.map(({ code, name, from, to, verified }) => ({ group: code, name, from, to, verified, items: of(code) })),
  ];
}

const aboveOf = ({ hasAbove, aboveNumber, aboveMissing }: LatestValue): SnapshotItem['above'] => (hasAbove ? { number: aboveNumber, missing: aboveMissing } : null);
const itemOf = (value: LatestValue): SnapshotItem => {
  const { hasAbove: _has, aboveNumber: _number, aboveMissing: _missing, group: _group, ...item } = value;
  return { ...item, above: aboveOf(value) };
};

/** The latest values of a territory under its groups. A group of which nothing is on record stands with nothing. */
export const snapshotGroups = (groups: readonly AgeGroup[], latest: readonly LatestValue[]): SnapshotGroup[] => underGroups(groups, latest, itemOf);

/**
 * The same with how each indicator lies among the territories under it: in the period of the territory's own value, so
 * that like stands beside like; where nobody under it has one then, in the last period that they have.
 * @param of how many territories there are under it
 */
export function situationGroups(groups: readonly AgeGroup[], latest: readonly LatestValue[], spreads: readonly SpreadRow[], of: number): SituationGroup[] {
  const cell = ({ indicator, group }: Measured): string => `${indicator} ${group ?? ''}`;
  const lying = Map.groupBy(spreads, cell);
  const own = latest.map((value): SituationItem => ({ ...measured(value), sex: value.sex, period: value.period, number: value.number, missing: value.missing, source: value.source, mark: value.mark, above: aboveOf(value), spread: value.sex === 'all' ? spreadFor(lying.get(cell(value)) ?? [], value.period, of) : null }));
  const known = new Set(latest.filter(({ sex }) => sex === 'all').map(cell));
  const others = [...lying].flatMap(([key, rows]): SituationItem[] => (known.has(key) ? [] : [{ ...measured(rows[0]!), sex: 'all', period: null, number: null, missing: null, source: null, mark: null, above: null, spread: spreadFor(rows, undefined, of) }])); // a group has at least one
  return underGroups(groups, [...own, ...others], (item) => item);
}

const measured = ({ indicator, code, name, unit, better, example, group }: Measured): Measured => ({ indicator, code, name, unit, better, example, group });

function spreadFor(rows: readonly SpreadRow[], period: string | undefined, of: number): Spread | null {
  const row = rows.find((one) => one.period === period) ?? rows.toSorted((a, b) => byPeriod(b.period, a.period))[0];
  return row ? { period: row.period, with: row.with, of, high: { territory: row.high, number: row.highNumber }, low: { territory: row.low, number: row.lowNumber } } : null;
}

/** The ages of a group in words: «0 a 11 años», «65 años y más»; nothing where none are said. */
export function agesWords({ from, to }: { from: number | null; to: number | null }): string | null {
  if (from === null) return to === null ? null : `hasta ${to} años`;
  return to === null ? `${from} años y más` : `${from} a ${to} años`;
}
