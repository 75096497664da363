import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { sources } from './contract.ts';
import { countWaiting } from './store/findings-list.ts';

/** One line for whoever may explain them, however many documents they are in; notices are not counted. */
export const tasks: TaskSource<Context<typeof sources>>[] = [
  {
    name: 'sources.findings',
    async list(ctx) {
      const decides = reachOf(ctx.actor, 'sources.explain-finding', 'command');
      const waiting = decides ? await countWaiting(ctx.tx, decides) : [];
      const first = waiting[0];
      return first ? [taskOf(first, waiting)] : [];
    },
  },
];

function taskOf(first: { id: string; name: string; count: number }, waiting: readonly { name: string; count: number }[]): Task {
  const many = (count: number): string => (count === 1 ? '1 hallazgo abierto' : `${count} hallazgos abiertos`);
  const one = waiting.length === 1;
  return {
    name: 'sources.findings',
    subject: { kind: 'sources.document', id: first.id },
    title: one ? `${many(first.count)} en ${first.name}` : `Hallazgos abiertos en ${waiting.length} documentos`,
    ...(one ? {} : { detail: [...waiting.slice(0, 3).map(({ name, count }) => `${name}: ${count}`), ...(waiting.length > 3 ? [`y ${waiting.length - 3} más`] : [])].join(', ') }),
    dueOn: null,
    weight: 'open',
    href: one ? `/hallazgos?fuente=${first.id}&estado=open` : '/hallazgos?estado=open',
  };
}
