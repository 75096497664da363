import type { Block, Brick, Cell } from './block.ts';
import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from './library.ts';
import { cellParagraphs, clean, runsOf } from './paragraph.ts';

/** What stands between the margins of the page, in twentieths of a point: A4 less 2.5 cm at each side. */
export const LINE_WIDTH = 9070;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'C9C1B3' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HEAD_FILL = 'F2EDE3';

const asCell = (cell: string | Cell): Cell => (typeof cell === 'string' ? { says: cell } : cell);
const fillOf = (fill: string): { shading: { type: typeof ShadingType.CLEAR; color: string; fill: string } } => ({ shading: { type: ShadingType.CLEAR, color: 'auto', fill } });

/** Column widths that fill the line, by their shares. */
function widthsOf(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  return shares.map((share) => Math.max(200, Math.round((share / total) * LINE_WIDTH)));
}

function row(cells: readonly (string | Cell)[], widths: readonly number[], head: boolean): TableRow {
  let column = 0;
  const children = cells.map((one) => {
    const cell = asCell(one);
    const across = cell.across ?? 1;
    const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0);
    column += across;
    const fill = cell.fill ?? (head ? HEAD_FILL : undefined);
    return new TableCell({ children: cellParagraphs(cell, head), width: { size: width, type: WidthType.DXA }, ...(across > 1 ? { columnSpan: across } : {}), ...(fill ? fillOf(fill) : {}) });
  });
  return new TableRow({ children, cantSplit: true, tableHeader: head });
}

const caption = (text: string): Paragraph => new Paragraph({ style: 'ArticulaLeyenda', keepNext: true, children: runsOf(text) });

/** A table with its head repeated on every page. Word joins two tables that touch: a small paragraph stands behind each. */
export function table({ caption: title, head, rows, widths }: Block & { kind: 'table' }): (Paragraph | Table)[] {
  const count = Math.max(1, head.reduce((sum, cell) => sum + (asCell(cell).across ?? 1), 0));
  const columns = widthsOf(widths ?? Array.from({ length: count }, () => 1));
  const made = new Table({
    rows: [row(head, columns, true), ...rows.map((cells) => row(cells, columns, false))],
    columnWidths: columns,
    width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: { ...HAIR, size: 12, color: '1E1A26' }, bottom: HAIR, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
  });
  return [...(title ? [caption(title)] : []), made, new Paragraph({ style: 'ArticulaCelda', children: [] })];
}

/** Where a brick begins, in halves of a brick. */
const halfOf = ({ column, row: line }: Brick): number => column * 2 + (line & 1);

/** A woven map as a table of half bricks: rows of cells with fill, name and word, and the legend under it. */
export function bricks({ caption: title, bricks: units, legend = [] }: Block & { kind: 'bricks' }): (Paragraph | Table)[] {
  if (units.length === 0) return [caption(title)];
  const first = Math.min(...units.map(halfOf));
  const halves = Math.max(...units.map((unit) => halfOf(unit) + 2)) - first;
  const half = Math.max(60, Math.min(700, Math.floor(LINE_WIDTH / halves)));
  const top = Math.min(...units.map((unit) => unit.row));
  const count = Math.max(...units.map((unit) => unit.row)) - top + 1;
  const lines = Array.from({ length: count }, (_, at) => units.filter((unit) => unit.row === top + at).sort((one, other) => halfOf(one) - halfOf(other)));
  const drawn = new Table({
    rows: lines.map((line, at) => brickRow(line, { first, halves, half, keep: at < lines.length - 1 })),
    columnWidths: Array.from({ length: halves }, () => half),
    width: { size: half * halves, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { left: 20, right: 20, top: 20, bottom: 20 },
  });
  return [caption(title), drawn, new Paragraph({ style: 'ArticulaCelda', children: [] }), ...(legend.length > 0 ? [legendTable(legend)] : []), new Paragraph({ style: 'ArticulaCelda', children: [] })];
}

/** Where the map begins and how wide it is, in halves of a brick; `keep`: the next row stands on the same page. */
interface Wall {
  first: number;
  halves: number;
  half: number;
  keep: boolean;
}

function brickRow(line: readonly Brick[], { first, halves, half, keep }: Wall): TableRow {
  const cells: TableCell[] = [];
  let at = 0;
  const gap = (until: number): void => {
    if (until > at) cells.push(new TableCell({ children: [new Paragraph({ style: 'ArticulaLadrillo', keepNext: keep, children: [] })], columnSpan: until - at, width: { size: half * (until - at), type: WidthType.DXA } }));
    at = Math.max(at, until);
  };
  for (const unit of line) {
    const place = halfOf(unit) - first;
    if (place < at) continue; // two bricks in one place: the first one stands
    gap(place);
    cells.push(brickCell(unit, half, keep));
    at = place + 2;
  }
  gap(halves);
  return new TableRow({ children: cells, cantSplit: true });
}

/** Letters as large as the brick allows, 5 to 9 points. */
function brickCell({ name, word, fill }: Brick, half: number, keep: boolean): TableCell {
  const size = Math.max(10, Math.min(18, Math.round(half / 40)));
  const edge = { style: BorderStyle.SINGLE, size: 6, color: 'FFFFFF' } as const;
  const lines = [name, word ?? ''].map(clean).filter((text) => text !== '');
  return new TableCell({
    children: [new Paragraph({ style: 'ArticulaLadrillo', keepNext: keep, alignment: AlignmentType.CENTER, children: runsOf(lines.join('\n'), size) })],
    columnSpan: 2,
    width: { size: half * 2, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    ...fillOf(fill ?? 'F2EDE3'),
  });
}

function legendTable(legend: readonly { fill: string; word: string }[]): Table {
  const width = Math.floor(LINE_WIDTH / Math.max(1, legend.length));
  return new Table({
    rows: [new TableRow({ children: legend.map(({ fill, word }) => new TableCell({ children: cellParagraphs({ says: word, align: 'center' }, false), width: { size: width, type: WidthType.DXA }, ...fillOf(fill) })) })],
    columnWidths: legend.map(() => width),
    width: { size: width * legend.length, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
  });
}
