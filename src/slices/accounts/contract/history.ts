import { command, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';

export const Fact = z.object({
  id: z.uuid(),
  recordedAt: z.string(),
  happenedAt: z.string(),
  name: z.string(),
  /** The fact in words, in the reader's language. */
  says: z.string(),
  /** Its name where the fact or the accounts tell it; other slices' subjects open by their identity. */
  subject: z.object({ kind: z.string(), kindName: z.string(), id: z.string(), name: z.string().nullable() }),
  /** Who, by the name their account has today; the house's own reason when no account acted. */
  who: z.string(),
  account: z.uuid().nullable(),
  actedAs: z.string(),
  operation: z.string(),
  operationSays: z.string(),
  why: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  /** Personal values before and after; null for who may not see them. Empty when there were none or they were erased. */
  personal: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })).nullable(),
});
export type Fact = z.infer<typeof Fact>;

/** What happened: the facts within the reader's reach, newest first. */
export const historyOperations = {
  history: query({
    input: z.object({
      subjectKind: z.string().max(60).optional(),
      subject: z.string().max(80).optional(),
      account: z.uuid().optional(),
      /** A fact's name, or its beginning: `plans.` */
      name: z.string().max(80).optional(),
      institution: z.uuid().optional(),
      territory: z.string().max(40).optional(),
      from: PlainDate.optional(),
      to: PlainDate.optional(),
      ...pageInput,
    }),
    output: pageOf(Fact),
    example: { name: 'accounts.', from: '2026-01-01' },
  }),
  redact: command({
    input: z.object({ id: z.uuid(), recordedAt: z.iso.datetime({ offset: true }), why: z.string().trim().min(3).max(500) }),
    output: z.object({ erased: z.number().int() }),
    example: { id: exampleId('fact'), recordedAt: '2026-01-01T00:00:00.000Z', why: 'Lo pidió la persona' },
  }),
};
