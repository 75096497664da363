import type { Task, TaskSource } from '../../kernel/extension.ts';
import { nowhere } from '../../kernel/reach.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { planTitles } from '../plans/index.ts';
import { dayText } from './rules/checks/day-text.ts';
import { listOwed } from './store/checks.ts';

/** Reviews that wait for the answer of the reader's own government, one task per plan. */
export const replyTasks: TaskSource<Context>[] = [
  {
    name: 'coherence.reply',
    async list(ctx) {
      const owed = await listOwed(ctx.tx, reachOf(ctx.actor, 'coherence.answer', 'command') ?? nowhere);
      const titles = await planTitles(ctx.tx, owed.map(({ plan }) => plan));
      return owed.map(({ plan, id, count, dueOn }): Task => ({
        name: 'coherence.reply', subject: { kind: 'coherence.reply', id }, title: `Responder ${count === 1 ? 'un hallazgo' : `${count} hallazgos`} de la revisión`, detail: [titles.get(plan), `hasta el ${dayText(dueOn)}`].filter(Boolean).join(' · '),
        dueOn, weight: dueOn < ctx.today ? 'late' : 'open', href: `/planes/${plan}/revision#respuesta`,
      }));
    },
  },
];
