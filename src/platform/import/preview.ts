import { setImmediate as immediate } from 'node:timers/promises';
import { matchHeaders, shapeOf, streamRows, type Column, type Mapping } from '../../engine/table/index.ts';
import type { z } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import { getOwnFile, type FileRow } from '../file/files.ts';
import type { Context, Recorded } from '../operation/context.ts';
import { no } from '../operation/words.ts';
import { openSheets, PackedList, SheetProblem, type PackedGrid } from '../sheet/index.ts';
import { inParts, type Change, type LongSheet, type RowProblem, type Sheet, type SheetRow } from './sheet.ts';
import { shownRows, type PreviewAnswer } from '../../kernel/importing.ts';
import { chooseTable, otherSheets } from './choose-table.ts';
import { findMapping, insertPart, insertPreview, partSize } from './store.ts';

/** Rows read before others are let through. */
const rowsAtOnce = 2000;

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
export async function previewSheet<P extends Record<string, unknown>>(ctx: Context, any: Sheet<P> | LongSheet<P>, params: P, input: PreviewInput): Promise<Recorded<Answer>> {
  const sheet = inParts(any);
  await sheet.place(ctx, params);
  const file = await getOwnFile(ctx.tx, input.fileId, ctx.actor.account);
  const { mapping, shape, problems, changes, told } = await look(ctx, sheet, params, input, file);
  const refused = new Set(problems.map((p) => p.row));
  const previewId = newId(ctx.now.getTime());
  await insertPreview(ctx.tx, { id: previewId, sheet: sheet.name, ctx, params, file, shape, mapping, refused: refused.size });
  const { shown, ...counts } = await keepChanges(ctx, previewId, changes, refused);
  return ctx.keep({ previewId, ...counts, refused: refused.size, rows: problems.slice(0, shownRows), changes: shown, ...told });
}

/** Keeps the changes that enter, part by part as they are made: while the database takes one, the next is made. */
async function keepChanges(ctx: Context, previewId: string, changes: AsyncIterable<Change>, refused: ReadonlySet<number>): Promise<Pick<Answer, 'created' | 'changed' | 'unchanged'> & { shown: Answer['changes'] }> {
  const counts = { create: 0, change: 0, unchanged: 0 };
  const shown: Answer['changes'] = [];
  let [open, parts, kept]: [Change[], number, Promise<void>] = [[], 0, Promise.resolve()];
  const keep = async (): Promise<void> => {
    const [part, number, before] = [open, parts, kept];
    [open, parts] = [[], parts + 1];
    kept = insertPart(ctx.tx, previewId, number, part);
    kept.catch(() => undefined); // told when the next part or the end waits for it
    await before;
  };
  for await (const change of changes) {
    if (refused.has(change.row)) continue;
    counts[change.action] += 1;
    if (change.action === 'unchanged') continue;
    if (shown.length < shownRows) shown.push(shownChange(change));
    if (open.push(change) >= partSize) await keep();
  }
  if (open.length > 0) await keep();
  await kept;
  return { created: counts.create, changed: counts.change, unchanged: counts.unchanged, shown };
}

const shownChange = ({ row, action, label, diff }: Change): Answer['changes'][number] => ({ row, action: action === 'create' ? 'create' : 'change', label, diff: diff ?? [] });

/** What an answer says of the file itself. */
type Told = Pick<Answer, 'notes' | 'file' | 'headers' | 'columns' | 'missing'>;

interface Looked {
  changes: AsyncIterable<Change>;
  problems: RowProblem[];
  mapping: Mapping;
  shape: string;
  told: Told;
}

/** What the file says compared with what there is. */
async function look<P extends Record<string, unknown>>(ctx: Context, sheet: LongSheet<P>, params: P, input: PreviewInput, file: FileRow): Promise<Looked> {
  const { sound, unsound, problems, ...read } = await readFile(ctx, sheet, params, input, file);
  const comparison = await sheet.compare(ctx, params, sound, unsound);
  return { ...read, changes: comparison.changes, problems: [...problems, ...comparison.problems].sort((a, b) => a.row - b.row) };
}

