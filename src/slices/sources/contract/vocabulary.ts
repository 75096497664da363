import { z } from '../../../kernel/contract.ts';

const word = z.string().trim().min(1).max(200);
/** Where an entry comes from, and whether somebody checked it there. */
const from = { source: z.string().max(500).optional(), verified: z.boolean().optional() };

/** Words that rules ask about. Entries of two and of four kinds may be plain, or carry their source. */
export const Vocabulary = z.object({
  /** Terms with more than one reading, with the question to ask. */
  ambiguous: z.array(z.object({ term: word, readings: z.array(word).min(2).max(20), asks: z.string().trim().min(1).max(500), ...from })).max(2000).default([]),
  /** Groups whose members go together: naming some and not others is asked. */
  groups: z.array(z.object({ name: word, members: z.array(word).min(2).max(100), ...from })).max(2000).default([]),
  /** Words for one thing. */
  synonyms: z.array(z.union([z.array(word).min(2).max(50), z.object({ words: z.array(word).min(2).max(50), ...from })])).max(2000).default([]),
  /** Words in a remark that take back a yes or a no. */
  reservations: z.array(z.union([word, z.object({ word, ...from })])).max(2000).default([]),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
