import { z } from './contract.ts';
import { Subject } from './subject.ts';

/** A difference that a rule found; `notice` when the rule rests on a value nobody has verified: it accuses no one. */
export const Finding = z.object({
  rule: z.string(),
  subject: Subject,
  weight: z.enum(['finding', 'notice']),
  says: z.string(),
  evidence: z.array(z.object({ says: z.string(), at: z.string().optional() })),
});
export type Finding = z.infer<typeof Finding>;
