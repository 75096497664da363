import type { CellValue } from '../../../../engine/table/index.ts';
import { carryOut, undoImport } from '../../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../../platform/import/preview.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { plans } from '../../contract.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import { reportsSheet, type ReportsParams } from '../../sheets/reports.ts';
import { findPeriod } from '../../store/progress/period.ts';
import { findPlan } from '../../store/plan.ts';
import type { Ctx } from '../plan.ts';
import { watchedPeriod } from './access.ts';
import { decimalOf } from '../../rules/decimal.ts';

type SheetActions = Pick<Actions<typeof plans>, 'reportSheet' | 'previewReports' | 'importReports' | 'undoReports'>;

export const sheetActions: SheetActions = {
  async reportSheet(ctx, { periodId, responsible, format }) {
    const { plan, period } = await watchedPeriod(ctx, periodId);
    const params: ReportsParams = { periodId, ...(responsible === undefined ? {} : { responsible }) };
    const rows: Record<string, CellValue>[] = [];
    for await (const row of reportsSheet.rows(ctx, params)) rows.push(row);
    const title = [plan.example || ctx.demo ? 'EJEMPLO' : '', period.name, responsible ?? '', plan.title].filter((word) => word !== '').join(' ');
    return writeSheet(title, format, await reportsSheet.columns(ctx, params), rows);
  },

  async previewReports(ctx, { periodId, fileId, mapping, decimal }) {
    const territory = (await planOf(ctx, periodId))?.territory ?? '';
    return previewSheet(ctx, reportsSheet, { periodId }, { fileId, mapping, decimal: decimal ?? decimalOf(territory) });
  },

  async importReports(ctx, { previewId, onlyValid }) {
    const { importId, created, changed, again, place } = await carryOut(ctx, reportsSheet, previewId, onlyValid);
    const answer = { importId, created, changed };
    if (again) return ctx.unchanged(answer);
    const { periodId } = place.params as ReportsParams; // written by previewReports
    return ctx.record({ fact: 'plans.reports-imported', kind: 'period', on: { ...place, id: periodId }, data: { import: importId, changed, file: place.file_name } }, answer);
  },

  async undoReports(ctx, { importId }) {
    const { undone, place } = await undoImport(ctx, reportsSheet, importId);
    const { periodId } = place.params as ReportsParams; // written by previewReports
    return ctx.record({ fact: 'plans.reports-undone', kind: 'period', on: { ...place, id: periodId }, data: { import: importId, undone } }, { importId, undone });
  },
};

async function planOf(ctx: Ctx, periodId: string) {
  const period = await findPeriod(ctx.tx, periodId);
  return period && findPlan(ctx.tx, period.planId);
}
