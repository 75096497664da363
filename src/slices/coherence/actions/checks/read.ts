import { mayRead, nowhere, type Reach } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { citationsOf } from '../../../sources/index.ts';
import type { Competence } from '../../../norms/contract.ts';
import { competenceOf, competencesOf } from '../../../norms/index.ts';
import { basisOf, currencyOf, findPlan, moneyOf, reviewedPlan, seesDraft, type PlanRow, type ReviewedPlan } from '../../../plans/index.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { findUnit, levelsOf, type UnitRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import { codesOf, judgeAll, read, review, reviewView, type Bench, type Found, type Judged, type KnownCompetence, type Looked, type Reading, type ReviewView, type Superior, competenceFindings } from '../../rules/checks.ts';
import type { CheckRule } from '../../contract/checks.ts';
import { fileNames, listReplies, listSettlements, type ReplyRow, type SettlementRow } from '../../store/checks.ts';
import type { Ctx } from '../scope.ts';

/** A plan as its review found it, for whoever may look. */
export interface Review {
  plan: PlanRow;
  view: Exclude<ReviewView, 'none'>;
  reviewed: ReviewedPlan;
  reading: Reading;
  unit: UnitRow | undefined;
  looked: [CheckRule, Looked][];
  bench: Bench | undefined;
  judged: Judged[];
  settlements: SettlementRow[];
  replies: ReplyRow[];
  files: string[];
}

/** How far the actor's leave to do something else carries. */
export const reachFor = (ctx: Pick<Ctx, 'actor'>, name: string, kind: 'query' | 'command'): Reach => reachOf(ctx.actor, name, kind) ?? { ...nowhere, memberships: ctx.actor.memberships };

/** How much of a plan's review the actor reads. */
export const viewOf = (ctx: Pick<Ctx, 'actor' | 'reach'>, plan: PlanRow): ReviewView => reviewView(ctx.reach, reachFor(ctx, 'coherence.tell', 'command'), plan);

/** Reads and reviews a plan. @throws house.not-found, coherence.review-internal */
export async function readReview(ctx: Ctx, planId: string, number?: number): Promise<Review> {
  const plan = ctx.permitRead(await findPlan(ctx.tx, planId));
  const view = viewOf(ctx, plan);
  if (view === 'none') throw no('review-internal', { title: plan.title });
  const inForce = plan.sealed_version ?? plan.head_version;
  const asked = number ?? inForce;
  if (asked > inForce && (view !== 'whole' || !seesDraft(ctx, plan))) throw houseNo('not-found');
  return reviewOf(ctx, plan, view, asked);
}

/** Reviews a version of a plan whose reader was already asked. @throws house.not-found */
export async function reviewOf(ctx: Ctx, plan: PlanRow, view: Review['view'], number: number): Promise<Review> {
  const reviewed = await reviewedPlan(ctx.tx, plan, number);
  if (!reviewed) throw houseNo('not-found');
  const { version, scheme, elements } = reviewed;
  const reading = read({
    plan: { title: plan.title, territory: plan.territory, validFrom: version.valid_from, validTo: version.valid_to },
    today: ctx.today, currency: await currencyOf(ctx.tx, plan.territory.slice(0, 2)), scheme, elements,
    superiors: await superiorsOf(ctx, plan.id), money: await moneyOf(ctx.tx, plan.id),
  });
  const unit = await findUnit(ctx.tx, plan.territory);
  const settlements = await listSettlements(ctx.tx, plan.id);
  const bench = unit ? await benchOf(ctx, plan, unit, reading, settlements) : undefined;
  const judged = bench ? judgeAll(reading, bench) : [];
  const competences: Looked = { of: judged.length, found: competenceFindings(reading, judged) };
  const papers = (await citationsOf(ctx, { kind: 'plans.plan', id: plan.id })).flatMap(({ fileId }) => fileId ?? []);
  return { plan, view, reviewed, reading, unit, bench, judged, settlements, looked: [...review(reading), ['competence-elsewhere', competences]], replies: await listReplies(ctx.tx, plan.id), files: await fileNames(ctx.tx, [...new Set(papers)]) };
}

/** Instruments above a plan: what it serves, completes or carries out. A norm has no validity to stand in. */
async function superiorsOf(ctx: Ctx, planId: string): Promise<Superior[]> {
  const rests = (await basisOf(ctx.tx, planId)).filter(({ relation }) => relation !== 'norm');
  const superiors: Superior[] = [];
  for (const { title, upperPlan, validFrom, validTo } of rests) {
    const upper = upperPlan ? await findPlan(ctx.tx, upperPlan) : undefined;
    const silent = upper && !mayRead(ctx.reach, upper) ? 'no está a su alcance y no se compara' : upper && upper.sealed_version === null ? 'todavía no se aprueba y no se compara' : undefined;
    superiors.push({ key: upperPlan ?? title, title, from: validFrom, to: validTo, ...(silent ? { silent } : {}) });
  }
  return superiors;
}

/** The place of a norm as people cite it: «COOTAD, art. 42, lit. e». */
export const normOf = ({ normName, norm, article, letter }: Pick<Competence, 'normName' | 'norm' | 'article' | 'letter'>): string => [normName ?? norm, article ? `art. ${article}` : undefined, letter ? `lit. ${letter}` : undefined].filter(Boolean).join(', ');
const knownOf = (one: Competence): KnownCompetence => ({ ...one, norm: normOf(one) });

/** Kinds of government that may hold more than their level: for them nothing of another level is a finding. */
const special = ['metropolitan', 'special-regime'];

/** Against what the plan's elements are judged; undefined when its holder is not the government of a level. */
async function benchOf(ctx: Ctx, plan: PlanRow, unit: UnitRow, reading: Reading, settlements: readonly SettlementRow[]): Promise<Bench | undefined> {
  const government = await governmentOf(ctx.tx, plan.territory);
  if (!government || government.id !== plan.owner) return undefined;
  const names = new Map((await levelsOf(ctx.tx, unit.country)).map(({ id, name }) => [id, name]));
  const competences = new Map((await competencesOf(ctx, unit.country)).map((one) => [one.code, knownOf(one)]));
  for (const code of new Set(reading.elements.flatMap(codesOf))) {
    const old = competences.has(code) ? undefined : await competenceOf(ctx, unit.country, code); // one that is no longer in force is known too
    if (old) competences.set(code, knownOf(old));
  }
  const settled = new Map(settlements.map(({ identity, citation }) => [identity, citation]));
  return { level: unit.level, levelName: unit.level_name, nameOf: (level) => names.get(level) ?? level, competences, settled, special: unit.regime !== null || special.includes(unit.government ?? '') };
}

/** Every finding of a review with its rule. */
export const foundOf = (review: Review): { rule: CheckRule; found: Found }[] => review.looked.flatMap(([rule, { found }]) => found.map((one) => ({ rule, found: one })));
