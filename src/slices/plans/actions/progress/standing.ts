import type { Actions } from '../../../../platform/operation/slice.ts';
import { schemeOf as bandsOf } from '../../../indicators/index.ts';
import { no, type plans } from '../../contract.ts';
import type { PointOfSeries, Standing } from '../../contract/report.ts';
import { achievementOf, type Achievement, type Point } from '../../rules/progress/achievement.ts';
import { responsibleOf } from '../../rules/progress/asked.ts';
import { filledOf, linesOf } from '../../rules/progress/gauge.ts';
import { lackingMoney } from '../../rules/views/money.ts';
import { limitsOf, projectionOf, trendPeriods, type Reached } from '../../rules/progress/projection.ts';
import { standingOf } from '../../rules/progress/roll.ts';
import { programmedFor, targetOf, weightOf, yearOf, type Target } from '../../rules/progress/target.ts';
import { kindOf } from '../../rules/scheme.ts';
import { findElement, listElements } from '../../store/element.ts';
import { findVersion, type PlanRow } from '../../store/plan.ts';
import { listResources } from '../../store/views/resource.ts';
import { countOwing, findBands, listExecuted, listSeries, updateBands, type SeriesRow } from '../../store/progress/standing.ts';
import { formulaWords, obstacleWords } from './formula.ts';
import { changeablePlan, lastSeen, schemeOf, versionOf, type Ctx } from '../plan.ts';
import { periodOf, watchedPlan } from './access.ts';
import { bandsFor, boardOf, climbOf, genderOf, named, reportingKinds, type Board } from './board.ts';
import { shownPeriods } from './periods.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';

type StandingActions = Pick<Actions<typeof plans>, 'progress' | 'planProjection' | 'elementProgress' | 'chooseBands'>;

