import { matchHeaders, openTable, type Column, type Grid, type LongTable, type Rows } from '../../engine/table/index.ts';
import { no } from '../operation/words.ts';

/** Headings by which a sheet that is not read counts as one more matrix, and is said. */
const headingsOfAnother = 2;

interface ChosenTable {
  name: string;
  table: LongTable;
  /** Sheets of the book that look like the same matrix and are not read. */
  others: string[];
}

/** The sheet of the book whose headings name most columns: one in sight before a hidden one, the first among equals. */
export function chooseTable(grids: Grid<Rows>[], columns: Column[]): ChosenTable {
  const tables = grids.map((grid) => {
    const table = openTable(grid, columns);
    const named = Object.values(matchHeaders(table.headers, columns).mapping).filter((id) => id !== null).length;
    const worth = table.rowCount === 0 ? 0 : named;
    return { name: grid.name, hidden: grid.hidden === true, table, worth };
  });
  const inSight = tables.filter((one) => !one.hidden && one.worth > 0);
  const candidates = inSight.length > 0 ? inSight : tables;
  const best = candidates.reduce((a, b) => (b.worth > a.worth ? b : a), candidates[0]!); // readSheets refuses an empty book
  if (best.table.headerRow === 0 || best.table.rowCount === 0) throw no('sheet-refused', { reason: 'no se encontró una tabla con encabezados y filas. Baje la plantilla y compare los encabezados.', why: 'no-table' });
  const others = tables.filter((one) => one !== best && !one.hidden && one.worth >= headingsOfAnother).map((one) => one.name);
  return { name: best.name, table: best.table, others };
}

/** A book with the matrix in several sheets: only one is read, and the person should know. */
export function otherSheets(name: string, others: readonly string[]): { message: string }[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, 5).map((other) => `«${other}»`).join(', ');
  return [{ message: `Se lee solo la hoja «${name}». No se ${others.length === 1 ? 'lee' : 'leen'} ${shown}${others.length > 5 ? '…' : ''}: si también va, junte las filas en una hoja o súbalas en otro archivo.` }];
}
