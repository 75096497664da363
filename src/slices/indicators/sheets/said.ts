import type { CellValue } from '../../../engine/table/index.ts';
import { fold } from '../../../kernel/text.ts';
import { problem, textAt } from '../../../platform/import/row.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import type { UnitRow } from '../../territories/index.ts';
import type { MissingWhy, SeriesValue, Sex } from '../contract/series.ts';
import { periodBegins, periodOf } from '../rules/series/period.ts';
import type { IndicatorRow } from '../store/series/indicator.ts';
import type { Ground } from './ground.ts';
import type { ValueColumn } from './layout.ts';
import { isFault } from './places.ts';
import { words } from './words.ts';

/** What one cell of values says. `mark`, `note`: undefined where the sheet has no such column. */
export interface Said {
  row: number;
  indicator: IndicatorRow;
  unit: UnitRow;
  period: string;
  group: string | null;
  sex: Sex;
  number: number | null;
  missing: MissingWhy | null;
  source: string;
  mark: SeriesValue['mark'] | undefined;
  note: string | null | undefined;
}

/** What stands in a cell of values: a number, that there is none, or nothing at all. */
function valueIn(cell: CellValue | undefined): Pick<Said, 'number' | 'missing'> | undefined {
  if (typeof cell === 'number') return { number: cell, missing: null };
  return cell !== null && typeof cell === 'object' && 'missing' in cell ? { number: null, missing: cell.missing } : undefined;
}

/** Everything that a row says, cell by cell; what does not enter, with what to do. `silent`: how many cells say nothing. */
export function saidIn(ground: Ground, row: SheetRow): { said: Said[]; problems: RowProblem[]; silent: number } {
  const cells = ground.values.flatMap((value) => (value.column.id in row.values ? [{ value, told: valueIn(row.values[value.column.id]) }] : []));
  const speaking = cells.flatMap(({ value, told }) => (told ? [{ value, told }] : []));
  const silent = cells.length - speaking.length;
  if (speaking.length === 0) return { said: [], problems: [], silent };
  const wrong = (says: string, column: string): { said: Said[]; problems: RowProblem[]; silent: number } => ({ said: [], problems: [problem(row.row, 'row', says, column)], silent });
  const unit = ground.places.find(row);
  if (isFault(unit)) return wrong(unit.fault, unit.column);
  const source = textAt(row, 'source') ?? ground.params.source;
  if (!source) return wrong(words.noSource, 'source');
  const rest = { row: row.row, unit, source, sex: sexOf(textAt(row, 'sex')), mark: markOf(row), note: textAt(row, 'note') };
  const said: Said[] = [];
  for (const { value, told } of speaking) {
    const named = dimensions(ground, row, value);
    if (isFault(named)) return wrong(named.fault, named.column);
    said.push({ ...rest, ...named, ...told });
  }
  return { said, problems: [], silent };
}

const sexOf = (text: string | null | undefined): Sex => (text === 'f' || text === 'm' ? text : 'all');
const markOf = (row: SheetRow): Said['mark'] => {
  const text = textAt(row, 'mark');
  return text === 'declared' || text === 'transcribed' || text === 'inferred' ? text : undefined;
};

/** Of which indicator, period and group a cell is: by its column, by its row, or for the whole sheet. */
function dimensions(ground: Ground, row: SheetRow, column: ValueColumn): Pick<Said, 'indicator' | 'period' | 'group'> | { fault: string; column: string } {
  const indicator = indicatorOf(ground, column.indicator, textAt(row, 'indicator'));
  if (isFault(indicator)) return indicator;
  const written = textAt(row, 'period');
  const period = column.period ?? (written ? periodOf(written) : ground.params.period);
  if (!period) return { fault: written ? words.unknownPeriod(written) : words.noPeriod, column: 'period' };
  if (periodBegins(period) > ground.ctx.today) return { fault: words.later(period), column: column.period ? column.column.id : 'period' };
  const said = textAt(row, 'group') ?? '';
  const group = column.group === undefined ? ground.groupsBy.get(fold(said)) : column.group;
  if (group === undefined) return { fault: words.unknownGroup(said, ground.groups.map(({ name }) => name).join(', ')), column: 'group' };
  return { indicator, period, group };
}

function indicatorOf({ indicators, indicatorsBy, params }: Ground, fixed: string | undefined, said: string | null | undefined): IndicatorRow | { fault: string; column: string } {
  if (fixed !== undefined || !said) return indicators.find(({ id }) => id === (fixed ?? params.indicator)) ?? { fault: words.noIndicator, column: 'indicator' };
  const found = indicatorsBy.get(fold(said)) ?? [];
  const [one] = found;
  if (!one) return { fault: words.unknownIndicator(said, indicators.slice(0, 4).map(({ code }) => code).join(', ')), column: 'indicator' };
  return found.length > 1 ? { fault: words.twoIndicators(said, found.map(({ code }) => code).join(', ')), column: 'indicator' } : one;
}
