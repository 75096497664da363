import { useWidth } from '../../../../../web/ui/use-width.ts';
import type { Projection } from '../../../contract/report.ts';
import { numberText } from '../../written.ts';
import { chartOf, type Chart, type Level } from './chart.ts';
import { elementWords as words } from './words.ts';

const height = 190;

/** Reported beside programmed, period by period; hollow where it is still to be reviewed, dashed where there is no datum. */
export function SeriesChart({ levels, projection, territory }: { levels: readonly Level[]; projection: Projection | null; territory: string }) {
  const [box, width] = useWidth(380);
  const chart = chartOf(levels, projection, width, height);
  const spoken = levels.map(({ period, level, absence }) => `${period} ${level === null ? (absence ?? 'sin reporte') : numberText(level, territory)}`).join('; ');
  return (
    <div ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.chart(spoken)} style={{ display: 'block', maxWidth: '100%' }}>
        {chart.ticks.map(({ y, value }) => (
          <g key={value}>
            <line x1={48} x2={width - 8} y1={y} y2={y} stroke="var(--line)" />
            <text x={44} y={y + 4} textAnchor="end" fontSize="12" fill="var(--ink-3)">{numberText(value, territory)}</text>
          </g>
        ))}
        {chart.programmed.map(({ from, to, y }) => <line key={from} x1={from} x2={to} y1={y} y2={y} stroke="var(--ink-2)" strokeWidth="2" strokeDasharray="8 5" />)}
        {chart.projected ? <Projected projected={chart.projected} /> : null}
        {chart.lines.map((path) => <path key={path} d={path} fill="none" stroke="var(--thread)" strokeWidth="3" />)}
        {chart.points.map((point) => <Point key={point.level.periodId} point={point} />)}
        {chart.points.map(({ x, level }, n) => (levels.length > 6 && n % 2 === 1 ? null : <text key={level.periodId} x={x} y={height - 8} textAnchor="middle" fontSize="12" fill="var(--ink-3)">{shortPeriod(level.period)}</text>))}
      </svg>
      <Legend chart={chart} />
    </div>
  );
}

/** «2026, tercer trimestre» → «2026, 3.º»; anything long is cut: the table says it whole. */
function shortPeriod(name: string): string {
  const ordinal = [/primer/i, /segundo/i, /tercer/i, /cuarto/i].findIndex((one) => one.test(name)) + 1;
  const year = /\b\d{4}\b/.exec(name)?.[0];
  if (ordinal > 0 && year) return `${year}, ${ordinal}.º`;
  return name.length > 12 ? `${name.slice(0, 11)}…` : name;
}

function Point({ point: { x, y, kind } }: { point: Chart['points'][number] }) {
  if (kind === 'none') return null;
  if (kind === 'np') return <rect x={x - 5} y={y - 5} width="10" height="10" fill="var(--panel)" stroke="var(--ink-3)" strokeWidth="1.5" />;
  if (kind === 'sd') return <circle cx={x} cy={y} r="5" fill="var(--panel)" stroke="var(--ink-3)" strokeWidth="2" strokeDasharray="2.5 2.5" />;
  return <circle cx={x} cy={y} r="5" fill={kind === 'accepted' ? 'var(--thread)' : 'var(--panel)'} stroke="var(--thread)" strokeWidth="2.5" />;
}

function Projected({ projected: { x, y, low, high, from } }: { projected: NonNullable<Chart['projected']> }) {
  return (
    <g>
      <line x1={x} x2={x} y1={high} y2={low} stroke="var(--thread)" strokeWidth="2" />
      <path d={`M${x - 5} ${high}h10M${x - 5} ${low}h10`} stroke="var(--thread)" strokeWidth="2" />
      <line x1={from.x} y1={from.y} x2={x} y2={y} stroke="var(--thread)" strokeWidth="2.5" strokeDasharray="1 7" strokeLinecap="round" />
      <circle cx={x} cy={y} r="4.5" fill="var(--panel)" stroke="var(--thread)" strokeWidth="2" />
    </g>
  );
}

function Legend({ chart }: { chart: Chart }) {
  const has = (kind: Chart['points'][number]['kind']): boolean => chart.points.some((point) => point.kind === kind);
  const knot = (kind: 'accepted' | 'reported' | 'sd' | 'np') => <svg width="14" height="14" aria-hidden="true"><Point point={{ x: 7, y: 7, kind, level: chart.points[0]!.level }} /></svg>; // only drawn when there are points
  const shown = (['accepted', 'reported', 'sd', 'np'] as const).filter(has);
  return (
    <ul className="row meta" style={{ columnGap: 14 }}>
      {shown.map((kind) => <li key={kind} className="row" style={{ gap: 5 }}>{knot(kind)}{words.legend[kind]}</li>)}
      {chart.programmed.length > 0 ? <li className="row" style={{ gap: 5 }}><svg width="24" height="8" aria-hidden="true"><line x1="0" x2="24" y1="4" y2="4" stroke="var(--ink-2)" strokeWidth="2" strokeDasharray="8 5" /></svg>{words.legend.programmed}</li> : null}
      {chart.projected ? <li className="row" style={{ gap: 5 }}><svg width="24" height="8" aria-hidden="true"><line x1="0" x2="24" y1="4" y2="4" stroke="var(--thread)" strokeWidth="2.5" strokeDasharray="1 7" strokeLinecap="round" /></svg>{words.legend.projected}</li> : null}
    </ul>
  );
}
