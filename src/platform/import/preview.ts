import { findTable, matchHeaders, readRows, shapeOf, type Column, type Grid, type Mapping, type Table } from '../../engine/table/index.ts';
import type { z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { getOwnFile } from '../file/files.ts';
import type { Context, Recorded } from '../operation/context.ts';
import { no } from '../operation/words.ts';
import { readSheets } from '../sheet/read.ts';
import { SheetProblem } from '../sheet/problem.ts';
import type { RowProblem, Sheet } from './sheet.ts';
import { shownRows, type PreviewAnswer } from '../../kernel/importing.ts';
import { findMapping, insertPreview } from './store.ts';

type Answer = z.output<typeof PreviewAnswer>;

export interface PreviewInput {
  fileId: string;
  mapping?: Record<string, string | null> | undefined;
  /** The country's decimal sign, where a column leaves `1.234` open. */
  decimal?: ',' | '.' | undefined;
}

/**
 * Reads a file as a sheet and says what importing it would do, row by row. Saves the preview, whose changes are
 * exactly what `carryOut` will do.
 * @throws house.sheet-refused with what to do, house.file-unknown
 */
export async function previewSheet<P extends Record<string, unknown>>(ctx: Context, sheet: Sheet<P>, params: P, input: PreviewInput): Promise<Recorded<Answer>> {
  await sheet.place(ctx, params);
  const file = await getOwnFile(ctx.tx, input.fileId, ctx.actor.account);
  const columns = await sheet.columns(ctx, params);
  const grids = await readGrids(ctx.files.pathOf(file.sha256));
  const { grid, table } = chooseTable(grids, columns);
  const shape = shapeOf(table.headers);
  const remembered = await findMapping(ctx.tx, sheet.name, shape);
  const match = matchHeaders(table.headers, columns, remembered ? { shape, mapping: remembered } : undefined);
  const mapping = input.mapping ? chosen(table.headers, input.mapping) : match.mapping;
  const mapped = Object.values(mapping).filter((id) => id !== null);
  const missing = [...columns.filter((c) => c.required && !mapped.includes(c.id)).map((c) => c.title), ...(sheet.needs?.(mapped) ?? [])];
  const reading = missing.length > 0 ? { rows: [], notes: [] } : readRows(table, mapping, columns, { decimal: input.decimal ?? ',' });
  const sound = reading.rows.filter((row) => row.problems.length === 0 && row.held === undefined);
  const comparison = await sheet.compare(ctx, params, sound);
  const problems = [...reading.rows.flatMap(problemsOf), ...comparison.problems].sort((a, b) => a.row - b.row);
  const refused = new Set(problems.map((p) => p.row));
  const changes = comparison.changes.filter((change) => !refused.has(change.row));
  const previewId = newId(ctx.now.getTime());
  await insertPreview(ctx.tx, { id: previewId, sheet: sheet.name, ctx, params, file, shape, mapping, refused: refused.size, changes: changes.filter((c) => c.action !== 'unchanged') });
  const answer: Answer = {
    previewId,
    created: changes.filter((c) => c.action === 'create').length,
    changed: changes.filter((c) => c.action === 'change').length,
    unchanged: changes.filter((c) => c.action === 'unchanged').length,
    refused: refused.size,
    rows: problems.slice(0, shownRows),
    changes: changes.flatMap((c) => (c.action === 'unchanged' ? [] : [{ row: c.row, action: c.action, label: c.label, diff: c.diff ?? [] }])).slice(0, shownRows),
    notes: [...table.notes.map(({ message, row }) => ({ message, ...(row === undefined ? {} : { row }) })), ...reading.notes.map(({ message }) => ({ message }))].slice(0, 50),
    file: { name: file.name, sheet: grid.name, rows: table.rows.length, headerRow: table.headerRow },
    headers: table.headers.map((title, i) => ({ title, column: mapping[i] ?? null, sure: input.mapping !== undefined || (match.sure[i] ?? false) })),
    columns: columns.map(({ id, title, required }) => ({ id, title, required: required ?? false })),
    missing,
  };
  return ctx.keep(answer);
}

async function readGrids(path: string): Promise<Grid[]> {
  try {
    return await readSheets(path);
  } catch (error) {
    if (error instanceof SheetProblem) throw no('sheet-refused', { reason: error.message, why: error.code });
    throw error;
  }
}

/** The sheet of the book whose headings name most columns; the first among equals. */
function chooseTable(grids: Grid[], columns: Column[]): { grid: Grid; table: Table } {
  const tables = grids.map((grid) => {
    const table = findTable(grid, columns);
    const named = Object.values(matchHeaders(table.headers, columns).mapping).filter((id) => id !== null).length;
    return { grid, table, named };
  });
  const best = tables.reduce((a, b) => (b.named > a.named ? b : a), tables[0]!); // readSheets refuses an empty book
  if (best.table.headerRow === 0 || best.table.rows.length === 0) throw no('sheet-refused', { reason: 'no se encontró una tabla con encabezados y filas. Baje la plantilla y compare los encabezados.', why: 'no-table' });
  return best;
}

/** The person's own mapping, given by heading, as positions. */
const chosen = (headers: string[], byHeading: Record<string, string | null>): Mapping => Object.fromEntries(headers.map((title, i) => [i, byHeading[title] ?? null]));

function problemsOf({ row, problems, held }: { row: number; problems: Omit<RowProblem, 'row'>[]; held?: string }): RowProblem[] {
  if (held !== undefined) return [{ row, column: '', code: 'held', message: held }];
  return problems.map((problem) => ({ row, ...problem }));
}