export const standingActions: StandingActions = {
  async progress(ctx, { planId, period: periodId }) {
    const { plan } = await watchedPlan(ctx, planId);
    const at = periodId ? await periodOf(ctx, plan, periodId) : null;
    const board = await boardOf(ctx, plan, { at: at?.to ?? null, until: null });
    const bands = await bandsFor(ctx, plan);
    const name = (kind: string, bare: Parameters<typeof named>[2]): Standing => named(bands, genderOf(board.scheme, kind), bare);
    const byId = new Map(board.elements.map((e) => [e.id, e]));
    const climbs = reportingKinds(board).map(({ id }) => ({ kind: id, climb: climbOf(board, id) }));
    return {
      planId: plan.id,
      asOf: ctx.today,
      period: at ? ((await shownPeriods(ctx, plan)).find(({ id }) => id === at.id) ?? null) : null,
      bands: bands ? { code: bands.code, name: bands.name, source: bands.source, verified: bands.verified } : null,
      whole: climbs.flatMap(({ kind, climb }) => told(climb.below(null), (bare) => ({ kind, standing: name(kind, bare) }))),
      lines: linesOf(board.scheme, board.elements, board.standings).flatMap(({ element, crossCutting }) =>
        climbs.flatMap(({ kind, climb }) =>
          told(crossCutting ? climb.across(element.code) : climb.below(element.id), (bare) => ({ elementId: element.id, code: element.code, text: element.text, crossCutting, kind, standing: name(kind, bare) })))),
      elements: board.elements.flatMap((e) => {
        const bare = board.standings.get(e.id);
        if (!bare) return [];
        const below = climbs.flatMap(({ kind, climb }) => told(climb.below(e.id), (under) => ({ kind, standing: name(kind, under) })));
        return [{ elementId: e.id, code: e.code, kind: e.kind, text: e.text, parentId: e.parentId, responsible: responsibleOf(e, byId), weight: weightOf(e.fields['peso']), standing: name(e.kind, bare), below }];
      }),
      executed: executedOf(board),
      filled: filledOf(board.scheme, board.elements),
      withoutMoney: lackingMoney(board.scheme, board.elements, await listResources(ctx.tx, { planId: plan.id, upTo: plan.sealed_version ?? plan.head_version })).length,
      owing: await countOwing(ctx.tx, plan.id, at?.id ?? null),
    };
  },

  async planProjection(ctx, { planId }) {
    const { plan } = await watchedPlan(ctx, planId);
    const { number, valid_to: until } = await versionOf(ctx, plan, plan.sealed_version ?? plan.head_version);
    const scheme = await schemeOf(ctx, plan.scheme);
    const actions = (await listElements(ctx.tx, plan.id, number)).filter(({ kind }) => kindOf(scheme, kind)?.reports === 'execution');
    const year = yearOf(until);
    if (year === null || actions.length === 0) return { executed: null };
    const reached = (await listExecuted(ctx.tx, plan.id, actions.map(({ identity }) => identity), trendPeriods)).map(({ period, to, done }) => ({ period, to, value: done }));
    return { executed: projectionOf(reached, year, { target: actions.length, unit: null, limits: { low: 0, high: actions.length } }) };
  },

  async elementProgress(ctx, { elementId }) {
    const element = await findElement(ctx.tx, elementId);
    if (!element) throw houseNo('not-found');
    const { plan } = await watchedPlan(ctx, element.planId);
    if (element.planVersion > lastSeen(ctx, plan)) throw houseNo('not-found');
    const scheme = await schemeOf(ctx, plan.scheme);
    const target = targetOf(scheme, element);
    if (!target) throw no('nothing-to-report', { where: element.code });
    const [series, bands] = [await listSeries(ctx.tx, plan.id, element.identity), await bandsFor(ctx, plan)];
    const name = (achievement: Achievement): Standing => named(bands, genderOf(scheme, element.kind), standingOf(achievement));
    const year = yearOf(series.at(-1)?.to ?? ctx.today) ?? 0;
    const points = series.map((row): Point => ({ to: row.to, value: row.value, absence: row.absence, said: isSaid(row) }));
    const each = points.map((_, i) => achievementOf(target, points.slice(0, i + 1), year));
    const last = points.findLastIndex(({ said }) => said);
    const today = each[last] ?? achievementOf(target, [], year);
    return {
      elementId, formula: formulaWords(ctx.language, target), unit: target.unit, base: target.reports === 'execution' ? null : target.base, target: target.final, targetYear: target.finalYear, direction: target.direction, accumulation: target.accumulation,
      notes: obstacleWords(ctx.language, today.obstacle),
      series: series.map((row, i): PointOfSeries => ({ periodId: row.periodId, period: row.period, to: row.to, value: row.value, absence: row.absence, state: row.state, programmed: programmedFor(target, yearOf(row.to) ?? 0).value, standing: name(each[i]!) })), // as many as series
      standing: name(today),
      projection: await projected(ctx, plan, target, series),
    };
  },

  async chooseBands(ctx, { planId, version, bands }) {
    const plan = await changeablePlan(ctx, planId, version);
    if (bands !== null) {
      const scheme = await bandsOf(ctx, bands);
      // A scheme without cut-offs, or of no percentage, cannot name a computed share: somebody would have to.
      if (!scheme || scheme.basis !== 'number' || scheme.unit !== 'percent') throw no('bands-unknown', { bands });
    }
    if ((await findBands(ctx.tx, plan.id)) === bands) return ctx.unchanged({ version: plan.version });
    const saved = await updateBands(ctx.tx, plan, bands);
    return ctx.record({ fact: 'plans.bands-chosen', kind: 'plan', on: plan, data: { bands } }, { version: saved });
  },
};

const told = <T, R>(one: T | undefined, tell: (one: T) => R): R[] => (one === undefined ? [] : [tell(one)]);
const isSaid = ({ state }: SeriesRow): boolean => state === 'reported' || state === 'accepted';

/** Actions done whole, of those that were programmed. */
function executedOf({ targets, standings }: Board): { part: number; whole: number } {
  const actions = [...targets].flatMap(([id, target]) => (target.reports === 'execution' ? [standings.get(id)!] : [])); // one per target
  return { part: actions.filter(({ achieved }) => achieved !== null && achieved >= 1).length, whole: actions.filter(({ of }) => of > 0).length };
}

/** Where the last periods lead: what accumulates by its running total, anything else by its value. To the target's year, else to the plan's last. */
async function projected(ctx: Ctx, plan: PlanRow, target: Target, series: readonly SeriesRow[]) {
  const until = (await findVersion(ctx.tx, plan.id, plan.sealed_version ?? plan.head_version))?.valid_to ?? null;
  const year = target.finalYear ?? yearOf(until);
  if (year === null) return null;
  let sum = 0;
  const reached = series.flatMap((row): Reached[] => {
    if (!isSaid(row) || row.value === null) return [];
    sum += row.value;
    return [{ period: row.period, to: row.to, value: target.accumulation === 'acumulado' ? sum : row.value }];
  });
  return projectionOf(reached, year, { target: target.final, unit: target.unit, limits: limitsOf(target, reached.map(({ value }) => value)) });
}
