import type { ReactElement, Ref } from 'react';
import type { DataTableProps } from './DataTable.tsx';
import { Link } from './link.tsx';

interface TableRowProps<Row> {
  readonly row: Row;
  readonly table: DataTableProps<Row>;
  /** Place among all rows, when only some are drawn. */
  readonly index?: number;
  readonly measure?: Ref<HTMLTableRowElement>;
}

/** One row; its main cell is its head and carries the link of the whole row. */
export function TableRow<Row>({ row, table, index, measure }: TableRowProps<Row>): ReactElement {
  const key = table.rowKey(row);
  const href = table.rowHref?.(row);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2} className={href === undefined ? undefined : 'linked'} aria-current={table.selected === key ? 'true' : undefined}>
      {table.columns.map((column) => {
        const content = column.cell(row);
        if (column.main === true) return <th key={column.key} scope="row">{href === undefined ? content : <Link className="rowlink" href={href}>{content}</Link>}</th>;
        const classes = [column.numeric === true ? 'num' : '', column.offPhone === true ? 'off-phone' : '', column.offNarrow === true ? 'off-narrow' : ''].filter((part) => part !== '').join(' ');
        return <td key={column.key} className={classes === '' ? undefined : classes} data-l={column.head}>{content}</td>;
      })}
    </tr>
  );
}
