import type { Cell, Grid, Merge } from '../../engine/table/index.ts';
import type { SheetLimits } from './limits.ts';
import type { Pack } from './packed.ts';
import { packed, PackedList, PACK_ITEMS } from './packed.ts';
import { SheetProblem } from './problem.ts';

/** What a reader hands over, sheet after sheet. Rows come in order from the first one. */
export type Part =
  | { kind: 'sheet'; name: string; hidden: boolean }
  | { kind: 'rows'; rows: Pack }
  | { kind: 'end'; hiddenRows: number[]; merges: Merge[] };

const MAX_COLUMNS = 16_384;
const MAX_MERGES = 50_000;

/** Counts what readers find against the limits and passes it on in batches. */
export class Sink {
  #cells = 0;
  #batch: Cell[][] = [];
  #hiddenRows: number[] = [];
  #merges: Merge[] = [];
  #lastRow = -1;
  readonly #limits: SheetLimits;
  readonly #pass: (part: Part) => void;

  constructor(limits: SheetLimits, pass: (part: Part) => void) {
    this.#limits = limits;
    this.#pass = pass;
  }

  sheet(name: string, hidden = false): void {
    this.#hiddenRows = [];
    this.#merges = [];
    this.#lastRow = -1;
    this.#pass({ kind: 'sheet', name, hidden });
  }

  /** Refuses a cell that stands too far out before anybody makes room for it. */
  reach(column: number): void {
    if (column < 0 || column >= MAX_COLUMNS) throw new SheetProblem('broken');
    if (this.#cells + column >= this.#limits.maxCells) throw new SheetProblem('too-big', { limit: `más de ${this.#limits.maxCells} celdas` });
  }

  row(index: number, cells: Cell[]): void {
    if (!(index > this.#lastRow)) throw new SheetProblem('broken');
    if (index >= this.#limits.maxRows) throw new SheetProblem('too-big', { limit: `más de ${this.#limits.maxRows} filas` });
    this.#cells += cells.length;
    if (this.#cells > this.#limits.maxCells) throw new SheetProblem('too-big', { limit: `más de ${this.#limits.maxCells} celdas` });
    for (let empty = this.#lastRow + 1; empty < index; empty += 1) this.#push([]);
    this.#lastRow = index;
    this.#push(cells);
  }

  hide(index: number): void {
    if (index < this.#limits.maxRows) this.#hiddenRows.push(index);
  }

  merge(merge: Merge): void {
    if (this.#merges.length < MAX_MERGES) this.#merges.push(merge);
  }

  end(): void {
    this.#flush();
    // Hidden rows beyond the last one with content are formatting, not data.
    const hiddenRows = this.#hiddenRows.filter((row) => row <= this.#lastRow);
    this.#pass({ kind: 'end', hiddenRows, merges: this.#merges });
  }

  #push(cells: Cell[]): void {
    if (this.#batch.push(cells) >= PACK_ITEMS) this.#flush();
  }

  #flush(): void {
    if (this.#batch.length > 0) this.#pass({ kind: 'rows', rows: packed(this.#batch) });
    this.#batch = [];
  }
}

/** A sheet whose rows stay packed until somebody goes through them. */
export type PackedGrid = Grid<PackedList<Cell[]>>;

/** Puts the parts of a reading together again as grids. */
export class Gathering {
  readonly grids: PackedGrid[] = [];

  take(part: Part): void {
    if (part.kind === 'sheet') {
      this.grids.push({ name: part.name, rows: new PackedList(), ...(part.hidden ? { hidden: true as const } : {}) });
      return;
    }
    const grid = this.grids.at(-1);
    if (grid === undefined) throw new Error('rows before their sheet');
    if (part.kind === 'rows') {
      grid.rows.append(part.rows);
      return;
    }
    if (part.hiddenRows.length > 0) grid.hiddenRows = part.hiddenRows;
    if (part.merges.length > 0) grid.merges = part.merges;
  }
}
