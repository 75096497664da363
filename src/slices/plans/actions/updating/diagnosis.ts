import { newId } from '../../../../kernel/id.ts';
import { dateIn } from '../../../../kernel/date.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { parentsOf, unitsUnder, type UnitRow } from '../../../territories/index.ts';
import { no, type plans } from '../../contract.ts';
import { codeFrom, diagnosisOf, liesBelow } from '../../rules/updating/diagnosis.ts';
import { differencesOf, sameIdentity, treeOf } from '../../rules/updating/difference.ts';
import { fieldsOf, kindOf } from '../../rules/scheme.ts';
import { insertElements, listElements, nextPosition, updateElements, type ElementRow, type NewElement } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { findOffer, listOffered, listOrigins, listTakers, saveOffer, saveOrigins, withdrawOffer, type OriginRow, type TakerRow } from '../../store/updating/diagnosis.ts';
import { changeablePlan, editablePlan, readablePlan, schemeOf, seesDraft, type Ctx } from '../plan.ts';

type DiagnosisActions = Pick<Actions<typeof plans>, 'offerDiagnosis' | 'withdrawDiagnosis' | 'takeDiagnosis' | 'diagnosisOffers' | 'diagnosisCoverage'>;

export const diagnosisActions: DiagnosisActions = {
  async offerDiagnosis(ctx, { planId }) {
    const plan = await changeablePlan(ctx, planId);
    const { version, elements } = await diagnosisInForce(ctx, plan);
    if (plan.visibility === 'own') throw no('diagnosis-private', { title: plan.title });
    const result = { version, elements: elements.length };
    if (!(await saveOffer(ctx.tx, plan, ctx.actor.account, ctx.now))) return ctx.unchanged(result);
    return ctx.record({ fact: 'plans.diagnosis-offered', kind: 'plan', on: plan, data: result }, result);
  },

  async withdrawDiagnosis(ctx, { planId }) {
    const plan = await changeablePlan(ctx, planId);
    if (!(await withdrawOffer(ctx.tx, plan, ctx.now))) return ctx.unchanged({ planId: plan.id });
    return ctx.record({ fact: 'plans.diagnosis-withdrawn', kind: 'plan', on: plan, data: {} }, { planId: plan.id });
  },

  async takeDiagnosis(ctx, { planId, fromPlan }) {
    const plan = await editablePlan(ctx, planId);
    const giver = await readablePlan(ctx, fromPlan);
    if (!liesBelow(plan.territory, giver.territory)) throw no('diagnosis-not-below', { title: giver.title });
    const offer = await findOffer(ctx.tx, giver.id);
    if (!offer || offer.withdrawn_at !== null) throw no('diagnosis-not-offered', { title: giver.title });
    const taken = await take(ctx, plan, giver);
    if (taken.added + taken.updated === 0 && !taken.renewed) return ctx.unchanged(taken.result);
    return ctx.record({ fact: 'plans.diagnosis-taken', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { from: giver.id, version: taken.result.version, added: taken.added, updated: taken.updated } }, taken.result); // a draft is its holder's
  },

  async diagnosisOffers(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const offer = await findOffer(ctx.tx, plan.id);
    const own = plan.sealed_version === null ? [] : diagnosisOf(await listElements(ctx.tx, plan.id, plan.sealed_version));
    const shown = seesDraft(ctx, plan) ? plan.head_version : (plan.sealed_version ?? plan.head_version);
    const above = (await parentsOf(ctx.tx, plan.territory)).map(({ code }) => code).filter((code) => liesBelow(plan.territory, code));
    const offers = [];
    for (const given of await listOffered(ctx.tx, ctx.reach, above, plan.id)) {
      const origins = await listOrigins(ctx.tx, plan.id, shown, given.id);
      offers.push({
        planId: given.id, title: given.title, territory: given.territory, territoryName: given.territory_name ?? given.territory, version: given.sealed_version,
        elements: diagnosisOf(await listElements(ctx.tx, given.id, given.sealed_version)).length, offeredOn: dateIn(ctx.zone, given.offered_at), withdrawn: given.withdrawn_at !== null, takenVersion: oldest(origins), taken: origins.length,
      });
    }
    const offered = offer !== undefined && offer.withdrawn_at === null;
    return { own: { offered, offeredOn: offered ? dateIn(ctx.zone, offer.offered_at) : null, version: plan.sealed_version, elements: own.length }, offers };
  },

  async diagnosisCoverage(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const offer = await findOffer(ctx.tx, plan.id);
    const units = await governmentsBelow(ctx, plan.territory);
    const takers = Map.groupBy(await listTakers(ctx.tx, ctx.reach, units.map(({ code }) => code), plan.scheme), ({ territory }) => territory);
    const items = [];
    for (const unit of units) items.push(await coveredBy(ctx, plan, unit, takers.get(unit.code) ?? []));
    const elements = plan.sealed_version === null ? 0 : diagnosisOf(await listElements(ctx.tx, plan.id, plan.sealed_version)).length;
    const taken = items.filter(({ state }) => state === 'taken' || state === 'behind').length;
    return { planId: plan.id, version: plan.sealed_version, offered: offer !== undefined && offer.withdrawn_at === null, elements, items, taken, behind: items.filter(({ state }) => state === 'behind').length, of: items.length };
  },
};

