import { columnLetters } from '../../engine/table/index.ts';
import type { Cell } from '../../engine/table/index.ts';
import type { OutColumn, OutSheet } from './outline.ts';
import type { Target } from './target.ts';
import { writeTo } from './target.ts';
import { cellXml, escapedText, headingCell, STYLES } from './xlsx-cell.ts';
import type { ZipPart } from './zip-write.ts';
import { zipped } from './zip-write.ts';

/** Rows of one sheet, headings included (Excel specifications and limits). */
const SHEET_ROWS = 1_048_576;

const PIECE_CHARACTERS = 64 * 1024;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows of one source, of which several sheets may each take a share. */
class RowSource {
  readonly #rows: AsyncIterator<readonly Cell[]>;
  #next: readonly Cell[] | undefined;

  constructor(rows: OutSheet['rows']) {
    this.#rows = (async function* each() {
      yield* rows;
    })();
  }

  async take(): Promise<readonly Cell[] | undefined> {
    if (this.#next !== undefined) {
      const taken = this.#next;
      this.#next = undefined;
      return taken;
    }
    const { done, value } = await this.#rows.next();
    return done === true ? undefined : value;
  }

  async isOver(): Promise<boolean> {
    this.#next ??= await this.take();
    return this.#next === undefined;
  }
}

function opening(columns: readonly OutColumn[], letters: readonly string[]): string {
  const widths = columns.map((column, index) => {
    const width = Math.min(column.width ?? Math.max(10, column.title.length + 2), 255);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const headings = columns.map((column, index) => headingCell(`${letters[index] ?? ''}1`, column.title));
  const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols}<sheetData><row r="1">${headings.join('')}</row>`;
}

async function* sheetXml(sheet: OutSheet, source: RowSource): AsyncGenerator<string, void, undefined> {
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  let piece = opening(sheet.columns, letters);
  for (let number = 2; number <= SHEET_ROWS; number += 1) {
    const row = await source.take();
    if (row === undefined) break;
    let cells = '';
    for (let index = 0; index < row.length; index += 1) {
      cells += cellXml(`${letters[index] ?? columnLetters(index)}${number}`, row[index], sheet.columns[index], number, sheet.name);
    }
    piece += `<row r="${number}">${cells}</row>`;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** A name that spreadsheets accept: 31 characters, none of []:*?/\, no quote at the ends, and not used yet. */
function sheetName(wanted: string, used: Set<string>): string {
  const clean = wanted.toWellFormed().replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ').replaceAll(/^[' ]+|[' ]+$/gu, '') || 'Hoja';
  for (let turn = 1; ; turn += 1) {
    const end = turn === 1 ? '' : ` (${turn})`;
    const name = `${clean.slice(0, 31 - end.length).toWellFormed().replace(/[' ]+$/u, '')}${end}`;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}

function* closingParts(names: readonly string[]): Generator<ZipPart, void, undefined> {
  const each = (line: (number: number, name: string) => string) => names.map((name, index) => line(index + 1, name)).join('');
  const sheets = each((number, name) => `<sheet name="${escapedText(name)}" sheetId="${number}" r:id="rId${number}"/>`);
  const relations = each((number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`);
  const types = each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  yield { name: 'xl/workbook.xml', content: [`${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`] };
  yield { name: 'xl/styles.xml', content: [STYLES] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [`${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`] };
  yield { name: '_rels/.rels', content: [`${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] };
  yield { name: '[Content_Types].xml', content: [`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types}</Types>`] };
}

async function* bookParts(sheets: readonly OutSheet[]): AsyncGenerator<ZipPart, void, undefined> {
  const names: string[] = [];
  const used = new Set<string>();
  for (const sheet of sheets) {
    const source = new RowSource(sheet.rows);
    do {
      names.push(sheetName(sheet.name, used));
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetXml(sheet, source) };
    } while (!(await source.isOver()));
  }
  yield* closingParts(names);
}

/**
 * Writes a workbook while its rows are read: memory does not grow with them. A sheet that passes 1,048,576 rows goes
 * on in another with the same headings. To a path, the file appears only when it is whole.
 */
export async function writeXlsx(book: { sheets: readonly OutSheet[] }, target: Target): Promise<void> {
  if (book.sheets.length === 0) throw new Error('a workbook needs a sheet');
  await writeTo(zipped(bookParts(book.sheets)), target);
}
