import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listOwedDues, type ToldDue } from './store/deadlines/due.ts';
import { momentWords } from './rules/deadlines/letter.ts';

/** Days before which a date is told on the home page, and from which it is at risk. */
const [aheadDays, riskDays] = [15, 3];
const mostTasks = 30;

const until = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** A term that nobody verified accuses no one: what it says to be over is a warning. */
function weightOf({ endsAt, verified }: ToldDue, now: Date): Task['weight'] {
  if (endsAt < now) return verified ? 'late' : 'risk';
  return endsAt < until(now, riskDays) ? 'risk' : 'open';
}

/** Legal terms that end soon, of the institutions whose clocks one handles, and those that one is told of by name. */
export const dueTasks: TaskSource<Context>[] = [
  {
    name: 'norms.due',
    async list(ctx) {
      const institutions = reachOf(ctx.actor, 'norms.stop-clock', 'command')?.institutions ?? [];
      if (institutions.length === 0 && ctx.actor.account === null) return [];
      const owed = await listOwedDues(ctx.tx, institutions, ctx.actor.account, until(ctx.now, aheadDays), mostTasks);
      return owed.map((due): Task => {
        const late = due.endsAt < ctx.now;
        const doubts = [due.verified ? '' : 'plazo por verificar', due.toConfirm ? 'fecha por confirmar' : ''].filter(Boolean);
        return {
          name: 'norms.due',
          subject: { kind: 'norms.due', id: due.id },
          title: `${late ? (due.verified ? 'Venció' : 'Habría vencido') : 'Vence'} el ${momentWords(due.mostAt ?? due.dueAt)}: ${due.label}`,
          detail: [due.termTitle ?? due.term, ...doubts].join(', '),
          dueOn: due.endsOn,
          weight: weightOf(due, ctx.now),
          href: `/plazos/vencimientos/${due.id}`,
        };
      });
    },
  },
];
