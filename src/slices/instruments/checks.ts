import type { Check } from '../../kernel/extension.ts';
import type { Finding } from '../../kernel/finding.ts';
import type { Context } from '../../platform/operation/context.ts';
import { endedInForce, neverPublished } from './rules/register/sound.ts';
import { listBinding } from './store/register.ts';

const after = ['instruments.instrument-created', 'instruments.instrument-changed', 'instruments.instrument-removed', 'instruments.step-taken', 'instruments.step-undone', 'instruments.kinds-loaded'];
const found = (list: readonly (Finding | undefined)[]): Finding[] => list.filter((one): one is Finding => one !== undefined);

/** Rules on what the register says of instruments; they follow from its records alone. Of one (`{ instrument }`), or of all. */
export const checks: Check<Context>[] = [
  {
    name: 'instruments.ended-in-force',
    register: true,
    after,
    title: 'Figura como vigente y su plazo terminó',
    reason: 'O se registró mal hasta cuándo dura, o falta registrar que terminó o se renovó: quien lo consulta no sabe si lo obliga.',
    find: async ({ tx, reach }, { instrument }, asOf) => found((await listBinding(tx, reach, { instrument, ending: true })).map((one) => endedInForce('instruments.ended-in-force', one, asOf))),
  },
  {
    name: 'instruments.never-published',
    register: true,
    after,
    title: 'Una norma vigente sin fecha de publicación',
    reason: 'Una norma rige desde que se publica: sin esa fecha no se puede decir si regía un día dado.',
    find: async ({ tx, reach }, { instrument }) => found((await listBinding(tx, reach, { instrument, unpublished: true })).map((one) => neverPublished('instruments.never-published', one))),
  },
];
