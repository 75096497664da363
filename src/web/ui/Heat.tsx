import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { heatStep, percentText } from './percent.ts';
import type { PercentLook } from './percent.ts';
import { NoData } from './Status.tsx';
import { useWords } from './words.ts';

/** A share with its fraction; nobody knows; nothing was to be there. */
export type HeatCell = { readonly part: number; readonly whole: number; readonly href?: string } | 'sd' | 'np';

export interface HeatRow {
  readonly key: string;
  readonly head: string;
  readonly href?: string;
  readonly cells: Readonly<Record<string, HeatCell | undefined>>;
}

export interface HeatProps extends PercentLook {
  readonly caption: string;
  /** What the rows are, read aloud: "Gobierno". */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly head: string }[];
  readonly rows: readonly HeatRow[];
  readonly format?: (value: number) => string;
}

/** A heat map as a table: each cell says n of N and the percentage, and opens its elements. A missing cell is s/d. */
export function Heat({ caption, corner, columns, rows, format = String, ...look }: HeatProps): ReactElement {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption} style={{ border: 0, background: 'none' }}>
      <table className="heat">
        <caption className="vh">{caption}</caption>
        <thead><tr><th scope="col"><span className="vh">{corner}</span></th>{columns.map((column) => <th key={column.key} scope="col">{column.head}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href === undefined ? row.head : <Link href={row.href}>{row.head}</Link>}</th>
              {columns.map((column) => <Cell key={column.key} cell={row.cells[column.key] ?? 'sd'} look={look} format={format} name={`${row.head}, ${column.head}`} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: HeatCell;
  readonly look: PercentLook;
  readonly format: (value: number) => string;
  readonly name: string;
}

function Cell({ cell, look, format, name }: CellProps): ReactElement {
  const words = useWords();
  if (cell === 'np') return <td className="hnp">{words.status.np}</td>;
  const percent = cell === 'sd' ? undefined : percentText(cell.part, cell.whole, look);
  if (cell === 'sd' || percent === undefined) return <td className="hsd"><NoData /></td>;
  const inside = <>{words.of(format(cell.part), format(cell.whole))}<small>{percent}</small></>;
  return <td className={`h${heatStep(cell.part, cell.whole)}`}>{cell.href === undefined ? <span className="in">{inside}</span> : <Link href={cell.href}><span className="vh">{name}: </span>{inside}</Link>}</td>;
}
