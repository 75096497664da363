import { z } from './contract.ts';
import { Subject } from './subject.ts';

/** A difference that a rule found; `notice` when the rule rests on a value nobody has verified: it accuses no one. */
export const Finding = z.object({
  rule: z.string(),
  subject: Subject,
  weight: z.enum(['finding', 'notice']),
  says: z.string(),
  evidence: z.array(z.object({ says: z.string(), at: z.string().optional() })),
  /** For the register: tells apart two findings of a rule on one subject. */
  mark: z.string().optional(),
  /** For the register: how people call the subject. */
  name: z.string().optional(),
  /** For the register: who may read it. Without it, only who reaches everything. */
  whose: z.object({ owner: z.string().nullable(), territory: z.string().nullable(), parties: z.array(z.string()), visibility: z.enum(['own', 'shared', 'public']) }).optional(),
});
export type Finding = z.infer<typeof Finding>;
