import { newId } from '../../../../kernel/id.ts';
import { mayWrite } from '../../../../kernel/reach.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { fold } from '../../../../kernel/text.ts';
import { namesOf } from '../../../accounts/index.ts';
import { no, type plans } from '../../contract.ts';
import { askedOf } from '../../rules/progress/asked.ts';
import { turnOf } from '../../rules/progress/turn.ts';
import { kindOf } from '../../rules/scheme.ts';
import { findElement, listElements } from '../../store/element.ts';
import { findPlan, type PlanRow } from '../../store/plan.ts';
import { findPeriod, holdPeriod, insertReports, type PeriodRow } from '../../store/progress/period.ts';
import { findReport, findReportOf, listReports, listTurns, lockReport, saveReports, type ReportRow } from '../../store/progress/report.ts';
import { listResponsibles } from '../../store/progress/responsible.ts';
import { schemeOf, versionOf, type Ctx } from '../plan.ts';
import { mayWatch, permitReport, reachTo, readableReport, watchReach, watchedPeriod } from './access.ts';
import { claimEvidence } from './evidence.ts';
import { shownOne, shownReports } from './view.ts';

type ReportActions = Pick<Actions<typeof plans>, 'reports' | 'report' | 'reportProgress' | 'reviewProgress'>;

export const reportActions: ReportActions = {
  async reports(ctx, { elementId, owedByMe, ...filter }) {
    const element = elementId ? await findElement(ctx.tx, elementId) : undefined;
    if (elementId && !element) return { items: [], next: null };
    const planId = element?.planId ?? filter.planId;
    if (planId !== undefined && !(await mayWatch(ctx, planId))) return { items: [], next: null };
    const owedBy = owedByMe ? { owedBy: reachTo(ctx, 'plans.report-progress').institutions } : {};
    const page = await listReports(ctx.tx, watchReach(ctx), { ...filter, planId, ...(element ? { identity: element.identity } : {}), ...owedBy });
    return { next: page.next, items: await shownReports(ctx, page.items) };
  },

  async report(ctx, { reportId }) {
    const report = readableReport(ctx, await findReport(ctx.tx, reportId));
    const turns = await listTurns(ctx.tx, report.id);
    const names = await namesOf(ctx.tx, turns.flatMap(({ account }) => account ?? []));
    return { ...(await shownOne(ctx, report)), turns: turns.map(({ account, at, ...turn }) => ({ ...turn, at: at.toISOString(), by: account ? (names.get(account) ?? null) : null })) };
  },

  async reportProgress(ctx, { reportId, elementId, periodId, version, on, ...said }) {
    const id = reportId ?? (await reportAsked(ctx, elementId, periodId));
    const { plan, period, row } = await lockWithPeriod(ctx, id);
    const permitted = permitReport(ctx, row, plan);
    const words = { value: said.value ?? null, absence: said.absence ?? null, narrative: said.narrative, evidence: said.evidence ?? row.evidence };
    if ((words.value === null) === (words.absence === null)) throw no('report-empty');
    if ((row.state === 'reported' || row.state === 'accepted') && saysTheSame(row, words)) return ctx.unchanged({ reportId: row.id, version: row.version, state: row.state });
    if (period.state === 'closed') throw no('period-closed', { period: period.name });
    const turn = turnOf(row.state, 'report');
    if ('no' in turn) throw no(turn.no, { code: row.code });
    // Without a version it may only be the first word: whoever corrects says what it saw.
    if (version === undefined ? row.state !== 'pending' : version !== row.version) throw await versionChanged(ctx, row.id);
    await refuseOutOfRange(ctx, plan, row, words.value);
    await claimEvidence(ctx, { kind: 'plans.report', id: row.id }, words.evidence, row.evidence);
    const next: ReportRow = { ...row, ...words, state: turn.to, reportedAt: ctx.now, reportedBy: ctx.actor.account, reviewedAt: null, reviewedBy: null, reason: null };
    const saved = (await saveReports(ctx.tx, permitted, [next], { account: ctx.actor.account, at: ctx.now, on: on ?? null })).get(row.id)!; // it is locked
    const data = { plan: plan.id, period: row.periodId, value: words.value, absence: words.absence, before: { value: row.value, absence: row.absence, state: row.state } };
    return ctx.record({ fact: 'plans.progress-reported', kind: 'report', on: row, data, ...(on ? { happenedAt: new Date(`${on}T12:00:00Z`) } : {}) }, { reportId: row.id, version: saved, state: next.state });
  },

  async reviewProgress(ctx, { reportId, version, decision, reason }) {
    const seen = readableReport(ctx, await findReport(ctx.tx, reportId));
    // Reviewing is the plan's holder's: whoever only reports has no reach on the plan.
    const plan = ctx.permit(await findPlan(ctx.tx, seen.planId));
    const row = (await lockReport(ctx.tx, reportId))!; // reports never go, and this one was there
    const turn = turnOf(row.state, decision);
    if ('no' in turn) throw no(turn.no, { code: row.code });
    if (decision === 'return' && !reason) throw no('return-reason-needed', { code: row.code });
    if (turn.to === row.state && (decision === 'accept' || row.reason === reason)) return ctx.unchanged({ reportId, version: row.version, state: row.state });
    if (row.version !== version) throw await versionChanged(ctx, row.id);
    const next: ReportRow = { ...row, state: turn.to, reviewedAt: ctx.now, reviewedBy: ctx.actor.account, reason: decision === 'return' ? (reason ?? null) : null };
    const saved = (await saveReports(ctx.tx, plan, [next], { account: ctx.actor.account, at: ctx.now, on: null })).get(row.id)!; // it is locked
    // The reason is free text about people's work: it stays in the report's own history.
    const fact = decision === 'accept' ? 'plans.progress-accepted' : 'plans.progress-returned';
    return ctx.record({ fact, kind: 'report', on: row, data: { plan: plan.id, period: row.periodId, before: row.state } }, { reportId, version: saved, state: next.state });
  },
};