/** The diagnosis of the version in force. @throws plans.nothing-in-force, plans.diagnosis-empty */
async function diagnosisInForce(ctx: Ctx, plan: PlanRow): Promise<{ version: number; elements: ElementRow[] }> {
  if (plan.sealed_version === null) throw no('nothing-in-force', { title: plan.title });
  const elements = diagnosisOf(await listElements(ctx.tx, plan.id, plan.sealed_version));
  if (elements.length === 0) throw no('diagnosis-empty', { title: plan.title });
  return { version: plan.sealed_version, elements };
}

const oldest = (origins: readonly OriginRow[]): number | null => (origins.length === 0 ? null : Math.min(...origins.map((o) => o.from_version)));

interface Taken {
  added: number;
  updated: number;
  /** Elements that were the same already are now known to come from the newer version. */
  renewed: boolean;
  result: { version: number; added: number; updated: number; own: number; codes: { theirs: string; here: string }[] };
}

/** Copies a diagnosis into a draft. Taken before: what is as it was taken follows the newer version; what was worked on here stays as it is. */
async function take(ctx: Ctx, plan: Permitted<PlanRow>, giver: PlanRow): Promise<Taken> {
  const { version, elements } = await diagnosisInForce(ctx, giver);
  const scheme = await schemeOf(ctx, plan.scheme);
  const draft = await listElements(ctx.tx, plan.id, plan.head_version);
  const origins = new Map((await listOrigins(ctx.tx, plan.id, plan.head_version, giver.id)).map((o) => [o.from_identity, o]));
  const mine = new Map(draft.map((e) => [e.identity, e]));
  const here = new Map<string, ElementRow>();
  for (const [from, origin] of origins) if (mine.has(origin.identity)) here.set(from, mine.get(origin.identity)!); // just asked
  const codes = new Set(draft.map((e) => e.code));
  let position = await nextPosition(ctx.tx, plan.id, plan.head_version);
  const rowOf = new Map<string, string>();
  const added: (NewElement & { theirs: string; from: string })[] = [];
  for (const source of elements) {
    const known = here.get(source.identity);
    rowOf.set(source.id, known?.id ?? newId(ctx.now.getTime()));
    if (known) continue;
    const kind = kindOf(scheme, source.kind);
    if (!kind) throw no('kind-unknown', { kind: source.kind, known: scheme.kinds.map((k) => k.name).join(', ') });
    const code = codeFrom(giver.territory, source.code, codes);
    codes.add(code);
    const carried = new Set(fieldsOf(scheme, source.kind).map((f) => f.id));
    const id = rowOf.get(source.id)!; // set above
    added.push({ id, identity: id, code, theirs: source.code, from: source.identity, kind: source.kind, parentId: source.parentId, position, text: source.text, fields: Object.fromEntries(Object.entries(source.fields).filter(([field]) => carried.has(field))), linkage: kind.linkage });
    position += 1;
  }
  const placed = added.map(({ theirs: _, from: __, parentId, ...row }) => ({ ...row, parentId: parentId === null ? null : (rowOf.get(parentId) ?? null) }));
  await insertElements(ctx.tx, plan, plan.head_version, placed);
  const { follow, own } = await followers(ctx, giver, elements, here, origins);
  await updateElements(ctx.tx, plan, follow);
  const known = elements.filter((e) => here.has(e.identity));
  const renewed = known.some((e) => origins.get(e.identity)?.from_version !== version);
  await saveOrigins(ctx.tx, plan, { planId: giver.id, version }, [...added.map((e) => ({ identity: e.identity, fromIdentity: e.from })), ...(renewed ? known.map((e) => ({ identity: here.get(e.identity)!.identity, fromIdentity: e.identity })) : [])], ctx.actor.account, ctx.now); // known are those that are here
  return { added: added.length, updated: follow.length, renewed, result: { version, added: added.length, updated: follow.length, own, codes: added.filter((e) => e.code !== e.theirs).map((e) => ({ theirs: e.theirs, here: e.code })) } };
}

