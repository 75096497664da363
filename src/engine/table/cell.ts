/** One cell as a sheet holds it. Days are UTC midnights; a cell formatted as percent arrives as text with its sign ("96.9 %"). */
export type Cell = string | number | boolean | Date | null;

/** A merged area; all four are 0-based and inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** The rows of a sheet from the top: an array, or what unpacks them anew each time they are gone through. */
export type Rows = Iterable<Cell[]> & { readonly length: number; slice(from: number, to: number): Cell[][] };

/** One sheet. `hiddenRows` and the index into `rows` are 0-based; `hidden` says that the whole sheet is. */
export type Grid<R extends Rows = Cell[][]> = { name: string; rows: R; hiddenRows?: number[]; merges?: Merge[]; hidden?: true };

/** Whether a cell holds nothing that a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Letters of a column as spreadsheets show them: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell as a person reads it on the sheet, for messages: days as dd/mm/yyyy. */
export function shownCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'Sí' : 'No';
  if (!(cell instanceof Date)) return String(cell).trim();
  if (Number.isNaN(cell.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(cell.getUTCDate())}/${two(cell.getUTCMonth() + 1)}/${cell.getUTCFullYear()}`;
}