async function readFile<P extends Record<string, unknown>>(ctx: Context, sheet: LongSheet<P>, params: P, input: PreviewInput, file: FileRow): Promise<Omit<Looked, 'changes'> & { sound: Iterable<SheetRow>; unsound: SheetRow[] }> {
  const columns = await sheet.columns(ctx, params);
  const { name, table, others } = chooseTable(await readGrids(ctx.files.pathOf(file.sha256)), columns);
  // The same headings mean other columns in another scheme: what was confirmed for one is not taken for the other.
  const shape = `${shapeOf(table.headers)}.${shapeOf(columns.map((column) => column.id))}`;
  const remembered = await findMapping(ctx.tx, sheet.name, shape);
  const match = matchHeaders(table.headers, columns, remembered ? { shape: shapeOf(table.headers), mapping: remembered } : undefined);
  const mapping = input.mapping ? chosen(table.headers, columns, input.mapping) : match.mapping;
  const mapped = Object.values(mapping).filter((id) => id !== null);
  const missing = [...columns.filter((c) => c.required && !mapped.includes(c.id)).map((c) => c.title), ...(sheet.needs?.(mapped) ?? [])];
  const { rows, notes } = missing.length > 0 ? { rows: [], notes: [] } : streamRows(table, mapping, columns, { decimal: input.decimal ?? ',' });
  const sound = new PackedList<SheetRow>();
  const unsound: SheetRow[] = [];
  const problems: RowProblem[] = [];
  let read = 0;
  for (const row of rows) {
    // Others are served meanwhile: a sheet of 100,000 rows takes seconds.
    if ((read += 1) % rowsAtOnce === 0) await immediate();
    if (row.problems.length === 0 && row.held === undefined) sound.push({ row: row.row, values: row.values });
    else {
      unsound.push({ row: row.row, values: row.values });
      problems.push(...problemsOf(row));
    }
  }
  const told: Told = {
    notes: [...otherSheets(name, others), ...table.notes.map(({ message, row }) => ({ message, ...(row === undefined ? {} : { row }) })), ...notes.map(({ message }) => ({ message }))].slice(0, 50),
    file: { name: file.name, sheet: name, rows: table.rowCount, headerRow: table.headerRow },
    headers: table.headers.map((title, i) => ({ title, column: mapping[i] ?? null, sure: input.mapping !== undefined || (match.sure[i] ?? false) })),
    columns: columns.map(({ id, title, required }) => ({ id, title, required: required ?? false })),
    missing,
  };
  return { mapping, shape, told, sound, unsound, problems };
}

async function readGrids(path: string): Promise<PackedGrid[]> {
  try {
    return await openSheets(path);
  } catch (error) {
    if (error instanceof SheetProblem) throw no('sheet-refused', { reason: error.message, why: error.code });
    throw error;
  }
}

/** The person's own mapping, given by heading, as positions. Of two headings for one column, the first names it. */
function chosen(headers: string[], columns: readonly Column[], byHeading: Record<string, string | null>): Mapping {
  const known = new Set(columns.map((column) => column.id));
  const taken = new Set<string>();
  return Object.fromEntries(headers.map((title, i) => {
    const id = Object.hasOwn(byHeading, title) ? (byHeading[title] ?? null) : null;
    if (id === null || !known.has(id) || taken.has(id)) return [i, null];
    taken.add(id);
    return [i, id];
  }));
}

function problemsOf({ row, problems, held }: { row: number; problems: Omit<RowProblem, 'row'>[]; held?: string }): RowProblem[] {
  if (held !== undefined) return [{ row, column: '', code: 'held', message: held }];
  return problems.map((problem) => ({ row, ...problem }));
}
