import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement } from 'react';
import type { DataTableProps } from './DataTable.tsx';
import { TableRow } from './TableRow.tsx';
import { usePrinting } from './use-printing.ts';

/** First guess of a row's height, px; real ones are measured. */
const ROW = 37;

/** Only the rows in sight, between two spacers; all of them while printing. Groups are left to the caller's order. */
export function VirtualRows<Row>({ box, ...table }: DataTableProps<Row> & { readonly box: HTMLDivElement | null }): ReactElement {
  const printing = usePrinting();
  const virtual = useVirtualizer({ count: table.rows.length, getScrollElement: () => box, estimateSize: () => ROW, overscan: 12 });
  const shown = virtual.getVirtualItems();
  if (printing) return <tbody>{table.rows.map((row) => <TableRow key={table.rowKey(row)} row={row} table={table} />)}</tbody>;
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Spacer height={before} />
      {shown.map((item) => {
        const row = table.rows[item.index];
        return row === undefined ? null : <TableRow key={table.rowKey(row)} row={row} table={table} index={item.index} measure={virtual.measureElement} />;
      })}
      <Spacer height={after} />
    </tbody>
  );
}

function Spacer({ height }: { readonly height: number }): ReactElement | null {
  return height <= 0 ? null : <tr aria-hidden="true" className="spacer" style={{ height }}><td style={{ padding: 0, border: 0 }} /></tr>;
}
