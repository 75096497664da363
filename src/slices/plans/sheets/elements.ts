import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Applied, Change, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import { deleteElements, insertElements, leaningOn, listElements, replaceLines, updateElements, versionsOf, type ElementRow } from '../store/element.ts';
import { deleteUntouched, findPlan, type PlanRow } from '../store/plan.ts';
import { listSheetColumns } from '../store/scheme.ts';
import { editablePlan, newPlan, schemeOf, writePlan, type Ctx, type PlanWords } from '../actions/plan.ts';
import { columnsOf } from './columns.ts';
import { elementCells } from './cells.ts';
import { compareElements, type ElementValues } from './match.ts';
import { readTall } from './tall.ts';
import { readWide } from './wide.ts';

/** Where a sheet of elements goes: a plan that exists, or one that the import creates. */
export interface ElementsParams extends Record<string, unknown> {
  planId: string;
  scheme: string;
  newPlan: PlanWords | null;
}

const kindPrefix = 'kind:';

/** The matrix of a plan as a sheet: the export is the import. */
export const elementsSheet: Sheet<ElementsParams> = {
  name: 'plans.elements',

  async columns(ctx, params) {
    return columnsOf(await schemeOf(ctx as Ctx, params.scheme), await listSheetColumns(ctx.tx));
  },

  needs(mapped) {
    const wide = mapped.some((id) => id.startsWith(kindPrefix));
    return mapped.includes('text') || mapped.includes('code') || wide ? [] : ['Texto'];
  },

  async place(ctx, params) {
    return target(ctx, params);
  },

  async compare(ctx, params, rows, unsound) {
    const scheme = await schemeOf(ctx as Ctx, params.scheme);
    const plan = await findPlan(ctx.tx, params.planId);
    const elements = plan ? await listElements(ctx.tx, plan.id, plan.head_version) : [];
    const { drafts, problems } = isWide(rows) ? readWide(scheme, rows, unsound) : readTall(scheme, rows, unsound);
    return compareElements(scheme, elements, drafts, problems);
  },

  async overtaken(ctx, params, changes) {
    const plan = params.newPlan ? undefined : await findPlan(ctx.tx, params.planId);
    const elements = plan ? await listElements(ctx.tx, plan.id, plan.head_version) : [];
    const codes = new Set(elements.map((e) => e.code));
    const known = new Set([...elements.map((e) => e.id), ...changes.map((c) => c.id)]);
    return changes.filter(({ action, values }) => {
      const { code, parentId, lineIds } = values as ElementValues; // written by `compare`
      return (action === 'create' && codes.has(code)) || [parentId, ...(lineIds ?? [])].some((id) => id !== null && !known.has(id));
    });
  },

  async apply(ctx, params, changes) {
    const plan = await target(ctx, params);
    if (params.newPlan) await writePlan(ctx as Ctx, plan, params.newPlan);
    const before = new Map((params.newPlan ? [] : await listElements(ctx.tx, plan.id, plan.head_version)).map((e) => [e.id, e]));
    const rows = changes.map((change) => ({ id: change.id, identity: change.id, ...(change.values as ElementValues) })); // written by `compare`
    const last = [...before.values()].reduce((max, e) => Math.max(max, e.position), 0);
    await insertElements(ctx.tx, plan, plan.head_version, rows.filter((row) => !before.has(row.id)).map((row) => ({ ...row, position: last + 1 + row.position })));
    await updateElements(ctx.tx, plan, rows.filter((row) => before.has(row.id)));
    await replaceLines(ctx.tx, plan, rows.flatMap((row) => (row.lineIds === null ? [] : [{ elementId: row.id, lineIds: row.lineIds }])));
    return changes.map((change) => appliedOf(change, before.get(change.id)));
  },

  async versions(ctx, ids) {
    return new Map((await versionsOf(ctx.tx, ids)).map((row) => [row.id, { version: row.version, label: row.code }]));
  },

  async leanedOn(ctx, params, applied) {
    const plan = await editablePlan(ctx as Ctx, params.planId);
    const created = new Map(applied.filter((a) => !a.before).map((a) => [a.id, a]));
    const leaning = await leaningOn(ctx.tx, plan, [...created.keys()]);
    return leaning.flatMap((id) => created.get(id) ?? []);
  },

  async revert(ctx, params, applied) {
    const plan = await editablePlan(ctx as Ctx, params.planId);
    await restore(ctx, plan, applied.flatMap((a) => (a.before ? [a.before as ElementRow] : []))); // written by `apply`
    await deleteElements(ctx.tx, plan, applied.filter((a) => !a.before).map((a) => a.id));
    if (params.newPlan) await deleteUntouched(ctx.tx, plan);
  },

  async *rows(ctx, params) {
    const plan = ctx.permitRead(await findPlan(ctx.tx, params.planId));
    const elements = await listElements(ctx.tx, plan.id, typeof params['version'] === 'number' ? params['version'] : plan.head_version);
    const codes = new Map(elements.map((e) => [e.id, e.code]));
    const scheme = await schemeOf(ctx as Ctx, params.scheme);
    for (const element of elements) yield elementCells(scheme, element, codes);
  },
};

/** Whether the sheet has a column per kind: then no column of texts or kinds, though it may have one of codes. */
const isWide = (rows: readonly SheetRow[]): boolean => {
  const columns = Object.keys(rows[0]?.values ?? {});
  return columns.some((id) => id.startsWith(kindPrefix)) && !columns.includes('text') && !columns.includes('kind');
};

/** The plan an import writes into: locked and permitted, or about to be created. */
const target = (ctx: Context, params: ElementsParams): Promise<Permitted<PlanRow>> => (params.newPlan ? newPlan(ctx as Ctx, { ...params.newPlan, id: params.planId }) : editablePlan(ctx as Ctx, params.planId));

const appliedOf = (change: Change, before: ElementRow | undefined): Applied => ({ row: change.row, id: change.id, before: before ?? null, version: before ? before.version + 1 : 1 });

async function restore(ctx: Context, plan: Permitted<PlanRow>, images: ElementRow[]): Promise<void> {
  await updateElements(ctx.tx, plan, images);
  const byCode = new Map((await listElements(ctx.tx, plan.id, plan.head_version)).map((e) => [e.code, e.id]));
  await replaceLines(ctx.tx, plan, images.map((image) => ({ elementId: image.id, lineIds: image.lines.flatMap((code) => byCode.get(code) ?? []) })));
}