/** Of what was taken before: what still says what it said then takes what the source says now; the rest stays the taker's own. */
async function followers(ctx: Ctx, giver: PlanRow, elements: readonly ElementRow[], here: ReadonlyMap<string, ElementRow>, origins: ReadonlyMap<string, OriginRow>): Promise<{ follow: ElementRow[]; own: number }> {
  const follow: ElementRow[] = [];
  let own = 0;
  const past = new Map<number, Map<string, ElementRow>>();
  for (const source of elements) {
    const [mine, origin] = [here.get(source.identity), origins.get(source.identity)];
    if (!mine || !origin || saysTheSame(source, mine)) continue;
    if (!past.has(origin.from_version)) past.set(origin.from_version, new Map((await listElements(ctx.tx, giver.id, origin.from_version)).map((e) => [e.identity, e])));
    const then = past.get(origin.from_version)?.get(source.identity);
    if (then && saysTheSame(then, mine)) follow.push({ ...mine, text: source.text, fields: { ...mine.fields, ...source.fields } });
    else own += 1;
  }
  return { follow, own };
}

/** Words and data alike; the place and the code are the taker's. */
const saysTheSame = (a: ElementRow, b: ElementRow): boolean =>
  differencesOf(treeOf([a]), { ...a, parentId: null, lines: [] }, treeOf([b]), { ...b, parentId: null, lines: [] }, sameIdentity).every(({ field }) => field === 'code');

/** The governments straight below a territory: of the next level that has any. */
async function governmentsBelow(ctx: Ctx, territory: string): Promise<UnitRow[]> {
  const units = (await unitsUnder(ctx.tx, territory, ctx.today)).filter(({ government }) => government !== null);
  const next = Math.min(...units.map(({ rank }) => rank));
  return units.filter(({ rank }) => rank === next);
}

async function coveredBy(ctx: Ctx, giver: PlanRow, unit: UnitRow, takers: readonly TakerRow[]) {
  const place = { territory: unit.code, territoryName: unit.name };
  const [first] = takers;
  if (!first) return { ...place, planId: null, planTitle: null, state: 'no-plan' as const, version: null, elements: 0, takenOn: null };
  for (const plan of takers) {
    const origins = await listOrigins(ctx.tx, plan.id, seesDraft(ctx, plan) ? plan.head_version : (plan.sealed_version ?? plan.head_version), giver.id);
    const version = oldest(origins);
    const newest = origins.map((o) => o.taken_at).toSorted((a, b) => b.getTime() - a.getTime())[0];
    if (version !== null && newest) return { ...place, planId: plan.id, planTitle: plan.title, state: version < (giver.sealed_version ?? version) ? ('behind' as const) : ('taken' as const), version, elements: origins.length, takenOn: dateIn(ctx.zone, newest) };
  }
  return { ...place, planId: first.id, planTitle: first.title, state: 'not-taken' as const, version: null, elements: 0, takenOn: null };
}
