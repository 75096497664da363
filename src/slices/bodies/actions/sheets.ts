import type { CellValue } from '../../../engine/table/index.ts';
import { columnLetters } from '../../../engine/table/index.ts';
import { mayRead } from '../../../kernel/reach.ts';
import { carryOut, undoImport } from '../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../platform/import/preview.ts';
import type { Sheet } from '../../../platform/import/sheet.ts';
import { listImports, lockImport, lockPreview } from '../../../platform/import/store.ts';
import { writeSheet } from '../../../platform/import/write-sheet.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { bodies } from '../contract.ts';
import type { SheetName } from '../contract/sheets.ts';
import { actsSheet } from '../sheets/acts.ts';
import { bodiesSheet } from '../sheets/bodies.ts';
import type { SheetParams } from '../sheets/ground.ts';
import { membersSheet } from '../sheets/members.ts';
import { placesToFill, wideSheet } from '../sheets/wide.ts';

type Of = Pick<Actions<typeof bodies>, 'previewImport' | 'import' | 'undoImport' | 'imports' | 'export' | 'template'>;
type Answer = Awaited<ReturnType<typeof previewSheet>>['result'];

const makers: Record<SheetName, (tell: (note: string) => void) => Sheet<SheetParams>> = { places: wideSheet, bodies: bodiesSheet, members: membersSheet, acts: actsSheet };
const titles: Record<SheetName, string> = { places: 'Conformación', bodies: 'Organismos', members: 'Integrantes', acts: 'Actos' };
const names = Object.keys(makers) as SheetName[]; // the keys just written
const silent = (): void => undefined;
const sheets = Object.fromEntries(names.map((name) => [name, makers[name](silent)])) as Record<SheetName, Sheet<SheetParams>>; // the same keys

export const sheetsActions: Of = {
  async previewImport(ctx, { sheet, fileId, mapping, ...params }) {
    const told: string[] = [];
    const { result } = await previewSheet(ctx, makers[sheet]((note) => told.push(note)), { ...params, on: params.on ?? null }, { fileId, mapping });
    return ctx.keep({ ...result, rows: lettered(result), notes: [...result.notes, ...told.map((message) => ({ message }))] });
  },

  async import(ctx, { previewId, onlyValid }) {
    const preview = await lockPreview(ctx.tx, previewId);
    const carried = await carryOut(ctx, sheetCalled(preview?.sheet, 'preview-unknown'), previewId, onlyValid);
    const answer = { importId: carried.importId, created: carried.created, changed: carried.changed };
    if (carried.again) return ctx.unchanged(answer);
    return ctx.record({ fact: 'bodies.rows-imported', kind: 'import', on: { ...carried.place, id: carried.importId }, data: { sheet: carried.place.sheet, created: carried.created, changed: carried.changed, file: carried.place.file_name } }, answer);
  },

  async undoImport(ctx, { importId }) {
    const row = await lockImport(ctx.tx, importId);
    if (row) ctx.permit(row);
    const { undone, place } = await undoImport(ctx, sheetCalled(row?.sheet, 'import-unknown'), importId);
    return ctx.record({ fact: 'bodies.import-undone', kind: 'import', on: { ...place, id: importId }, data: { sheet: place.sheet, undone } }, { importId, undone });
  },

  async imports(ctx) {
    const found = [];
    for (const name of names) for (const row of await listImports(ctx.tx, sheets[name].name, {}, 100)) found.push({ row, name });
    const mine = found.filter(({ row }) => mayRead(ctx.reach, row) || row.account === ctx.actor.account);
    return {
      items: mine.toSorted((a, b) => b.row.at.getTime() - a.row.at.getTime()).slice(0, 100)
        .map(({ row, name }) => ({ id: row.id, sheet: name, fileName: row.file_name, at: row.at.toISOString(), created: row.created_count, changed: row.changed_count, undone: row.undone_at !== null })),
    };
  },

  async export(ctx, { sheet, format, ...params }) {
    const rows: Record<string, CellValue>[] = [];
    for await (const row of sheets[sheet].rows(ctx, params)) rows.push(row);
    return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}${titles[sheet]}`, format, await sheets[sheet].columns(ctx, params), rows);
  },

  async template(ctx, { sheet, format, ...params }) {
    const rows: Record<string, CellValue>[] = [];
    if (sheet === 'places') for await (const row of placesToFill(ctx, params)) rows.push(row);
    return writeSheet(`Plantilla ${titles[sheet]}`, format, await sheets[sheet].columns(ctx, params), rows);
  },
};

/** Columns that the rules name by their id, by the letters that the sheet shows. */
function lettered({ rows, headers }: Answer): Answer['rows'] {
  const letters = new Map(headers.map(({ column }, place) => [column, columnLetters(place)]));
  return rows.map((row) => ({ ...row, column: row.code === 'row' ? (letters.get(row.column) ?? '') : row.column }));
}

function sheetCalled(name: string | undefined, otherwise: 'preview-unknown' | 'import-unknown'): Sheet<SheetParams> {
  const found = names.map((one) => sheets[one]).find((sheet) => sheet.name === name);
  if (!found) throw houseNo(otherwise);
  return found;
}
