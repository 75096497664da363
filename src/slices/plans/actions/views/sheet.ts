import type { CellValue } from '../../../../engine/table/index.ts';
import { carryOut, undoImport } from '../../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../../platform/import/preview.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { plans } from '../../contract.ts';
import { writeSheet } from '../../../../platform/import/write-sheet.ts';
import { resourceColumns, resourcesSheet, type ResourcesParams } from '../../sheets/resources.ts';
import { findPlan } from '../../store/plan.ts';
import { readablePlan, versionOf } from '../plan.ts';
import { decimalOf } from '../../rules/decimal.ts';

type SheetActions = Pick<Actions<typeof plans>, 'resourceSheet' | 'previewResources' | 'importResources' | 'undoResources'>;

export const resourceSheetActions: SheetActions = {
  async resourceSheet(ctx, { planId, version, format }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    const rows: Record<string, CellValue>[] = [];
    for await (const row of resourcesSheet.rows(ctx, { planId: plan.id, version: number })) rows.push(row);
    return writeSheet(`${plan.example || ctx.demo ? 'EJEMPLO ' : ''}Recursos ${plan.title}`, format, resourceColumns, rows);
  },

  async previewResources(ctx, { planId, fileId, mapping, decimal }) {
    const territory = (await findPlan(ctx.tx, planId))?.territory ?? '';
    return previewSheet(ctx, resourcesSheet, { planId }, { fileId, mapping, decimal: decimal ?? decimalOf(territory) });
  },

  async importResources(ctx, { previewId, onlyValid }) {
    const { importId, created, changed, again, place } = await carryOut(ctx, resourcesSheet, previewId, onlyValid);
    const answer = { importId, created, changed };
    if (again) return ctx.unchanged(answer);
    const { planId } = place.params as ResourcesParams; // written by previewResources
    return ctx.record({ fact: 'plans.resources-imported', kind: 'plan', on: { ...place, id: planId }, data: { import: importId, created, changed, file: place.file_name } }, answer);
  },

  async undoResources(ctx, { importId }) {
    const { undone, place } = await undoImport(ctx, resourcesSheet, importId);
    const { planId } = place.params as ResourcesParams; // written by previewResources
    return ctx.record({ fact: 'plans.resources-undone', kind: 'plan', on: { ...place, id: planId }, data: { import: importId, undone } }, { importId, undone });
  },
};
