import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../web/ui/FilterBar.tsx';
import { TerritoryName, type LevelNumber } from '../../../web/ui/Level.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Tag } from '../../../web/ui/Tag.tsx';
import type { InstitutionItem } from '../contract.ts';
import { aDay, institutionsApi, territoriesApi } from './api.ts';
import { CreateInstitution } from './CreateInstitution.tsx';
import { DirectoryTabs } from './DirectoryTabs.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { SearchText } from '../../../web/ui/SearchText.tsx';
import { counted, kindWord, kindWords, span, words } from './words.ts';

type View = 'q' | 'territorio' | 'pais' | 'clase';

/** The directory: governments and other institutions, by any name they have or had. */
export function DirectoryPage() {
  const [view, change] = useView<View>();
  const kind = view.clase && view.clase in kindWords ? (view.clase as InstitutionItem['kind'] as never) : undefined; // one of the words of the contract's own list
  const pages = institutionsApi.usePages('list', { q: view.q, territory: view.territorio, country: view.pais, kind });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const count = pages.data?.pages[0]?.count;
  const filtered = Boolean(view.q ?? view.territorio ?? view.pais ?? view.clase);
  const title = count ? (filtered ? words.titleFiltered : words.title)(counted(count.value), count.capped) : words.page;
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  return (
    <>
      <PageHead eyebrow={words.page} title={title} lead={words.lead} tools={<CreateButton territory={view.territorio} />} />
      <DirectoryTabs at="institutions" />
      <Filters view={view} change={change} count={count ? `${counted(items.length)}${pages.hasNextPage ? ' +' : ''}` : undefined} />
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.retry}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={title} columns={columns} rows={items} rowKey={(one) => one.id} rowHref={(one) => paths.institution(one.id)} more={more} /> : null}
      {pages.data && items.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ q: undefined, territorio: undefined, pais: undefined, clase: undefined })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : null}
    </>
  );
}

const columns: Column<InstitutionItem>[] = [
  { key: 'name', head: words.name, main: true, cell: (one) => <>{one.short ?? one.name}{one.acronym ? <span className="meta"> {one.acronym}</span> : null}</> },
  { key: 'kind', head: words.kind, cell: (one) => kindWord(one.kind) },
  { key: 'place', head: words.place, cell: (one) => (one.territoryName && one.rank !== null ? <TerritoryName level={Math.min(one.rank + 1, 4) as LevelNumber} name={one.territoryName} levelName="" code={one.territory ?? ''} /> : '–') },
  { key: 'life', head: words.life, cell: (one) => <>{span(one.founded, one.ended)} {one.ended ? <Tag>{words.ended}</Tag> : null}</> },
];

function Filters({ view, change, count }: { view: Partial<Record<View, string>>; change: (view: Partial<Record<View, string | undefined>>) => void; count: string | undefined }) {
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items ?? [];
  const select = (label: string, value: string | undefined, any: string, options: { value: string; label: string }[], set: (value: string | undefined) => void) => (
    <select className="inp" aria-label={label} value={value ?? ''} onChange={(event) => set(event.target.value || undefined)} style={{ margin: 0, width: 'auto', minHeight: 36 }}>
      <option value="">{any}</option>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
  return (
    <FilterBar filters={view.territorio ? [{ key: 'territory', label: words.territory(view.territorio), active: true, onClear: () => change({ territorio: undefined }) }] : []} count={count}>
      <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
      {select(words.country, view.pais, words.anyCountry, countries.map(({ code, name }) => ({ value: code, label: name })), (pais) => change({ pais }))}
      {select(words.kind, view.clase, words.anyKind, Object.entries(kindWords).map(([value, label]) => ({ value, label })), (clase) => change({ clase }))}
    </FilterBar>
  );
}

function CreateButton({ territory }: { territory: string | undefined }) {
  const may = useMay()('institutions.create');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="main" icon="plus" disabledReason={may ? undefined : words.noGrant} onClick={() => setOpen(true)}>{words.create}</Button>
      {open ? <CreateInstitution territory={territory} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
