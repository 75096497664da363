import type { Task, TaskSource } from '../../kernel/extension.ts';
import { nowhere } from '../../kernel/reach.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { listUnits } from '../territories/index.ts';
import { listWaiting } from './store/link.ts';

/** So many waiting links are read to be told; more than that is the list's work. */
const looked = 500;

/** Links that wait for the reader's decision, one task per government that decides; home lists them by who proposes. */
export const tasks: TaskSource<Context>[] = [
  {
    name: 'coherence.waiting',
    async list(ctx) {
      const decides = reachOf(ctx.actor, 'coherence.decide', 'command') ?? nowhere;
      const { items } = await listWaiting(ctx.tx, decides, { limit: looked });
      const units = new Map((await listUnits(ctx.tx, [...new Set(items.flatMap((l) => [l.territory, l.upper_territory]))])).map((unit) => [unit.code, unit]));
      const name = (code: string): string => (units.has(code) ? `${units.get(code)!.name} ${units.get(code)!.level_name}` : code);
      return [...Map.groupBy(items, (l) => l.upper_territory)].map(([upper, links]): Task => {
        const { id, territory } = links[0]!;
        const what = links.length === 1 ? `${name(territory)} propone un vínculo con ${name(upper)}: falta su decisión` : `${links.length} vínculos con ${name(upper)} esperan su decisión`;
        return { name: 'coherence.waiting', subject: { kind: 'coherence.link', id }, title: what, dueOn: null, weight: 'open', href: `/coherencia/${upper}?par=${territory}:${upper}` };
      });
    },
  },
];
