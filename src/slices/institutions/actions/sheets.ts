import type { Actions } from '../../../platform/operation/slice.ts';
import type { CellValue } from '../../../engine/table/index.ts';
import { carryOut, undoImport } from '../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../platform/import/preview.ts';
import { listImports, lockImport, lockPreview } from '../../../platform/import/store.ts';
import type { Sheet } from '../../../platform/import/sheet.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { mayRead } from '../../../kernel/reach.ts';
import type { institutions, SheetName } from '../contract.ts';
import { directorySheet } from '../sheets/directory.ts';
import { writeSheet } from '../../../platform/import/write-sheet.ts';
import { peopleSheet } from '../sheets/people.ts';
import { postsSheet } from '../sheets/posts.ts';

type Of = Pick<Actions<typeof institutions>, 'previewImport' | 'import' | 'undoImport' | 'imports' | 'export' | 'template'>;

const sheets: Record<SheetName, Sheet> = { directory: directorySheet, people: peopleSheet, posts: postsSheet };
const titles: Record<SheetName, string> = { directory: 'Directorio de instituciones', people: 'Personas', posts: 'Cargos' };
const names = Object.keys(sheets) as SheetName[]; // the keys just written

export const sheetActions: Of = {
  previewImport: (ctx, { sheet, fileId, mapping }) => previewSheet(ctx, sheets[sheet], {}, { fileId, mapping }),

  async import(ctx, { previewId, onlyValid }) {
    const preview = await lockPreview(ctx.tx, previewId);
    const carried = await carryOut(ctx, sheetCalled(preview?.sheet, 'preview-unknown'), previewId, onlyValid);
    const answer = { importId: carried.importId, created: carried.created, changed: carried.changed };
    if (carried.again) return ctx.unchanged(answer);
    return ctx.record({ fact: 'institutions.rows-imported', kind: 'import', on: { ...carried.place, id: carried.importId }, data: { sheet: carried.place.sheet, created: carried.created, changed: carried.changed, file: carried.place.file_name } }, answer);
  },

  async undoImport(ctx, { importId }) {
    const row = await lockImport(ctx.tx, importId);
    if (row) ctx.permit(row);
    const { undone, place } = await undoImport(ctx, sheetCalled(row?.sheet, 'import-unknown'), importId);
    return ctx.record({ fact: 'institutions.import-undone', kind: 'import', on: { ...place, id: importId }, data: { sheet: place.sheet, undone } }, { importId, undone });
  },

  async imports(ctx) {
    const found = await Promise.all(names.map(async (name) => (await listImports(ctx.tx, sheets[name].name, {}, 100)).map((row) => ({ row, name }))));
    const mine = found.flat().filter(({ row }) => mayRead(ctx.reach, row) || row.account === ctx.actor.account);
    return {
      items: mine.toSorted((a, b) => b.row.at.getTime() - a.row.at.getTime()).slice(0, 100)
        .map(({ row, name }) => ({ id: row.id, sheet: name, fileName: row.file_name, at: row.at.toISOString(), created: row.created_count, changed: row.changed_count, undone: row.undone_at !== null })),
    };
  },

  async export(ctx, { sheet, format, territory, country }) {
    const rows: Record<string, CellValue>[] = [];
    for await (const row of sheets[sheet].rows(ctx, { territory: (territory ?? country ?? '').toUpperCase() })) rows.push(row);
    return writeSheet(`${ctx.demo ? 'EJEMPLO ' : ''}${titles[sheet]}`, format, await sheets[sheet].columns(ctx, {}), rows);
  },

  async template(ctx, { sheet, format }) {
    return writeSheet(`Plantilla ${titles[sheet]}`, format, await sheets[sheet].columns(ctx, {}), []);
  },
};

function sheetCalled(name: string | undefined, otherwise: 'preview-unknown' | 'import-unknown'): Sheet {
  const found = names.map((one) => sheets[one]).find((sheet) => sheet.name === name);
  if (!found) throw houseNo(otherwise);
  return found;
}
