import { z } from '../../../../kernel/contract.ts';
import { Subject } from '../../../../kernel/subject.ts';
import { NormRef } from './entry.ts';
import { NormStanding } from './norm.ts';

/** A record that rests on a norm. */
export const NormCitation = z.object({
  id: z.uuid(),
  version: z.number().int(),
  norm: NormRef,
  article: z.string().nullable(),
  letter: z.string().nullable(),
  subject: Subject,
  /** How people call the record, and from when it is, as who cites said it. */
  name: z.string().nullable(),
  on: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  verified: z.boolean(),
});
export type NormCitation = z.infer<typeof NormCitation>;

export const BasisWarning = z.object({ kind: z.enum(['ended', 'not-yet', 'unverified', 'moved', 'no-article', 'unsure']), says: z.string() });
export type BasisWarning = z.infer<typeof BasisWarning>;

/** One norm of a legal basis, with everything that is cited of it. */
export const BasisEntry = z.object({
  norm: NormRef.extend({ kind: z.string() }),
  /** Its place among the kinds of its country, from 0; the kinds that nobody ordered come last. */
  rank: z.number().int(),
  articles: z.array(z.object({ number: z.string(), letter: z.string().nullable(), id: z.uuid().nullable(), says: z.string().nullable() })),
  standing: NormStanding,
  publication: z.string().nullable(),
  lastReform: z.string().nullable(),
  source: z.string(),
  verified: z.boolean(),
  says: z.string(),
  warnings: z.array(BasisWarning),
  citations: z.array(z.uuid()),
});
export type BasisEntry = z.infer<typeof BasisEntry>;

export const LegalBasis = z.object({
  subject: Subject,
  at: z.string(),
  entries: z.array(BasisEntry),
  /** The whole section, to copy. */
  text: z.string(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;
