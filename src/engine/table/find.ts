import type { Cell, Grid, Rows } from './cell.ts';
import { isBlank, shownCell } from './cell.ts';
import type { Column } from './column.ts';
import { headersOf, headerSpan, READ_COLUMNS, SAMPLED_ROWS, usualWidth } from './header-row.ts';
import { filledRows, isWide } from './merge.ts';
import { said } from './problem.ts';
import type { TableCode } from './text.es.ts';

/** `row` is the number that the sheet shows (1-based); `cells` has one cell per heading. */
export type TableRow = { row: number; cells: Cell[]; hidden?: true };

export type TableNote = { code: TableCode; message: string; row?: number };

/** `headerRow` is 1-based: the last line of the headings; 0 where none was found. */
export type Table = { headerRow: number; headers: string[]; rows: TableRow[]; notes: TableNote[] };

/** The same, its rows unpacked anew each time they are gone through. */
export type LongTable = Omit<Table, 'rows'> & { rows: Iterable<TableRow>; rowCount: number };

/** Characters from which a single text after a gap is a note. */
const NOTE_CHARACTERS = 40;

const NOTE = /^[*†()\d\s]{0,6}(?:fuentes?|notas?|elaborad[oa]|elaboraci[óo]n|observaci[óo]n(?:es)?|aclaraci[óo]n(?:es)?|corte)\s*(?::|\s(?:al?|de|del|por)\s)/iu;
const TOTAL =
  /^(?:sub\s?-?total(?:es)?|total(?:es)?|suma)(?:\s+(?:del?|la|los|las|en|por|para|general(?:es)?|parcial(?:es)?|inversi[óo]n(?:es)?|presupuestos?|costos?|montos?|plan|matriz|programas?|proyectos?|objetivos?|ejes?|l[íi]neas?|componentes?|usd|d[óo]lares|soles|pesos|a[ñn]os?|anual|[\d.]+))*\s*:?$/iu;

/** Who signs: a row of its own under the table, in one cell or in several. */
const SIGNATURE = /^(?:firmas?|f\)|elaborad[oa]|revisad[oa]|aprobad[oa]|validad[oa]|preparad[oa]|responsable de la (?:matriz|informaci[óo]n))(?:\s+por)?\s*(?::.*|_+.*)?$/iu;

type Verdict = 'data' | 'blank' | 'total' | 'heading' | 'note';

type Sight = { cells: Cell[]; index: number; afterGap: boolean; usual: number; lastFull: number; wideRows: ReadonlySet<number>; headings: string };

/** A row as one text: headings that a program repeats on every page are known by it. */
const lineOf = (cells: readonly Cell[] | undefined): string => (cells ?? []).map(shownCell).join('|').replace(/\|+$/u, '');

function verdictOn({ cells, index, afterGap, usual, lastFull, wideRows, headings }: Sight): Verdict {
  const filled = cells.filter((cell) => !isBlank(cell));
  const first = filled[0];
  if (first === undefined) return 'blank';
  const text = typeof first === 'string' ? first.trim() : '';
  if (TOTAL.test(text)) return 'total';
  if (filled.length > 1 && lineOf(cells) === headings) return 'heading';
  const signed = filled.every((cell) => typeof cell === 'string' && SIGNATURE.test(cell.trim()));
  if (signed || (index > lastFull && SIGNATURE.test(text))) return filled.length > 1 || index > lastFull ? 'note' : 'data';
  if (filled.length > 1 || usual <= 1 || text === '') return 'data';
  if (NOTE.test(text)) return 'note';
  if (wideRows.has(index)) return afterGap && text.length >= NOTE_CHARACTERS ? 'note' : 'heading';
  return afterGap && text.length >= NOTE_CHARACTERS ? 'note' : 'data';
}

const SKIPPED: Record<'total' | 'heading' | 'note', TableCode> = {
  total: 'skipped-total',
  heading: 'skipped-heading',
  note: 'skipped-note',
};

