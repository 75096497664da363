import { useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { relatedTo, threadColours } from './data.ts';
import type { ThreadData } from './data.ts';
import { fitText } from './label.ts';
import { layoutThreads } from './layout.ts';
import type { PlacedGroup, PlacedLink } from './layout.ts';
import { Knot } from './ThreadKnot.tsx';
import { moveAmongKnots } from './walk.ts';

export interface ThreadsDrawingProps {
  readonly label: string;
  /** Folded and ordered. */
  readonly data: ThreadData;
  readonly width: number;
  readonly active: string | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly noData: string;
}

/* Dashes grow with the width, so that a bundle of partial links does not look solid. */
function dashOf({ link, width }: PlacedLink): string | undefined {
  switch (link.kind) {
    case 'direct': return undefined;
    case 'partial': return `${width * 2.6} ${width * 1.7}`;
    case 'suggested': return `.1 ${width * 2}`;
    case 'conflict': return undefined; // its path is a zigzag
  }
}

/** The drawing for a desk: levels side by side, threads with halos, knots that can be walked by arrows. */
export function ThreadsDrawing({ label, data, width, active, onActive, noData }: ThreadsDrawingProps): ReactElement {
  const layout = useMemo(() => layoutThreads(data, width), [data, width]);
  const colours = useMemo(() => threadColours(data), [data]);
  const related = useMemo(() => (active === undefined ? undefined : relatedTo(data.links, active)), [data, active]);
  const root = useRef<SVGSVGElement>(null);
  const dim = (...ids: readonly string[]): string => (related !== undefined && !ids.every((id) => related.has(id)) ? 'fades fade' : 'fades');
  const colour = (id: string): string => (colours.has(id) ? `var(--t${colours.get(id)})` : 'var(--line-strong)');
  const first = layout.elements.find((placed) => placed.element.id === active) ?? layout.elements.find((placed) => placed.column === 0) ?? layout.elements[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = first === undefined ? undefined : moveAmongKnots(layout.elements, data.links, first.element.id, event.key);
    if (to === undefined) return;
    event.preventDefault();
    root.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(to)}"]`)?.focus();
  };
  return (
    <svg className="threads" ref={root} width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={label} onKeyDown={onKeyDown} onMouseLeave={() => onActive(undefined)}>
      <g className="cols">{layout.columns.map((placed) => <text key={placed.column.key} x={placed.x} y="14"><tspan className="b">{placed.column.name}</tspan>{placed.column.note === undefined ? '' : ` · ${placed.column.note}`}</text>)}</g>
      {layout.groups.filter((placed) => placed.style === 'boxes').map((placed) => <rect key={placed.group.key} className="box" x={placed.x} y={placed.y} width={placed.width} height={placed.height} rx="4" />)}
      {layout.links.map((placed) => <Thread key={`${placed.link.lower} ${placed.link.upper} ${placed.link.kind} ${placed.link.word ?? ''}`} placed={placed} colour={placed.link.kind === 'conflict' ? 'var(--late)' : colour(placed.link.upper)} className={dim(placed.link.lower, placed.link.upper)} />)}
      {layout.groups.map((placed) => <GroupWords key={`${placed.group.key} ${placed.style}`} placed={placed} noData={noData} />)}
      {layout.elements.map((placed) => (
        <Knot
          key={placed.element.id} placed={placed} column={layout.columns[placed.column]} colour={colour(placed.element.id)} className={dim(placed.element.id)}
          reachable={placed === first} onActive={onActive}
        />
      ))}
    </svg>
  );
}

function Thread({ placed, colour, className }: { readonly placed: PlacedLink; readonly colour: string; readonly className: string }): ReactElement {
  return (
    <g className={className}>
      <path className="halo" d={placed.path} strokeWidth={placed.width + 4} strokeLinecap="butt" />
      <path d={placed.path} stroke={colour} strokeWidth={placed.width} strokeDasharray={dashOf(placed)} />
    </g>
  );
}

function GroupWords({ placed, noData }: { readonly placed: PlacedGroup; readonly noData: string }): ReactElement {
  const { group, x, y, width, style, empty } = placed;
  if (style === 'rows') return <g><circle cx={x + 6} cy={y} r="4.5" fill="none" stroke="var(--line-strong)" strokeWidth="1.4" strokeDasharray="2 2" /><text className="mute" x={x + 17} y={y + 4.5}>{fitText(`${group.name} · ${noData}`, width - 17, 13)}</text></g>;
  if (style === 'labels') return <text className="s" x={x} y={y + 17}>{fitText(group.name, width, 12.6)}</text>;
  const note = group.note ?? '';
  const noteWidth = note.length * 6.2 + 10;
  return (
    <g>
      <text className="h" x={x + 12} y={y + 17}>{fitText(group.name, width - 24 - noteWidth, 14, true)}</text>
      <text className="s" x={x + width - 12} y={y + 17} textAnchor="end">{note}</text>
      {empty ? <><circle cx={x} cy={y + 37} r="4.5" fill="var(--panel)" stroke="var(--line-strong)" strokeWidth="1.4" strokeDasharray="2 2" /><text className="mute" x={x + 13} y={y + 41.5}>{noData}</text></> : null}
    </g>
  );
}
