import type { Check } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { boundAndLate, withoutTheirBody } from './actions/board/owing.ts';
import { after } from './figures/coverage.ts';

/** One territory and all below it (`{ territory }`), or everything. Where nobody knows, nobody is told anything. */
export const checks: Check<Context>[] = [
  {
    name: 'bodies.without-body',
    register: true,
    after,
    title: 'Un organismo que se pide y consta que no existe',
    reason: 'Sin él, el sistema local no tiene quien haga lo que su norma le encarga. Si la norma está por verificar, es un aviso y no acusa a nadie.',
    find: (ctx, { territory }, asOf) => withoutTheirBody(ctx, 'bodies.without-body', territory, asOf),
  },
  {
    name: 'bodies.late-binding',
    register: true,
    after: [...after, 'bodies.territory-bound', 'bodies.territory-released', 'bodies.resolution-drafted'],
    title: 'Un compromiso de conformación cuyo plazo pasó',
    reason: 'Una resolución o un acuerdo que rige comprometió a ese territorio, y los registros muestran que el organismo no está completo.',
    find: (ctx, { territory }, asOf) => boundAndLate(ctx, 'bodies.late-binding', territory, asOf),
  },
];
