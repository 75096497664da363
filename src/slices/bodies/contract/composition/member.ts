import { command, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { DatePart } from '../../../../kernel/statement.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { key, line, link, moment, Named, saved, version } from './words.ts';

/** Who sits in a body. Neither person nor institution: the source does not name them, and `says` tells what it says. */
export const Member = z.object({
  id: z.string(),
  body: z.string(),
  seat: z.string(),
  sector: z.string().nullable(),
  role: z.enum(['titular', 'substitute']),
  /** Somebody says that nobody sits there. */
  vacant: z.boolean(),
  /** Null when there is none, or its name is not within the reader's reach (`hidden`). */
  person: Named.nullable(),
  hidden: z.boolean(),
  institution: Named.nullable(),
  says: z.string().nullable(),
  discipline: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  act: Named.nullable(),
  actSays: z.string().nullable(),
  signs: z.boolean(),
  publishes: z.boolean(),
  source: z.string().nullable(),
  version: z.number().int(),
});
export type Member = z.infer<typeof Member>;

/** An office by which somebody sits or which its institution has, as the directory knows it. `name` null beside `held`: not within the reader's reach. */
export const Office = z.object({ title: z.string(), institution: Named.nullable(), state: z.enum(['held', 'vacant', 'unknown']), holders: z.array(z.object({ person: z.string().nullable(), name: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable() })) });
export type Office = z.infer<typeof Office>;

/** A seat on a day: see `rules/composition`. The lists hold ids of members. */
export const Seat = z.object({
  key: z.string(), title: z.string(), sector: z.string().nullable(), head: z.boolean(), byPost: z.string().nullable(), count: z.number().int(), needed: z.number().int(), allowsSubstitutes: z.boolean(),
  /** False: a post that the body has of its own. */
  ruled: z.boolean(),
  filled: z.number().int(), perhaps: z.number().int(),
  /** Null: nothing of this seat is on record. */
  vacant: z.number().int().nullable(),
  holds: z.boolean().nullable(),
  holders: z.array(z.string()), substitutes: z.array(z.string()), doubtful: z.array(z.string()),
  /** Of a seat that goes with a post and in which nobody is registered: that post. */
  office: Office.nullable(),
});
export type Seat = z.infer<typeof Seat>;

export const CompositionShown = z.object({
  day: z.string(),
  seats: z.array(Seat),
  parity: z.object({ sectors: z.array(z.object({ sector: z.string(), filled: z.number().int(), seats: z.number().int() })), holds: z.boolean().nullable() }).nullable(),
  whole: z.boolean().nullable(),
  notices: z.array(z.object({ key: z.enum(['over-count', 'substitute-alone', 'substitute-unforeseen', 'mandate-past', 'mandate-longer']), seat: z.string(), member: z.string().nullable(), on: z.string().nullable() })),
  /** Those who may act for the body that day: ids of members. */
  sign: z.array(z.string()),
  publish: z.array(z.string()),
  members: z.array(Member),
  /** Where nobody is registered in any seat: the offices of the institution that the body is. */
  offices: z.array(Office),
});
export type CompositionShown = z.infer<typeof CompositionShown>;

const memberFields = {
  person: link, institution: link, says: line(200), sector: line(80), discipline: line(120), from: moment, to: moment, act: link, actSays: line(300), signs: z.boolean().optional(), publishes: z.boolean().optional(), source: line(300),
};
const [body, member] = [exampleId('body'), exampleId('seated')];

export const memberFailures = {
  'seat-unknown': 'refused',
  'seat-taken': 'conflict',
  'seat-without-substitutes': 'refused',
  'member-nameless': 'refused',
  'member-vacant': 'refused',
  'member-dates': 'refused',
  'member-ended': 'refused',
  'replaced-elsewhere': 'refused',
  'replacing-undated': 'refused',
} as const;
export const memberFacts = ['member-seated', 'member-ended', 'member-corrected', 'member-removed'] as const;

export const memberOperations = {
  seatMember: command({
    input: z.object({
      id: z.uuid().optional(), body: z.uuid(), /** A seat of the kind, by its key or its title; or a post of its own where no law fixes them. */ seat: key.max(120), role: z.enum(['titular', 'substitute']).default('titular'), /** Somebody says that the seat is empty from then on. */ vacant: z.boolean().default(false), ...memberFields,
      /** A person of an institution that the directory does not know yet. */ newPerson: z.object({ name: z.string().trim().min(2).max(200), institution: z.uuid() }).optional(),
      /** The member whose place this one takes: ends the day before. */ replaces: z.uuid().optional(),
    }),
    output: saved.extend({ notices: z.array(z.string()) }),
    example: { body, seat: 'miembro', says: 'Miembro principal que la fuente no nombra', from: '2023-01-09' },
  }),
  endMember: command({ input: z.object({ id: z.uuid(), version, to: DatePart, why: line(500) }), output: saved, example: { id: member, version: 1, to: '2024-05-31', why: 'Terminó su período' } }),
  correctMember: command({ input: z.object({ id: z.uuid(), version, role: z.enum(['titular', 'substitute']).optional(), ...memberFields, why: line(500) }), output: saved, example: { id: member, version: 1, from: '2023-01', signs: true } }),
  removeMember: command({ input: z.object({ id: z.uuid(), version, why: z.string().trim().min(3).max(500) }), output: z.object({ id: z.uuid() }), example: { id: member, version: 1, why: 'Se registró dos veces' } }),
  members: query({ input: z.object({ body: z.uuid(), at: PlainDate.optional() }), output: CompositionShown, example: { body } }),
};
