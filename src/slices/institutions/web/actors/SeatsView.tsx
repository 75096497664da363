import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { ExpectedSeat } from '../../contract.ts';
import { PartFrame } from './ActorsPage.tsx';
import { institutionsApi } from './api.ts';
import { Choice } from './Choice.tsx';
import { Holders } from './Holders.tsx';
import { Speaker } from './SpokenFor.tsx';
import type { Place } from './use-place.ts';
import { seatWords, words } from './words.ts';

const tones: Record<ExpectedSeat['state'], Tone> = { held: 'ok', vacant: 'risk', unknown: 'sd' };

/** The authorities that each government of a level should have: held, vacant, or not on record. */
export function SeatsView({ place }: { place: Place }): ReactElement | null {
  const { view, change, code, asOf, level, levels } = place;
  const state = view.estado === 'vacant' || view.estado === 'unknown' ? view.estado : undefined;
  const asked = { territory: code ?? '', level: level?.id ?? '', ...(state ? { state } : {}), ...(asOf ? { at: asOf } : {}) };
  const pages = institutionsApi.usePages('vacancies', { ...asked, limit: 100 });
  const associations = institutionsApi.useAsk('associations', { territory: code ?? '', level: level?.id ?? '', ...(asOf ? { at: asOf } : {}) }, { enabled: code !== undefined && level !== undefined }).data?.items;
  const counts = pages.data?.pages[0]?.counts;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.error) return <PartFrame place={place} part={{ title: words.tabSeats, body: <Refused problem={pages.error} what={words.failed} todo={<Button onClick={() => void pages.refetch()}>{words.again}</Button>} /> }} />;
  if (!counts) return null;
  const title = counts.expected === 0 ? words.seatsNone : words.seatsTitle(counts.vacant, counts.unknown, counts.expected);
  const body = (
    <>
      <FilterBar filters={[]} count={counts.held > 0 ? words.reelected(counts.reelected, counts.held) : undefined}>
        <Choice label={words.level} value={level?.id} options={(levels ?? []).map(({ id, plural }) => [id, plural] as const)} onChange={(nivel) => change({ nivel })} />
        <Segmented label={words.show} value={state ?? 'all'} options={[{ value: 'all', label: words.allSeats }, { value: 'vacant', label: words.onlyVacant }, { value: 'unknown', label: words.onlyUnknown }]} onChange={(value) => change({ estado: value === 'all' ? undefined : value })} />
      </FilterBar>
      <div className="meta">{associations && associations.length > 0 ? <>{words.speaks}: {associations.map((one) => <Speaker key={one.id} one={one} />)}</> : words.speaksNone}</div>
      {items.length === 0 ? <EmptyState title={counts.expected === 0 ? words.seatsNone : title}>{words.seatsNoneBody}</EmptyState> : <DataTable caption={title} columns={columns} rows={items} rowKey={(one) => `${one.territory} ${one.key}`} group={(one) => ({ key: one.territory, head: <Link href={paths.territory(one.territory)}>{one.territoryName}</Link> })} stale={pages.isPlaceholderData} more={pages.hasNextPage ? <Button kind="quiet" small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{words.more}</Button> : undefined} />}
    </>
  );
  return <PartFrame place={place} part={{ title, lead: words.seatsLead, tools: <SaveCsv asked={asked} />, body }} />;
}

const columns: Column<ExpectedSeat>[] = [
  { key: 'seat', head: words.seat, main: true, cell: ({ title }) => title },
  { key: 'state', head: words.state, cell: ({ state }) => <Status tone={tones[state]} word={seatWords[state]} /> },
  { key: 'holder', head: words.holder, cell: (one) => <Holders of={one} /> },
  { key: 'government', head: words.government, cell: ({ institution, institutionName }) => (institution ? <Link href={paths.institution(institution)}>{institutionName}</Link> : '–'), offPhone: true },
  { key: 'source', head: words.expectedBy, cell: ({ source, verified }) => <span className="meta">{source}{verified ? '' : `, ${words.toVerify}`}</span>, offNarrow: true, offPhone: true },
];

/** The whole list as a sheet: what is seen a page at a time, asked whole. */
function SaveCsv({ asked }: { asked: Record<string, string> }): ReactElement {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await fetch(`/api/${institutionsApi.name('vacancies')}?${new URLSearchParams({ ...asked, limit: '5000' }).toString()}`, { headers: { accept: 'text/csv' } }).catch(() => undefined);
    setBusy(false);
    setFailed(!answer?.ok);
    if (!answer?.ok) return;
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await answer.blob()), download: 'autoridades.csv' });
    link.click();
    URL.revokeObjectURL(link.href);
    showToast({ text: words.saved });
  };
  return <><Button icon="download" busy={busy} onClick={() => void save()}>{words.csv}</Button>{failed ? <span className="er" role="alert">{words.csvFailed}</span> : null}</>;
}
