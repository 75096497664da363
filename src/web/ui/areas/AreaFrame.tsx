import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Link } from '../link.tsx';
import { useWords } from '../words.ts';
import { Sign } from '../Sprite.tsx';
import { moveAmongAreas, signOf } from './area.ts';
import type { Area, AreaLegendItem, AreaPoint } from './area.ts';

/** What a unit's shape must carry to take part. */
export interface AreaHandle {
  readonly 'data-code': string;
  readonly 'aria-label': string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onMouseEnter: () => void;
  readonly onMouseLeave: () => void;
}

export interface AreaFrameProps {
  readonly label: string;
  readonly areas: readonly Area[];
  readonly points: readonly AreaPoint[];
  readonly legend: readonly AreaLegendItem[];
  /** Under the drawing: what it keeps, its vintage, what is missing. */
  readonly note?: ReactNode;
  /** The heads of the table: unit, parent, value. */
  readonly heads: readonly [string, string, string];
  /** The name as the drawing shows it, maybe cut: what is seen must be in what is heard. */
  readonly shownName?: (area: Area) => string;
  readonly children: (handleOf: (area: Area) => AreaHandle) => ReactNode;
}

/** What cartogram and map share: arrows among units, the strip that names the one pointed at, legend whose counts open lists, table. */
export function AreaFrame({ label, areas, points, legend, note, heads, shownName, children }: AreaFrameProps): ReactElement {
  const words = useWords();
  const [active, setActive] = useState<string>();
  const [last, setLast] = useState(areas[0]?.code);
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = last === undefined ? undefined : moveAmongAreas(points, last, event.key);
    if (to === undefined) return;
    event.preventDefault();
    root.current?.querySelector<SVGElement>(`[data-code="${CSS.escape(to)}"]`)?.focus();
  };
  const handleOf = (area: Area): AreaHandle => ({
    'data-code': area.code, 'aria-label': [shownName?.(area), area.name, area.value].filter((part, n, all) => part !== undefined && part !== all[n - 1]).join(', '), tabIndex: area.code === last ? 0 : -1,
    onFocus: () => { setActive(area.code); setLast(area.code); }, onBlur: () => setActive(undefined), onMouseEnter: () => setActive(area.code), onMouseLeave: () => setActive(undefined),
  });
  const said = areas.find((area) => area.code === active);
  return (
    <div>
      <div className="canvas" ref={root} onKeyDown={onKeyDown}>
        {children(handleOf)}
        <p className="says">{said === undefined ? words.chooseUnit : <><b>{said.name}</b> <span className="code">{said.code}</span> · {said.parent}{said.value === undefined ? '' : <><br />{said.value}</>}</>}</p>
        <ul className="lgd">{legend.map((item) => <li key={`${item.tone} ${item.label}`}><span className={`sw t-${item.tone}`} aria-hidden="true" /><AreaSign of={item} />{item.label} {item.href === undefined ? <b>{item.count}</b> : <Link href={item.href} aria-label={`${item.label}: ${item.count}`}>{item.count}</Link>}</li>)}</ul>
      </div>
      {note === undefined ? null : <p className="meta" style={{ marginTop: 6 }}>{note}</p>}
      <details className="as-table"><summary>{words.asTable}</summary><AreaTable label={label} areas={areas} heads={heads} /></details>
    </div>
  );
}

/** Beside the word of the legend. */
function AreaSign({ of }: { readonly of: AreaLegendItem }): ReactElement | null {
  const sign = signOf(of);
  return sign === undefined ? null : <Sign {...sign} />;
}

/** In the drawing, its corner at `x`, `y`; `size` in the units of the drawing. */
export function DrawnSign({ of, x, y, size }: { readonly of: Area; readonly x: number; readonly y: number; readonly size: number }): ReactElement | null {
  const sign = signOf(of);
  return sign === undefined ? null : <g className={`sg m ${sign.tone}`} aria-hidden="true"><circle cx={x + size / 2} cy={y + size / 2} r={size / 2 + 1} /><use href={`#m-${sign.name}`} x={x} y={y} width={size} height={size} /></g>;
}

function AreaTable({ label, areas, heads }: { readonly label: string; readonly areas: readonly Area[]; readonly heads: readonly [string, string, string] }): ReactElement {
  return (
    <div className="scroll">
      <table className="tbl">
        <caption className="vh">{label}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{areas.map((area) => <tr key={area.code}><th scope="row">{area.href === undefined ? area.name : <Link href={area.href}>{area.name}</Link>} <span className="code">{area.code}</span></th><td>{area.parent}</td><td>{area.value}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

/** The hatch of what nobody knows, for SVG. */
export function HatchPattern({ id }: { readonly id: string }): ReactElement {
  return <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v6" stroke="var(--line-strong)" strokeWidth="1.2" /></pattern>;
}
