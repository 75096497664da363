import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { DueItem } from '../../contract/deadlines/clock.ts';
import { normsApi } from './api.ts';
import { DueTable } from './DueTable.tsx';
import { FeedDialog } from './FeedDialog.tsx';
import { TermTabs } from './TermTabs.tsx';
import { dueWords as said } from './due-words.ts';
import { counted, words } from './words.ts';

type View = 'ver' | 'estado' | 'mios' | 'territorio' | 'institucion';
type When = keyof typeof said.filters;
type State = keyof typeof said.states;

const whens = Object.keys(said.filters) as When[]; // its own keys
const states = Object.keys(said.states) as State[]; // as above

/** What runs, by the day it ends: what is late, what ends soon, what moved. */
export function DueListPage() {
  const [view, change] = useView<View>();
  const [feeds, setFeeds] = useState(false);
  const state = states.find((one) => one === view.estado) ?? 'open';
  const when = whens.find((one) => one === view.ver);
  const filter = { state, ...(when ? { when } : {}), ...(view.mios === 'si' ? { mine: true } : {}), ...(view.territorio ? { territory: view.territorio } : {}), ...(view.institucion ? { institution: view.institucion } : {}) };
  const asked = normsApi.usePages('dueList', { ...filter, limit: 50 });
  const first = asked.data?.pages[0];
  const items: DueItem[] = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = when !== undefined || view.mios !== undefined || view.territorio !== undefined || view.institucion !== undefined;
  const clear = (): void => change({ ver: undefined, mios: undefined, territorio: undefined, institucion: undefined });
  const chip = (key: When) => ({ key, label: said.filters[key], active: when === key, onOpen: () => change({ ver: when === key ? undefined : key }) });
  return (
    <>
      <PageHead
        eyebrow={words.dues}
        title={first?.counts ? said.title(first.counts) : words.dues}
        lead={words.notAdvice}
        tools={<><Button icon="calendar" onClick={() => setFeeds(true)}>{said.feeds}</Button><LinkButton kind="main" href={paths.deadline()}>{said.begin}</LinkButton></>}
      />
      <TermTabs at={paths.dueDates()} />
      <FilterBar
        filters={[...(state === 'open' ? whens.map(chip) : []), { key: 'mine', label: said.mine, active: view.mios === 'si', onOpen: () => change({ mios: view.mios === 'si' ? undefined : 'si' }) }, ...(view.territorio ? [{ key: 'place', label: `${said.columns.place}: ${view.territorio}`, active: true, onClear: () => change({ territorio: undefined }) }] : [])]}
        set={state === 'open' ? 0 : 1}
        count={first?.count ? counted(first.count) : undefined}
      >
        <Segmented label={said.state} value={state} options={states.map((one) => ({ value: one, label: said.states[one], href: paths.dueDates({ estado: one === 'open' ? undefined : one }) }))} />
      </FilterBar>
      {asked.error ? <Refused problem={asked.error} what={said.failed} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /> : null}
      {items.length > 0 ? <DueTable items={items} stale={asked.isPlaceholderData} more={asked.hasNextPage ? <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{said.more}</Button> : undefined} /> : null}
      {asked.data && items.length === 0 ? (
        filtered ? <EmptyState title={said.noneMatch} actions={<Button onClick={clear}>{said.clear}</Button>}>{said.noneMatchBody}</EmptyState> : <EmptyState title={said.none} actions={<LinkButton kind="main" href={paths.deadline()}>{said.begin}</LinkButton>}>{said.noneBody}</EmptyState>
      ) : null}
      {feeds ? <FeedDialog onClose={() => setFeeds(false)} /> : null}
    </>
  );
}
