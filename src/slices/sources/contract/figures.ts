import { query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { Figure } from '../../../kernel/figure.ts';

const about = z.record(z.string().max(60), z.string().max(200));

export const figuresFailures = { 'figure-unknown': 'not-found' } as const;
export const figuresFacts = [] as const;
export const figuresOperations = {
  figure: query({
    input: z.object({ name: z.string().max(80), about: about.default({}), asOf: PlainDate.optional() }),
    output: Figure,
    example: { name: 'sources.cited', about: {} },
    post: true,
  }),
};
