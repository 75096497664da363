import { command, Download, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { DatePart } from '../../../kernel/statement.ts';
import { linkFacts, linkFailures, linkOperations } from './review/link.ts';
import { ChangeEntry, decisions, Observation, observationKinds, observationStates, ObservationCounts, Review, ReviewItem, reviewKinds } from './review/shape.ts';

export * from './review/link.ts';
export * from './review/shape.ts';

export const reviewFailures = {
  'review-closed': 'refused',
  'review-open': 'refused',
  'reviewers-needed': 'invalid',
  'reviewer-twice': 'invalid',
  'reviewer-unknown': 'invalid',
  'feedback-source-needed': 'invalid',
  'observation-source-needed': 'invalid',
  'observation-part-unknown': 'invalid',
  'quote-not-there': 'invalid',
  'observation-open': 'refused',
  'change-before-review': 'refused',
  'change-unsaid': 'invalid',
  'change-not-there': 'refused',
  'change-not-accepted': 'invalid',
  ...linkFailures,
} as const;
export const reviewFacts = ['review-opened', 'review-changed', 'review-closed', 'review-reopened', 'observation-made', 'observation-replied', 'observation-answered', 'observation-reopened', ...linkFacts] as const;

const id = exampleId('review', 901);
const observation = exampleId('review', 911);
const instrument = exampleId('review', 900);
const saved = z.object({ id: z.uuid(), version: z.number().int() });
const versioned = { id: z.uuid(), version: z.number().int() };
const words = (most: number) => z.string().trim().max(most);
const line = (most: number) => words(most).nullish().transform((value) => value || null);
const why = words(500).min(3);
const moment = DatePart.nullish().transform((value) => value ?? null);
/** An institution of the directory is invited and sees the draft; of a mere name, the holder writes down what it said. */
const SaidReviewer = z.object({ id: z.uuid().optional(), institution: z.uuid().nullish(), name: words(200).min(2).nullish(), role: line(200) }).refine((one) => one.institution || one.name, { message: 'Elija una institución o escriba quién revisa.', path: ['name'] });
const filter = { instrument: z.uuid(), review: z.uuid().optional(), state: z.enum(observationStates).optional() };

export const reviewOperations = {
  ...linkOperations,
  openReview: command({
    input: z.object({
      id: z.uuid().optional(), instrument: z.uuid(), /** The latest when it is not said. */ number: z.number().int().positive().optional(), kind: z.enum(reviewKinds).default('review'), title: words(200).min(3),
      asks: line(2000), dueOn: PlainDate.nullish(), heldOn: moment, source: line(500), reviewers: z.array(SaidReviewer).max(60).default([]),
    }),
    output: saved,
    example: { id, instrument, title: 'Revisión de ejemplo del primer borrador', dueOn: '2026-12-15', reviewers: [{ name: 'Organización de ejemplo', role: 'Equipo de protección' }] },
  }),
  changeReview: command({
    input: z.object({ ...versioned, title: words(200).min(3).optional(), asks: words(2000).nullish(), dueOn: PlainDate.nullish(), invite: z.array(SaidReviewer).max(60).default([]) }),
    output: saved,
    example: { id, version: 1, dueOn: '2026-12-20', invite: [{ name: 'Segunda organización de ejemplo' }] },
  }),
  closeReview: command({ input: z.object({ ...versioned, why: words(500).optional() }), output: saved, example: { id: exampleId('review', 902), version: 1 } }),
  reopenReview: command({ input: z.object({ ...versioned, why }), output: saved, example: { id: exampleId('review', 902), version: 2, why: 'Pidieron una semana más' } }),
  reviews: query({ input: z.object({ ...pageInput, instrument: z.uuid(), open: z.enum(['true', 'false']).optional() }), output: pageOf(ReviewItem), example: { instrument } }),
  review: query({ input: z.object({ id: z.uuid() }), output: Review, example: { id } }),
  /** Somebody invited speaks for their institution. The holder speaks for itself, or writes down what `reviewer` said, with its source. */
  observe: command({
    input: z.object({ id: z.uuid().optional(), review: z.uuid(), reviewer: z.uuid().optional(), /** Key of a part of the version; of the whole text when none is said. */ part: words(60).optional(), kind: z.enum(observationKinds).optional(), quote: line(2000), words: words(4000).min(3), source: line(500), saidOn: moment }),
    output: saved,
    example: { id: observation, review: id, part: 'a1', words: 'Conviene decir a qué autoridad se presenta el informe.' },
  }),
  replyObservation: command({ input: z.object({ id: z.uuid().optional(), observation: z.uuid(), words: words(4000).min(1) }), output: z.object({ id: z.uuid() }), example: { observation, words: 'De acuerdo: sería el concejo municipal.' } }),
  /** `changedText` and `changedParts`: what was written because of it. Accepted without them: the change is pending; answer again when a version carries it. */
  answerObservation: command({
    input: z.object({ ...versioned, decision: z.enum(decisions), reason: words(2000).min(3), changedText: z.number().int().positive().optional(), changedParts: z.array(words(60)).max(200).default([]) }),
    output: saved,
    example: { id: observation, version: 1, decision: 'accepted' as const, reason: 'Precisa a quién se informa.' },
  }),
  reopenObservation: command({ input: z.object({ ...versioned, why }), output: saved, example: { id: exampleId('review', 912), version: 2, why: 'Quien observó no está de acuerdo' } }),
  /** The log: what was said of an instrument in all its reviews within reach, the oldest first. */
  observations: query({ input: z.object({ ...pageInput, ...filter }), output: pageOf(Observation).extend({ counts: ObservationCounts }), example: { instrument } }),
  /** The review report: a row each in a sheet; as a document, with who was asked, the counts and what waits, in a letterhead as `exportDocx` takes it. */
  exportObservations: query({ download: true, input: z.object({ ...filter, format: z.enum(['docx', 'xlsx', 'csv']).default('csv'), letterhead: z.union([z.uuid(), z.literal('plain')]).optional() }), output: Download, example: { instrument, format: 'csv' } }),
  changeLog: query({ input: z.object({ instrument: z.uuid() }), output: z.object({ items: z.array(ChangeEntry) }), example: { instrument } }),
};
