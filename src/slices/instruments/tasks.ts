import type { Task, TaskSource } from '../../kernel/extension.ts';
import { lastDay } from '../../engine/workflow/index.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { reviewTasks } from './review-tasks.ts';
import { daysStanding, expiringBy, stalledBefore } from './rules/life/standing.ts';
import { momentWords } from './rules/life/words.ts';
import { listEndingTasks, listKindStates, listStandingTasks, type KindState, type StandingTask } from './store/life.ts';

/** Days before an end from which it is at risk. */
const riskDays = 30;

/** What is owed is an institution's: who may everything everywhere owes nothing by that alone. */
const holders = (ctx: Context): string[] => reachOf(ctx.actor, 'instruments.step', 'command')?.institutions ?? [];
const stateOf = (states: readonly KindState[], { country, kind, state }: StandingTask): KindState | undefined => states.find((one) => one.country === country && one.kind === kind && one.state === state);
const task = (name: string, row: StandingTask, more: Omit<Task, 'name' | 'subject' | 'href'>): Task => ({ name, subject: { kind: 'instruments.instrument', id: row.id }, href: `/instrumentos/${row.id}`, ...more });

/** What ends soon or has ended, what stands still, and what reviews wait for. The legal clocks of a step are told by `norms.due`. */
export const tasks: TaskSource<Context>[] = [
  {
    name: 'instruments.ending',
    async list(ctx) {
      const institutions = holders(ctx);
      if (institutions.length === 0) return [];
      const states = await listKindStates(ctx.tx, undefined, undefined);
      const ending = await listEndingTasks(ctx.tx, institutions, states.filter(({ inForce }) => inForce), expiringBy(ctx.today));
      return ending.map((row) => {
        const end = row.endsOn ?? '';
        const over = lastDay(end) < ctx.today;
        return task('instruments.ending', row, {
          title: `${over ? 'Venció' : 'Vence'} ${momentWords(end)}: ${row.title}`,
          detail: `${stateOf(states, row)?.kindTitle ?? row.kind}. ${over ? 'Registre si terminó o hasta cuándo se extiende' : 'Decida si se renueva'}`,
          dueOn: end.length === 10 ? end : null,
          weight: over ? 'late' : daysStanding(end, ctx.today, lastDay(end)).least <= riskDays ? 'risk' : 'open',
        });
      });
    },
  },
  {
    name: 'instruments.standing',
    async list(ctx) {
      const institutions = holders(ctx);
      if (institutions.length === 0) return [];
      const states = await listKindStates(ctx.tx, undefined, undefined);
      const still = await listStandingTasks(ctx.tx, institutions, states.filter(({ inForce, end }) => !inForce && !end), stalledBefore(ctx.today));
      return still.map((row) => {
        const { least } = daysStanding(row.since, row.standingFrom, ctx.today);
        const state = stateOf(states, row);
        return task('instruments.standing', row, { title: `Lleva ${row.since?.length === 10 ? '' : 'al menos '}${least} días en «${state?.title ?? row.state}»: ${row.title}`, detail: `${state?.kindTitle ?? row.kind}. Registre el paso que dio, o archívelo`, dueOn: null, weight: 'open' });
      });
    },
  },
  ...reviewTasks,
];
