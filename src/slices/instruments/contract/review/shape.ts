import { z } from '../../../../kernel/contract.ts';
import { Parts } from '../../../../kernel/part.ts';

/** `review`: a version given to somebody to look at. `feedback`: what a round, a workshop or a letter handed back on it. */
export const reviewKinds = ['review', 'feedback'] as const;
export const decisions = ['accepted', 'partly', 'rejected', 'noted'] as const;
export type Decision = (typeof decisions)[number];
/** Where an observation stands: `pending` was accepted, whole or in part, and no version carries it yet. */
export const observationStates = ['open', 'pending', 'accepted', 'partly', 'rejected', 'noted'] as const;
export type ObservationState = (typeof observationStates)[number];
/** Of what an observation speaks: what is ruled, how it is written, whether law allows it; or it only asks. */
export const observationKinds = ['substance', 'form', 'law', 'question'] as const;
export type ObservationKind = (typeof observationKinds)[number];

const text = z.string().nullable();
const whole = z.number().int();

/** Of a list of observations: all, those answered, those accepted that no version carries yet. */
export const ObservationCounts = z.object({ all: whole, answered: whole, accepted: whole, partly: whole, pending: whole, rejected: whole, noted: whole });
export type ObservationCounts = z.infer<typeof ObservationCounts>;

/** Who looks at a version; `invited`: an institution of the directory, whose people see it and write by themselves. */
export const Reviewer = z.object({ id: z.uuid(), institution: z.uuid().nullable(), name: z.string(), role: text, observations: whole });
export type Reviewer = z.infer<typeof Reviewer>;

/** A review in a list. */
export const ReviewItem = z.object({
  id: z.uuid(), version: whole, instrument: z.uuid(), instrumentTitle: z.string(), kind: z.enum(reviewKinds), title: z.string(), asks: text,
  /** The version of the text that is looked at, and the latest there is. */
  textNumber: whole, latest: whole,
  dueOn: text, heldOn: text, source: text, openedAt: z.string(), closedAt: text,
  /** Open, and its day has gone by. */
  late: z.boolean(),
  reviewers: z.array(Reviewer), counts: ObservationCounts,
  /** Whether the actor holds the draft (answers, invites, closes), and whether it may say something of it now. */
  mayAnswer: z.boolean(), mayObserve: z.boolean(), mayReply: z.boolean(),
  /** Whether it may look at the instrument too: who was invited sees the version, not always the instrument. */
  readable: z.boolean(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const Reply = z.object({ id: z.uuid(), by: text, words: z.string(), writtenAt: z.string() });

export const Observation = z.object({
  id: z.uuid(), version: whole, review: z.uuid(), reviewTitle: z.string(), textNumber: whole,
  /** Who said it: a reviewer, or the holder itself (null). `by`: whose people wrote it down. */
  reviewer: z.object({ id: z.uuid(), name: z.string(), role: text }).nullable(), by: text,
  /** It came by a link; `name`: who wrote it, as they said, told only to who holds the draft. */
  external: z.object({ name: text }).nullable(),
  kind: z.enum(observationKinds).nullable(), part: text, partName: text, quote: text, words: z.string(), source: text, saidOn: text, writtenAt: z.string(),
  /** Of what it speaks, in the latest version: as it was, otherwise, or no longer there; null of the whole text. */
  stands: z.enum(['same', 'changed', 'gone']).nullable(),
  state: z.enum(observationStates), decision: z.enum(decisions).nullable(), reason: text, answeredAt: text,
  changedText: whole.nullable(), changedParts: z.array(z.object({ key: z.string(), name: z.string() })),
  replies: z.array(Reply),
});
export type Observation = z.infer<typeof Observation>;

/** An address given to a reviewer without account. `name`: who came, as they said. */
export const ReviewLink = z.object({ id: z.uuid(), reviewer: z.uuid(), madeAt: z.string(), expiresAt: z.string(), revokedAt: text, openedAt: text, observations: whole, name: text, /** Whether it still opens. */ live: z.boolean() });
export type ReviewLink = z.infer<typeof ReviewLink>;

/** A review whole: the version looked at, part by part, and what was said. `later`: what each later version changed of it; and `links`, given to reviewers without account: only whoever holds the draft is told. */
export const Review = ReviewItem.extend({
  parts: Parts,
  observations: z.array(Observation),
  links: z.array(ReviewLink),
  later: z.array(z.object({ number: whole, label: text, changed: z.array(z.object({ key: z.string(), name: z.string() })) })),
});
export type Review = z.infer<typeof Review>;

/** One version of a text, and why it is. */
export const ChangeEntry = z.object({
  number: whole, label: text, note: text, writtenAt: z.string(), sealedAt: text,
  steps: z.array(z.object({ id: z.uuid(), title: z.string(), on: text })),
  observations: z.array(z.object({ id: z.uuid(), review: z.uuid(), reviewTitle: z.string(), words: z.string(), reviewer: text, reason: text, parts: z.array(z.string()) })),
});
export type ChangeEntry = z.infer<typeof ChangeEntry>;
