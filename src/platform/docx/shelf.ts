/** A paragraph of a Word document, its automatic number drawn. */
export interface WordParagraph {
  text: string;
  label: string | null;
  /** Of a heading, by its style or outline: 1 the highest. */
  level: number | null;
  style: string;
  bold: boolean;
  /** A row of a table of several columns, its cells parted by ` | `. */
  table: boolean;
}

/** Where paragraphs are put until what holds them ends: a cell, a text box. */
type Holder = { kind: 'cell' | 'box'; held: WordParagraph[] };

const said = (cell: readonly WordParagraph[]): string => cell.map(({ label, text }) => (label ? `${label} ${text}` : text)).join(' ');

/** Puts paragraphs of tables and text boxes where they are read: rows as lines, boxes after the paragraph they hang on. */
export class Shelf {
  readonly #take: (paragraph: WordParagraph) => void;
  readonly #holders: Holder[] = [];
  readonly #rows: { cells: WordParagraph[][]; dropped: boolean }[] = [];
  #boxed: WordParagraph[] = [];

  constructor(take: (paragraph: WordParagraph) => void) {
    this.#take = take;
  }

  put(paragraph: WordParagraph): void {
    const holder = this.#holders.at(-1);
    if (holder) holder.held.push(paragraph);
    else this.#take(paragraph);
  }

  /** What the boxes of a paragraph held, after it. */
  flush(): void {
    if (this.#holders.some(({ kind }) => kind === 'box')) return;
    const boxed = this.#boxed;
    this.#boxed = [];
    for (const one of boxed) this.put(one);
  }

  dropRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.dropped = true;
  }

  open(name: string): void {
    if (name === 'tr') this.#rows.push({ cells: [], dropped: false });
    if (name === 'tc') this.#holders.push({ kind: 'cell', held: [] });
    if (name === 'txbxContent') this.#holders.push({ kind: 'box', held: [] });
  }

  close(name: string): void {
    if (name === 'tc') this.#rows.at(-1)?.cells.push(this.#holders.pop()?.held ?? []);
    if (name === 'txbxContent') this.#boxed.push(...(this.#holders.pop()?.held ?? []));
    if (name === 'tr') this.#endRow();
  }

  #endRow(): void {
    const row = this.#rows.pop();
    if (!row || row.dropped) return;
    // A table of one column only frames its text: its paragraphs are read as such.
    if (row.cells.length === 1) for (const one of row.cells[0] ?? []) this.put(one);
    else if (row.cells.some((cell) => cell.length > 0)) this.put({ text: row.cells.map(said).join(' | '), label: null, level: null, style: '', bold: row.cells.every((cell) => cell.every(({ bold }) => bold)), table: true });
  }
}
