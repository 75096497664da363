import './life.css';
import type { ReactNode } from 'react';
import { remote } from '../../../../web/api/remote.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar, type FilterChip } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import type { territories } from '../../../territories/contract.ts';
import type { StageCount } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { StageCounts } from './StageCounts.tsx';
import { StageTable } from './StageTable.tsx';
import { expiringSentence, pipelineWords as words } from './words.ts';

const territoriesApi = remote<typeof territories>('territories');
type Key = 'ver' | 'tipo' | 'etapa' | 'territorio' | 'pais' | 'quietos' | 'modelo';

/** What is on its way and what ends: stage by stage, the longest standing first. Its filters live in the address. */
export function PipelineView({ head }: { /** Draws the head of the page: over what moves, by its counts (undefined while they come); over what ends, by its sentence. */ head?: (counts: readonly StageCount[] | undefined, ending: string | undefined) => ReactNode }) {
  const [view, change] = useView<Key>();
  const expiring = view.ver === 'vence';
  const place = { ...(view.territorio ? { territory: view.territorio } : {}), ...(view.pais ? { country: view.pais } : {}), ...(view.modelo ? { model: view.modelo } : {}) };
  const asked = instrumentsApi.usePages('listStages', { ...place, view: expiring ? 'expiring' : 'moving', limit: 50, ...(view.tipo ? { kind: view.tipo } : {}), ...(view.etapa && !expiring ? { state: view.etapa } : {}), ...(view.quietos === 'si' && !expiring ? { stalled: true } : {}) });
  const pages = asked.data?.pages;
  const items = pages?.flatMap((page) => page.items) ?? [];
  const counted = instrumentsApi.useAsk('stageCounts', place, { keep: true }).data?.items;
  const counts = counted?.filter(({ kind }) => !view.tipo || kind === view.tipo) ?? [];
  const filtered = Boolean(view.tipo || view.etapa || view.territorio || view.quietos || view.modelo);
  return (
    <>
      {head?.(counted && counts, expiring && pages ? expiringSentence(items, asked.hasNextPage) : undefined)}
      <Filters view={view} change={change} expiring={expiring} counts={counted ?? []} />
      {asked.error ? <Refused problem={asked.error} what={words.failed} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /> : null}
      {expiring || counts.length === 0 ? null : <StageCounts counts={counts} place={place} chosen={{ kind: view.tipo, state: view.etapa }} />}
      {items.length > 0 ? <StageTable items={items} expiring={expiring} stale={asked.isPlaceholderData} more={asked.hasNextPage ? <Button busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>{words.more}</Button> : undefined} /> : null}
      {asked.data && items.length === 0 ? (
        <EmptyState title={filtered ? words.noneMatch : words.none[expiring ? 'expiring' : 'moving']} actions={filtered ? <Button onClick={() => change({ tipo: undefined, etapa: undefined, territorio: undefined, quietos: undefined, modelo: undefined })}>{words.clear}</Button> : undefined}>{words.noneBody[expiring ? 'expiring' : 'moving']}</EmptyState>
      ) : null}
    </>
  );
}

interface FiltersProps {
  view: Partial<Record<Key, string>>;
  change: (next: Partial<Record<Key, string | undefined>>) => void;
  expiring: boolean;
  counts: readonly StageCount[];
}

function Filters({ view, change, expiring, counts }: FiltersProps) {
  const name = territoriesApi.useAsk('get', { code: view.territorio ?? '' }, { enabled: Boolean(view.territorio), freshMs: 600_000 }).data?.name;
  // Countries may call one kind by other names: the first in the list stands for all.
  const kinds = [...new Map(counts.toReversed().map(({ kind, kindTitle }) => [kind, kindTitle]))].toReversed();
  const kindTitle = kinds.find(([code]) => code === view.tipo)?.[1] ?? view.tipo;
  const state = counts.find((one) => one.kind === view.tipo && one.state === view.etapa)?.title ?? view.etapa;
  const chips: FilterChip[] = [
    ...(view.territorio ? [{ key: 'place', label: words.place(name ?? view.territorio), active: true, onClear: () => change({ territorio: undefined }) }] : []),
    ...(view.etapa && !expiring ? [{ key: 'state', label: words.state(state ?? ''), active: true, onClear: () => change({ etapa: undefined }) }] : []),
    ...(expiring ? [] : [{ key: 'stalled', label: words.stalled, active: view.quietos === 'si', onOpen: () => change({ quietos: view.quietos === 'si' ? undefined : 'si' }) }]),
  ];
  return (
    <FilterBar filters={chips}>
      <Segmented label={words.views} value={expiring ? 'vence' : 'mueve'} options={[{ value: 'mueve', label: words.moving }, { value: 'vence', label: words.expiring }]} onChange={(ver) => change({ ver: ver === 'vence' ? ver : undefined })} />
      <MenuButton className={view.tipo ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.everyKind, onAct: () => change({ tipo: undefined, etapa: undefined }) }, ...kinds.map(([code, title]) => ({ key: code, label: title, onAct: () => change({ tipo: code, etapa: undefined }) }))]}>
        {view.tipo ? words.kind(kindTitle ?? '') : words.everyKind}
      </MenuButton>
    </FilterBar>
  );
}
