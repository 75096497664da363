import type { ReactNode } from 'react';
import type { ListedItem } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import { ForceMark, ForceThen, StateMark } from './marks.tsx';
import { Country, Place } from './places.tsx';
import { nameOf } from './sentence.ts';
import { listWords as words } from './words.ts';

const columnsOn = (day: string, past: boolean, { made, groups }: { made: boolean; groups: boolean }): Column<ListedItem>[] => [
  { key: 'title', head: words.columns.title, main: true, width: '34%', cell: (one) => one.title },
  { key: 'kind', head: words.columns.kind, cell: (one) => <span className="row">{nameOf(one)}{one.isModel ? <Tag>{words.model}</Tag> : null}{one.example ? <DemoTag /> : null}</span> },
  ...(made ? [{ key: 'made', head: words.columns.made, cell: (one: ListedItem) => <Made one={one} /> }] : []),
  ...(groups ? [{ key: 'groups', head: words.columns.groups, cell: (one: ListedItem) => one.groups.join(', ') }] : []),
  { key: 'territory', head: words.columns.territory, cell: (one) => (one.territory ? <Place territory={one.territory} name={one.territoryName ?? one.territory} level={one.level ?? ''} /> : <Country code={one.country} />) },
  { key: 'state', head: past ? words.columns.stateToday : words.columns.state, cell: (one) => <StateMark of={one} /> },
  { key: 'force', head: past ? words.columns.forceThen : words.columns.force, cell: (one) => (past ? <ForceThen of={one} /> : <ForceMark of={one} day={day} />) },
];

/** With whom it was made, and of what it speaks. */
function Made({ one }: { one: ListedItem }) {
  return <>{one.with.join(', ')}{one.matters.length > 0 ? <div className="meta">{one.matters.join(', ')}</div> : null}</>;
}

interface TableProps {
  rows: ListedItem[];
  day: string;
  /** The day is not today: how each stood then is told apart from what it is today. */
  past?: boolean;
  stale?: boolean;
  more?: ReactNode;
  /** Columns that would only repeat what the page is about. */
  without?: string[];
}

/** Instruments, each with its kind, place, state and force; with whom, where some were made with others, and for whom, where some say it. */
export function InstrumentsTable({ rows, day, past = false, stale = false, more, without = [] }: TableProps) {
  return <DataTable caption={words.caption} columns={columnsOn(day, past, { made: rows.some((one) => one.with.length > 0), groups: rows.some((one) => one.groups.length > 0) }).filter(({ key }) => !without.includes(key))} rows={rows} rowKey={({ id }) => id} rowHref={({ id }) => paths.instrument(id)} stale={stale} {...(more === undefined ? {} : { more })} />;
}
