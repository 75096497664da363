import { findTable, matchHeaders, shapeOf, streamRows, type Column, type Grid, type Mapping, type Table } from '../../engine/table/index.ts';
import type { z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { getOwnFile, type FileRow } from '../file/files.ts';
import type { Context, Recorded } from '../operation/context.ts';
import { no } from '../operation/words.ts';
import { readSheets } from '../sheet/read.ts';
import { SheetProblem } from '../sheet/problem.ts';
import type { Change, Comparison, RowProblem, Sheet, SheetRow } from './sheet.ts';
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
  const { mapping, shape, problems, changes, told } = await look(ctx, sheet, params, input, file);
  const refused = new Set(problems.map((p) => p.row));
  const counts = { create: 0, change: 0, unchanged: 0 };
  const written: Change[] = [];
  for (const change of changes) {
    if (refused.has(change.row)) continue;
    counts[change.action] += 1;
    if (change.action !== 'unchanged') written.push(change);
  }
  const previewId = newId(ctx.now.getTime());
  await insertPreview(ctx.tx, { id: previewId, sheet: sheet.name, ctx, params, file, shape, mapping, refused: refused.size, changes: written });
  return ctx.keep({
    previewId,
    created: counts.create,
    changed: counts.change,
    unchanged: counts.unchanged,
    refused: refused.size,
    rows: problems.slice(0, shownRows),
    changes: written.slice(0, shownRows).map(shownChange),
    ...told,
  });
}

const shownChange = ({ row, action, label, diff }: Change): Answer['changes'][number] => ({ row, action: action === 'create' ? 'create' : 'change', label, diff: diff ?? [] });

/** What an answer says of the file itself. */
type Told = Pick<Answer, 'notes' | 'file' | 'headers' | 'columns' | 'missing'>;

interface Looked extends Comparison {
  mapping: Mapping;
  shape: string;
  told: Told;
}

/** What the file says compared with what there is. Each step lets go of the one before: a sheet of 100,000 rows does not stand in memory five times. */
async function look<P extends Record<string, unknown>>(ctx: Context, sheet: Sheet<P>, params: P, input: PreviewInput, file: FileRow): Promise<Looked> {
  const { sound, problems, ...read } = await readFile(ctx, sheet, params, input, file);
  const comparison = await sheet.compare(ctx, params, sound);
  return { ...read, changes: comparison.changes, problems: [...problems, ...comparison.problems].sort((a, b) => a.row - b.row) };
}

async function readFile<P extends Record<string, unknown>>(ctx: Context, sheet: Sheet<P>, params: P, input: PreviewInput, file: FileRow): Promise<Omit<Looked, 'changes'> & { sound: SheetRow[] }> {
  const columns = await sheet.columns(ctx, params);
  const { name, table } = chooseTable(await readGrids(ctx.files.pathOf(file.sha256)), columns);
  const shape = shapeOf(table.headers);
  const remembered = await findMapping(ctx.tx, sheet.name, shape);
  const match = matchHeaders(table.headers, columns, remembered ? { shape, mapping: remembered } : undefined);
  const mapping = input.mapping ? chosen(table.headers, input.mapping) : match.mapping;
  const mapped = Object.values(mapping).filter((id) => id !== null);
  const missing = [...columns.filter((c) => c.required && !mapped.includes(c.id)).map((c) => c.title), ...(sheet.needs?.(mapped) ?? [])];
  const { rows, notes } = missing.length > 0 ? { rows: [], notes: [] } : streamRows(table, mapping, columns, { decimal: input.decimal ?? ',' });
  const sound: SheetRow[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    if (row.problems.length === 0 && row.held === undefined) sound.push({ row: row.row, values: row.values });
    else problems.push(...problemsOf(row));
  }
  const told: Told = {
    notes: [...table.notes.map(({ message, row }) => ({ message, ...(row === undefined ? {} : { row }) })), ...notes.map(({ message }) => ({ message }))].slice(0, 50),
    file: { name: file.name, sheet: name, rows: table.rows.length, headerRow: table.headerRow },
    headers: table.headers.map((title, i) => ({ title, column: mapping[i] ?? null, sure: input.mapping !== undefined || (match.sure[i] ?? false) })),
    columns: columns.map(({ id, title, required }) => ({ id, title, required: required ?? false })),
    missing,
  };
  return { mapping, shape, told, sound, problems };
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
function chooseTable(grids: Grid[], columns: Column[]): { name: string; table: Table } {
  const tables = grids.map((grid) => {
    const table = findTable(grid, columns);
    const named = Object.values(matchHeaders(table.headers, columns).mapping).filter((id) => id !== null).length;
    return { name: grid.name, table, named };
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
