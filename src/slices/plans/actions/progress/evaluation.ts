import { mayWrite } from '../../../../kernel/reach.ts';
import { newId } from '../../../../kernel/id.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type plans } from '../../contract.ts';
import { evaluationDays } from '../../rules/progress/calendar.ts';
import { findElement, listElements } from '../../store/element.ts';
import type { PlanRow } from '../../store/plan.ts';
import { findEvaluationPlan, insertAdvance, insertEvaluation, listAdvanceLog, listEvaluations, saveEvaluationPlan, type EvaluationPlan } from '../../store/progress/evaluation.ts';
import { about, changeablePlan, lastSeen, readablePlan, versionOf, type Ctx } from '../plan.ts';
import { claimEvidence } from './evidence.ts';
import { evidenceOf } from './view.ts';

type EvaluationActions = Pick<Actions<typeof plans>, 'addAdvance' | 'advances' | 'setEvaluation' | 'evaluations' | 'recordEvaluation'>;

/** The kind whose elements a log of advances is read by. */
const strategyKind = 'estrategia';

export const evaluationActions: EvaluationActions = {
  async addAdvance(ctx, { planId, elementId, evidence, ...said }) {
    const plan = await changeablePlan(ctx, planId);
    const element = elementId ? await findElement(ctx.tx, elementId) : undefined;
    if (elementId && element?.planId !== plan.id) throw no('element-unknown', { code: elementId, title: plan.title });
    const id = newId(ctx.now.getTime());
    await claimEvidence(ctx, { kind: 'plans.advance', id }, evidence, []);
    const number = await insertAdvance(ctx.tx, plan, { id, identity: element?.identity ?? null, evidence, ...said });
    return ctx.record({ fact: 'plans.advance-added', kind: 'plan', on: about(plan, element?.planVersion ?? 0), data: { number, element: element?.identity ?? null, happened: said.happened } }, { number });
  },

  async advances(ctx, { planId, elementId }) {
    const plan = await readablePlan(ctx, planId);
    const element = elementId ? await findElement(ctx.tx, elementId) : undefined;
    if (elementId && (element?.planId !== plan.id || element.planVersion > lastSeen(ctx, plan))) throw houseNo('not-found');
    const log = await listAdvanceLog(ctx.tx, plan.id, lastSeen(ctx, plan), element?.identity);
    const files = await evidenceOf(ctx, log.flatMap(({ evidence }) => evidence));
    const { number } = await versionOf(ctx, plan, undefined);
    const told = new Set(log.map(({ identity }) => identity));
    const strategies = element ? [] : (await listElements(ctx.tx, plan.id, number)).filter((e) => e.kind === strategyKind && !told.has(e.identity));
    const adds = reachOf(ctx.actor, 'plans.add-advance', 'command');
    return {
      items: log.map(({ id: _id, identity: _identity, evidence, ...advance }) => ({ ...advance, evidence: evidence.map((fileId) => files.get(fileId) ?? { fileId, name: '', gone: true }) })),
      strategiesWithout: strategies.map(({ id, code, text }) => ({ elementId: id, code, text })),
      mayAdd: adds !== undefined && mayWrite(adds, plan),
    };
  },

  async setEvaluation(ctx, { planId, months, word, from }) {
    const plan = await changeablePlan(ctx, planId);
    // «trianual» is three times a year to one and every three years to another: a person says which.
    if (months === null && word !== null) throw no('months-needed', { word, readings: [4, 36] });
    const before = await findEvaluationPlan(ctx.tx, plan.id);
    const next = months === null ? null : { months, word, from: from ?? before?.from ?? (await versionOf(ctx, plan, undefined)).valid_from ?? ctx.today };
    const answer = { dates: next ? await daysOf(ctx, plan, next) : [] };
    if (JSON.stringify(next) === JSON.stringify(before ?? null)) return ctx.unchanged(answer);
    await saveEvaluationPlan(ctx.tx, plan, next);
    return ctx.record({ fact: 'plans.evaluation-set', kind: 'plan', on: plan, data: { months, word, from: next?.from ?? null } }, answer);
  },

  async evaluations(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    const said = await findEvaluationPlan(ctx.tx, plan.id);
    const held = new Map((await listEvaluations(ctx.tx, plan.id)).map((one) => [one.dueOn, one]));
    // What was held stays in sight though the calendar was changed afterwards.
    const days = [...new Set([...(said ? await daysOf(ctx, plan, said) : []), ...held.keys()])].toSorted();
    return {
      months: said?.months ?? null, word: said?.word ?? null, from: said?.from ?? null,
      items: days.map((dueOn, i) => ({ number: i + 1, dueOn, heldOn: held.get(dueOn)?.heldOn ?? null, citation: held.get(dueOn)?.citation ?? null, late: !held.has(dueOn) && dueOn < ctx.today })),
    };
  },

  async recordEvaluation(ctx, { planId, dueOn, heldOn, citation }) {
    const plan = await changeablePlan(ctx, planId);
    const said = await findEvaluationPlan(ctx.tx, plan.id);
    if (!said || !(await daysOf(ctx, plan, said)).includes(dueOn)) throw no('evaluation-unknown', { due: dueOn });
    const before = (await listEvaluations(ctx.tx, plan.id)).find((one) => one.dueOn === dueOn);
    if (before?.heldOn === heldOn && before.citation === citation) return ctx.unchanged({ dueOn });
    if (before) throw no('evaluation-held', { due: dueOn, held: before.heldOn });
    await insertEvaluation(ctx.tx, plan, { dueOn, heldOn, citation });
    return ctx.record({ fact: 'plans.evaluation-recorded', kind: 'plan', on: plan, data: { dueOn, heldOn } }, { dueOn });
  },
};

/** The days on which a plan is to be evaluated, until the version in force ends. */
async function daysOf(ctx: Ctx, plan: PlanRow, { from, months }: EvaluationPlan): Promise<string[]> {
  return evaluationDays(from, months, (await versionOf(ctx, plan, plan.sealed_version ?? plan.head_version)).valid_to);
}
