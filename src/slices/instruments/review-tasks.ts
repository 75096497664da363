import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listToAnswer, listUnanswered, type OwedReview } from './store/review.ts';

const task = (name: string, row: OwedReview, more: Pick<Task, 'title' | 'detail' | 'dueOn' | 'weight'>): Task => ({ name, subject: { kind: 'instruments.instrument', id: row.instrument }, href: `/instrumentos/${row.instrument}/revision?ronda=${row.id}`, ...more });
const institutionsOf = (ctx: Context, operation: string): string[] => reachOf(ctx.actor, operation, 'command')?.institutions ?? [];
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What one was asked to look at; what others said of one's drafts and waits for an answer, or for a version that carries it. */
export const reviewTasks: TaskSource<Context>[] = [
  {
    name: 'instruments.review',
    async list(ctx) {
      const institutions = institutionsOf(ctx, 'instruments.observe');
      const asked = institutions.length === 0 ? [] : await listUnanswered(ctx.tx, institutions);
      return asked.map((row) => task('instruments.review', row, { title: `Revisar el borrador: ${row.instrumentTitle}`, detail: row.title, dueOn: row.dueOn, weight: row.dueOn !== null && row.dueOn < ctx.today ? 'late' : 'open' }));
    },
  },
  {
    name: 'instruments.observations',
    async list(ctx) {
      const institutions = institutionsOf(ctx, 'instruments.answer-observation');
      const waiting = institutions.length === 0 ? [] : await listToAnswer(ctx.tx, institutions);
      return waiting.map((row) => task('instruments.observations', row, {
        title: `${row.open > 0 ? 'Responder observaciones' : 'Recoger en el texto lo aceptado'}: ${row.instrumentTitle}`,
        detail: [row.open > 0 ? `${many(row.open, 'observación', 'observaciones')} sin respuesta` : '', row.pending > 0 ? `${many(row.pending, 'aceptada', 'aceptadas')} con el cambio pendiente` : ''].filter(Boolean).join('; '),
        dueOn: null, weight: 'open',
      }));
    },
  },
];
