import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { useId, useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Area, AreaLegendItem } from './areas/area.ts';
import { AreaFrame, DrawnSign, HatchPattern } from './areas/AreaFrame.tsx';
import type { AreaHandle } from './areas/AreaFrame.tsx';
import { Link } from './link.tsx';
import { useWidth } from './use-width.ts';

export type Boundary = Feature<Polygon | MultiPolygon>;

export interface MapArea extends Area {
  /** In degrees, WGS 84. */
  readonly feature: Boundary;
}

export interface ChoroplethProps {
  readonly label: string;
  readonly areas: readonly MapArea[];
  /** Boundaries of the level above, drawn in ink. */
  readonly parents?: readonly Boundary[];
  readonly legend: readonly AreaLegendItem[];
  /** Source and vintage of the boundaries. */
  readonly note?: ReactNode;
  readonly heads?: readonly [string, string, string];
}

/** px; a map taller than a desk's screen cannot be seen whole. */
const TALLEST = 560;

/** The map, once an institution imported its boundaries; same signs and habits as the cartogram. */
export function Choropleth({ label, areas, parents = [], legend, note, heads = ['Territorio', 'Pertenece a', 'Valor'] }: ChoroplethProps): ReactElement {
  const hatch = useId();
  const [attach, width] = useWidth(640);
  const height = Math.round(Math.min(width * 0.72, TALLEST));
  const shapes = useMemo(() => {
    const all: FeatureCollection = { type: 'FeatureCollection', features: areas.map((area) => area.feature) };
    const path = geoPath(geoMercator().fitExtent([[6, 6], [width - 6, height - 6]], all));
    return { areas: areas.map((area) => ({ area, d: path(area.feature) ?? '', centre: path.centroid(area.feature) })), parents: parents.map((parent) => path(parent) ?? '') };
  }, [areas, parents, width, height]);
  const points = shapes.areas.map(({ area, centre }) => ({ code: area.code, x: centre[0], y: centre[1] }));
  return (
    <AreaFrame label={label} areas={areas} points={points} legend={legend} note={note} heads={heads}>
      {(handleOf) => (
        <div ref={attach}>
          <svg className="brick" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
            <defs><HatchPattern id={hatch} /></defs>
            {shapes.areas.map(({ area, d }) => <Shape key={area.code} area={area} d={d} hatch={hatch} handle={handleOf(area)} />)}
            <g className="over">{shapes.areas.map(({ area, centre: [x, y] }) => (Number.isFinite(x) ? <DrawnSign key={area.code} of={area} x={x - 4} y={y - 4} size={8} /> : null))}</g>
            <g className="parents" aria-hidden="true">{shapes.parents.map((d, n) => <path key={n} d={d} />)}</g>
          </svg>
        </div>
      )}
    </AreaFrame>
  );
}

function Shape({ area, d, hatch, handle }: { readonly area: MapArea; readonly d: string; readonly hatch: string; readonly handle: AreaHandle }): ReactElement {
  const inside = <><path d={d} />{area.tone === 'sd' ? <path className="hx" d={d} style={{ fill: `url(#${hatch})` }} /> : null}</>;
  const className = `t land t-${area.tone}`;
  return area.href === undefined ? <g role="img" className={className} {...handle}>{inside}</g> : <Link href={area.href} className={className} {...handle}>{inside}</Link>;
}
