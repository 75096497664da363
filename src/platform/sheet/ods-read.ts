import type { Cell } from '../../engine/table/index.ts';
import type { Archive } from './archive.ts';
import { contentOf } from './archive.ts';
import type { MarkupHandler } from './markup.ts';
import { attribute, readMarkup } from './markup.ts';
import { SheetProblem } from './problem.ts';
import { dateOfIso, percentText } from './serial.ts';
import type { Sink } from './sink.ts';

/** Subtrees whose text belongs to no cell: comments, drawings, the history of changes. */
const APART = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'tracked-changes', 'forms', 'dde-links']);

/** Spaces that one mark may stand for. */
const MAX_SPACES = 1000;

function repeats(attributes: string, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1);
  if (!Number.isInteger(count) || count < 1 || count > 20_000_000) throw new SheetProblem('broken');
  return count;
}

/** PT14H05M00S → 14:05. */
function timeText(duration: string): string {
  const parts = /^PT(\d+)H(\d+)M/u.exec(duration);
  return parts === null ? duration : `${(parts[1] ?? '').padStart(2, '0')}:${(parts[2] ?? '').padStart(2, '0')}`;
}

/** Reads content.xml of an OpenDocument sheet (OASIS ODF 1.3 part 3, 9): cells, repeats, hidden rows, merges. */
class ContentReader implements MarkupHandler {
  readonly #sink: Sink;
  /** Styles of tables that are not shown. */
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #apart = 0;
  #row = 0;
  #rowRepeats = 1;
  #rowHidden = false;
  #cells: Cell[] = [];
  #column = 0;
  #attributes = '';
  #text: string | undefined;
  #inParagraph = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  open(name: string, attributes: string): void {
    if (APART.has(name)) this.#apart += 1;
    if (this.#apart > 0) return;
    if (name === 'style') this.#style = attribute(attributes, 'name') ?? '';
    else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#style);
    else if (name === 'table') {
      this.#row = 0;
      this.#sink.sheet(attribute(attributes, 'name') ?? '', this.#hiddenStyles.has(attribute(attributes, 'style-name') ?? ''));
    } else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#attributes = attributes;
      this.#text = undefined;
    } else if (name === 'p') {
      this.#text = this.#text === undefined ? '' : `${this.#text}\n`;
      this.#inParagraph += 1;
    } else if (this.#inParagraph > 0) this.#openInline(name, attributes);
  }

  close(name: string): void {
    if (this.#apart > 0) {
      if (APART.has(name)) this.#apart -= 1;
      return;
    }
    if (name === 'p') this.#inParagraph -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell(name);
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#sink.end();
  }

  text(text: string): void {
    if (this.#apart === 0 && this.#inParagraph > 0) this.#text += text;
  }

  #openInline(name: string, attributes: string): void {
    if (name === 's') this.#text += ' '.repeat(Math.min(repeats(attributes, 'c'), MAX_SPACES));
    else if (name === 'line-break') this.#text += '\n';
    else if (name === 'tab') this.#text += '\t';
  }

  #openRow(attributes: string): void {
    this.#rowRepeats = repeats(attributes, 'number-rows-repeated');
    this.#rowHidden = ['collapse', 'filter'].includes(attribute(attributes, 'visibility') ?? '');
    this.#cells = [];
    this.#column = 0;
  }

  #closeCell(name: string): void {
    const count = repeats(this.#attributes, 'number-columns-repeated');
    const cell = name === 'table-cell' ? this.#cell() : null;
    const wide = repeats(this.#attributes, 'number-columns-spanned');
    const tall = repeats(this.#attributes, 'number-rows-spanned');
    if (wide > 1 || tall > 1) {
      this.#sink.merge({ top: this.#row, left: this.#column, bottom: this.#row + tall - 1, right: this.#column + wide - 1 });
    }
    if (cell !== null && cell !== '') {
      this.#sink.reach(this.#column + count - 1);
      while (this.#cells.length < this.#column) this.#cells.push(null);
      for (let time = 0; time < count; time += 1) this.#cells.push(cell);
    }
    this.#column += count;
  }

  #closeRow(): void {
    const filled = this.#cells.length > 0;
    for (let time = 0; filled && time < this.#rowRepeats; time += 1) {
      if (this.#rowHidden) this.#sink.hide(this.#row + time);
      this.#sink.row(this.#row + time, time === 0 ? this.#cells : this.#cells.slice());
    }
    this.#row += this.#rowRepeats;
  }

  #cell(): Cell {
    const type = attribute(this.#attributes, 'value-type');
    const value = attribute(this.#attributes, 'value');
    const text = this.#text ?? null;
    // Errors of formulas are stored as text or zero with their name shown: #REF!, Err:502.
    if (text !== null && /^(?:#[A-Z/0!?¡¿]+|Err:\d+)$/u.test(text)) return text.startsWith('#') ? text : '#VALUE!';
    if (type === 'percentage') return value === undefined ? text : percentText(Number(value));
    if (type === 'float' || type === 'currency') return value === undefined ? text : Number(value);
    if (type === 'date') return dateOfIso(attribute(this.#attributes, 'date-value') ?? '') ?? text;
    if (type === 'time') return timeText(attribute(this.#attributes, 'time-value') ?? '');
    if (type === 'boolean') return attribute(this.#attributes, 'boolean-value') === 'true';
    return text ?? attribute(this.#attributes, 'string-value') ?? null;
  }
}

/** Reads every table of an OpenDocument spreadsheet into the sink. */
export async function readOds(archive: Archive, sink: Sink): Promise<void> {
  const content = archive.entries.get('content.xml');
  if (content === undefined) throw new SheetProblem('broken');
  await readMarkup(contentOf(archive, content), new ContentReader(sink));
}
