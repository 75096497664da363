import { useMemo, useState } from 'react';
import type { Adoption, AdoptionItem } from '../../contract/models/adoption.ts';
import type { Model } from '../../contract/models/model.ts';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column, type Sort } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { Sign } from '../../../../web/ui/Sprite.tsx';
import { momentText } from '../register/moment.ts';
import { ModelMap } from './ModelMap.tsx';
import { AdoptionMark } from './state.tsx';
import { StateCounts } from './StateCounts.tsx';
import { shownItems, statesOf, type ModelKey, type ModelView } from './view.ts';
import { adoptWords, countText, inARow, states, stateWords, words } from './words.ts';

/** The server lays out no more bricks than this: beyond, one looks at a part. */
export const mostBricks = 260;

interface BoardProps {
  model: Model;
  board: Adoption;
  place: string;
  stale: boolean;
}

/** How far a model has come: counts that open, map or list. */
export function ModelBoard({ model, board, place, stale }: BoardProps) {
  const [view, change] = useView<ModelKey>();
  const many = board.items.length > mostBricks;
  const vista = view.vista === 'lista' || many || board.items.length < 2 || view.estado || view.ver || view.q ? 'lista' : 'mapa';
  const href = (more: ModelView): string => paths.model(model.id, { territorio: view.territorio, al: view.al, ...more });
  return (
    <>
      <div className="model-strip"><span className="model-share">{words.adoptedBy}: {board.of > 0 && board.counts.unrecorded === board.of ? <span className="meta">{words.nobodyKnows}</span> : <Share part={board.counts.adopted} whole={board.of} format={countText} bar />}</span><StateCounts counts={board.counts} href={(estado) => href({ vista: 'lista', estado })} /></div>
      <div className="row between model-views">
        <b>{words.forLevels(model.levelNames)}</b>
        <Segmented label={words.views} value={vista} options={[{ value: 'mapa', label: words.map, href: href({}), disabledReason: many ? words.mapMany(board.items.length) : undefined }, { value: 'lista', label: words.table, href: href({ vista: 'lista' }) }]} />
      </div>
      {vista === 'mapa' ? <ModelMap model={model} board={board} place={place} href={href} /> : <List board={board} view={view} change={change} stale={stale} />}
    </>
  );
}

interface ListProps {
  board: Adoption;
  view: ModelView;
  change: (next: Partial<Record<ModelKey, string | undefined>>) => void;
  stale: boolean;
}

function List({ board, view, change, stale }: ListProps) {
  const rows = useMemo(() => shownItems(board.items, view), [board.items, view]);
  const chosen = statesOf(view.estado);
  const filters = [
    ...(chosen.length > 0 ? [{ key: 'estado', label: words.filterState(inARow(chosen.map((state) => stateWords[state].word))), active: true, onClear: () => change({ estado: undefined }) }] : []),
    ...(view.ver === 'cambios' ? [{ key: 'ver', label: words.columns.pending, active: true, onClear: () => change({ ver: undefined }) }] : []),
    ...(view.ver === 'difieren' ? [{ key: 'ver', label: words.differs, active: true, onClear: () => change({ ver: undefined }) }] : []),
  ];
  return (
    <>
      <FilterBar filters={filters} count={words.countOf(rows.length, board.items.length)}><SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} /></FilterBar>
      {rows.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ estado: undefined, ver: undefined, q: undefined })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : <Table board={board} rows={rows} stale={stale} al={view.al} />}
    </>
  );
}

/** The state of a territory, since when, and what it rests on: its text, what was declared, both where they differ. */
function State({ item }: { item: AdoptionItem }) {
  const rests = [item.on ? momentText(item.on) : '', item.from === null ? '' : words.basis[item.from]].filter(Boolean).join(', ');
  return <><AdoptionMark state={item.state} />{rests ? <span className="meta under">{rests}</span> : null}{item.differs ? <span className="meta under"><Sign name="late" /> {words.differs}</span> : null}{item.doubt ? <span className="meta under">{item.doubt}</span> : null}</>;
}

function Table({ board, rows, stale, al }: { board: Adoption; rows: readonly AdoptionItem[]; stale: boolean; al: string | undefined }) {
  const [sort, setSort] = useState<Sort>();
  const columns = useMemo((): Column<AdoptionItem>[] => {
    const far = new Set(board.items.map(({ parent }) => parent)).size > 1;
    return [
      { key: 'name', head: words.columns.place, main: true, sortable: true, cell: ({ name, territory }) => <>{name} <span className="code nowrap">{territory}</span></> },
      ...(far ? [{ key: 'parent', head: words.columns.parent, sortable: true, cell: ({ parentName }: AdoptionItem) => parentName }] : []),
      { key: 'state', head: words.columns.state, sortable: true, cell: (item) => <State item={item} /> },
      { key: 'stage', head: words.columns.text, cell: ({ instrument }) => (instrument ? [instrument.number, instrument.stage].filter(Boolean).join(' · ') : '') },
      { key: 'deviation', head: words.columns.deviation, numeric: true, sortable: true, cell: ({ deviation }) => (deviation && deviation.of > 0 ? <><Share part={deviation.same} whole={deviation.of} />{deviation.blanks > 0 ? <span className="meta"> {adoptWords.blanks(deviation.blanks)}</span> : null}</> : '') },
      { key: 'pending', head: words.columns.pending, numeric: true, sortable: true, cell: ({ pendingChanges }) => (pendingChanges ? countText(pendingChanges) : '') },
    ];
  }, [board.items]);
  const sorted = useMemo(() => (sort === undefined ? rows : rows.toSorted((a, b) => (sort.direction === 'asc' ? 1 : -1) * order(a, b, sort.key) || a.name.localeCompare(b.name, 'es'))), [rows, sort]);
  return <DataTable caption={words.caption(board.model.title)} columns={columns} rows={sorted} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.adoption(board.model.id, territory, { al })} sort={sort} onSort={setSort} stale={stale} />;
}

const shareOf = ({ deviation }: AdoptionItem): number => (deviation && deviation.of > 0 ? deviation.same / deviation.of : -1);

function order(a: AdoptionItem, b: AdoptionItem, key: string): number {
  if (key === 'name') return a.name.localeCompare(b.name, 'es');
  if (key === 'parent') return (a.parentName ?? '').localeCompare(b.parentName ?? '', 'es');
  if (key === 'state') return states.indexOf(a.state) - states.indexOf(b.state);
  return key === 'deviation' ? shareOf(a) - shareOf(b) : (a.pendingChanges ?? 0) - (b.pendingChanges ?? 0);
}
