import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Area, AreaLegendItem } from './areas/area.ts';
import { AreaFrame, DrawnSign, HatchPattern } from './areas/AreaFrame.tsx';
import type { AreaHandle } from './areas/AreaFrame.tsx';
import { SEAT, brickLines, halfColumn, parentBorders } from './areas/borders.ts';
import { Link } from './link.tsx';

export type { AreaLegendItem, AreaTone } from './areas/area.ts';

export interface Brick extends Area {
  /** Seat on the half-offset grid: odd rows stand half a brick to the right. */
  readonly column: number;
  readonly row: number;
}

export interface BricksProps {
  /** What it shows, read aloud: "Cartograma de las 64 parroquias, por cantón". */
  readonly label: string;
  readonly bricks: readonly Brick[];
  readonly legend: readonly AreaLegendItem[];
  /** "Conserva 101 de 145 vecindades reales." */
  readonly note?: ReactNode;
  readonly heads?: readonly [string, string, string];
}

const linesOf = (area: Area): string[] => brickLines(area.name, area.tone === 'name' ? 9 : 11);

/** A line longer than this, in letters, is drawn closer so that it stays inside its brick. */
const ROOMY = 9;

/** More than this many do not leave room for each name on a phone: there, parents' names only. */
const MANY = 20;

/** The woven cartogram: one brick per unit, parents bordered in ink. */
export function Bricks({ label, bricks, legend, note, heads = ['Territorio', 'Pertenece a', 'Valor'] }: BricksProps): ReactElement {
  const hatch = useId();
  const half = SEAT.width / 2;
  const left = Math.min(...bricks.map((brick) => halfColumn(brick) * half));
  const right = Math.max(...bricks.map((brick) => halfColumn(brick) * half + SEAT.width));
  const top = Math.min(...bricks.map((brick) => brick.row * SEAT.height));
  const bottom = Math.max(...bricks.map((brick) => (brick.row + 1) * SEAT.height));
  const points = bricks.map((brick) => ({ code: brick.code, x: halfColumn(brick) * half, y: brick.row * SEAT.height }));
  const width = right - left + 6;
  return (
    <AreaFrame label={label} areas={bricks} points={points} legend={legend} note={note} heads={heads} shownName={(area) => linesOf(area).join(' ')}>
      {(handleOf) => bricks.length === 0 ? null : (
        <svg className={bricks.length > MANY ? 'brick many' : 'brick'} viewBox={`${left - 3} ${top - 3} ${width} ${bottom - top + 6}`} style={{ maxWidth: width * 1.35 }} role="group" aria-label={label}>
          <defs><HatchPattern id={hatch} /></defs>
          {bricks.map((brick) => <OneBrick key={brick.code} brick={brick} hatch={hatch} handle={handleOf(brick)} />)}
          <path className="lim" d={parentBorders(bricks)} />
          {bricks.length > MANY ? <ParentNames bricks={bricks} /> : null}
        </svg>
      )}
    </AreaFrame>
  );
}

function OneBrick({ brick, hatch, handle }: { readonly brick: Brick; readonly hatch: string; readonly handle: AreaHandle }): ReactElement {
  const x = (halfColumn(brick) * SEAT.width) / 2 + 1.5;
  const y = brick.row * SEAT.height + 1.5;
  const box = { x, y, width: SEAT.width - 3, height: SEAT.height - 3, rx: 3 };
  const lines = linesOf(brick);
  const tight = lines.length > 2;
  const step = tight ? 10 : 11;
  const middle = y + 16.5 + 4 - ((lines.length - 1) * step) / 2;
  const inside = (
    <>
      <rect {...box} />
      {brick.tone === 'sd' ? <rect {...box} className="hx" style={{ fill: `url(#${hatch})` }} /> : null}
      {lines.map((line, n) => <text key={n} x={x + box.width / 2} y={middle + n * step} className={tight ? 'tight' : undefined} {...(line.length > ROOMY ? { textLength: box.width - 4, lengthAdjust: 'spacingAndGlyphs' } : {})}>{line}{/* heard as two words */ ' '}</text>)}
      <DrawnSign of={brick} x={x + box.width - 9} y={y - 2} size={10} />
    </>
  );
  const className = `t t-${brick.tone}`;
  return brick.href === undefined ? <g role="img" className={className} {...handle}>{inside}</g> : <Link href={brick.href} className={className} {...handle}>{inside}</Link>;
}

/* In the middle of each parent's bricks; shown on a phone only. */
function ParentNames({ bricks }: { readonly bricks: readonly Brick[] }): ReactElement {
  const parents = Map.groupBy(bricks.filter((brick) => brick.tone !== 'name'), (brick) => brick.parent);
  const named = new Set(bricks.filter((brick) => brick.tone === 'name').map((brick) => brick.name));
  return (
    <g aria-hidden="true">
      {[...parents].filter(([parent]) => !named.has(parent)).map(([parent, own]) => (
        <text key={parent} className="names" x={own.reduce((sum, brick) => sum + (halfColumn(brick) + 1) * SEAT.width / 2, 0) / own.length} y={own.reduce((sum, brick) => sum + (brick.row + 0.6) * SEAT.height, 0) / own.length}>{parent}</text>
      ))}
    </g>
  );
}
