import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import type { ListedIndicator } from '../../contract/series.ts';
import { periodWords } from '../../rules/series/period.ts';
import { aDay, indicatorsApi, territoriesApi } from './api.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { countText, listWords as words } from './words.ts';

/** The technical sheets of a country: what is measured, by whom, and how much is on record. */
export function IndicatorListPage(): ReactElement {
  const [view] = useView<'pais' | 'q'>();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay });
  const mine = useOwnTerritory()?.slice(0, 2);
  const country = countries.data?.items.find(({ code }) => code === (view.pais ?? mine)) ?? countries.data?.items[0];
  if (countries.error) return <><PageHead eyebrow={words.page} title={words.page} /><Refused problem={countries.error} what={words.failed} todo={<Button onClick={() => void countries.refetch()}>{words.again}</Button>} /></>;
  return country && countries.data ? <List country={country} countries={countries.data.items} /> : <LongWork title={words.page} done={0} />;
}

interface Named {
  code: string;
  name: string;
}

function List({ country, countries }: { country: Named; countries: readonly Named[] }): ReactElement {
  const [view, change] = useView<'q'>();
  const may = useMay()('indicators.create-indicator');
  const [creating, setCreating] = useState(false);
  const pages = indicatorsApi.usePages('listIndicators', { country: country.code, ...(view.q ? { q: view.q } : {}) });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const count = pages.data?.pages[0]?.count;
  const title = !count ? words.page : count.value === 0 ? (view.q ? words.nothing : words.none) : view.q ? words.found(count.value, count.capped) : words.title(items, count.value, count.capped, country.name);
  const more = pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined;
  const refusal = may ? {} : { disabledReason: words.noGrant };
  return (
    <>
      <PageHead eyebrow={words.page} title={title} lead={words.lead} tools={<><Button kind="main" icon="plus" onClick={() => setCreating(true)} {...refusal}>{words.create}</Button><LinkButton href={paths.indicatorSheets({ pais: country.code })}>{words.load}</LinkButton><LinkButton kind="quiet" href={paths.bands}>{words.bands}</LinkButton></>} />
      <div className="stack" style={{ marginBottom: 'var(--s4)' }}>
        <div className="sideways"><Segmented label={words.country} value={country.code} options={countries.map(({ code, name }) => ({ value: code, label: name, href: paths.indicators({ pais: code, q: view.q }) }))} /></div>
        <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => change({ q })} />
      </div>
      {pages.error ? <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <DataTable caption={title} columns={columns} rows={items} rowKey={({ id }) => id} more={more} stale={pages.isPlaceholderData} /> : null}
      {pages.data && items.length === 0 ? (view.q ? <EmptyState title={words.nothing} actions={<Button onClick={() => change({ q: undefined })}>{words.clear}</Button>}>{words.nothingBody}</EmptyState> : <EmptyState title={words.none} actions={<Button onClick={() => setCreating(true)} {...refusal}>{words.begin}</Button>}>{words.noneBody}</EmptyState>) : null}
      {creating ? <IndicatorDialog country={country.code} onClose={() => setCreating(false)} /> : null}
    </>
  );
}

const columns: Column<ListedIndicator>[] = [
  { key: 'name', head: words.name, main: true, cell: ({ id, code, name, example, visibility }) => <div><Link href={paths.indicator(id)}>{name}</Link> <span className="meta nowrap">{code}</span> {example ? <DemoTag /> : null}{visibility === 'own' ? <Tag>{words.own}</Tag> : null}</div> },
  { key: 'unit', head: words.unit, cell: ({ unit }) => unit },
  { key: 'territories', head: words.territories, numeric: true, cell: ({ id, country, territories }) => (territories === 0 ? <Status tone="sd" word={words.noValues} /> : <Link href={paths.indicator(id, { territorio: country, vista: 'valores' })}>{countText(territories)}</Link>) },
  { key: 'latest', head: words.latest, cell: ({ id, latest }) => (latest ? <Link href={paths.indicator(id, { periodo: latest })}>{periodWords(latest)}</Link> : '–') },
  { key: 'producer', head: words.producer, cell: ({ producer }) => producer, offNarrow: true },
];
