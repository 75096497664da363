/**
 * A piece of cloth: four bars are the levels, threads are plans. Some reach the parish, one goes round a level,
 * one hangs loose: what the product is for, in one picture.
 */
export function Cloth() {
  const bars = [40, 150, 260, 370];
  return (
    <svg viewBox="0 0 420 320" role="presentation" aria-hidden="true">
      <g stroke="var(--ink)" strokeWidth="10" strokeLinecap="round">
        {bars.map((x) => (
          <path key={x} d={`M${x} 24V296`} />
        ))}
      </g>
      <g fill="none" strokeWidth="4" strokeLinecap="round">
        <Thread d="M8 70H120Q150 70 180 70H412" colour="var(--t1)" over={[150, 370]} y={70} />
        <Thread d="M8 130H412" colour="var(--t2)" over={[40, 260]} y={130} />
        <Thread d="M8 190H412" colour="var(--t3)" over={[150, 370]} y={190} />
        <path d="M8 250H262c30 0 28 26 56 22" stroke="var(--t6)" strokeDasharray="8 5" />
        <circle cx="326" cy="271" r="6" stroke="var(--t6)" strokeWidth="3" fill="var(--sunk)" />
      </g>
      <g>
        {[70, 130, 190].map((y, i) => (
          <circle key={y} cx="404" cy={y} r="7" fill={`var(--t${i + 1})`} />
        ))}
      </g>
    </svg>
  );
}

/** A thread that passes over some bars and under the others. */
function Thread({ d, colour, over, y }: { d: string; colour: string; over: number[]; y: number }) {
  return (
    <>
      <path d={d} stroke={colour} />
      {[40, 150, 260, 370].filter((x) => !over.includes(x)).map((x) => (
        <path key={x} d={`M${x} ${y - 14}V${y + 14}`} stroke="var(--ink)" strokeWidth="10" strokeLinecap="butt" />
      ))}
      {over.map((x) => (
        <g key={x}>
          <path d={`M${x - 9} ${y}H${x + 9}`} stroke="var(--sunk)" strokeWidth="9" strokeLinecap="butt" />
          <path d={`M${x - 12} ${y}H${x + 12}`} stroke={colour} strokeLinecap="butt" />
        </g>
      ))}
    </>
  );
}
