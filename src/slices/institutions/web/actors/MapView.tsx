import { useMemo, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { kindWord } from '../words.ts';
import { PartFrame } from './ActorsPage.tsx';
import { institutionsApi } from './api.ts';
import { ActorDrawing } from './ActorDrawing.tsx';
import { Choice } from './Choice.tsx';
import { useSectors, type Sectors } from './use-sectors.ts';
import { actorsOf, everyTie, sectorKey, tieText, tiesAsked, unclassified, type Actor } from './view.ts';
import type { Place } from './use-place.ts';
import { edgeWords, some, words } from './words.ts';

/** Who articulates with whom: drawn by sectors, or as a table. */
export function MapView({ place }: { place: Place }): ReactElement | null {
  const { view, change, code, unit, asOf } = place;
  const sectors = useSectors();
  const ties = tiesAsked(view.lazo);
  const { data, error, refetch } = institutionsApi.useAsk('actorMap', { ...(ties ? { ties } : {}), ...(view.mapeo ? { purpose: view.mapeo } : { territory: code ?? '' }), ...(asOf ? { asOf } : {}) }, { keep: true });
  const all = useMemo(() => (data ? actorsOf(data) : []), [data]);
  const actors = view.sector ? all.filter((one) => sectorKey(one) === view.sector || one.ties.some(({ other }) => sectorKey(other) === view.sector)) : all;
  const name = unit?.name ?? '';
  if (error) return <PartFrame place={place} part={{ title: words.page, body: <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> }} />;
  if (!data) return null;
  const count = all.reduce((sum, one) => sum + one.ties.length, 0) / 2;
  const title = all.length === 0 ? words.mapNone(name) : words.mapTitle(all.length, new Set(all.map(sectorKey).filter((key) => key !== unclassified)).size, count, name);
  const filters = (
    <FilterBar filters={[]}>
      <Choice label={words.tie} value={view.lazo} any={words.workTies} options={[[everyTie, words.everyTie], ...Object.entries(edgeWords)]} onChange={(lazo) => change({ lazo, actor: undefined })} />
      <Choice label={words.sector} value={view.sector} any={words.anySector} options={[...sectors.options.map(({ value, label }) => [value, label] as const), [unclassified, sectors.word(null)] as const]} onChange={(sector) => change({ sector, actor: undefined })} />
    </FilterBar>
  );
  const shown = actors.length === 0 ? <EmptyState title={words.mapNone(name)} actions={<><LinkButton href={paths.actors({ ...view, vista: 'mecanismos' })}>{words.tabJoint}</LinkButton>{data.others ? <Button onClick={() => change({ lazo: everyTie })}>{words.everyTie}</Button> : null}</>}>{data.others && !view.lazo ? words.onlyStructure : words.mapNoneBody}</EmptyState> : view.vista === 'tabla' ? <ActorTable actors={actors} caption={title} sectors={sectors} /> : <ActorDrawing actors={actors} chosen={view.actor} onChoose={(actor) => change({ actor })} />;
  const body = (
    <>
      {filters}
      {data.capped ? <div style={{ marginBottom: 'var(--s3)' }}><Note kind="info">{words.capped}</Note></div> : null}
      {actors.length === 0 ? shown : <Columns lean main={shown} side={<Block title={words.missing}><Todo bare items={lacksOf(all)} /></Block>} />}
    </>
  );
  return <PartFrame place={place} part={{ title, lead: words.mapLead, body }} />;
}

function lacksOf(actors: readonly Actor[]): TodoItem[] {
  const [unsaid, weak] = [actors.filter(({ sector }) => sector === null).length, new Set(actors.flatMap(({ ties }) => ties.flatMap(({ edge }) => (edge.strong ? [] : [edge])))).size];
  const items: TodoItem[] = actors.some((one) => one.sector === 'private') ? [{ id: 'private', sign: 'ok', title: words.allThere }] : [{ id: 'private', sign: 'no', title: words.privateNone, detail: words.privateNoneBody }];
  if (weak > 0) items.push({ id: 'weak', sign: 'run', title: words.weak(weak), detail: words.weakBody });
  if (unsaid > 0) items.push({ id: 'none', sign: 'q', title: words.unclassified(unsaid), detail: words.unclassifiedBody });
  return items;
}

/** How many ties of an actor its row tells; the rest stand on its own page. */
const told = 6;

const columnsIn = (sectors: Sectors): Column<Actor>[] => [
  { key: 'name', head: words.actor, main: true, cell: ({ name, short }) => <>{name}{short && short !== name ? <span className="meta"> {short}</span> : null}</> },
  { key: 'sector', head: words.sector, cell: (one) => sectors.word(one.sector) },
  { key: 'kind', head: words.kind, cell: ({ kind }) => (kind === null ? words.unlisted : kindWord(kind)), offPhone: true },
  { key: 'place', head: words.place, cell: ({ territoryName }) => territoryName ?? '–', offNarrow: true },
  { key: 'ties', head: words.ties, cell: (one) => <ul className="plain">{one.ties.slice(0, told).map((tie, n) => <li key={n}>{tieText(tie, one.id)}</li>)}{one.ties.length > told ? <li className="meta">+ {some(one.ties.length - told, 'lazo', 'lazos')}</li> : null}</ul> },
];

function ActorTable({ actors, caption, sectors }: { actors: readonly Actor[]; caption: string; sectors: Sectors }): ReactElement {
  return <DataTable caption={caption} columns={columnsIn(sectors)} rows={actors} rowKey={({ id }) => id} rowHref={({ institution }) => (institution === null ? undefined : paths.institution(institution))} />;
}
