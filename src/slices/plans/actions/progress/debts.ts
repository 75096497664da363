import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { fold } from '../../../../kernel/text.ts';
import { peopleToWrite } from '../../../accounts/index.ts';
import { findInstitution } from '../../../institutions/index.ts';
import { no, type plans } from '../../contract.ts';
import { askedOf } from '../../rules/progress/asked.ts';
import { daysBetween } from '../../rules/progress/calendar.ts';
import { reminderText } from './reminder.ts';
import { listElements } from '../../store/element.ts';
import { listPeriods, type PeriodRow } from '../../store/progress/period.ts';
import { insertReminder, listDebts, listOwed, listResponsibles, saveResponsible, type DebtRow } from '../../store/progress/responsible.ts';
import type { PlanRow } from '../../store/plan.ts';
import { changeablePlan, schemeOf, versionOf, type Ctx } from '../plan.ts';
import { ownersSeen, periodOf, watchedPeriod, watchedPlan } from './access.ts';

type DebtActions = Pick<Actions<typeof plans>, 'debts' | 'responsibles' | 'nameResponsible' | 'reminder' | 'remind'>;

/** Elements listed of one debt; how many there are is told beside. */
const shownOwed = 200;

export const debtActions: DebtActions = {
  async debts(ctx, { planId, period }) {
    const watched = await watchedPlan(ctx, planId);
    const periods = await periodsOwed(ctx, watched.plan, period);
    const [ids, owners] = [periods.map(({ id }) => id), ownersSeen(ctx, watched)];
    const owed = Map.groupBy(await listOwed(ctx.tx, planId, ids, owners, shownOwed), ({ periodId, key }) => `${periodId} ${key}`);
    const institutions = new Map((await listResponsibles(ctx.tx, planId)).map(({ key, institutionId }) => [key, institutionId]));
    const items = (await listDebts(ctx.tx, planId, ids, owners)).map((debt) => {
      const of = periods.find(({ id }) => id === debt.periodId)!; // asked for by these ids
      const elements = (owed.get(`${debt.periodId} ${debt.key}`) ?? []).map(({ elementId, reportId, code, text, state }) => ({ elementId, reportId, code, text, state }));
      return { ...toldDebt(debt), institutionId: institutions.get(debt.key) ?? null, period: of.name, dueOn: of.dueOn, lateDays: daysBetween(of.dueOn, ctx.today), elements };
    });
    return { items: items.toSorted((a, b) => b.lateDays - a.lateDays || b.owed - a.owed || a.responsible.localeCompare(b.responsible, 'es')), asOf: ctx.today, whole: watched.all };
  },

  async responsibles(ctx, { planId }) {
    const { plan } = await watchedPlan(ctx, planId);
    const named = new Map((await listResponsibles(ctx.tx, plan.id)).map((one) => [one.key, one]));
    const byName = Map.groupBy(await namesAsked(ctx, plan), fold);
    const items = [...byName].map(([key, names]) => ({ name: names[0] ?? '', institutionId: named.get(key)?.institutionId ?? null, institution: named.get(key)?.institution ?? null, elements: names.length }));
    return { items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'es')) };
  },

  async nameResponsible(ctx, { planId, name, institutionId }) {
    const plan = await changeablePlan(ctx, planId);
    const known = [...(await namesAsked(ctx, plan)).map(fold), ...(await listResponsibles(ctx.tx, plan.id)).map(({ key }) => key)];
    if (!known.includes(fold(name))) throw no('responsible-unknown', { responsible: name });
    if (institutionId !== null && !(await findInstitution(ctx.tx, institutionId))) throw houseNo('not-found');
    if (!(await saveResponsible(ctx.tx, plan, name, institutionId))) return ctx.unchanged({ name });
    // The matrix may have written a person's name: it stays out of what a fact says in the open.
    return ctx.record({ fact: 'plans.responsible-named', kind: 'plan', on: plan, data: { institution: institutionId }, personal: { name: { after: name } } }, { name });
  },

  async reminder(ctx, { periodId, responsible }) {
    const watched = await watchedPeriod(ctx, periodId);
    const { text, institutionId } = await letterTo(ctx, watched.plan, watched.period, responsible, ownersSeen(ctx, watched));
    const mails = institutionId ? (await peopleToWrite(ctx.tx, institutionId, 'plans.report-progress', ctx.now, ctx.today)).length : 0;
    return { text, mails, mailReady: ctx.mail.ready };
  },

  async remind(ctx, { periodId, responsible }) {
    const { plan: { id }, period } = await watchedPeriod(ctx, periodId);
    const plan = await changeablePlan(ctx, id);
    if (period.state === 'closed') throw no('period-closed', { period: period.name });
    const { text, subject, institutionId } = await letterTo(ctx, plan, period, responsible, null);
    const people = institutionId && ctx.mail.ready ? await peopleToWrite(ctx.tx, institutionId, 'plans.report-progress', ctx.now, ctx.today) : [];
    for (const { mail } of people) await ctx.later('letter', { to: mail, subject, text });
    await insertReminder(ctx.tx, plan, { periodId, key: fold(responsible), at: ctx.now, account: ctx.actor.account, letters: people.length });
    return ctx.record({ fact: 'plans.reminded', kind: 'plan', on: { ...plan, visibility: 'own' }, data: { period: periodId, institution: institutionId, letters: people.length } }, { mails: people.length });
  },
};

/** The period asked for; else those still open; else the last one, which is what people ask about. */
async function periodsOwed(ctx: Ctx, plan: PlanRow, periodId: string | undefined): Promise<PeriodRow[]> {
  if (periodId) return [await periodOf(ctx, plan, periodId)];
  const all = await listPeriods(ctx.tx, plan.id);
  const open = all.filter(({ state }) => state === 'open');
  return open.length > 0 ? open : all.slice(0, 1);
}

const toldDebt = ({ periodId, responsible, owed, reported, accepted, total, remindedAt }: DebtRow) => ({ periodId, responsible, owed, reported, accepted, total, remindedAt: remindedAt?.toISOString() ?? null });

/** Who answers for each element of the version in force, once per element. */
async function namesAsked(ctx: Ctx, plan: PlanRow): Promise<string[]> {
  const { number } = await versionOf(ctx, plan, undefined);
  return askedOf(await schemeOf(ctx, plan.scheme), await listElements(ctx.tx, plan.id, number)).map(({ responsible }) => responsible);
}

/** Elements named in a reminder; the rest is counted. */
const namedOwed = 10;

async function letterTo(ctx: Ctx, plan: PlanRow, period: PeriodRow, responsible: string, owners: string[] | null): Promise<{ text: string; subject: string; institutionId: string | null }> {
  const key = fold(responsible);
  const debt = (await listDebts(ctx.tx, plan.id, [period.id], owners)).find((one) => one.key === key);
  if (!debt) {
    const known = (await namesAsked(ctx, plan)).some((name) => fold(name) === key);
    throw known ? no('nothing-to-report', { where: `«${period.name}» (${responsible})` }) : no('responsible-unknown', { responsible });
  }
  const owed = await listOwed(ctx.tx, plan.id, [period.id], owners, namedOwed, key);
  const institutionId = (await listResponsibles(ctx.tx, plan.id)).find((one) => one.key === key)?.institutionId ?? null;
  return { ...reminderText({ plan: plan.title, period: period.name, dueOn: period.dueOn, today: ctx.today, responsible: debt.responsible, owed, count: debt.owed, link: `${ctx.publicAddress?.replace(/\/$/, '') ?? ''}/reportar?periodo=${period.id}` }), institutionId };
}
