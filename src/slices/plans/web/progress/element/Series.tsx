import type { Output } from '../../../../../kernel/contract.ts';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { NoData } from '../../../../../web/ui/Status.tsx';
import type { plans } from '../../../contract.ts';
import { inARow, numberText } from '../../written.ts';
import { BandMark } from '../BandMark.tsx';
import { programmedText, saidText, shareText, withUnit } from '../value.ts';
import { stateWords } from '../words.ts';
import { levelsOf, type Level } from './chart.ts';
import { SeriesChart } from './SeriesChart.tsx';
import { elementWords as words } from './words.ts';

export type ElementStanding = Output<(typeof plans)['operations']['elementProgress']>;

/** The series of an element as chart and as table, and where it leads. */
export function Series({ told, territory }: { told: ElementStanding; territory: string }) {
  const sums = told.accumulation === 'acumulado';
  const levels = levelsOf(told.series, sums);
  if (levels.length === 0) return <p className="meta">{words.noSeries}</p>;
  const standings = new Map(told.series.map(({ periodId, standing }) => [periodId, standing]));
  const columns: Column<Level>[] = [
    { key: 'period', head: words.columns.period, main: true, cell: ({ period }) => period },
    { key: 'programmed', head: words.columns.programmed, numeric: true, cell: ({ programmed }) => programmedText(programmed, null, null, territory) },
    { key: 'value', head: words.columns.reported, numeric: true, cell: (level) => <Reported level={level} sums={sums} territory={territory} /> },
    { key: 'achieved', head: words.columns.achieved, cell: ({ periodId }) => <AchievedIn standing={standings.get(periodId)} territory={territory} /> },
  ];
  return (
    <div className="stack">
      <SeriesChart levels={levels} projection={sums ? null : told.projection} territory={territory} />
      {told.unit ? <p className="meta">{told.unit}</p> : null}
      <DataTable caption={words.series} columns={columns} rows={levels} rowKey={({ periodId }) => periodId} compact />
      <h3>{words.projection}</h3>
      <p>{projectionText(told, territory)}</p>
    </div>
  );
}

function Reported({ level, sums, territory }: { level: Level; sums: boolean; territory: string }) {
  return (
    <span style={{ display: 'inline-grid' }}>
      {saidText(level, null, territory)}
      <small>{stateWords[level.state]}</small>
      {sums && level.level !== null ? <small>{words.summed(numberText(level.level, territory))}</small> : null}
    </span>
  );
}

function AchievedIn({ standing, territory }: { standing: ElementStanding['standing'] | undefined; territory: string }) {
  if (!standing || standing.achieved === null) return standing?.missing === 'np' ? <BandMark standing={standing} /> : <NoData />;
  return <span style={{ display: 'inline-grid' }}>{shareText(standing.achieved, territory)} <BandMark standing={standing} /></span>;
}

/** The projection in words, with its range and what it was drawn from; or why there is none. */
export function projectionText({ projection, series, unit, accumulation }: Pick<ElementStanding, 'projection' | 'series' | 'unit' | 'accumulation'>, territory: string): string {
  const text = (n: number): string => withUnit(numberText(Number(n.toFixed(Math.abs(n) < 100 ? 1 : 0)), territory), unit); // what is foreseen is not known to the hundredth
  if (!projection) return series.filter(({ value, state }) => value !== null && (state === 'reported' || state === 'accepted')).length < 3 ? words.noProjection : words.overProjection;
  const { year, value, low, high, target, from } = projection;
  return [words.projected(year, text(value), text(low), text(high)), ...(target === null ? [] : [words.against(withUnit(numberText(target, territory), unit))]), words.from(inARow(from.map((one) => `${one.period} (${text(one.value)})`))), ...(accumulation === 'acumulado' && series[0] ? [words.summedSince(series[0].period)] : [])].join(' ');
}
