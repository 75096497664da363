import { lazy, Suspense, useMemo } from 'react';
import type { Adoption } from '../../contract/models/adoption.ts';
import type { Model } from '../../contract/models/model.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import type { AreaLegendItem } from '../../../../web/ui/areas/area.ts';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { territoriesApi } from '../register/api.ts';
import { areaTones } from './state.tsx';
import type { ModelKey, ModelView } from './view.ts';
import { capital, states, stateWords, words } from './words.ts';

const Bricks = lazy(() => import('../../../../web/ui/Bricks.tsx').then((m) => ({ default: m.Bricks })));
const Choropleth = lazy(() => import('../../../../web/ui/Choropleth.tsx').then((m) => ({ default: m.Choropleth })));
const aDay = 86_400_000;

interface MapProps {
  model: Model;
  board: Adoption;
  place: string;
  href: (view: ModelView) => string;
}

/** How far a model has come, on the woven map, or on the boundaries once somebody imported them. */
export function ModelMap({ model, board, place, href }: MapProps) {
  const [{ territorio, al }] = useView<ModelKey>();
  const [parent, level] = [territorio ?? model.country, model.levels[0] ?? ''];
  const sets = territoriesApi.useAsk('boundarySets', { country: model.country }, { freshMs: aDay }).data?.items;
  const set = sets?.find((one) => one.level === level && one.current);
  const bricks = territoriesApi.useAsk('cartogram', { parent, level }, { enabled: sets !== undefined && !set, freshMs: aDay });
  const bounds = territoriesApi.useAsk('boundaries', { parent, level }, { enabled: set !== undefined, freshMs: aDay });
  const items = useMemo(() => new Map(board.items.map((item) => [item.territory, item])), [board.items]);
  const label = words.mapLabel(model.title, place);
  const legend = states.flatMap((state): AreaLegendItem[] => (board.counts[state] === 0 ? [] : [{ tone: areaTones[state], label: capital(stateWords[state].word), count: board.counts[state], href: href({ vista: 'lista', estado: state }) }]));
  const areaOf = (code: string, name: string, above: string) => {
    const item = items.get(code);
    return { code, name, parent: above, tone: item ? areaTones[item.state] : ('name' as const), ...(item ? { value: stateWords[item.state].word, href: paths.adoption(model.id, code, { al }) } : {}) };
  };
  if (bricks.error ?? bounds.error) return <Refused problem={(bricks.error ?? bounds.error)!} what={words.failed} />;
  if (set && bounds.data) return <Suspense fallback={null}><Choropleth label={label} heads={words.mapHeads} legend={legend} note={words.mapSource(set.source, set.vintage)} areas={bounds.data.features.map((feature) => ({ ...areaOf(feature.id, items.get(feature.id)?.name ?? feature.id, items.get(feature.id)?.parentName ?? ''), feature }))} /></Suspense>;
  if (!set && bricks.data) return <Suspense fallback={null}><Bricks label={label} heads={words.mapHeads} legend={legend} note={words.mapKept(bricks.data.kept, bricks.data.total)} bricks={bricks.data.bricks.map((brick) => ({ ...areaOf(brick.code, brick.name, brick.parentName ?? ''), column: brick.column, row: brick.row }))} /></Suspense>;
  return <LongWork title={label} done={0} />;
}
