import { memo, useMemo, type ReactElement } from 'react';
import { Link } from '../../../../web/ui/link.tsx';
import type { Element } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../../rules/scheme.ts';
import { countOf } from '../sentence.ts';
import type { MatrixColumn } from './columns.ts';
import { GridCell } from './GridCell.tsx';
import type { Marks } from './marks.ts';
import type { Item, Row } from './rows.ts';
import { gridWords as words } from './words.ts';

/** Height of a line and of the heads, px: the look's 36, and heads of two lines. */
export const rowHeight = 36;
export const headHeight = 46;

/** What all rows share; it changes only with the columns. */
export interface Sheet {
  readonly scheme: Scheme;
  readonly territory: string;
  readonly columns: readonly MatrixColumn[];
  readonly offsets: readonly number[];
  /** How many columns stay in place, and how wide they are together, px. */
  readonly frozen: number;
  readonly frozenWidth: number;
  readonly locked: boolean;
}

interface GridRowProps {
  readonly sheet: Sheet;
  readonly row: Row;
  /** As the server answered it last, when that is newer than the page. */
  readonly newer: Element | undefined;
  readonly marks: Marks | undefined;
  readonly index: number;
  /** The columns that scroll and are in sight. */
  readonly shown: readonly number[];
  /** The column one stands on in this row; -1 when one stands elsewhere. */
  readonly active: number;
  /** The selected columns of this row; -1 when none is. */
  readonly from: number;
  readonly to: number;
}

/** The element a row shows: the newer of what the page read and what the server answered. */
export const freshRow = (row: Row, newer: Element | undefined): Row => (newer && newer.version > row.version ? { ...row, ...newer } : row);

/** One element. It is drawn anew only when something of it changes: scrolling moves it whole. */
export const GridRow = memo(function GridRow({ sheet, row, newer, marks, index, shown, active, from, to }: GridRowProps): ReactElement {
  const fresh = useMemo(() => freshRow(row, newer), [row, newer]);
  const cell = (column: number): ReactElement => {
    const one = sheet.columns[column]!; // indexes come from the columns themselves
    return <GridCell key={one.key} sheet={sheet} row={fresh} column={one} mark={marks?.get(one.key)} rowIndex={index} columnIndex={column} left={(sheet.offsets[column] ?? 0) - (column < sheet.frozen ? 0 : sheet.frozenWidth)} active={active === column} selected={column >= from && column <= to} />;
  };
  return (
    <div role="row" aria-rowindex={index + 2} className="mx-row" style={{ top: index * rowHeight }}>
      {Array.from({ length: sheet.frozen }, (_, column) => cell(column))}
      <div className="mx-roll" style={{ left: sheet.frozenWidth }}><div className="mx-rolled">{shown.map(cell)}</div></div>
    </div>
  );
});

interface GroupRowProps {
  readonly sheet: Sheet;
  readonly item: Extract<Item, { type: 'group' }>;
  readonly index: number;
  readonly href: string | undefined;
}

/** The strategic line above its elements, with how many of each kind. Its link is for the pointer: the keyboard finds it under the matrix. */
export const GroupRow = memo(function GroupRow({ sheet, item: { line, counts }, index, href }: GroupRowProps): ReactElement {
  const many = counts.flatMap(({ kind, count }) => {
    const known = kindOf(sheet.scheme, kind);
    return known ? [countOf(known, count, sheet.territory)] : [];
  });
  return (
    <div role="row" aria-rowindex={index + 2} className="mx-row mx-group" style={{ top: index * rowHeight }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={sheet.columns.length} aria-readonly="true">
        {line ? <><span className="meta">{line.code}</span> {href ? <Link href={href} tabIndex={-1}>{line.text}</Link> : line.text}</> : words.noLine}
        <span className="meta">{many.join(' · ')}</span>
      </div>
    </div>
  );
});
