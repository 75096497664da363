import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { daysBetween, evaluationDays } from './rules/progress/calendar.ts';
import { listUpdatingTasks } from './store/updating/task.ts';
import { listDebtTasks, listEvaluationTasks, listOwedTasks, listReviewTasks } from './store/progress/task.ts';

/** Days before a due day from which it is at risk. */
const riskDays = 7;
/** Days before an evaluation from which it is told. */
const aheadDays = 60;

const weightOf = (dueOn: string, today: string): Task['weight'] => (dueOn < today ? 'late' : daysBetween(today, dueOn) <= riskDays ? 'risk' : 'open');
const dayWords = (day: string): string => new Intl.DateTimeFormat('es-EC', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(new Date(`${day}T00:00:00Z`));
const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What is owed is an institution's: who may everything everywhere owes nothing by that alone. */
const institutionsOf = (ctx: Context, verb: string): string[] => reachOf(ctx.actor, verb, 'command')?.institutions ?? [];

export const tasks: TaskSource<Context>[] = [
  {
    name: 'plans.report',
    async list(ctx) {
      const owed = await listOwedTasks(ctx.tx, institutionsOf(ctx, 'plans.report-progress'));
      return owed.map((task): Task => ({
        name: 'plans.report',
        subject: { kind: 'plans.period', id: task.periodId },
        title: `Reportar ${counted(task.owed, 'elemento', 'elementos')} de «${task.period}» hasta el ${dayWords(task.dueOn)}`,
        detail: task.returned > 0 ? `${task.title}. ${counted(task.returned, 'devuelto para corregir', 'devueltos para corregir')}` : task.title,
        dueOn: task.dueOn,
        weight: weightOf(task.dueOn, ctx.today),
        href: `/reportar?periodo=${task.periodId}`,
      }));
    },
  },
  {
    name: 'plans.review',
    async list(ctx) {
      const waiting = await listReviewTasks(ctx.tx, institutionsOf(ctx, 'plans.review-progress'));
      return waiting.map((task): Task => ({
        name: 'plans.review',
        subject: { kind: 'plans.plan', id: task.planId },
        title: task.waiting === 1 ? '1 reporte espera su revisión' : `${task.waiting} reportes esperan su revisión`,
        detail: task.title,
        dueOn: null,
        weight: 'open',
        href: `/planes/${task.planId}/reportes?estado=reported`,
      }));
    },
  },
  {
    name: 'plans.debts',
    async list(ctx) {
      const owing = await listDebtTasks(ctx.tx, institutionsOf(ctx, 'plans.remind'));
      return owing.map((task): Task => ({
        name: 'plans.debts',
        subject: { kind: 'plans.period', id: task.periodId },
        title: `${task.owing === 1 ? 'Debe 1 dependencia' : `Deben ${task.owing} dependencias`} en «${task.period}», hasta el ${dayWords(task.dueOn)}`,
        detail: task.title,
        dueOn: task.dueOn,
        weight: weightOf(task.dueOn, ctx.today),
        href: `/planes/${task.planId}/reportes?periodo=${task.periodId}&vista=debe`,
      }));
    },
  },
  {
    name: 'plans.updating',
    async list(ctx) {
      const running = await listUpdatingTasks(ctx.tx, institutionsOf(ctx, 'plans.decide-update'));
      return running.map(({ planId, title, of, decided }): Task => ({
        name: 'plans.updating',
        subject: { kind: 'plans.plan', id: planId },
        title: of - decided === 1 ? 'Falta 1 decisión para actualizar el plan' : `Faltan ${of - decided} decisiones para actualizar el plan`,
        detail: title,
        dueOn: null,
        weight: 'open',
        href: `/planes/${planId}/actualizacion`,
      }));
    },
  },
  {
    name: 'plans.evaluation',
    async list(ctx) {
      const plans = await listEvaluationTasks(ctx.tx, institutionsOf(ctx, 'plans.record-evaluation'));
      return plans.flatMap(({ planId, title, months, from, until, held }): Task[] => {
        const dueOn = evaluationDays(from, months, until).find((day) => !held.includes(day));
        if (!dueOn || daysBetween(ctx.today, dueOn) > aheadDays) return [];
        const said = `${dueOn < ctx.today ? 'Falta la evaluación prevista para el' : 'Toca evaluar el plan el'} ${dayWords(dueOn)} de ${dueOn.slice(0, 4)}`;
        return [{ name: 'plans.evaluation', subject: { kind: 'plans.plan', id: planId }, title: said, detail: title, dueOn, weight: weightOf(dueOn, ctx.today), href: `/planes/${planId}/avance` }];
      });
    },
  },
];
