import { contract, query, z } from '../../kernel/contract.ts';
import { houseFailures } from '../operation/words.ts';
import { Subject } from '../../kernel/subject.ts';

const Hit = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  trail: z.string(),
  level: z.number().int().optional(),
  code: z.string().optional(),
  href: z.string(),
  score: z.number(),
});

const Task = z.object({ name: z.string(), subject: Subject, title: z.string(), dueOn: z.string().nullable(), weight: z.enum(['late', 'risk', 'open']), href: z.string() });

/** What the shell itself asks: one search over every slice, and what somebody owes. */
export const house = contract({
  name: 'house',
  failures: houseFailures,
  facts: [],
  operations: {
    search: query({
      audience: 'self',
      input: z.object({ q: z.string().trim().min(1).max(120), limit: z.coerce.number().int().min(1).max(20).default(6) }),
      output: z.object({ groups: z.array(z.object({ name: z.string(), title: z.string(), hits: z.array(Hit) })) }),
      example: { q: 'rio verde' },
    }),
    tasks: query({
      audience: 'self',
      input: z.object({}),
      output: z.object({ tasks: z.array(Task) }),
      example: {},
    }),
  },
});
