import { columnLetters, type CellValue } from '../../../../engine/table/index.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import { carryOut, undoImport } from '../../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../../platform/import/preview.ts';
import { listImports, lockImport } from '../../../../platform/import/store.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type indicators } from '../../contract.ts';
import { Layout, type seriesSheetOperations } from '../../contract/series.ts';
import { readGround } from '../../sheets/ground.ts';
import { columnsOf, type SeriesParams } from '../../sheets/layout.ts';
import { seriesSheet } from '../../sheets/series-sheet.ts';
import { words } from '../../sheets/words.ts';
import { countExported } from '../../store/series/sheets.ts';
import { unitOf } from './ground.ts';

/** More values than a spreadsheet is opened with. */
const mostExported = 250_000;
const sheet = seriesSheet(() => undefined);

export const seriesSheetActions: Pick<Actions<typeof indicators>, keyof typeof seriesSheetOperations> = {
  async previewSeries(ctx, { fileId, mapping, ...params }) {
    const told: { message: string; row?: number }[] = [];
    const { result } = await previewSheet(ctx, seriesSheet((message, row) => told.push({ message, ...(row === undefined ? {} : { row }) })), params, { fileId, mapping });
    const letters = new Map(result.headers.map(({ column }, place) => [column, columnLetters(place)]));
    // Rules name a column by its id; people see the letters of their sheet.
    const rows = result.rows.map((row) => ({ ...row, column: row.code === 'row' ? (letters.get(row.column) ?? '') : row.column, message: row.code === 'not-a-number' ? words.notANumber(row.message) : row.message }));
    return ctx.keep({ ...result, rows, notes: [...result.notes, ...told] });
  },

  async importSeries(ctx, { previewId, onlyValid }) {
    const { importId, created, changed, again, place } = await carryOut(ctx, sheet, previewId, onlyValid);
    const answer = { importId, created, changed };
    if (again) return ctx.unchanged(answer);
    return ctx.record({ fact: 'indicators.series-imported', kind: 'import', on: { ...place, id: importId }, data: { created, changed, file: place.file_name } }, answer);
  },

  async undoSeries(ctx, { importId }) {
    const row = await lockImport(ctx.tx, importId);
    if (row) ctx.permit(row);
    const { undone, place } = await undoImport(ctx, sheet, importId);
    return ctx.record({ fact: 'indicators.series-undone', kind: 'import', on: { ...place, id: importId }, data: { undone } }, { importId, undone });
  },

  async seriesImports(ctx) {
    const mine = (await listImports(ctx.tx, sheet.name, {}, 100)).filter((row) => mayRead(ctx.reach, row) || row.account === ctx.actor.account);
    return { items: mine.map((row) => ({ id: row.id, layout: Layout.catch('values').parse(row.params['layout']), fileName: row.file_name, at: row.at.toISOString(), created: row.created_count, changed: row.changed_count, undone: row.undone_at !== null })) };
  },

  async exportSeries(ctx, { format, ...asked }) {
    const params: SeriesParams = { ...asked, layout: 'values' };
    if ((await countExported(ctx.tx, ctx.reach, params, mostExported)) > mostExported) throw no('series-too-many', { most: mostExported });
    const ground = await readGround(ctx, params);
    const rows: Record<string, CellValue>[] = [];
    for await (const row of sheet.rows(ctx, params)) rows.push(row);
    const invented = new Set(ground.indicators.filter(({ example }) => example).map(({ code }) => code));
    const example = ctx.demo || rows.some(({ indicator }) => invented.has(String(indicator)));
    return writeSheet(`${example ? 'EJEMPLO ' : ''}Series ${asked.territory ?? asked.country}`, format, columnsOf(params, ground.places, ground.values), rows);
  },

  async seriesTemplate(ctx, { format, level, territory, ...asked }) {
    const params: SeriesParams = asked;
    const ground = await readGround(ctx, params);
    const under = await unitOf(ctx, territory ?? asked.country);
    const chosen = level ?? ground.places.levels.find(({ rank }) => rank > under.rank)?.id ?? under.level;
    const rows = asked.layout === 'values' ? [] : ground.places.all(chosen, under.code).map((unit): Record<string, CellValue> => ground.places.cells(unit));
    return writeSheet(`Plantilla de series ${under.code}`, format, columnsOf(params, ground.places, ground.values), rows);
  },
};
