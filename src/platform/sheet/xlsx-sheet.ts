import type { Cell } from '../../engine/table/index.ts';
import type { MarkupHandler } from './markup.ts';
import { attribute } from './markup.ts';
import { SheetProblem } from './problem.ts';
import { cellOfSerial, dateOfIso, percentText } from './serial.ts';
import type { Sink } from './sink.ts';
import type { Shown } from './xlsx-style.ts';
import { decodedText } from './xlsx-text.ts';

export type Book = { strings: readonly string[]; formats: readonly Shown[]; since1904: boolean };

/** What a formula without a stored result shows; the reader of cells asks the person to correct it. */
const NOT_CALCULATED = '#CALC!';

/** A1 → row and column, 0-based. */
export function placeOf(reference: string): { row: number; column: number } {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (parts === null) throw new SheetProblem('broken');
  const column = [...(parts[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(parts[2]) - 1, column };
}

/** Reads one worksheet: cells with the results that formulas had when saved, hidden rows, merges. */
export class WorksheetReader implements MarkupHandler {
  readonly #book: Book;
  readonly #sink: Sink;
  #row = -1;
  #column = -1;
  #cells: Cell[] = [];
  #type = '';
  #style = 0;
  #value: string | undefined;
  #inline = '';
  #hasFormula = false;
  #inside: 'v' | 't' | '' = '';
  #inReading = false;

  constructor(book: Book, sink: Sink) {
    this.#book = book;
    this.#sink = sink;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') {
      this.#inside = 'v';
      this.#value ??= '';
    } else if (name === 't') this.#inside = 't';
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#openMerge(attributes);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't') this.#inside = '';
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'row' && this.#cells.length > 0) this.#sink.row(this.#row, this.#cells);
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 't' && !this.#inReading) this.#inline += text;
  }

  #openRow(attributes: string): void {
    const number = attribute(attributes, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0) throw new SheetProblem('broken');
    this.#column = -1;
    this.#cells = [];
    const hidden = attribute(attributes, 'hidden');
    if (hidden === '1' || hidden === 'true') this.#sink.hide(this.#row);
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.#column = reference === undefined ? this.#column + 1 : placeOf(reference).column;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = undefined;
    this.#inline = '';
    this.#hasFormula = false;
  }

  #openMerge(attributes: string): void {
    const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
    const [start, end] = [placeOf(from), placeOf(to)];
    this.#sink.merge({ top: start.row, left: start.column, bottom: end.row, right: end.column });
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell === null || cell === '') return;
    this.#sink.reach(this.#column);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'inlineStr') return decodedText(this.#inline);
    if (value === undefined) return this.#hasFormula ? NOT_CALCULATED : null;
    if (this.#type === 's') return this.#book.strings[Number(value)] ?? null;
    if (this.#type === 'b') return value.trim() === '1' || value.trim() === 'true';
    if (this.#type === 'd') return dateOfIso(value.trim()) ?? value;
    if (this.#type !== 'n') return decodedText(value);
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isNaN(number)) return value === '' ? null : value;
    const shown = this.#book.formats[this.#style] ?? 'plain';
    if (shown === 'date') return cellOfSerial(number, this.#book.since1904);
    return shown === 'percent' ? percentText(number) : number;
  }
}
