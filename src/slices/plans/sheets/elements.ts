import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Applied, Change, LongSheet, SheetRow } from '../../../platform/import/sheet.ts';
import type { Scheme } from '../contract/scheme.ts';
import { deleteElements, insertElements, leaningOn, listElements, listElementsOf, listStanding, nextPosition, replaceLines, updateElements, versionsOf, type ElementRow } from '../store/element.ts';
import { deleteUntouched, findPlan, type PlanRow } from '../store/plan.ts';
import { listSheetColumns } from '../store/scheme.ts';
import { editablePlan, newPlan, schemeOf, writePlan, type Ctx, type PlanWords } from '../actions/plan.ts';
import { columnsOf } from './columns.ts';
import { elementCells } from './cells.ts';
import type { Draft } from './draft.ts';
import { changeOf, entering, type ElementValues } from './match.ts';
import { placeDrafts, type Place, type Placing } from './place.ts';
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
export const elementsSheet: LongSheet<ElementsParams> = {
  name: 'plans.elements',
  long: true,

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
    const standing = plan ? await listStanding(ctx.tx, plan.id, plan.head_version) : [];
    const { drafts, problems } = isWide(rows) ? readWide(scheme, rows, unsound) : readTall(scheme, rows, unsound);
    const placing = placeDrafts(scheme, standing, drafts, problems);
    return { changes: changesIn(ctx, scheme, placing, drafts), problems: placing.problems };
  },

  async overtaken(ctx, params, changes) {
    const plan = params.newPlan ? undefined : await findPlan(ctx.tx, params.planId);
    const standing = plan ? await listStanding(ctx.tx, plan.id, plan.head_version) : [];
    const codes = new Set(standing.map((e) => e.code));
    const known = new Set(standing.map((e) => e.id));
    for await (const part of changes) for (const { id } of part) known.add(id);
    const moved: Change[] = [];
    for await (const part of changes) {
      for (const change of part) {
        const { code, parentId, lineIds } = change.values as ElementValues; // written by `compare`
        if ((change.action === 'create' && codes.has(code)) || [parentId, ...(lineIds ?? [])].some((id) => id !== null && !known.has(id))) moved.push(change);
      }
    }
    return moved;
  },

  async *apply(ctx, params, changes) {
    const plan = await target(ctx, params);
    if (params.newPlan) await writePlan(ctx as Ctx, plan, params.newPlan);
    const after = await nextPosition(ctx.tx, plan.id, plan.head_version);
    const lines: { elementId: string; lineIds: string[] }[] = [];
    for await (const part of changes) {
      const before = new Map((await listElementsOf(ctx.tx, part.filter((c) => c.action === 'change').map((c) => c.id))).map((e) => [e.id, e]));
      const rows = part.map((change) => ({ id: change.id, identity: change.id, ...(change.values as ElementValues) })); // written by `compare`
      await insertElements(ctx.tx, plan, plan.head_version, rows.filter((row) => !before.has(row.id)).map((row) => ({ ...row, position: after + row.position })));
      await updateElements(ctx.tx, plan, rows.filter((row) => before.has(row.id)));
      // A new element without lines has none to write; what it names may come in a later part.
      for (const { id, lineIds } of rows) if (lineIds !== null && (lineIds.length > 0 || before.has(id))) lines.push({ elementId: id, lineIds });
      yield part.map((change) => appliedOf(change, before.get(change.id)));
    }
    await replaceLines(ctx.tx, plan, lines);
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
const isWide = (rows: Iterable<SheetRow>): boolean => {
  const [first] = rows;
  const columns = Object.keys(first?.values ?? {});
  return columns.some((id) => id.startsWith(kindPrefix)) && !columns.includes('text') && !columns.includes('kind');
};

/** Elements of the plan that are read at once, whole, to be compared with what the sheet says of them. */
const comparedAtOnce = 500;

/** What the sheet would do, as it is asked for; the elements that it means are read some at a time. */
async function* changesIn(ctx: Context, scheme: Scheme, placing: Placing, drafts: Iterable<Draft>): AsyncGenerator<Change, void, undefined> {
  let waiting: { draft: Draft; place: Place }[] = [];
  const compared = async (): Promise<Change[]> => {
    const ids = waiting.flatMap(({ place }) => place.existing?.id ?? []);
    const existing = new Map((await listElementsOf(ctx.tx, ids)).map((e) => [e.id, e]));
    const changes = waiting.map(({ draft, place }) => changeOf(scheme, placing, draft, place, existing.get(place.id)));
    waiting = [];
    return changes;
  };
  for (const one of entering(placing, drafts)) if (waiting.push(one) >= comparedAtOnce) yield* await compared();
  yield* await compared();
}

/** The plan an import writes into: locked and permitted, or about to be created. */
const target = (ctx: Context, params: ElementsParams): Promise<Permitted<PlanRow>> => (params.newPlan ? newPlan(ctx as Ctx, { ...params.newPlan, id: params.planId }) : editablePlan(ctx as Ctx, params.planId));

const appliedOf = (change: Change, before: ElementRow | undefined): Applied => ({ row: change.row, id: change.id, before: before ?? null, version: before ? before.version + 1 : 1 });

async function restore(ctx: Context, plan: Permitted<PlanRow>, images: ElementRow[]): Promise<void> {
  await updateElements(ctx.tx, plan, images);
  const byCode = new Map((await listElements(ctx.tx, plan.id, plan.head_version)).map((e) => [e.code, e.id]));
  await replaceLines(ctx.tx, plan, images.map((image) => ({ elementId: image.id, lineIds: image.lines.flatMap((code) => byCode.get(code) ?? []) })));
}
