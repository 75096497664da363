const bars = [50, 160, 270, 380];
const top = 20;
const foot = 310;
const start = 10;
/** Each thread passes over some bars and under the others. */
const threads = [
  { y: 72, colour: 'var(--t1)', over: [160, 380], end: 416 },
  { y: 128, colour: 'var(--t2)', over: [50, 270], end: 416 },
  { y: 184, colour: 'var(--t3)', over: [160, 380], end: 416 },
  { y: 240, colour: 'var(--t6)', over: [50], end: 196 },
];
/** Half of the opening that what passes under leaves: a hair of ground on each side. */
const barGap = 5;
const threadGap = 9;

/** The pieces of a line from one place to another that is opened at some points. */
function pieces(from: number, to: number, openings: number[], gap: number): [number, number][] {
  const edges = [from, ...openings.filter((at) => at < to).flatMap((at) => [at - gap, at + gap]), to];
  return Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i]!, edges[2 * i + 1]!]); // edges come in pairs
}

/**
 * A piece of cloth: four bars are the levels, threads are plans, over one and under the next. Three reach the parish
 * and end in a knot; one hangs loose. What the product is for, in one picture.
 */
export function Cloth() {
  return (
    <svg viewBox="0 0 430 330" aria-hidden="true">
      <g fill="none" stroke="var(--ink)" strokeWidth="10">
        {bars.map((x) => pieces(top, foot, threads.filter(({ over }) => over.includes(x)).map(({ y }) => y), barGap).map(([from, to]) => <path key={`${x} ${from}`} d={`M${x} ${from}V${to}`} />))}
      </g>
      <g fill="none" strokeWidth="4">
        {threads.map(({ y, colour, over, end }) => pieces(start, end, bars.filter((x) => !over.includes(x)), threadGap).map(([from, to]) => <path key={`${y} ${from}`} d={`M${from} ${y}H${to}`} stroke={colour} />))}
        <path d="M196 240c26 0 24 22 44 26" stroke="var(--t6)" />
        <circle cx="246" cy="267" r="6.5" stroke="var(--t6)" strokeWidth="3" />
      </g>
      {threads.filter(({ end }) => end > 400).map(({ y, colour, end }) => (
        <circle key={y} cx={end} cy={y} r="7.5" fill={colour} />
      ))}
    </svg>
  );
}
