import { contract, Download, query, z } from '../../kernel/contract.ts';
import { houseFailures } from '../operation/words.ts';
import { PlainDate } from '../../kernel/date.ts';
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

const Task = z.object({ name: z.string(), subject: Subject, title: z.string(), detail: z.string().optional(), dueOn: z.string().nullable(), weight: z.enum(['late', 'risk', 'open']), href: z.string() });

/** What the shell itself asks: one search over every slice, what somebody owes, the documents that slices make. */
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
    documents: query({
      audience: 'self',
      input: z.object({}),
      output: z.object({ items: z.array(z.object({ name: z.string() })) }),
      example: {},
    }),
    issueDocument: query({
      audience: 'self',
      post: true,
      download: true,
      input: z.object({ name: z.string().max(80), about: z.record(z.string(), z.string().max(200)).default({}), asOf: PlainDate.optional() }),
      output: Download,
      example: { name: 'plans.report', about: {}, asOf: '2026-01-31' },
    }),
  },
});
