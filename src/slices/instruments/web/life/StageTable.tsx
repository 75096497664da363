import type { ReactNode } from 'react';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import type { StageItem } from '../../contract/life.ts';
import { StagePlace } from './StagePlace.tsx';
import { pipelineWords as words, standsText } from './words.ts';

const tones: Record<StageItem['tone'], Tone> = { none: 'np', way: 'run', done: 'ok', still: 'np' };
/** Days before its end from which it is at risk. */
const riskDays = 30;

const columnsOf = (expiring: boolean): Column<StageItem>[] => [
  { key: 'title', head: words.columns.title, main: true, width: '34%', cell: ({ title }) => title },
  { key: 'kind', head: words.columns.kind, cell: ({ kindTitle, number, example }) => <span className="row">{[kindTitle, number].filter(Boolean).join(' ')}{example ? <DemoTag /> : null}</span> },
  { key: 'stage', head: words.columns.stage, cell: ({ tone, stateTitle }) => <Status tone={tones[tone]} word={stateTitle} wrap /> },
  ...(expiring ? [{ key: 'ends', head: words.columns.ends, cell: (item: StageItem) => <Ends item={item} /> }] : [{ key: 'stands', head: words.columns.stands, cell: (item: StageItem) => <Stands item={item} /> }]),
  { key: 'place', head: words.columns.place, cell: (item) => <StagePlace item={item} /> },
  { key: 'owner', head: words.columns.owner, offNarrow: true, cell: ({ ownerName }) => ownerName ?? '' },
];

/** Instruments where they stand, each opening its page. */
export function StageTable({ items, expiring, stale, more }: { items: readonly StageItem[]; expiring: boolean; stale: boolean; more?: ReactNode }) {
  return <DataTable caption={words.caption[expiring ? 'expiring' : 'moving']} rows={items} rowKey={({ id }) => id} rowHref={({ id }) => paths.instrument(id)} stale={stale} more={more} columns={columnsOf(expiring)} />;
}

const Stands = ({ item: { days, since } }: { item: StageItem }) => <span className="lines"><span>{standsText(days)}</span><span className="meta">{since === null ? words.noSince : words.since(since)}</span></span>;

function Ends({ item: { endsOn, endsIn } }: { item: StageItem }) {
  if (endsOn === null) return null;
  // Of a year or a month it is told that it passed, never how many days ago.
  if (endsIn === null || endsOn.length < 10) return <Status tone={endsIn === null ? 'risk' : 'late'} word={words.endsIn(endsOn, endsIn !== null)} wrap />;
  return <span className="lines"><Status tone={endsIn < 0 ? 'late' : endsIn <= riskDays ? 'risk' : 'run'} word={words.left(endsIn)} wrap /><span className="meta">{words.endsOn(endsOn)}</span></span>;
}
