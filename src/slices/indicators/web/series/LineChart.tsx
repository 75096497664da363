import type { ReactElement } from 'react';
import { useWidth } from '../../../../web/ui/use-width.ts';
import { numberWords } from '../../rules/series/number.ts';
import { periodBegins } from '../../rules/series/period.ts';
import { axisOf, type Line } from './view.ts';
import './series.css';

interface ChartProps {
  /** What it draws, for who does not see it; the same values stand in a table beside it. */
  label: string;
  country: string;
  periods: readonly string[];
  lines: readonly Line[];
}

const height = 200;
const room = { left: 46, right: 14, top: 10, bottom: 24 } as const;
/** Each line has a colour and a stroke of its own, so that none is told by its colour alone. */
const strokes = ['', '8 4', '2 3', '10 3 2 3', '5 5', '1 4'] as const;
const colour = (n: number): string => `var(--t${(n % 8) + 1})`;
const dash = (n: number): string | undefined => strokes[n % strokes.length] || undefined;

/** A few series over time, a line each, broken where there is no number. */
export function LineChart({ label, country, periods, lines }: ChartProps): ReactElement {
  const [box, width] = useWidth(640);
  const marks = axisOf(lines.flatMap(({ numbers }) => numbers.filter((n) => n !== null)));
  const [low, high] = [marks[0] ?? 0, marks.at(-1) ?? 1];
  const days = periods.map((period) => Date.parse(periodBegins(period)));
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const x = (n: number): number => room.left + (last === first ? 0 : (((days[n] ?? 0) - first) * (width - room.left - room.right)) / (last - first));
  const y = (number: number): number => height - room.bottom - ((number - low) * (height - room.top - room.bottom)) / (high - low);
  const path = (numbers: Line['numbers']): string => numbers.map((number, n) => (number === null ? '' : `${numbers[n - 1] === null || n === 0 ? 'M' : 'L'}${x(n)} ${y(number)}`)).join('');
  const every = Math.ceil(periods.length / Math.max(2, Math.floor((width - room.left) / 64)));
  return (
    <figure className="series-chart" ref={box}>
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={room.left} x2={width - room.right} y1={y(mark)} y2={y(mark)} className="grid" />
            <text x={room.left - 6} y={y(mark) + 4} textAnchor="end">{numberWords(mark, country)}</text>
          </g>
        ))}
        {periods.map((period, n) => ((periods.length - 1 - n) % every === 0 ? <text key={period} x={x(n)} y={height - 6} textAnchor={n === periods.length - 1 ? 'end' : n === 0 ? 'start' : 'middle'}>{period}</text> : null))}
        {lines.map(({ key, numbers }, n) => (
          <g key={key} stroke={colour(n)} fill={colour(n)}>
            <path d={path(numbers)} fill="none" strokeWidth="2.5" strokeDasharray={dash(n)} />
            {numbers.map((number, at) => (number === null ? null : <circle key={periods[at]} cx={x(at)} cy={y(number)} r="3" />))}
          </g>
        ))}
      </svg>
      <ul aria-hidden="true">{lines.map(({ key, name }, n) => <li key={key}><svg width="30" height="10"><line x1="0" x2="30" y1="5" y2="5" stroke={colour(n)} strokeWidth="2.5" strokeDasharray={dash(n)} /></svg>{name}</li>)}</ul>
    </figure>
  );
}
