import { newId } from '../../../kernel/id.ts';
import type { CellValue } from '../../../engine/table/index.ts';
import { carryOut, undoImport } from '../../../platform/import/carry-out.ts';
import { previewSheet } from '../../../platform/import/preview.ts';
import { listImports } from '../../../platform/import/store.ts';
import { getOwnFile } from '../../../platform/file/files.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { findInstitution } from '../../institutions/index.ts';
import { no, type plans } from '../contract.ts';
import { columnsOf } from '../sheets/columns.ts';
import { elementsSheet, type ElementsParams } from '../sheets/elements.ts';
import { writeSheet } from '../../../platform/import/write-sheet.ts';
import { findPlan } from '../store/plan.ts';
import { listSheetColumns } from '../store/scheme.ts';
import { readablePlan, schemeOf, seesDraft, versionOf, type Ctx, type PlanWords } from './plan.ts';
import { decimalOf } from '../rules/decimal.ts';

type ImportActions = Pick<Actions<typeof plans>, 'previewImport' | 'import' | 'undoImport' | 'imports' | 'export' | 'template'>;

export const importActions: ImportActions = {
  async previewImport(ctx, { fileId, planId, scheme, mapping, decimal, newPlan }) {
    const params: ElementsParams = planId ? { planId, scheme: ctx.permitRead(await findPlan(ctx.tx, planId)).scheme, newPlan: null } : await paramsOfNew(ctx, scheme, fileId, newPlan ?? {});
    const territory = params.newPlan?.territory ?? (await findPlan(ctx.tx, params.planId))?.territory ?? '';
    return previewSheet(ctx, elementsSheet, params, { fileId, mapping, decimal: decimal ?? decimalOf(territory) });
  },

  async import(ctx, { previewId, onlyValid }) {
    const carried = await carryOut(ctx, elementsSheet, previewId, onlyValid);
    const params = carried.place.params as ElementsParams; // written by previewImport
    const answer = { importId: carried.importId, created: carried.created, changed: carried.changed, planId: params.planId };
    if (carried.again) return ctx.unchanged(answer);
    const on = { ...carried.place, id: params.planId };
    if (params.newPlan) ctx.note({ fact: 'plans.plan-created', kind: 'plan', on, data: { title: params.newPlan.title, scheme: params.scheme } });
    return ctx.record({ fact: 'plans.plan-imported', kind: 'plan', on, data: { import: carried.importId, created: carried.created, changed: carried.changed, file: carried.place.file_name } }, answer);
  },

  async undoImport(ctx, { importId }) {
    const { undone, place } = await undoImport(ctx, elementsSheet, importId);
    const { planId } = place.params as ElementsParams; // written by previewImport
    const planRemoved = (await findPlan(ctx.tx, planId)) === undefined;
    return ctx.record({ fact: 'plans.import-undone', kind: 'plan', on: { ...place, id: planId }, data: { import: importId, undone, planRemoved } }, { importId, undone, planRemoved });
  },

  async imports(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    if (!seesDraft(ctx, plan)) return { items: [] }; // how a plan came to be is its holder's
    const found = await listImports(ctx.tx, elementsSheet.name, { planId: plan.id }, 100);
    return { items: found.map((row) => ({ id: row.id, fileName: row.file_name, at: row.at.toISOString(), created: row.created_count, changed: row.changed_count, undone: row.undone_at !== null })) };
  },

  async export(ctx, { planId, version, format }) {
    const plan = await readablePlan(ctx, planId);
    const { number } = await versionOf(ctx, plan, version);
    const params: ElementsParams = { planId: plan.id, scheme: plan.scheme, newPlan: null, version: number };
    const rows: Record<string, CellValue>[] = [];
    for await (const row of elementsSheet.rows(ctx, params)) rows.push(row);
    const columns = (await elementsSheet.columns(ctx, params)).filter((column) => coreColumns.has(column.id) || rows.some((row) => row[column.id] !== undefined));
    return writeSheet(plan.example || ctx.demo ? `EJEMPLO ${plan.title}` : plan.title, format, columns, rows);
  },

  async template(ctx, { scheme: id, format }) {
    const scheme = await schemeOf(ctx, id);
    const columns = columnsOf(scheme, await listSheetColumns(ctx.tx)).filter((column) => !column.id.includes(':'));
    return writeSheet(`Plantilla ${scheme.acronym ?? scheme.name}`, format, columns, []);
  },
};

const coreColumns = new Set(['code', 'kind', 'parent', 'text']);

/** Where a sheet without a plan goes: what the person said, else their own government and the file's name. */
async function paramsOfNew(ctx: Ctx, scheme: string, fileId: string, said: Partial<PlanWords>): Promise<ElementsParams> {
  const own = ctx.reach.institutions.length === 1 ? await findInstitution(ctx.tx, ctx.reach.institutions[0]!) : undefined;
  const territory = said.territory ?? own?.territory ?? undefined;
  if (!territory) throw no('plan-needed');
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  const title = said.title ?? file.name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ').trim();
  return { planId: said.id ?? newId(ctx.now.getTime()), scheme, newPlan: { ...said, scheme, territory, title: title.length < 3 ? `Plan ${title}` : title, ...(said.owner ?? (said.territory ? undefined : own?.id) ? { owner: said.owner ?? own?.id } : {}) } };
}
