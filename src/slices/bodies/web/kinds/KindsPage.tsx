import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useOwnTerritory } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Kind } from '../../contract/composition.ts';
import { aDay, bodiesApi, territoriesApi } from '../board/api.ts';
import { countText } from '../board/words.ts';
import { KindView } from './KindView.tsx';
import { words } from './words.ts';

export type LevelName = (level: string) => string;

/** What each kind of body of a country asks: its seats, its checklist, its stages, its next legal steps, the norm behind. Read only. */
export function KindsPage(): ReactElement | null {
  const [view] = useView<'pais' | 'tipo'>();
  const own = useOwnTerritory();
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay }).data?.items;
  const country = countries?.find(({ code }) => code === (view.pais ?? own?.slice(0, 2))) ?? countries?.[0];
  const { data, error, refetch } = bodiesApi.useAsk('kinds', { country: country?.code ?? '' }, { enabled: country !== undefined, freshMs: aDay });
  if (error) return <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /></>;
  if (!data || !country || !countries) return null;
  const level: LevelName = (id) => country.levels.find((one) => one.id === id)?.name ?? id;
  const kind = data.items.find(({ code }) => code === view.tipo);
  if (kind) return <KindView kind={kind} levelName={level} />;
  const title = data.items.length === 0 ? words.none(country.name) : words.title(country.name, data.items.length, data.items.filter(({ owed }) => owed).length);
  return (
    <>
      <PageHead eyebrow={words.page} title={title} lead={words.lead} tools={<LinkButton href={paths.bodies({ territorio: country.code })}>{words.board}</LinkButton>} />
      {countries.length > 1 ? <FilterBar filters={[]}><Segmented label={words.country} value={country.code} options={countries.map(({ code, name }) => ({ value: code, label: name, href: paths.bodyKinds({ pais: code }) }))} /></FilterBar> : null}
      {data.items.length === 0 ? <EmptyState title={title}>{words.noneBody}</EmptyState> : <DataTable caption={title} columns={columnsOf(level)} rows={data.items} rowKey={({ code }) => code} rowHref={({ code }) => paths.bodyKinds({ pais: country.code, tipo: code })} />}
    </>
  );
}

const columnsOf = (level: LevelName): Column<Kind>[] => [
  { key: 'title', head: words.kind, main: true, cell: ({ title, short }) => <>{title}{short ? <span className="meta"> {short}</span> : null}</> },
  { key: 'levels', head: words.where, cell: ({ levels }) => (levels.length === 0 ? words.anyLevel : levels.map(level).join(', ')) },
  { key: 'owed', head: words.owed, cell: ({ owed }) => (owed ? words.yes : words.no) },
  { key: 'seats', head: words.seats, numeric: true, cell: ({ seats }) => countText(seats.length), offPhone: true },
  { key: 'checks', head: words.checks, numeric: true, cell: ({ checklist }) => countText(checklist.length), offPhone: true },
  { key: 'norm', head: words.norm, cell: ({ norm }) => norm ?? words.sd, offNarrow: true, offPhone: true },
  { key: 'state', head: words.state, cell: ({ verified }) => <VerifiedMark verified={verified} /> },
];
