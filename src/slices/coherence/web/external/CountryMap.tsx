import { lazy, Suspense, useMemo } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { CountryRow } from '../../contract/country.ts';
import type { LevelColumn } from '../../contract/view.ts';
import { territoriesApi } from '../api.ts';
import { capital, countText } from '../words.ts';
import { countryLegend, toneOf } from './country-layer.ts';
import type { CountryView } from './CountryPage.tsx';
import { CountryTable } from './CountryTable.tsx';
import { countryWords as words } from './words.ts';

const Bricks = lazy(() => import('../../../../web/ui/Bricks.tsx').then((m) => ({ default: m.Bricks })));
const Choropleth = lazy(() => import('../../../../web/ui/Choropleth.tsx').then((m) => ({ default: m.Choropleth })));

type Row = z.output<typeof CountryRow>;

/** The server lays out no more bricks than this: beyond, one looks at a part. */
const mostBricks = 260;
const hour = 3_600_000;

interface MapProps {
  country: string;
  name: string;
  named: readonly z.output<typeof LevelColumn>[];
  /** All governments, and those that the filters leave. */
  items: readonly Row[];
  rows: readonly Row[];
  view: Partial<Record<CountryView, string>>;
  hrefOf: (more: Partial<Record<CountryView, string | undefined>>) => string;
}

/** One level at a time: the cartogram, or the boundaries once somebody imported them. */
export function CountryMap({ country, name, named, items, rows, view, hrefOf }: MapProps) {
  const levels = [...Map.groupBy(items.filter(({ code }) => code.startsWith(view.parte ?? '') && code !== view.parte && code.includes('-')), ({ level }) => level)];
  const chosen = levels.find(([level]) => level === view.nivel) ?? levels.filter(([, list]) => list.length <= mostBricks).toSorted(([, a], [, b]) => b.length - a.length)[0];
  if (!chosen) return <CountryTable rows={rows} />;
  const [level, list] = chosen;
  const place = items.find(({ code }) => code === view.parte)?.name ?? name;
  const pluralOf = (id: string): string => named.find((one) => one.level === id)?.plural ?? id;
  const plural = pluralOf(level);
  return (
    <div className="stack">
      <div className="sideways"><Segmented label={words.levelHead} value={level} options={levels.map(([id, own]) => ({ value: id, label: `${capital(pluralOf(id))} (${countText(own.length)})`, href: hrefOf({ nivel: id }), disabledReason: own.length > mostBricks ? words.mapMany(own.length, pluralOf(id)) : undefined }))} /></div>
      {list.length > mostBricks ? <><p className="meta">{words.mapMany(list.length, plural)}</p><CountryTable rows={rows} /></> : <Level parent={view.parte ?? country} level={level} label={words.mapLabel(capital(plural), place)} items={list} rows={rows} hrefOf={hrefOf} />}
    </div>
  );
}

interface LevelProps {
  parent: string;
  level: string;
  label: string;
  items: readonly Row[];
  rows: readonly Row[];
  hrefOf: MapProps['hrefOf'];
}

function Level({ parent, level, label, items, rows, hrefOf }: LevelProps) {
  const sets = territoriesApi.useAsk('boundarySets', { country: parent.slice(0, 2) }, { freshMs: hour }).data?.items;
  const mapped = sets?.some((set) => set.level === level && set.current) ?? false;
  const bricks = territoriesApi.useAsk('cartogram', { parent, level }, { enabled: sets !== undefined && !mapped, freshMs: hour });
  const bounds = territoriesApi.useAsk('boundaries', { parent, level }, { enabled: mapped, freshMs: hour });
  const left = useMemo(() => new Map(rows.map((row) => [row.code, row])), [rows]);
  const inLevel = rows.filter((row) => row.level === level);
  const legend = countryLegend(inLevel, (band) => hrefOf({ nivel: level, banda: band, vista: 'tabla' }));
  const areaOf = (code: string, name: string, above: string) => {
    const row = left.get(code);
    return { code, name, parent: above, tone: row ? toneOf(row) : 'empty' as const, value: valueOf(row, items.some((one) => one.code === code)), href: paths.coherence(code) };
  };
  const note = inLevel.length < items.length ? words.mapFiltered : undefined;
  if (bricks.error ?? bounds.error) return <Refused problem={(bricks.error ?? bounds.error)!} what={words.failed} />;
  if (mapped && bounds.data) return <Suspense fallback={null}><Choropleth label={label} heads={words.heads} legend={legend} note={note} areas={bounds.data.features.map((feature) => ({ ...areaOf(feature.id, nameOf(items, feature.id), parentOf(items, feature.id)), feature }))} /></Suspense>;
  if (!mapped && bricks.data) return <Suspense fallback={null}><Bricks label={label} heads={words.heads} legend={legend} note={note} bricks={bricks.data.bricks.map((brick) => ({ ...areaOf(brick.code, brick.name, brick.parentName ?? ''), column: brick.column, row: brick.row }))} /></Suspense>;
  return <LongWork title={label} done={0} />;
}

const nameOf = (items: readonly Row[], code: string): string => items.find((one) => one.code === code)?.name ?? code;
const parentOf = (items: readonly Row[], code: string): string => items.find((one) => one.code === code)?.parentName ?? '';
const valueOf = (row: Row | undefined, governs: boolean): string => (row === undefined ? (governs ? words.outside : words.noGovernment) : row.linked === null || row.total === null ? words.legend.sd : words.count(row.linked, row.total));
