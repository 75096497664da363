import { useMemo } from 'react';
import { paths } from '../../../web/paths.ts';
import { Bricks, type AreaLegendItem } from '../../../web/ui/Bricks.tsx';
import { Choropleth } from '../../../web/ui/Choropleth.tsx';
import { LongWork } from '../../../web/ui/LongWork.tsx';
import { aDay, territoriesApi } from './api.ts';
import { layerOf, type Layer } from './layer.ts';
import { Refused } from '../../../web/Refused.tsx';
import type { TreeUnit } from './tree.ts';
import { words } from './words.ts';

interface AtlasProps {
  /** The unit whose parts are drawn, and of which level. */
  parent: string;
  level: string;
  label: string;
  hash: string;
  units: readonly TreeUnit[];
  /** Where a step of the scale opens its units. */
  stepHref: (from: number, to: number) => string;
}

const heads = [words.name, words.belongs, words.governmentsInside] as const;

function useLayer(units: readonly TreeUnit[], stepHref: AtlasProps['stepHref']): { layer: Layer; legend: AreaLegendItem[] } {
  const layer = useMemo(() => layerOf(units.map((unit) => unit.governments)), [units]);
  return { layer, legend: layer.steps.map(({ tone, label, count, from, to }) => ({ tone, label, count, href: stepHref(from, to) })) };
}

/** The parts of a unit as bricks. */
export function Cartogram({ parent, level, label, hash, units, stepHref }: AtlasProps) {
  const { data, error } = territoriesApi.useAsk('cartogram', { parent, level, hash }, { freshMs: aDay });
  const { layer, legend } = useLayer(units, stepHref);
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return <LongWork title={label} done={0} />;
  const governments = new Map(units.map((unit) => [unit.code, unit.governments]));
  const bricks = data.bricks.map((brick) => {
    const n = governments.get(brick.code) ?? 0;
    return { code: brick.code, name: brick.name, column: brick.column, row: brick.row, parent: brick.parentName ?? '', tone: layer.toneOf(n), value: words.inside(n), href: paths.territory(brick.code) };
  });
  return <Bricks label={label} bricks={bricks} legend={legend} heads={heads} note={words.kept(data.kept, data.total)} />;
}

/** The parts of a unit as its imported boundaries. */
export function BoundaryMap({ parent, level, above, label, units, stepHref }: AtlasProps & { above: string | undefined }) {
  const { data, error } = territoriesApi.useAsk('boundaries', { parent, level }, { freshMs: aDay });
  const upper = territoriesApi.useAsk('boundaries', { parent, level: above ?? level }, { enabled: above !== undefined, freshMs: aDay }).data;
  const { layer, legend } = useLayer(units, stepHref);
  const areas = useMemo(() => {
    const features = new Map(data?.features.map((feature) => [feature.id, feature]));
    return units.flatMap((unit) => {
      const feature = features.get(unit.code);
      return feature ? [{ code: unit.code, name: unit.name, parent: unit.parentName, tone: layer.toneOf(unit.governments), value: words.inside(unit.governments), href: paths.territory(unit.code), feature }] : [];
    });
  }, [data, units, layer]);
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return <LongWork title={label} done={0} />;
  const missing = units.length - areas.length;
  const note = [data.set ? words.drawnFrom(data.set.source, data.set.vintage) : '', missing > 0 ? words.notDrawn(missing) : ''].filter(Boolean).join(' ');
  return <Choropleth label={label} areas={areas} parents={upper?.features ?? []} legend={legend} heads={heads} note={note} />;
}
