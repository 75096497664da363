import { columnLetters, type CellValue } from '../../engine/table/index.ts';
import type { Download, z } from '../../kernel/contract.ts';
import type { ImportAnswer, PreviewAnswer, UndoAnswer } from '../../kernel/importing.ts';
import { mayRead, type Owned } from '../../kernel/reach.ts';
import type { Context, Recorded } from '../operation/context.ts';
import { no } from '../operation/words.ts';
import type { SheetFormat } from '../sheet/download.ts';
import { carryOut, undoImport } from './carry-out.ts';
import { previewSheet, type PreviewInput } from './preview.ts';
import type { Sheet } from './sheet.ts';
import { listImports, lockImport, lockPreview } from './store.ts';
import { writeSheet } from './write-sheet.ts';

type Answer = z.output<typeof PreviewAnswer>;
type Carried = z.output<typeof ImportAnswer>;
type Undone = z.output<typeof UndoAnswer>;

/** What a sheet tells whoever loads it, beside its rows. */
export type Tell = (note: string) => void;

/** The subject and data of the fact that an import or its undoing leaves; the slice gives it its name. */
export interface ImportWords {
  kind: 'import';
  on: Omit<Owned, 'version'>;
  data: Record<string, unknown>;
}

export interface ShownImport<Name extends string> {
  id: string;
  sheet: Name;
  fileName: string;
  at: string;
  created: number;
  changed: number;
  undone: boolean;
}

/** So many imports are told, the newest. */
const told = 100;
const silent: Tell = () => undefined;

/**
 * The sheets that a slice loads and saves by name: previewed, carried out, undone, listed and written alike. The slice
 * keeps its contract and its facts.
 * @param make each sheet, given where to tell what it found
 * @param titles how each is called in the name of its file
 */
export function shelfOf<Name extends string, P extends Record<string, unknown>>(make: Readonly<Record<Name, (tell: Tell) => Sheet<P>>>, titles: Readonly<Record<Name, string>>) {
  const names = Object.keys(make) as Name[]; // the keys of the record
  const sheets = new Map(names.map((name) => [name, make[name](silent)]));
  const get = (name: Name): Sheet<P> => sheets.get(name)!; // one for each name
  const called = (sheet: string | undefined, otherwise: 'preview-unknown' | 'import-unknown'): Sheet<P> => {
    const found = [...sheets.values()].find((one) => one.name === sheet);
    if (!found) throw no(otherwise);
    return found;
  };
  return {
    /** @throws house.sheet-refused, house.file-unknown */
    async preview(ctx: Context, name: Name, params: P, input: PreviewInput): Promise<Recorded<Answer>> {
      const notes: string[] = [];
      const { result } = await previewSheet(ctx, make[name]((note) => notes.push(note)), params, input);
      return ctx.keep({ ...result, rows: lettered(result), notes: [...result.notes, ...notes.map((message) => ({ message }))] });
    },
    /** @param end leaves the fact, unless the same preview was carried out before. @throws house.preview-unknown, house.rows-refused, house.import-stale */
    async carry(ctx: Context, { previewId, onlyValid }: { previewId: string; onlyValid: boolean }, end: (words: ImportWords, answer: Carried) => Recorded<Carried>): Promise<Recorded<Carried>> {
      const { importId, created, changed, again, place } = await carryOut(ctx, called((await lockPreview(ctx.tx, previewId))?.sheet, 'preview-unknown'), previewId, onlyValid);
      const answer = { importId, created, changed };
      return again ? ctx.unchanged(answer) : end({ kind: 'import', on: { ...place, id: importId }, data: { sheet: place.sheet, created, changed, file: place.file_name } }, answer);
    },
    /** @throws house.import-unknown, house.import-undone, house.rows-changed-since */
    async undo(ctx: Context, importId: string, end: (words: ImportWords, answer: Undone) => Recorded<Undone>): Promise<Recorded<Undone>> {
      const row = await lockImport(ctx.tx, importId);
      if (row) ctx.permit(row);
      const { undone, place } = await undoImport(ctx, called(row?.sheet, 'import-unknown'), importId);
      return end({ kind: 'import', on: { ...place, id: importId }, data: { sheet: place.sheet, undone } }, { importId, undone });
    },
    /** The imports within reach and one's own, the newest first. */
    async history(ctx: Context): Promise<{ items: ShownImport<Name>[] }> {
      const found = [];
      for (const name of names) for (const row of await listImports(ctx.tx, get(name).name, {}, told)) found.push({ row, name });
      const mine = found.filter(({ row }) => mayRead(ctx.reach, row) || row.account === ctx.actor.account).toSorted((a, b) => b.row.at.getTime() - a.row.at.getTime());
      return { items: mine.slice(0, told).map(({ row, name }) => ({ id: row.id, sheet: name, fileName: row.file_name, at: row.at.toISOString(), created: row.created_count, changed: row.changed_count, undone: row.undone_at !== null })) };
    },
    /** What is on record, as the same sheet: reading it back changes nothing. */
    async save(ctx: Context, name: Name, params: P, format: SheetFormat): Promise<Download> {
      const rows: Record<string, CellValue>[] = [];
      for await (const row of get(name).rows(ctx, params)) rows.push(row);
      return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}${titles[name]}`, format, await get(name).columns(ctx, params), rows);
    },
    /** The sheet to fill in, with the rows that are known before. */
    template: async (ctx: Context, name: Name, params: P, format: SheetFormat, rows: Record<string, CellValue>[] = []): Promise<Download> => writeSheet(`Plantilla ${titles[name]}`, format, await get(name).columns(ctx, params), rows),
  };
}

/** Columns that rules name by their id, by the letters that the sheet shows. */
function lettered({ rows, headers }: Answer): Answer['rows'] {
  const letters = new Map(headers.map(({ column }, place) => [column, columnLetters(place)]));
  return rows.map((row) => ({ ...row, column: row.code === 'row' ? (letters.get(row.column) ?? '') : row.column }));
}
