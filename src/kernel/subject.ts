import { z } from './contract.ts';

/** What a fact, a task or a file is about: a kind with its slice (`plans.plan`) and an identity. */
export const Subject = z.object({ kind: z.string(), id: z.string() });
export type Subject = z.infer<typeof Subject>;
