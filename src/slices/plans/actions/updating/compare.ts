import { mayWrite } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no, type plans } from '../../contract.ts';
import type { ComparedElement, ComparedRow, ComparedSide } from '../../contract/updating.ts';
import { compareVersions, countRelations, turnedBack, type Passage, type Row } from '../../rules/updating/compare.ts';
import type { Compared } from '../../rules/updating/difference.ts';
import { inTreeOrder } from '../../rules/tree.ts';
import { lineageProblem, passagesOf, relationNames } from '../../rules/updating/lineage.ts';
import { listElements, type ElementRow } from '../../store/element.ts';
import type { PlanRow, VersionRow } from '../../store/plan.ts';
import { deletePassages, insertPassages, listPassages, listSaid, type End } from '../../store/updating/lineage.ts';
import { about, changeablePlan, readablePlan, versionOf, type Ctx } from '../plan.ts';

type CompareActions = Pick<Actions<typeof plans>, 'compare' | 'declareLineage' | 'removeLineage'>;

interface Side {
  plan: PlanRow;
  version: VersionRow;
  elements: ElementRow[];
}

export const compareActions: CompareActions = {
  async compare(ctx, { a, b, planId }) {
    const [left, right] = [await sideOf(ctx, a, planId), await sideOf(ctx, b, planId)];
    const rows = compareVersions(left.elements, right.elements, await passagesBetween(ctx, left, right));
    const [before, after] = [codesOf(left.elements), codesOf(right.elements)];
    const declares = reachOf(ctx.actor, 'plans.declare-lineage', 'command');
    return {
      a: shownSide(left), b: shownSide(right),
      rows: rows.map((row) => shownRow(row, before, after)),
      counts: countRelations(rows),
      mayDeclare: left.plan.id === right.plan.id && left.version.number < right.version.number && declares !== undefined && mayWrite(declares, left.plan),
    };
  },

  async declareLineage(ctx, { planId, fromVersion, toVersion, relation, from, to, note, citation }) {
    const plan = await changeablePlan(ctx, planId);
    const [before, after] = [await versionOf(ctx, plan, fromVersion), await versionOf(ctx, plan, toVersion)];
    const rule = before.number < after.number ? lineageProblem(relation, from.length, to.length) : 'la primera versión va antes que la segunda';
    if (rule !== undefined) throw no('lineage-wrong', { relation: relationNames[relation], rule });
    const ends = passagesOf(await endsOf(ctx, plan, before.number, from), await endsOf(ctx, plan, after.number, to));
    const said = await listSaid(ctx.tx, plan.id, { fromVersion, toVersion, ends });
    const declared = said.find(({ certainty }) => certainty === 'declared');
    if (declared) throw no('lineage-taken', { from: declared.fromCode ?? 'nada', to: declared.toCode ?? 'nada' });
    await deletePassages(ctx.tx, plan, said.map(({ id }) => id)); // what was inferred gives way to what somebody says
    const lineageIds = await insertPassages(ctx.tx, plan, { fromVersion, toVersion, relation, note: note || null, citation: citation || null, ends });
    return ctx.record({ fact: 'plans.lineage-declared', kind: 'plan', on: about(plan, toVersion), data: { fromVersion, toVersion, relation, from, to, lineage: lineageIds } }, { lineageIds });
  },

  async removeLineage(ctx, { planId, lineageIds }) {
    const plan = await changeablePlan(ctx, planId);
    const removed = await deletePassages(ctx.tx, plan, lineageIds);
    if (removed === 0) throw no('lineage-unknown');
    return ctx.record({ fact: 'plans.lineage-removed', kind: 'plan', on: plan, data: { lineage: lineageIds } }, { removed });
  },
};

/** A side as it was asked for: a plan, a plan and a number, or a number of `planId`. Drafts only for who sees them. */
async function sideOf(ctx: Ctx, asked: string, planId: string | undefined): Promise<Side> {
  const [first = '', second] = asked.split(':');
  const id = /^\d{1,6}$/.test(first) ? planId : first;
  const number = id === first ? second : first;
  if (id === undefined) throw no('plan-needed');
  const plan = await readablePlan(ctx, id);
  const version = await versionOf(ctx, plan, number === undefined ? undefined : Number(number));
  const { ordered, astray } = inTreeOrder(await listElements(ctx.tx, plan.id, version.number));
  return { plan, version, elements: [...ordered, ...astray] };
}

/** What is said of passages between two versions of one plan, read in the order in which they are compared. */
async function passagesBetween(ctx: Ctx, { plan, version: a }: Side, { plan: other, version: b }: Side): Promise<Passage[]> {
  if (plan.id !== other.id || a.number === b.number) return [];
  const said = await listPassages(ctx.tx, plan.id, Math.min(a.number, b.number), Math.max(a.number, b.number));
  return a.number < b.number ? said : said.map(turnedBack);
}

async function endsOf(ctx: Ctx, plan: PlanRow, version: number, codes: readonly string[]): Promise<End[]> {
  const byCode = new Map((await listElements(ctx.tx, plan.id, version)).map((e) => [e.code, e]));
  return [...new Set(codes)].map((code) => {
    const element = byCode.get(code);
    if (!element) throw no('element-unknown', { code, title: `${plan.title}, versión ${version}` });
    return { identity: element.identity, code };
  });
}

const shownSide = ({ plan, version, elements }: Side): ComparedSide => ({
  planId: plan.id, title: plan.title, scheme: plan.scheme, territory: plan.territory, example: plan.example, elements: elements.length,
  version: version.number, state: version.state, validFrom: version.valid_from, validTo: version.valid_to, approvedOn: version.approved_on,
});

type Codes = ReadonlyMap<string, string>;
const codesOf = (elements: readonly ElementRow[]): Codes => new Map(elements.map((e) => [e.id, e.code]));

const shownElement = (e: Compared | null, codes: Codes): ComparedElement | null =>
  e && { id: e.id, identity: e.identity, code: e.code, kind: e.kind, text: e.text, parentCode: e.parentId === null ? null : (codes.get(e.parentId) ?? null) };

const shownRow = ({ relation, certainty, a, b, changes, passage }: Row, left: Codes, right: Codes): ComparedRow => ({
  relation, certainty, changes, a: shownElement(a, left), b: shownElement(b, right),
  note: passage?.note ?? null, citation: passage?.citation ?? null, lineageId: passage?.id ?? null,
});
