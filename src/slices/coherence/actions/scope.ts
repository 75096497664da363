import type { Context } from '../../../platform/operation/context.ts';
import { findUnit, levelsOf, listUnits, neighboursOf, unitsUnder, type LevelRow, type UnitRow } from '../../territories/index.ts';
import { no, type Government, type LevelColumn, type coherence } from '../contract.ts';
import { countElements, plansInForce, type ElementCount, type PlanInForce } from '../../plans/index.ts';
import { speaker } from '../rules.ts';

export type Ctx = Context<typeof coherence>;

/** Above this many governments a picture of single elements says nothing: one looks at a part. */
export const wideScope = 150;

/** Governments on which a question looks, each with the plan that speaks for it and its count. */
export interface Scope {
  unit: UnitRow;
  /** The day asked for; undefined is now, which reads the tallies. */
  at: string | undefined;
  day: string;
  levels: LevelRow[];
  /** Governments on the territory and below it, by code. */
  inside: UnitRow[];
  /** Those, the ones above them and their neighbours. */
  governments: Map<string, UnitRow>;
  borders: [string, string][];
  plans: Map<string, PlanInForce>;
  counts: Map<string, ElementCount>;
}

/** Reads what a question about a territory stands on. @throws coherence.territory-unknown */
export async function readScope(ctx: Ctx, territory: string, at: string | undefined, options: { neighbours: boolean }): Promise<Scope> {
  const unit = await findUnit(ctx.tx, territory);
  if (!unit) throw no('territory-unknown', { code: territory });
  const day = at ?? ctx.today;
  const inside = [unit, ...(await unitsUnder(ctx.tx, territory, day))].filter(governed);
  const governments = byCode([...inside, ...(await listUnits(ctx.tx, unit.path)).filter(governed)]);
  const borders = options.neighbours && inside.length <= wideScope ? await readBorders(ctx, inside, day) : [];
  const beyond = [...new Set(borders.flat())].filter((code) => !governments.has(code));
  for (const other of (await listUnits(ctx.tx, beyond)).filter(governed)) governments.set(other.code, other);
  const plans = await readPlans(ctx, territory, governments, at);
  const counts = await countElements(ctx.tx, [...plans.values()]);
  return { unit, at, day, levels: await levelsOf(ctx.tx, unit.country), inside, governments, borders, plans, counts: new Map(counts.map((one) => [one.planId, one])) };
}

/** Reads what a question about some governments stands on: they alone, whatever lies between them. @throws coherence.territory-unknown */
export async function readGroup(ctx: Ctx, codes: readonly string[], at: string | undefined): Promise<Scope> {
  const inside = (await listUnits(ctx.tx, [...new Set(codes)])).filter(governed);
  const missing = codes.find((code) => !inside.some((unit) => unit.code === code));
  const [unit] = inside;
  if (missing !== undefined || !unit) throw no('territory-unknown', { code: missing ?? codes[0] });
  const day = at ?? ctx.today;
  const governments = byCode(inside);
  const borders = (await readBorders(ctx, inside, day)).filter(([, other]) => governments.has(other));
  const plans = chosenOf(await plansInForce(ctx.tx, ctx.reach, { on: [...governments.keys()] }, at), governments);
  const counts = await countElements(ctx.tx, [...plans.values()]);
  return { unit, at, day, levels: await levelsOf(ctx.tx, unit.country), inside, governments, borders, plans, counts: new Map(counts.map((one) => [one.planId, one])) };
}

const governed = (unit: UnitRow): boolean => unit.government !== null;
const byCode = (units: readonly UnitRow[]): Map<string, UnitRow> => new Map(units.map((unit) => [unit.code, unit]));

async function readBorders(ctx: Ctx, inside: readonly UnitRow[], day: string): Promise<[string, string][]> {
  const borders: [string, string][] = [];
  for (const { code } of inside) for (const other of await neighboursOf(ctx.tx, code, day)) borders.push([code, other.code]);
  return borders;
}

/** The plan that speaks for each government, of those the reader may see. */
async function readPlans(ctx: Ctx, territory: string, governments: ReadonlyMap<string, UnitRow>, at: string | undefined): Promise<Map<string, PlanInForce>> {
  const outside = [...governments.keys()].filter((code) => !code.startsWith(territory));
  const found = await plansInForce(ctx.tx, ctx.reach, { under: territory }, at);
  if (outside.length > 0) found.push(...(await plansInForce(ctx.tx, ctx.reach, { on: outside }, at)));
  return chosenOf(found, governments);
}

function chosenOf(found: readonly PlanInForce[], governments: ReadonlyMap<string, UnitRow>): Map<string, PlanInForce> {
  const chosen = new Map<string, PlanInForce>();
  for (const [code, plans] of Map.groupBy(found, (plan) => plan.territory)) {
    const plan = governments.has(code) ? speaker(plans) : undefined;
    if (plan) chosen.set(code, plan);
  }
  return chosen;
}

/** A government as a screen shows it. */
export function governmentOf(scope: Scope, unit: UnitRow): Government {
  const plan = scope.plans.get(unit.code);
  const parent = unit.path.findLast((code) => scope.governments.has(code)) ?? null;
  return {
    code: unit.code, name: unit.name, level: unit.level, levelName: unit.level_name, rank: unit.rank, parent,
    planId: plan?.id ?? null, planTitle: plan?.title ?? null, example: plan?.example ?? false,
    expired: plan?.validTo != null && plan.validTo < scope.day,
    total: plan ? (scope.counts.get(plan.id)?.total ?? 0) : null,
  };
}

/** The levels that have governments in a scope, from the top. */
export function levelColumns(scope: Scope): LevelColumn[] {
  const present = new Set([...scope.governments.values()].map(({ level }) => level));
  return scope.levels.filter(({ id }) => present.has(id)).map(({ id, name, plural, gender, rank }) => ({ level: id, name, plural, gender, rank }));
}
