import { no as houseNo } from '../../../platform/operation/words.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type plans } from '../contract.ts';
import type { Scheme } from '../contract/scheme.ts';
import { decimalOf } from '../rules/decimal.ts';
import { applyEdits, type Applied, type Around, type Edit } from '../rules/matrix/edit.ts';
import { replaceLines, updateElements, type ElementRow } from '../store/element.ts';
import type { PlanRow } from '../store/plan.ts';
import { holdersOf, listElementsById, listOfKinds } from '../store/matrix.ts';
import { shown } from './element.ts';
import { about, editablePlan, schemeOf, type Ctx } from './plan.ts';

type MatrixActions = Pick<Actions<typeof plans>, 'editElements'>;

/** Problems and conflicts that a «no» lists; it says how many there are in all. */
const listed = 500;

export const matrixActions: MatrixActions = {
  async editElements(ctx, { planId, edits }) {
    const plan = await editablePlan(ctx, planId);
    const elements = await listElementsById(ctx.tx, plan.id, edits.map((edit) => edit.elementId));
    if (elements.some((element) => element.planVersion !== plan.head_version)) throw no('plan-sealed', { title: plan.title });
    const scheme = await schemeOf(ctx, plan.scheme);
    const { around, lineIds } = await whatIsAround(ctx, plan, scheme, edits);
    const applied = applyEdits(scheme, elements, edits, around, decimalOf(plan.territory));
    refuse(applied);
    if (applied.changed.length === 0) return ctx.unchanged({ elements: elements.map(shown) });
    await updateElements(ctx.tx, plan, applied.changed.map(({ element }) => element));
    const relined = applied.changed.filter(({ linesChanged }) => linesChanged);
    if (relined.length > 0) await replaceLines(ctx.tx, plan, relined.map(({ element }) => ({ elementId: element.id, lineIds: element.lines.flatMap((code) => lineIds.get(code) ?? []) })));
    const saved = new Map(applied.changed.map(({ element }) => [element.id, { ...shown(element), version: element.version + 1 }]));
    const result = { elements: elements.map((element) => saved.get(element.id) ?? shown(element)) };
    const [only, ...others] = applied.changed.map(({ element, fields }) => ({ id: element.id, code: element.code, fields }));
    return others.length === 0 && only
      ? ctx.record({ fact: 'plans.element-changed', kind: 'element', on: { ...about(plan, plan.head_version), id: only.id }, data: { plan: plan.id, code: only.code, fields: only.fields } }, result)
      : ctx.record({ fact: 'plans.elements-edited', kind: 'plan', on: about(plan, plan.head_version), data: { count: applied.changed.length, changes: [only, ...others] } }, result);
  },
};

/** Who holds the codes that edits want, and the cross-cutting lines of the plan; asked only where an edit speaks of them. */
async function whatIsAround(ctx: Ctx, plan: PlanRow, scheme: Scheme, edits: readonly Edit[]): Promise<{ around: Around; lineIds: ReadonlyMap<string, string> }> {
  const wanted = edits.flatMap(({ code }) => code?.trim() ?? []);
  const holders = wanted.length > 0 ? await holdersOf(ctx.tx, plan.id, plan.head_version, wanted) : [];
  const crossing = scheme.kinds.filter((kind) => kind.transversal).map((kind) => kind.id);
  const lines = edits.some((edit) => edit.lines) ? await listOfKinds(ctx.tx, plan.id, plan.head_version, crossing) : [];
  const lineIds = new Map(lines.map(({ id, code }) => [code, id]));
  return { around: { codes: new Map(holders.map(({ id, code }) => [code, id])), lines: new Set(lineIds.keys()) }, lineIds };
}

/** @throws plans.cells-refused and house.version-changed, each with every cell it is about: nothing is half saved */
function refuse({ problems, conflicts }: Applied<ElementRow>): void {
  const [first] = problems;
  if (first) throw no('cells-refused', { count: problems.length, where: `${first.code}, ${first.title}`, message: first.message, problems: problems.slice(0, listed) });
  if (conflicts.length === 0) return;
  const today = conflicts.map((conflict) => ({ ...conflict, current: conflict.current && shown(conflict.current) }));
  throw houseNo('version-changed', { count: conflicts.length, conflicts: today.slice(0, listed), current: today[0]?.current ?? null });
}
