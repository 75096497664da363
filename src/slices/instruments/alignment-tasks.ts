import type { TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listWaiting } from './store/alignment.ts';

/** Texts put beside a model that wait for a person: of the institutions whose alignments one may confirm. */
export const alignmentTasks: TaskSource<Context>[] = [
  {
    name: 'instruments.alignment',
    async list(ctx) {
      const institutions = reachOf(ctx.actor, 'instruments.decide-pair', 'command')?.institutions ?? [];
      const waiting = institutions.length === 0 ? [] : await listWaiting(ctx.tx, institutions);
      return waiting.map(({ id, name, counts }) => ({
        name: 'instruments.alignment', subject: { kind: 'instruments.alignment', id }, title: `Confirmar de dónde viene cada artículo: ${name}`, detail: counts.left === 0 ? 'Falta guardar el texto' : `${counts.left} de ${counts.pairs} por confirmar`,
        dueOn: null, weight: 'open', href: `/modelos/alineacion/${id}`,
      }));
    },
  },
];
