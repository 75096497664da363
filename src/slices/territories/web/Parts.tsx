import { lazy, Suspense } from 'react';
import { FilterBar } from '../../../web/ui/FilterBar.tsx';
import { LongWork } from '../../../web/ui/LongWork.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import type { BoundarySet, Country } from '../contract.ts';
import { Sideways } from './Sideways.tsx';
import { aDay, territoriesApi } from './api.ts';
import type { TreeUnit } from './tree.ts';
import { UnitTable } from './UnitTable.tsx';
import { capital, counter, words } from './words.ts';

const Cartogram = lazy(() => import('./Atlas.tsx').then((m) => ({ default: m.Cartogram })));
const BoundaryMap = lazy(() => import('./Atlas.tsx').then((m) => ({ default: m.BoundaryMap })));

export type PartsView = 'nivel' | 'vista' | 'rango';

interface PartsProps {
  country: Country;
  /** The unit whose parts are shown: the country itself, or one below. */
  parent: string;
  parentName: string;
  tree: readonly TreeUnit[];
  view: Partial<Record<PartsView, string>>;
  /** The address of the same page in another view. */
  href: (view: Partial<Record<PartsView, string>>) => string;
  onChange: (view: Partial<Record<PartsView, string | undefined>>) => void;
}

/** More bricks than this are not read at once: the server lays out no more. */
export const mostBricks = 260;

/** The levels below a unit that have units there, upper first. */
export function levelsBelow(country: Country, parent: string, tree: readonly TreeUnit[]): Country['levels'] {
  const here = new Set(tree.filter((unit) => unit.code !== parent && unit.code.startsWith(parent)).map((unit) => unit.level));
  return country.levels.filter((level) => here.has(level.id));
}

/** The parts of a unit at one level, as cartogram, map or table; each view and each step of the scale has its address. */
export function Parts({ country, parent, parentName, tree, view, href, onChange }: PartsProps) {
  const sets = territoriesApi.useAsk('boundarySets', { country: country.code }, { freshMs: aDay }).data?.items;
  const levels = levelsBelow(country, parent, tree);
  const sized = levels.map((level) => ({ level, units: tree.filter((unit) => unit.level === level.id && unit.code !== parent && unit.code.startsWith(parent)) }));
  const chosen = sized.find(({ level }) => level.id === view.nivel) ?? sized.filter(({ units }) => units.length <= 80).toSorted((a, b) => b.units.length - a.units.length)[0] ?? sized[0];
  if (!chosen) return null;
  const { level, units } = chosen;
  const set = sets?.find((one) => one.level === level.id && one.current);
  const many = units.length > mostBricks;
  const shown = view.vista === 'tabla' || (view.vista === 'mapa' && set) ? view.vista : many ? (set ? 'mapa' : 'tabla') : 'cartograma';
  const label = `${capital(level.plural)}: ${parentName}`;
  const stepHref = (from: number, to: number): string => href({ nivel: level.id, vista: 'tabla', rango: `${from}-${to}` });
  const atlas = { parent, level: level.id, label, hash: country.hash, units, stepHref };
  return (
    <div className="stack">
      <div className="row between">
        {levels.length > 1 ? <Sideways><Segmented label={words.levels} value={level.id} options={levels.map((one) => ({ value: one.id, label: capital(one.plural), href: href({ ...view, nivel: one.id, rango: '' }) }))} /></Sideways> : <b>{capital(level.plural)}</b>}
        <Segmented label={words.views} value={shown} options={viewOptions({ set, many, count: counter(country.locale)(units.length), hrefOf: (vista) => href({ nivel: level.id, vista }) })} />
      </div>
      <Suspense fallback={<LongWork title={label} done={0} />}>
        {shown === 'cartograma' ? <Cartogram {...atlas} /> : null}
        {shown === 'mapa' ? <BoundaryMap {...atlas} above={levels.find((one) => one.rank === level.rank - 1 && sets?.some((other) => other.level === one.id && other.current))?.id} /> : null}
        {shown === 'tabla' ? <Listed units={units} leaf={level.rank === Math.max(...country.levels.map((one) => one.rank))} caption={label} range={view.rango} onClear={() => onChange({ rango: undefined })} count={counter(country.locale)} /> : null}
      </Suspense>
    </div>
  );
}

function viewOptions({ set, many, count, hrefOf }: { set: BoundarySet | undefined; many: boolean; count: string; hrefOf: (vista: string) => string }) {
  return [
    { value: 'cartograma', label: words.cartogram, href: hrefOf('cartograma'), disabledReason: many ? words.tooMany(count) : undefined },
    { value: 'mapa', label: words.map, href: hrefOf('mapa'), disabledReason: set ? undefined : words.noMapYet },
    { value: 'tabla', label: words.table, href: hrefOf('tabla') },
  ];
}

function Listed({ units, leaf, caption, range, onClear, count }: { units: readonly TreeUnit[]; leaf: boolean; caption: string; range: string | undefined; onClear: () => void; count: (n: number) => string }) {
  const [from, to] = (range ?? '').split('-').map(Number);
  const within = range && Number.isFinite(from) && Number.isFinite(to) ? units.filter((unit) => unit.governments >= from! && unit.governments <= to!) : units;
  return (
    <>
      {range ? <FilterBar filters={[{ key: 'range', label: words.rangeFilter(from === 0 ? words.without : words.legendRange(from ?? 0, to ?? 0)), active: true, onClear }]} count={words.countOf(count(within.length), count(units.length))} /> : null}
      <UnitTable caption={caption} units={within} leaf={leaf} />
    </>
  );
}
