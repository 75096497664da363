import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import type { Addressee, Way } from '../../contract.ts';
import { personPath } from '../person-path.ts';
import { PartFrame } from './ActorsPage.tsx';
import { institutionsApi } from './api.ts';
import { Choice } from './Choice.tsx';
import type { Place } from './use-place.ts';
import { seatWords, wayWords, words } from './words.ts';

const tones: Record<Way, Tone> = { direct: 'ok', association: 'risk', none: 'sd' };
const atOnce = 100;

/** Whom to write to for the governments of a level: their association first, then each of them. */
export function CommunicationsView({ place }: { place: Place }): ReactElement | null {
  const { view, change, code, unit, asOf, level, levels } = place;
  const [limit, setLimit] = useState(atOnce);
  const way = view.estado === 'direct' || view.estado === 'association' || view.estado === 'none' ? view.estado : undefined;
  const asked = { territory: code ?? '', level: level?.id ?? '', ...(asOf ? { at: asOf } : {}) };
  const list = institutionsApi.useAsk('communications', { ...asked, ...(way ? { way: [way] } : {}), limit }, { post: true, keep: true, enabled: level !== undefined });
  if (list.error) return <PartFrame place={place} part={{ title: words.tabWrite, body: <Refused problem={list.error} what={words.failed} todo={<Button onClick={() => void list.refetch()}>{words.again}</Button>} /> }} />;
  if (!list.data) return null;
  const { items, counts, next } = list.data;
  const title = counts.governments === 0 ? words.writeNone : words.writeTitle({ ...counts, plural: level?.plural ?? '', place: unit?.name ?? '' });
  const save = `/api/${institutionsApi.name('exportCommunications')}?${new URLSearchParams({ ...asked, format: 'csv' }).toString()}`;
  const body = (
    <>
      <FilterBar filters={[]} count={counts.posts > 0 ? words.writeHeld(counts.held, counts.posts) : words.speaksNone}>
        <Choice label={words.level} value={level?.id} options={(levels ?? []).map(({ id, plural }) => [id, plural] as const)} onChange={(nivel) => change({ nivel })} />
        <Segmented label={words.show} value={way ?? 'all'} options={[{ value: 'all', label: words.allWays }, ...(['direct', 'association', 'none'] as const).map((one) => ({ value: one, label: `${wayWords[one]} (${counts[one]})` }))]} onChange={(value) => change({ estado: value === 'all' ? undefined : value })} />
      </FilterBar>
      {counts.governments === 0 ? <EmptyState title={words.writeNone}>{words.seatsNoneBody}</EmptyState> : <DataTable caption={title} columns={columns} rows={items} rowKey={(one) => `${one.part} ${one.territory} ${one.institution ?? ''} ${one.key}`} stale={list.isPlaceholderData} more={next ? <Button kind="quiet" small busy={list.isFetching} onClick={() => setLimit(limit * 5)}>{words.more}</Button> : undefined} />}
    </>
  );
  return <PartFrame place={place} part={{ title, lead: words.writeLead, tools: counts.governments > 0 ? <LinkButton href={save}>{words.csv}</LinkButton> : undefined, body }} />;
}

const columns: Column<Addressee>[] = [
  { key: 'who', head: words.writeWho, main: true, cell: ({ institution, institutionName, territoryName, title }) => <>{institution ? <Link href={paths.institution(institution)}>{institutionName}</Link> : territoryName} <span className="meta">{title}</span></> },
  { key: 'holder', head: words.holder, cell: ({ person, holder, state }) => (person && holder ? <Link href={personPath(person)}>{holder}</Link> : state === 'held' ? words.hidden : seatWords[state]) },
  { key: 'channel', head: words.channel, cell: (one) => <Reached line={one} /> },
  { key: 'way', head: words.way, cell: ({ part, way }) => (part === 'government' ? <Status tone={tones[way]} word={wayWords[way]} /> : words.partWords[part]) },
];

/** Where somebody is written to; that there is a contact this reader does not reach is said. */
function Reached({ line: { channel, mail, phone, contactHidden } }: { line: Addressee }): ReactElement {
  const known = [channel, mail, phone].filter((one) => one !== null);
  return <>{known.map((one) => <span key={one} style={{ display: 'block' }}>{one}</span>)}{contactHidden ? <span className="meta">{words.contactHidden}</span> : known.length === 0 ? 's/d' : null}</>;
}
