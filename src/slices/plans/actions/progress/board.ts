import type { Standing } from '../../contract/report.ts';
import type { Kind, Scheme } from '../../contract/scheme.ts';
import { bandOf, schemeForUse, schemeOf as bandsOf } from '../../../indicators/index.ts';
import { achievementOf, type Point } from '../../rules/progress/achievement.ts';
import { Climb, standingOf, type Bare } from '../../rules/progress/roll.ts';
import { needsWhole, targetOf, weightOf, yearOf, type Target } from '../../rules/progress/target.ts';
import { kindOf } from '../../rules/scheme.ts';
import { listElements, type ElementRow } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { listPeriods } from '../../store/progress/period.ts';
import { findBands, listPoints, type EndOf, type PointRow } from '../../store/progress/standing.ts';
import { schemeOf, versionOf, type Ctx } from '../plan.ts';

type Bands = NonNullable<Awaited<ReturnType<typeof bandsOf>>>;

/** How a plan stands: its elements in force, their targets, the standing of each that somebody reports on. */
export interface Board {
  scheme: Scheme;
  elements: ElementRow[];
  targets: Map<string, Target>;
  standings: Map<string, Bare>;
}

/**
 * The standing of every element of a plan.
 * @param at last day of the period looked at; null: each by the last period it was reported in
 * @param until as it was known at the end of a day; null: now
 */
export async function boardOf(ctx: Ctx, plan: PlanRow, { at, until }: { at: string | null; until: EndOf | null }): Promise<Board> {
  const { number } = await versionOf(ctx, plan, plan.sealed_version ?? plan.head_version);
  const [scheme, elements] = [await schemeOf(ctx, plan.scheme), await listElements(ctx.tx, plan.id, number)];
  const targets = new Map(elements.flatMap((element): [string, Target][] => {
    const target = targetOf(scheme, element);
    return target ? [[element.id, target]] : [];
  }));
  const asked = elements.filter(({ id }) => targets.has(id));
  const year = yearOf(at ?? (await listPeriods(ctx.tx, plan.id))[0]?.to ?? ctx.today) ?? 0;
  const points = new Map((await listPoints(ctx.tx, { planId: plan.id, elements: asked.map(({ id, identity }) => ({ identity, whole: needsWhole(targets.get(id)!, year) })), at, until })).map((row) => [row.identity, pointsOf(row)])); // just filtered by it
  const standings = new Map(asked.map(({ id, identity }) => [id, standingOf(achievementOf(targets.get(id)!, points.get(identity) ?? [], year))]));
  return { scheme, elements, targets, standings };
}

const pointsOf = (row: PointRow): Point[] => row.to.map((to, i) => ({ to, value: row.values[i] ?? null, absence: row.absences[i] ?? null, said: row.states[i] === 'reported' || row.states[i] === 'accepted' }));

/** The standings of one kind, on the tree they climb. */
export function climbOf({ elements, standings }: Board, kind: string): Climb {
  const leaves = new Map(elements.flatMap((e): [string, Bare][] => (e.kind === kind && standings.has(e.id) ? [[e.id, standings.get(e.id)!]] : [])));
  return new Climb(elements.map((e) => ({ id: e.id, code: e.code, kind: e.kind, parentId: e.parentId, lines: e.lines, weight: weightOf(e.fields['peso']) })), leaves);
}

/** The kinds of a plan that somebody reports on, in the order of their scheme. */
export const reportingKinds = ({ scheme, elements }: Pick<Board, 'scheme' | 'elements'>): Kind[] => {
  const there = new Set(elements.map(({ kind }) => kind));
  return scheme.kinds.filter(({ id, reports }) => reports && there.has(id)).toSorted((a, b) => a.order - b.order);
};

/** The semaphore of a plan: the one it chose, else its country's for a yearly target, verified or not: the mark travels with it. */
export async function bandsFor(ctx: Ctx, plan: Pick<PlanRow, 'id' | 'territory'>): Promise<Bands | undefined> {
  const chosen = await findBands(ctx.tx, plan.id);
  const own = chosen === null ? undefined : await bandsOf(ctx, chosen);
  const country = plan.territory.slice(0, 2);
  return own ?? (await schemeForUse(ctx, country, 'meta anual')) ?? (await schemeForUse(ctx, country, 'plan indicativo'));
}

/** Twelve digits: `0.29 * 100` is 28.999999999999996, and no band begins there. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

/** Gives a standing the word of its band, in the gender of what it is said of. */
export function named(bands: Bands | undefined, gender: 'f' | 'm', bare: Bare): Standing {
  const band = bands && bare.counted !== null ? bandOf(bands, percentOf(bare.counted)) : undefined;
  return { ...bare, band: band ? { id: band.id, word: band.word[gender], tone: band.tone, shape: band.shape } : null };
}

export const genderOf = (scheme: Scheme, kind: string): 'f' | 'm' => kindOf(scheme, kind)?.gender ?? 'f';
