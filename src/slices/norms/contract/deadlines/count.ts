import { flag, listOf, query, z } from '../../../../kernel/contract.ts';
import { From, PlaceCode, Suspension, TermCode } from './words.ts';

const StepShape = z.object({
  on: z.string(),
  /** As `engine/deadline` calls it: start, counted, weekend, holiday, day-off, suspended, rolled… */
  kind: z.string(),
  counts: z.boolean(),
  nth: z.number().optional(),
  hours: z.number().optional(),
  rest: z.string().optional(),
  extension: z.number().int().optional(),
  why: z.string(),
});

/** A due date with its reason: what was counted, day by day, by which article, and whether somebody verified it. */
export const Deadline = z.object({
  /** ISO with the zone's offset. */
  dueAt: z.string(),
  dueOn: z.string(),
  mostAt: z.string().nullable(),
  mostOn: z.string().nullable(),
  zone: z.string(),
  /** The count in one sentence. */
  says: z.string(),
  steps: z.array(StepShape),
  /** The count up to the far end of a range; null when there is none. */
  mostSteps: z.array(StepShape).nullable(),
  notes: z.array(z.object({ code: z.string(), text: z.string() })),
  /** Some day that it rests on waits for a decree. */
  toConfirm: z.boolean(),
  /** «CONA, art. 237»; null when the article is not known. */
  article: z.string().nullable(),
  articleSays: z.string().nullable(),
  /** Whether somebody saw the term in its text. */
  verified: z.boolean(),
  mark: z.string().nullable(),
  source: z.string(),
  norm: z.object({ id: z.uuid().nullable(), name: z.string() }).nullable(),
  term: z.object({ code: z.string(), title: z.string(), amount: z.string(), most: z.string().nullable(), unit: z.string(), begins: z.string(), rolls: z.string().nullable(), starts: z.string(), trigger: z.string().nullable(), suspendedBy: z.array(z.string()), extension: z.string().nullable(), note: z.string().nullable() }),
  unit: z.string(),
  notifies: z.array(z.string()),
  /** What the norm says of who lets it pass; a term that nobody verified only *would* say it. */
  consequence: z.object({ text: z.string(), standing: z.enum(['stated', 'to-verify']) }).nullable(),
  territory: z.object({ code: z.string(), name: z.string(), levelName: z.string(), level: z.number().int() }),
  from: z.string(),
  country: z.string(),
  calendarVersion: z.number().int(),
});
export type Deadline = z.infer<typeof Deadline>;
export type DeadlineStep = z.infer<typeof StepShape>;

const also = listOf(PlaceCode).optional();

/** One term of a simulation: after which other one it starts, and on which day it would be done. */
const Chained = z.object({ term: TermCode, after: z.number().int().min(0).optional(), doneOn: From.optional(), extended: flag.default(false) });

export const countOperations = {
  deadline: query({ audience: 'public', input: z.object({ term: TermCode, from: From, territory: PlaceCode, also, extended: flag.default(false) }), output: Deadline, example: { term: 'cona.avocatoria', from: '2025-10-03T16:00', territory: 'EC-0901' } }),
  simulate: query({
    audience: 'public',
    post: true,
    input: z.object({ from: From, territory: PlaceCode, also, terms: z.array(Chained).min(1).max(20), suspensions: z.array(Suspension).max(20).default([]) }),
    output: z.object({ items: z.array(Deadline.extend({ after: z.number().int().nullable(), doneOn: z.string().nullable(), onTime: z.boolean().nullable() })) }),
    example: { from: '2025-10-03', territory: 'EC-0901', terms: [{ term: 'cona.avocatoria', doneOn: '2025-10-04' }, { term: 'cona.prueba', after: 0 }] },
  }),
};