/** A report within reach, locked after its period: whoever closes the period waits, or was first. */
async function lockWithPeriod(ctx: Ctx, id: string): Promise<{ plan: PlanRow; period: PeriodRow; row: ReportRow }> {
  const seen = readableReport(ctx, await findReport(ctx.tx, id));
  const period = (await holdPeriod(ctx.tx, seen.periodId))!; // periods and plans that were reported on never go
  const row = (await lockReport(ctx.tx, id))!;
  return { plan: (await findPlan(ctx.tx, row.planId))!, period, row };
}

/** The report of an element in a period; asked for now when a later version brought the element. */
async function reportAsked(ctx: Ctx, elementId: string | undefined, periodId: string | undefined): Promise<string> {
  const element = elementId ? await findElement(ctx.tx, elementId) : undefined;
  const period = periodId ? await findPeriod(ctx.tx, periodId) : undefined;
  if (!element || !period || period.planId !== element.planId) throw no('report-unknown');
  const there = await findReportOf(ctx.tx, period.id, element.identity);
  if (there) return there.id;
  const { plan } = await watchedPeriod(ctx, period.id);
  if (period.state === 'closed') throw no('period-closed', { period: period.name });
  const { number } = await versionOf(ctx, plan, undefined);
  const asked = askedOf(await schemeOf(ctx, plan.scheme), await listElements(ctx.tx, plan.id, number)).find((one) => one.element.identity === element.identity);
  if (!asked) throw no('nothing-to-report', { where: element.code });
  const owner = (await listResponsibles(ctx.tx, plan.id)).find(({ key }) => key === fold(asked.responsible))?.institutionId ?? null;
  const { identity, code, kind, text, position } = asked.element;
  const id = newId(ctx.now.getTime());
  const permitted = owner !== null && mayWrite(ctx.reach, { owner, territory: null, visibility: 'shared' }) ? ctx.permitNew({ id, owner, territory: null, parties: [], visibility: 'shared' as const, version: 1 }) : ctx.permit(plan);
  await insertReports(ctx.tx, permitted, plan, period, [{ id, identity, code, kind, text, position, responsible: asked.responsible, owner }]);
  return (await findReportOf(ctx.tx, period.id, identity))!.id; // just written, by this hand or by one that was faster
}

const saysTheSame = (row: ReportRow, said: Pick<ReportRow, 'value' | 'absence' | 'narrative' | 'evidence'>): boolean =>
  row.value === said.value && row.absence === said.absence && row.narrative === said.narrative && row.evidence.length === said.evidence.length && row.evidence.every((id) => said.evidence.includes(id));

async function refuseOutOfRange(ctx: Ctx, plan: PlanRow, row: ReportRow, value: number | null): Promise<void> {
  const isExecution = kindOf(await schemeOf(ctx, plan.scheme), row.kind)?.reports === 'execution';
  if (isExecution && value !== null && (value < 0 || value > 100)) throw no('execution-out-of-range', { code: row.code, value });
}

/** Says what the report says today, so that a person compares before choosing. */
async function versionChanged(ctx: Ctx, reportId: string): Promise<Error> {
  return houseNo('version-changed', { current: await shownOne(ctx, (await findReport(ctx.tx, reportId))!) }); // it was just locked
}
