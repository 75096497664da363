import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { TerritoryName, type LevelNumber } from '../../../../web/ui/Level.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { BodyItem, Initiative } from '../../contract/composition.ts';
import { countText } from '../board/words.ts';
import { aDay, bodiesApi, territoriesApi } from './api.ts';
import { NewBody } from './NewBody.tsx';
import { initiatives, some, words } from './words.ts';

type View = 'q' | 'territorio' | 'pais' | 'tipo' | 'padre' | 'iniciativa' | 'nuevo';
const isInitiative = (text: string | undefined): text is Initiative => text !== undefined && text in initiatives;

/** Every body within reach: of a territory and all below, of a kind, by words. `?nuevo=1` opens the form of a new one. */
export function BodyListPage(): ReactElement {
  const [view, change] = useView<View>();
  const at = useCutOff();
  const pages = bodiesApi.usePages('list', {
    ...(view.q ? { q: view.q } : {}), ...(view.territorio ? { territory: view.territorio } : {}), ...(view.pais ? { country: view.pais } : {}), ...(view.tipo ? { kind: view.tipo } : {}), ...(view.padre ? { parent: view.padre } : {}),
    ...(isInitiative(view.iniciativa) ? { initiative: view.iniciativa } : {}), ...(at ? { at } : {}),
  });
  const place = territoriesApi.useAsk('get', { code: view.territorio ?? '' }, { enabled: view.territorio !== undefined, freshMs: aDay }).data;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const count = pages.data?.pages[0]?.count;
  const narrowed = Boolean(view.q ?? view.tipo ?? view.padre ?? view.iniciativa);
  const clear = (): void => change({ q: undefined, territorio: undefined, pais: undefined, tipo: undefined, padre: undefined, iniciativa: undefined });
  const said = count ? `${count.capped ? 'Más de ' : ''}${some(count.value, 'organismo', 'organismos')}` : '';
  const title = !count ? words.page : count.value === 0 ? (narrowed || view.territorio ? words.noneTitle : words.beginTitle) : narrowed ? words.filteredTitle(said) : words.titleList(said, place?.name ?? words.everywhere);
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageHead eyebrow={words.listPage} title={title} lead={words.listLead} tools={<><CreateButton view={view} change={change} /><LinkButton href={paths.bodies({ territorio: view.territorio })}>{words.board}</LinkButton></>} />
      <Filters view={view} change={change} placeName={place?.name} count={count ? `${countText(items.length)}${pages.hasNextPage ? ' +' : ''}` : undefined} />
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={title} columns={columns} rows={items} rowKey={({ id }) => id} rowHref={({ id }) => paths.body(id, { al: at })} more={more} stale={pages.isPlaceholderData} /> : null}
      {pages.data && items.length === 0 ? (narrowed || view.territorio ? <EmptyState title={words.noneTitle} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : <EmptyState title={words.beginTitle} actions={<LinkButton href={paths.bodySheets()}>{words.loadSheet}</LinkButton>}>{words.beginBody}</EmptyState>) : null}
    </>
  );
}

const columns: Column<BodyItem>[] = [
  { key: 'name', head: words.name, main: true, cell: (one) => <>{one.name} {one.example ? <DemoTag /> : null}</> },
  { key: 'kind', head: words.kind, cell: ({ kindTitle }) => kindTitle, offNarrow: true },
  { key: 'place', head: words.place, cell: ({ place, served }) => (place ? <><TerritoryName level={Math.min(place.rank + 1, 4) as LevelNumber} name={place.name} levelName={place.levelName} code={place.code} />{served > 1 ? <span className="meta"> {words.servesMore(served - 1)}</span> : null}</> : '–') }, // ranks count from the country, signs from one to four
  { key: 'seats', head: words.composition, cell: (one) => <Composed one={one} /> },
  { key: 'parent', head: words.dependsOn, cell: ({ parent }) => parent?.name ?? '–', offPhone: true, offNarrow: true },
];

/** How a body is composed, in a few words: nothing on record is not nobody. */
function Composed({ one }: { one: BodyItem }): ReactElement {
  if (one.seated === null) return <Status tone="sd" word={words.noMembers} />;
  if (one.vacant > 0) return <Status tone="risk" wrap word={`${words.seatedOf(one.seated)}, ${words.lacking(one.vacant)}`} />;
  return one.whole === true && one.owed ? <Status tone="ok" wrap word={`${words.seatedOf(one.seated)}, ${words.whole}`} /> : <span>{words.seatedOf(one.seated)}</span>;
}

type Changing = { view: Partial<Record<View, string>>; change: (view: Partial<Record<View, string | undefined>>) => void };

function Filters({ view, change, placeName, count }: Changing & { placeName: string | undefined; count: string | undefined }): ReactElement {
  const country = view.territorio?.slice(0, 2) ?? view.pais;
  const kinds = bodiesApi.useAsk('kinds', country ? { country } : {}, { freshMs: aDay }).data?.items ?? [];
  const parent = bodiesApi.useAsk('get', { id: view.padre ?? '' }, { enabled: view.padre !== undefined }).data;
  const options = [...new Map(kinds.map(({ code, title }) => [code, title]))];
  const select = (label: string, value: string | undefined, any: string, choices: (readonly [string, string])[], set: (value: string | undefined) => void): ReactElement => (
    <select className="inp" aria-label={label} value={value ?? ''} onChange={(event) => set(event.target.value || undefined)} style={{ margin: 0, width: 'auto', maxWidth: '100%', minHeight: 36 }}>
      <option value="">{any}</option>
      {choices.map(([key, title]) => <option key={key} value={key}>{title}</option>)}
    </select>
  );
  return (
    <FilterBar
      filters={[...(view.territorio ? [{ key: 'territory', label: words.territory(placeName ?? view.territorio), active: true, onClear: () => change({ territorio: undefined }) }] : []), ...(view.padre ? [{ key: 'parent', label: words.parentIs(parent?.name ?? ''), active: true, onClear: () => change({ padre: undefined }) }] : [])]}
      count={count}
    >
      <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
      {select(words.kind, view.tipo, words.anyKind, options, (tipo) => change({ tipo }))}
      {select(words.initiative, view.iniciativa, words.anyInitiative, Object.entries(initiatives), (iniciativa) => change({ iniciativa }))}
    </FilterBar>
  );
}

function CreateButton({ view, change }: Changing): ReactElement {
  const may = useMay()('bodies.create');
  const own = useOwnTerritory();
  const [asked, setAsked] = useState(false);
  const open = asked || (may && view.nuevo === '1');
  const close = (): void => {
    setAsked(false);
    if (view.nuevo) change({ nuevo: undefined });
  };
  return (
    <>
      <Button kind="main" icon="plus" onClick={() => setAsked(true)} {...(may ? {} : { disabledReason: words.noGrant })}>{words.create}</Button>
      {open ? <NewBody territory={view.territorio ?? own} kind={view.tipo} onClose={close} /> : null}
    </>
  );
}
