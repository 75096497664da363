const bars = [50, 160, 270, 380];
const threads = [
  { y: 72, colour: 'var(--t1)', over: [160, 380] },
  { y: 128, colour: 'var(--t2)', over: [50, 270] },
  { y: 184, colour: 'var(--t3)', over: [160, 380] },
];
/** The one that does not arrive: it goes over the first bar, under the second, and hangs loose before the third. */
const loose = 'M10 240H196c26 0 24 22 44 26';

/**
 * A piece of cloth: four bars are the levels, threads are plans, over one and under the next. Three reach the parish
 * and end in a knot; one hangs loose. What the product is for, in one picture.
 */
export function Cloth() {
  return (
    <svg viewBox="0 0 430 330" aria-hidden="true">
      <g fill="none" strokeWidth="4">
        {threads.map(({ y, colour }) => (
          <path key={y} d={`M10 ${y}H416`} stroke={colour} />
        ))}
        <path d={loose} stroke="var(--t6)" />
        {bars.map((x) => (
          <path key={x} d={`M${x} 20V310`} stroke="var(--sunk)" strokeWidth="16" />
        ))}
        {bars.map((x) => (
          <path key={x} d={`M${x} 20V310`} stroke="var(--ink)" strokeWidth="10" strokeLinecap="round" />
        ))}
        {threads.flatMap(({ y, colour, over }) => over.map((x) => <Over key={`${x} ${y}`} x={x} y={y} colour={colour} />))}
        <Over x={50} y={240} colour="var(--t6)" />
        <circle cx="246" cy="267" r="6.5" stroke="var(--t6)" strokeWidth="3" />
      </g>
      {threads.map(({ y, colour }) => (
        <circle key={y} cx="416" cy={y} r="7.5" fill={colour} />
      ))}
    </svg>
  );
}

/** Where a thread passes over a bar, with the halo of the ground on both sides. */
function Over({ x, y, colour }: { x: number; y: number; colour: string }) {
  return (
    <>
      <path d={`M${x - 7} ${y}H${x + 7}`} stroke="var(--sunk)" strokeWidth="10" />
      <path d={`M${x - 10} ${y}H${x + 10}`} stroke={colour} />
    </>
  );
}
