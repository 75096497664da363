import { command, flag, listOf, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Subject } from '../../../../kernel/subject.ts';
import { Deadline } from './count.ts';
import { From, PlaceCode, TermCode } from './words.ts';

const version = z.number().int();
const why = z.string().trim().min(3, 'Escriba el motivo.').max(500);
const Told = z.object({ id: z.uuid(), name: z.string() });
const count = z.object({ value: z.number().int(), capped: z.boolean() });

/** A legal term that runs. While `suspendedSince` is set, the date is that of before the suspension. */
export const DueItem = z.object({
  id: z.uuid(),
  version,
  label: z.string(),
  subject: Subject,
  term: z.string(),
  termTitle: z.string(),
  article: z.string().nullable(),
  unit: z.string(),
  verified: z.boolean(),
  territory: z.object({ code: z.string(), name: z.string(), levelName: z.string(), level: z.number().int() }),
  owner: Told.nullable(),
  from: z.string(),
  dueAt: z.string(),
  dueOn: z.string(),
  mostAt: z.string().nullable(),
  mostOn: z.string().nullable(),
  zone: z.string(),
  state: z.enum(['open', 'met', 'void']),
  late: z.boolean(),
  suspendedSince: z.string().nullable(),
  toConfirm: z.boolean(),
  sequence: z.number().int(),
  /** The last time that its date moved. */
  moved: z.object({ before: z.string(), after: z.string(), at: z.string(), why: z.string() }).nullable(),
  /** Days to the due day, working ones where the term counts those; negative when it passed. Null once it is no longer open. */
  left: z.object({ days: z.number().int(), working: z.boolean() }).nullable(),
});
export type DueItem = z.infer<typeof DueItem>;

export const DueMove = z.object({
  id: z.uuid(),
  cause: z.enum(['day', 'pack', 'term', 'suspended', 'resumed', 'extended']),
  why: z.string(),
  days: z.array(z.object({ on: z.string(), territory: z.string(), name: z.string(), what: z.string(), decree: z.string().nullable() })),
  before: z.string(),
  after: z.string(),
  at: z.string(),
});
export type DueMove = z.infer<typeof DueMove>;

export const Due = DueItem.extend({
  institutions: z.array(Told),
  accounts: z.array(Told),
  also: z.array(z.string()),
  suspensions: z.array(z.object({ from: z.string(), to: z.string(), why: z.string().optional() })),
  extensions: z.array(z.object({ term: z.string(), why: z.string() })),
  endedAt: z.string().nullable(),
  endedWhy: z.string().nullable(),
  calendarVersion: z.number().int(),
  /** Why this date: absent when the law it rests on is no longer there. */
  count: Deadline.nullable(),
  /** The calendar it was counted with gives the same day by day today. */
  countSame: z.boolean(),
  moves: z.array(DueMove),
  mayChange: z.boolean(),
});
export type Due = z.infer<typeof Due>;

/** The filters of a list of dues; `mine`: those that I am told of. */
export const dueFilter = {
  state: z.enum(['open', 'met', 'void']).default('open'),
  when: z.enum(['late', 'doubtful', 'week', 'month', 'moved', 'suspended', 'to-verify']).optional(),
  territory: PlaceCode.optional(),
  institution: z.uuid().optional(),
  term: TermCode.optional(),
  subjectKind: z.string().max(60).optional(),
  subjectId: z.string().max(80).optional(),
  mine: flag.optional(),
};

const saved = z.object({ id: z.uuid(), version, dueAt: z.string() });
const dueId = exampleId('due', 901);
const changeId = exampleId('change', 901);

/** Whom to tell of what moved: an institution, or a person named by themself. */
const MovedTold = z.object({ institution: z.uuid().nullable(), account: z.uuid().nullable(), name: z.string(), dues: z.number().int(), people: z.array(z.string()), mails: z.number().int() });

const Moved = z.object({ id: z.uuid(), dueId: z.uuid(), label: z.string(), term: z.string(), territory: z.string(), cause: z.string(), why: z.string(), before: z.string(), after: z.string(), at: z.string(), institutions: z.array(Told), people: z.array(z.string()) });

const whom = { change: z.uuid(), institution: z.uuid().optional(), account: z.uuid().optional() };

export const clockOperations = {
  dueList: query({ input: z.object({ ...pageInput, ...dueFilter }), output: pageOf(DueItem).extend({ /** `late`: over by a term that somebody verified; `doubtful`: over if the term, which nobody verified, says so. */ counts: z.object({ late: count, doubtful: count, week: count, open: count }).optional() }), example: { when: 'late' } }),
  due: query({ input: z.object({ id: z.uuid() }), output: Due, example: { id: dueId } }),
  startClock: command({
    input: z.object({
      id: z.uuid().optional(),
      term: TermCode,
      from: From,
      territory: PlaceCode,
      also: listOf(PlaceCode).default([]),
      label: z.string().trim().min(3, 'Escriba de qué se trata, sin nombres de personas protegidas.').max(200),
      subject: Subject.optional(),
      owner: z.uuid().optional(),
      institutions: z.array(z.uuid()).max(50).default([]),
      accounts: z.array(z.uuid()).max(50).default([]),
      visibility: z.enum(['own', 'shared']).default('shared'),
    }),
    output: saved,
    example: { id: dueId, term: 'cona.avocatoria', from: '2025-10-03T16:00', territory: 'EC-0807', label: 'Denuncia 12 de 2025' },
  }),
  stopClock: command({ input: z.object({ id: z.uuid(), version, state: z.enum(['met', 'void']), on: PlainDate.optional(), why: z.string().trim().max(500).optional() }), output: z.object({ id: z.uuid(), version }), example: { id: dueId, version: 1, state: 'met' } }),
  suspendClock: command({ input: z.object({ id: z.uuid(), version, from: PlainDate, to: PlainDate.optional(), why }), output: saved, example: { id: dueId, version: 1, from: '2025-10-06', why: 'Se pidió un informe' } }),
  resumeClock: command({ input: z.object({ id: z.uuid(), version, on: PlainDate }), output: saved, example: { id: dueId, version: 1, on: '2025-10-20' } }),
  extendClock: command({ input: z.object({ id: z.uuid(), version, why }), output: saved, example: { id: dueId, version: 1, why: 'Volumen de la información' } }),
  moved: query({ input: z.object({ ...pageInput, change: z.uuid().optional(), since: From.optional() }), output: pageOf(Moved).extend({ tell: z.array(MovedTold).optional() }), example: { since: '2025-01-01' } }),
  movedLetter: query({ input: z.object(whom), output: z.object({ subject: z.string(), text: z.string(), mails: z.number().int(), mailReady: z.boolean() }), example: { change: changeId } }),
  tellMoved: command({ input: z.object(whom), output: z.object({ mails: z.number().int() }), example: { change: changeId } }),
};
