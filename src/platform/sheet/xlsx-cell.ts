import type { Cell } from '../../engine/table/index.ts';
import { looksLikeFormula } from './literal.ts';
import type { OutColumn } from './outline.ts';
import { SheetProblem } from './problem.ts';
import { dateOfIso, serialOf } from './serial.ts';

/** Cell formats by their place in the style part below. */
const FORMAT = { plain: 0, heading: 1, day: 2, instant: 3, text: 4, percent: 5, money: 6, quoted: 7 } as const;

/** Characters that a cell holds (Excel specifications and limits). */
const CELL_CHARACTERS = 32_767;

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const format = (number: number, more = '') => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`;

/** The style part: the formats above, in their order. A quoted cell keeps its text even when a person edits and leaves it. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="166" formatCode="0.0##%"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${format(0)}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${format(164, ' applyNumberFormat="1"')}${format(165, ' applyNumberFormat="1"')}${format(49, ' applyNumberFormat="1"')}${format(166, ' applyNumberFormat="1"')}${format(4, ' applyNumberFormat="1"')}${format(49, ' applyNumberFormat="1" quotePrefix="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

// oxlint-disable-next-line no-control-regex -- XML cannot hold these characters, so they are escaped
const ESCAPED = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML of a workbook: what XML cannot hold, and what would read as such an escape, as _xHHHH_. */
export function escapedText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(ESCAPED, (sign) => NAMED[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

function textCell(reference: string, text: string, style: number, row: number, sheet: string): string {
  if (text.length > CELL_CHARACTERS) throw new SheetProblem('cell-too-long', { row, sheet, limit: String(CELL_CHARACTERS) });
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`;
}

function dateCell(reference: string, date: Date): string | undefined {
  const serial = serialOf(date);
  if (serial === undefined) return undefined;
  return `<c r="${reference}" s="${Number.isInteger(serial) ? FORMAT.day : FORMAT.instant}"><v>${serial}</v></c>`;
}

function numberCell(reference: string, value: number, column: OutColumn | undefined): string {
  if (!Number.isFinite(value)) return '';
  if (column?.kind === 'percent') return `<c r="${reference}" s="${FORMAT.percent}"><v>${Number((value / 100).toPrecision(15))}</v></c>`;
  return `<c r="${reference}" s="${column?.kind === 'money' ? FORMAT.money : FORMAT.plain}"><v>${value}</v></c>`;
}

/** The heading of a column. */
export const headingCell = (reference: string, title: string): string => textCell(reference, title, FORMAT.heading, 1, title);

/** One cell: numbers as numbers, days as days, and text always as text, whatever it begins with. Row is 1-based. */
export function cellXml(reference: string, cell: Cell | undefined, column: OutColumn | undefined, row: number, sheet: string): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') {
    // A code that is a number would lose its form (1.10 → 1.1) where a person edits it.
    return column?.kind === 'code' ? textCell(reference, String(cell), FORMAT.text, row, sheet) : numberCell(reference, cell, column);
  }
  if (typeof cell === 'boolean') return textCell(reference, cell ? 'Sí' : 'No', FORMAT.plain, row, sheet);
  if (cell instanceof Date) {
    return dateCell(reference, cell) ?? textCell(reference, cell.toISOString().slice(0, 10), FORMAT.plain, row, sheet);
  }
  const date = column?.kind === 'date' ? dateOfIso(cell) : undefined;
  const dated = date === undefined ? undefined : dateCell(reference, date);
  if (dated !== undefined) return dated;
  const style = looksLikeFormula(cell) ? FORMAT.quoted : column?.kind === 'code' ? FORMAT.text : FORMAT.plain;
  return textCell(reference, cell, style, row, sheet);
}
