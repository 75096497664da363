import { z } from '../../../../kernel/contract.ts';
import { NormRef } from './entry.ts';
import { NormStanding, RelationKind } from './norm.ts';

/** One step from what was cited to what holds today. `article` null: the norm goes on, where the article went is not known. */
export const TodayStep = z.object({ kind: RelationKind, on: z.string().nullable(), norm: NormRef, article: z.string().nullable(), note: z.string().nullable(), verified: z.boolean() });
export type TodayStep = z.infer<typeof TodayStep>;

export const CitedArticle = z.object({
  number: z.string(),
  letter: z.string().nullable(),
  /** The article as it is registered; null when the norm has none of that number here. */
  id: z.uuid().nullable(),
  says: z.string().nullable(),
  /** The letter itself is registered, not only its article. */
  exact: z.boolean(),
  /** From the article that was cited to where it is today; empty: it is still there, as far as is known. */
  today: z.array(TodayStep),
});
export type CitedArticle = z.infer<typeof CitedArticle>;

/** Why a reading is not the plain one: another year than the norm's, words that name something else, only part of its name. */
export const doubts = ['year', 'other-words', 'part-of-name'] as const;

export const Reading = z.object({
  norm: NormRef.extend({ kind: z.string(), verified: z.boolean() }),
  /** By which of its names it was found. */
  by: z.string(),
  doubts: z.array(z.enum(doubts)),
  standing: NormStanding,
  articles: z.array(CitedArticle),
  /** What took the place of the norm itself. */
  today: z.array(TodayStep),
  /** The citation written out. */
  says: z.string(),
});
export type Reading = z.infer<typeof Reading>;

/** An institution that the citation calls by a name it no longer has. */
export const NamedIssuer = z.object({ said: z.string(), name: z.string().nullable(), today: z.string().nullable(), ended: z.string().nullable() });

export const Resolved = z.object({
  /** `found`: one plain reading; `ambiguous`: several; `doubtful`: only readings with a doubt; `unknown`: none. */
  state: z.enum(['found', 'ambiguous', 'doubtful', 'unknown']),
  readings: z.array(Reading),
  /** Readings that the day or the country left out. */
  setAside: z.array(Reading),
  issuer: NamedIssuer.nullable(),
  /** What to ask who cites, when there is something to ask. */
  asks: z.string().nullable(),
});
export type Resolved = z.infer<typeof Resolved>;
