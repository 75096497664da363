import { newId } from '../../../kernel/id.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type Element, type plans } from '../contract.ts';
import type { Scheme } from '../contract/scheme.ts';
import { fieldsOf, kindOf, mayHang } from '../rules/scheme.ts';
import { makesCircle } from '../rules/tree.ts';
import { deleteElements, findElement, hasChildren, insertElements, listElements, nextPosition, replaceLines, updateElements, type ElementRow } from '../store/element.ts';
import { findPlan, type PlanRow } from '../store/plan.ts';
import { about, editablePlan, schemeOf, type Ctx } from './plan.ts';

type ElementActions = Pick<Actions<typeof plans>, 'addElement' | 'editElement' | 'removeElement'>;

export const elementActions: ElementActions = {
  async addElement(ctx, input) {
    const plan = await editablePlan(ctx, input.planId);
    const id = input.id ?? newId(ctx.now.getTime());
    const place = await placeOf(ctx, plan, { id, ...input });
    await insertElements(ctx.tx, plan, plan.head_version, [
      { id, identity: id, code: input.code, kind: input.kind, parentId: input.parentId, position: await nextPosition(ctx.tx, plan.id, plan.head_version), text: input.text, fields: input.fields, linkage: place.linkage },
    ]);
    if (place.lineIds.length > 0) await replaceLines(ctx.tx, plan, [{ elementId: id, lineIds: place.lineIds }]);
    return ctx.record({ fact: 'plans.element-added', kind: 'element', on: { ...about(plan, plan.head_version), id }, data: { plan: plan.id, code: input.code, kind: input.kind } }, { elementId: id });
  },

  async editElement(ctx, { elementId, version, ...change }) {
    const { element, plan } = await lockElement(ctx, elementId, version);
    const next = { ...element, ...given(change), fields: change.fields ? { ...element.fields, ...change.fields } : element.fields };
    const fields = changedFields(element, next);
    if (fields.length === 0) return ctx.unchanged({ element: shown(element) });
    const place = await placeOf(ctx, plan, next);
    await updateElements(ctx.tx, plan, [{ ...next, linkage: place.linkage }]);
    if (change.lines) await replaceLines(ctx.tx, plan, [{ elementId, lineIds: place.lineIds }]);
    return ctx.record({ fact: 'plans.element-changed', kind: 'element', on: { ...about(plan, plan.head_version), id: elementId }, data: { plan: plan.id, code: next.code, fields } }, { element: { ...shown(next), version: element.version + 1 } });
  },

  async removeElement(ctx, { elementId, version, why }) {
    const { element, plan } = await lockElement(ctx, elementId, version);
    if (await hasChildren(ctx.tx, elementId)) throw no('has-children', { code: element.code });
    await deleteElements(ctx.tx, plan, [elementId]);
    return ctx.record({ fact: 'plans.element-removed', kind: 'element', on: { ...about(plan, plan.head_version), id: elementId }, data: { plan: plan.id, code: element.code, kind: element.kind }, ...(why ? { why } : {}) }, { removed: elementId });
  },
};

/** An element of a draft, as it was seen. @throws house.version-changed with today's element */
async function lockElement(ctx: Ctx, id: string, seen: number): Promise<{ element: ElementRow; plan: Permitted<PlanRow> }> {
  const found = await findElement(ctx.tx, id);
  if (!found) throw houseNo('not-found');
  ctx.permitRead(await findPlan(ctx.tx, found.planId));
  const plan = await editablePlan(ctx, found.planId);
  const element = await findElement(ctx.tx, id); // again, now that the plan is locked: nobody else is changing it
  if (!element) throw houseNo('not-found');
  if (element.planVersion !== plan.head_version) throw no('plan-sealed', { title: plan.title });
  if (element.version !== seen) throw houseNo('version-changed', { current: shown(element) });
  return { element, plan };
}

interface Placed {
  id: string;
  code: string;
  kind: string;
  parentId: string | null;
  lines: string[];
  fields: Record<string, unknown>;
}

/** Checks that an element fits its scheme and its tree; answers the ids of the lines it names and whether it counts. */
async function placeOf(ctx: Ctx, plan: PlanRow, element: Placed): Promise<{ lineIds: string[]; linkage: boolean }> {
  const scheme = await schemeOf(ctx, plan.scheme);
  const kind = kindOf(scheme, element.kind);
  if (!kind) throw no('kind-unknown', { kind: element.kind, known: scheme.kinds.map((k) => k.name).join(', ') });
  checkFields(scheme, element);
  const others = (await listElements(ctx.tx, plan.id, plan.head_version)).filter((e) => e.id !== element.id);
  if (others.some((e) => e.code === element.code)) throw no('code-taken', { code: element.code });
  const parent = element.parentId === null ? undefined : others.find((e) => e.id === element.parentId);
  if (element.parentId !== null && !parent) throw element.parentId === element.id ? no('parent-circle', { code: element.code }) : no('parent-unknown', { parent: element.parentId });
  if (makesCircle(others, element.id, element.parentId)) throw no('parent-circle', { code: element.code });
  const above = parent ? kindOf(scheme, parent.kind) : undefined;
  if (!mayHang(kind, above)) throw no('parent-wrong', { kind: kind.name, parent: above?.name ?? 'la raíz del plan' });
  return { lineIds: element.lines.map((code) => lineOf(scheme, others, code)), linkage: kind.linkage };
}

function lineOf(scheme: Scheme, elements: ElementRow[], code: string): string {
  const line = elements.find((e) => e.code === code && kindOf(scheme, e.kind)?.transversal);
  if (!line) throw no('line-unknown', { code });
  return line.id;
}

function checkFields(scheme: Scheme, element: Placed): void {
  const known = new Set(fieldsOf(scheme, element.kind).map((f) => f.id));
  const unknown = Object.keys(element.fields).find((id) => !known.has(id) && element.fields[id] !== null);
  if (unknown) throw no('field-unknown', { field: unknown, kind: kindOf(scheme, element.kind)?.name ?? element.kind });
}

/** What the change gives, without what it leaves out. */
const given = <T extends object>(change: T): Partial<T> => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>; // the same keys, fewer of them

const changedFields = (before: ElementRow, after: ElementRow): string[] => [
  ...(['code', 'kind', 'parentId', 'text'] as const).filter((key) => before[key] !== after[key]),
  ...(JSON.stringify([...before.lines].sort()) === JSON.stringify([...after.lines].sort()) ? [] : ['lines']),
  ...[...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter((key) => JSON.stringify(before.fields[key] ?? null) !== JSON.stringify(after.fields[key] ?? null)),
];

/** An element as the contract shows it. */
export const shown = ({ id, code, kind, parentId, text, lines, version, position, fields }: ElementRow): Element => ({ id, code, kind, parentId, text, lines, version, position, fields });
