import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import type { Conformation, KindCount } from '../../contract/board.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import type { AreaLegendItem } from '../../../../web/ui/areas/area.ts';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { lightTones } from './Light.tsx';
import { useDrawing } from './use-drawing.ts';
import { lightOf, shortOf, states, type BoardView } from './view.ts';
import { capital, lightWords, words } from './words.ts';

const Bricks = lazy(() => import('../../../../web/ui/Bricks.tsx').then((m) => ({ default: m.Bricks })));
const Choropleth = lazy(() => import('../../../../web/ui/Choropleth.tsx').then((m) => ({ default: m.Choropleth })));

/** The server lays out no more bricks than this. */
export const mostBricks = 260;

interface MapProps {
  board: Conformation;
  plural: string;
  view: BoardView;
}

/** The lights of one kind on the woven map, or on the boundaries once somebody imported them. */
export function BoardMap({ board, plural, view }: MapProps): ReactElement {
  const kind = board.kinds.find((one) => one.kind === view.tipo) ?? board.kinds[0]!; // the page shows the map only where there are kinds
  return (
    <div className="stack">
      {board.kinds.length > 1 ? <div className="sideways"><Segmented label={words.mapKind} value={kind.kind} options={board.kinds.map((one) => ({ value: one.kind, label: shortOf(one), href: paths.bodies({ ...view, ver: undefined, tipo: one.kind }) }))} /></div> : null}
      <Drawn board={board} kind={kind} plural={plural} view={view} />
    </div>
  );
}

function Drawn({ board, kind, plural, view }: MapProps & { kind: KindCount }): ReactElement {
  const { set, bricks, bounds, problem } = useDrawing(board, true);
  const items = useMemo(() => new Map(board.items.map((item) => [item.territory, item])), [board.items]);
  const label = words.mapLabel(kind.title, capital(plural), board.territoryName);
  const legend = states.flatMap((state): AreaLegendItem[] => (kind[state] === 0 ? [] : [{ ...lightTones[state], label: lightWords[state].word, count: kind[state], href: paths.bodies({ ...view, ver: undefined, vista: 'lista', tipo: kind.kind, luz: state }) }]));
  const areaOf = (code: string, name: string, parent: string) => {
    const light = lightOf(items.get(code) ?? { lights: [] }, kind.kind);
    return { code, name, parent, ...(light ? lightTones[light.state] : { tone: 'name' as const }), ...(light ? { value: lightWords[light.state].word, href: paths.bodySheet(code, { al: view.al }) } : {}) };
  };
  if (problem) return <Refused problem={problem} what={words.failed} />;
  if (set && bounds) return <Suspense fallback={null}><Choropleth label={label} heads={words.mapHeads} legend={legend} note={words.mapSource(set.source, set.vintage)} areas={bounds.features.map((feature) => ({ ...areaOf(feature.id, items.get(feature.id)?.name ?? feature.id, items.get(feature.id)?.parent ?? ''), feature }))} /></Suspense>;
  if (bricks) return <Suspense fallback={null}><Bricks label={label} heads={words.mapHeads} legend={legend} note={words.mapKept(bricks.kept, bricks.total)} bricks={bricks.bricks.map((brick) => ({ ...areaOf(brick.code, brick.name, brick.parentName ?? ''), column: brick.column, row: brick.row }))} /></Suspense>;
  return <LongWork title={label} done={0} />;
}
