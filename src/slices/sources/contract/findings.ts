import { query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { Finding } from '../../../kernel/finding.ts';

const about = z.record(z.string().max(60), z.string().max(200));

export const findingsFailures = { 'check-unknown': 'not-found' } as const;
export const findingsFacts = [] as const;
export const findingsOperations = {
  check: query({
    input: z.object({ name: z.string().max(80).optional(), about: about.default({}), asOf: PlainDate.optional() }),
    output: z.object({ findings: z.array(Finding) }),
    example: { about: { territory: 'EC-08' } },
    post: true,
  }),
};