/** As many cells as there are headings; the row itself where it has them already, for sheets of 100,000 rows. */
function atWidth(cells: Cell[], width: number): Cell[] {
  return cells.length === width ? cells : Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

/** Usual width of the rows, and the last row that is at least half as full: notes after it end the table, notes before it are skipped. */
function shapeOfBody(grid: Grid<Rows>, from: number): { usual: number; lastFull: number } {
  const sample: Cell[][] = [];
  for (const cells of filledRows(grid, from)) if (sample.push(cells) >= SAMPLED_ROWS) break;
  const usual = usualWidth(sample);
  let [index, lastFull] = [from, from - 1];
  for (const cells of filledRows(grid, from)) {
    if (cells.filter((cell) => !isBlank(cell)).length >= Math.max(2, usual / 2)) lastFull = index;
    index += 1;
  }
  return { usual, lastFull };
}

/** Which rows of the sheet are data, and what is said of the others. */
function judgeBody(grid: Grid<Rows>, from: number, width: number): { data: Uint8Array; notes: TableNote[] } {
  const { usual, lastFull } = shapeOfBody(grid, from);
  const wideRows = new Set((grid.merges ?? []).filter(isWide).map((merge) => merge.top));
  const headings = lineOf(grid.rows.slice(from - 1, from)[0]);
  const data = new Uint8Array(grid.rows.length);
  const notes: TableNote[] = [];
  let afterGap = false;
  let index = from - 1;
  for (const row of filledRows(grid, from)) {
    index += 1;
    const cells = atWidth(row, width);
    const verdict = verdictOn({ cells, index, afterGap, usual, lastFull, wideRows, headings });
    if (verdict === 'data') data[index] = 1;
    else if (verdict !== 'blank') {
      const value = shownCell(cells.find((cell) => !isBlank(cell)));
      notes.push({ ...said(SKIPPED[verdict], { row: index + 1, value }), row: index + 1 });
      if (verdict === 'note' && index > lastFull) break;
    }
    afterGap = verdict === 'blank';
  }
  return { data, notes };
}

function* dataRows(grid: Grid<Rows>, from: number, width: number, data: Uint8Array, hidden: ReadonlySet<number>): Generator<TableRow, void, undefined> {
  let index = from - 1;
  for (const row of filledRows(grid, from)) {
    index += 1;
    if (data[index] === 1) yield { row: index + 1, cells: atWidth(row, width), ...(hidden.has(index) ? { hidden: true as const } : {}) };
  }
}

/** As findTable, for sheets whose rows should not all stand in memory. */
export function openTable(grid: Grid<Rows>, columns?: readonly Column[]): LongTable {
  const top = { ...grid, rows: grid.rows.slice(0, SAMPLED_ROWS) };
  const span = headerSpan(top, columns);
  if (span === undefined) return { headerRow: 0, headers: [], rows: [], rowCount: 0, notes: [said('empty-table')] };
  const headers = headersOf(top, span);
  const last = headers.findLastIndex((header) => header !== '');
  headers.length = last + 1;
  const from = span.last + 1;
  const { data, notes } = judgeBody(grid, from, headers.length);
  const hidden = new Set(grid.hiddenRows ?? []);
  const hiddenCount = [...hidden].filter((index) => data[index] === 1).length;
  if (hiddenCount > 0) notes.unshift(said('hidden-rows', { count: hiddenCount }));
  const width = top.rows[span.last]?.length ?? 0;
  if (width > READ_COLUMNS) notes.unshift(said('too-wide', { count: width, limit: READ_COLUMNS }));
  const rowCount = data.reduce((sum, one) => sum + one, 0);
  if (rowCount === 0) notes.push(said('empty-table'));
  return { headerRow: from, headers, rows: { [Symbol.iterator]: () => dataRows(grid, from, headers.length, data, hidden) }, rowCount, notes };
}

/**
 * The table of a sheet as offices keep them: title rows above, headings on one or two lines, merged cells filled
 * downward, totals, section headings and notes left out (each said in `notes`), hidden rows kept and flagged.
 * Known `columns` help to find the headings.
 */
export function findTable(grid: Grid, columns?: readonly Column[]): Table {
  const { headerRow, headers, rows, notes } = openTable(grid, columns);
  return { headerRow, headers, rows: [...rows], notes };
}
