import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { sources } from './contract.ts';
import { countCited } from './store.ts';

/** Documents with at least one citation, over the documents within reach. */
export const figures: FigureMaker<Context<typeof sources>>[] = [
  {
    name: 'sources.cited',
    async calculate(ctx, _about, asOf) {
      const { documents, cited } = await countCited(ctx.tx, ctx.reach);
      const says = 'Documentos a su alcance que algún registro cita, sobre todos los documentos a su alcance.';
      return { name: 'sources.cited', value: cited, of: { part: cited, whole: documents }, unit: 'documentos', asOf, says, records: '/fuentes' };
    },
  },
];
