import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { TableRow } from './TableRow.tsx';
import { Icon } from './Sprite.tsx';
import { VirtualRows } from './VirtualRows.tsx';
import { useWords } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers go to the end; units belong in the head. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** The row's name: heads the card on a phone and carries the row's link. One per table. */
  readonly main?: boolean;
  /** Left out of the card on a phone, where it would only repeat. */
  readonly offPhone?: boolean;
  /** Left out on anything narrower than a desk: it repeats what another column tells. */
  readonly offNarrow?: boolean;
  /** The foot, when the column adds up. */
  readonly total?: ReactNode;
  readonly width?: string;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

export interface DataTableProps<Row> {
  /** What the table lists; read aloud, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where the row opens; the whole row becomes pressable. */
  readonly rowHref?: (row: Row) => string | undefined;
  readonly selected?: string | undefined;
  /** A group row is put where this value changes. */
  readonly group?: (row: Row) => { readonly key: string; readonly head: ReactNode };
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  /** `cards`: label and value, one under the other; `scroll`: sideways, first column frozen, when comparing is the task. */
  readonly phone?: 'cards' | 'scroll';
  readonly compact?: boolean;
  /** Old rows while new ones come. */
  readonly stale?: boolean;
  /** Under the table: "Ver 20 más". */
  readonly more?: ReactNode;
}

/** Beyond this many rows only those in sight are drawn; beyond TALL the head sticks inside its own scroll. */
const VIRTUAL = 200;
const TALL = 15;

/** A table that sorts, sticks its head, becomes cards on a phone and opens its rows. Show `EmptyState` instead when there is none. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, phone = 'cards', compact = false, stale = false, more } = props;
  const words = useWords();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const totals = columns.some((column) => column.total !== undefined);
  const classes = ['tbl', phone === 'cards' ? 'cards' : 'freeze', compact ? 'compact' : '', stale ? 'dim' : ''].filter((part) => part !== '').join(' ');
  return (
    <div ref={setBox} className={rows.length > TALL ? 'scroll tall' : 'scroll'} tabIndex={0} role="region" aria-label={caption} aria-busy={stale ? true : undefined}>
      <table className={classes} aria-rowcount={rows.length > VIRTUAL ? rows.length + 1 : undefined}>
        <caption className="vh">{caption}. {words.rowCount(rows.length)}</caption>
        <thead><tr>{columns.map((column) => <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />)}</tr></thead>
        {rows.length > VIRTUAL ? <VirtualRows {...props} box={box} /> : <tbody>{withGroups(props)}</tbody>}
        {totals ? <tfoot><tr>{columns.map((column) => <td key={column.key} className={column.numeric === true ? 'num' : undefined} data-l={column.total === undefined ? undefined : column.head}>{column.total}</td>)}</tr></tfoot> : null}
      </table>
      {more === undefined ? null : <div className="more-rows">{more}</div>}
    </div>
  );
}

function withGroups<Row>(props: DataTableProps<Row>): ReactNode[] {
  let before: string | undefined;
  return props.rows.flatMap((row) => {
    const line = <TableRow key={props.rowKey(row)} row={row} table={props} />;
    const group = props.group?.(row);
    if (group === undefined || group.key === before) return [line];
    before = group.key;
    return [<tr key={`group ${group.key}`} className="group"><th colSpan={props.columns.length} scope="colgroup">{group.head}</th></tr>, line];
  });
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>): ReactElement {
  const words = useWords();
  const active = sort?.key === column.key ? sort.direction : undefined;
  const style = column.width === undefined ? undefined : { width: column.width };
  const className = [column.numeric === true ? 'num' : '', column.offPhone === true ? 'off-phone' : '', column.offNarrow === true ? 'off-narrow' : ''].filter(Boolean).join(' ') || undefined;
  if (column.sortable !== true || onSort === undefined) return <th scope="col" className={className} style={style}>{column.head}</th>;
  return (
    <th scope="col" className={className} style={style} aria-sort={active === 'asc' ? 'ascending' : active === 'desc' ? 'descending' : 'none'}>
      <button type="button" className="sort" title={words.sortBy(column.head)} onClick={() => onSort({ key: column.key, direction: active === 'asc' ? 'desc' : 'asc' })}>
        {column.head}
        <Icon name={active === 'asc' ? 'up' : active === 'desc' ? 'dn' : 'sort'} />
      </button>
    </th>
  );
}
