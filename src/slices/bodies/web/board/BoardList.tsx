import { useMemo, useState, type ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import type { ConformationItem } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { DataTable, type Column, type Sort } from '../../../../web/ui/DataTable.tsx';
import { LightButton } from './Light.tsx';
import { lightOf, shortOf, states, type BoardView } from './view.ts';
import { words } from './words.ts';

interface ListProps {
  board: Conformation;
  rows: readonly ConformationItem[];
  plural: string;
  view: BoardView;
}

const rankOf = (item: ConformationItem, kind: string): number => states.indexOf(lightOf(item, kind)?.state ?? 'unknown');

/** A row a territory, a column a kind; each light opens what it rests on. */
export function BoardList({ board, rows, plural, view }: ListProps): ReactElement {
  const [sort, setSort] = useState<Sort>();
  const columns = useMemo((): Column<ConformationItem>[] => {
    const far = new Set(board.items.map(({ parent }) => parent)).size > 1;
    return [
      { key: 'name', head: words.columns.place, main: true, sortable: true, cell: ({ name, territory }) => <>{name} <span className="code">{territory}</span></> },
      ...(far ? [{ key: 'parent', head: words.columns.parent, sortable: true, cell: ({ parent }: ConformationItem) => parent }] : []),
      ...board.kinds.map((kind): Column<ConformationItem> => ({
        key: kind.kind, head: shortOf(kind), sortable: true,
        cell: (item) => <LightButton state={lightOf(item, kind.kind)?.state ?? 'unknown'} kind={kind.kind} title={kind.title} territory={item.territory} name={item.name} />,
      })),
      { key: 'next', head: words.columns.next, offPhone: true, cell: ({ next }) => (next ? <>{next.title} <span className="meta">{next.institutionName ?? next.authority}</span></> : '') },
    ];
  }, [board]);
  const sorted = useMemo(() => (sort === undefined ? rows : rows.toSorted((a, b) => {
    const order = sort.key === 'name' ? a.name.localeCompare(b.name, 'es') : sort.key === 'parent' ? (a.parent ?? '').localeCompare(b.parent ?? '', 'es') : rankOf(a, sort.key) - rankOf(b, sort.key);
    return (sort.direction === 'asc' ? order : -order) || a.name.localeCompare(b.name, 'es');
  })), [rows, sort]);
  return <DataTable caption={words.caption(plural, board.territoryName)} columns={columns} rows={sorted} rowKey={({ territory }) => territory} rowHref={({ territory }) => paths.bodySheet(territory, { al: view.al })} sort={sort} onSort={setSort} />;
}
