import { command, flag, listOf, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { Moment } from './institution.ts';

export const purposeKinds = ['observed', 'ally', 'academia', 'provider', 'coordination'] as const;
export const contactKinds = ['meeting', 'request', 'visit', 'agreement', 'call', 'other'] as const;
export const contactStates = ['planned', 'held', 'cancelled'] as const;
export const knowledgeRoles = ['demand', 'offer', 'intermediation'] as const;
/** How a mapped institution stands on a day: `linked`, something was held with it; `planned`, something is agreed; `pending`, nothing yet. */
export const linkStates = ['linked', 'planned', 'pending'] as const;
const Mark = z.enum(['declared', 'transcribed', 'inferred']);
const line = (most: number) => z.string().trim().max(most).nullish().transform((value) => value || null);
const moment = Moment.nullish().transform((value) => value ?? null);

/** `plannedOn`: since when it was planned; null, nobody says. `recordedOn`: the day since which it is on record. At a past day something held later is shown as it was then, planned. */
export const Contact = z.object({ id: z.string(), kind: z.enum(contactKinds), state: z.enum(contactStates), on: z.string().nullable(), plannedOn: z.string().nullable(), recordedOn: z.string(), says: z.string().nullable(), source: z.string().nullable(), mark: Mark });
export type Contact = z.infer<typeof Contact>;

/** A place of a mapping. `institution` null: nobody has named it yet. */
export const Mapped = z.object({
  id: z.string(),
  version: z.number().int(),
  category: z.string(),
  institution: z.object({ id: z.string(), name: z.string(), territory: z.string().nullable() }).nullable(),
  label: z.string().nullable(),
  on: z.string().nullable(),
  leftOn: z.string().nullable(),
  role: z.string().nullable(),
  knowledge: z.array(z.enum(knowledgeRoles)),
  topic: z.string().nullable(),
  note: z.string().nullable(),
  source: z.string().nullable(),
  mark: Mark,
  state: z.enum(linkStates),
  /** Since when it is linked, as exact as its source. */
  linkedOn: z.string().nullable(),
  contacts: z.array(Contact),
});
export type Mapped = z.infer<typeof Mapped>;

/** `share` is null where nothing was mapped: there is no part of nothing. */
export const Linkage = z.object({
  purpose: z.string(),
  asOf: z.string(),
  linked: z.number().int(),
  mapped: z.number().int(),
  share: z.number().nullable(),
  /** Of those linked, how many nobody has named, and how many rest on an inference. */
  unnamed: z.number().int(),
  inferred: z.number().int(),
  pending: z.array(z.object({ id: z.string(), category: z.string(), name: z.string(), institution: z.string().nullable(), state: z.enum(linkStates) })),
});
export type Linkage = z.infer<typeof Linkage>;

export const PurposeItem = z.object({ id: z.string(), version: z.number().int(), title: z.string(), kind: z.enum(purposeKinds), owner: z.string().nullable(), ownerName: z.string().nullable(), territory: z.string().nullable(), territoryName: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), example: z.boolean(), mapped: z.number().int(), linked: z.number().int() });
export type PurposeItem = z.infer<typeof PurposeItem>;
export const Purpose = PurposeItem.extend({ programme: z.object({ id: z.string(), name: z.string() }).nullable(), note: z.string().nullable(), source: z.string().nullable(), asOf: z.string(), items: z.array(Mapped) });
export type Purpose = z.infer<typeof Purpose>;

export const mappingFailures = {
  'purpose-unknown': 'not-found',
  'mapped-unknown': 'not-found',
  'contact-unknown': 'not-found',
  'mapped-twice': 'conflict',
  'mapped-who': 'refused',
  'contact-in-future': 'refused',
  'contact-before-mapped': 'refused',
  'contact-planned-later': 'refused',
} as const;
export const mappingFacts = ['purpose-created', 'purpose-updated', 'institution-mapped', 'mapped-updated', 'mapped-left', 'contact-recorded', 'contact-removed'] as const;

const saved = z.object({ id: z.uuid(), version: z.number().int() });
const version = z.number().int();
const title = z.string().trim().min(3).max(200);
const stated = { source: line(300), mark: Mark.default('declared') };
const about = { role: line(300), knowledge: z.array(z.enum(knowledgeRoles)).max(3).default([]), topic: line(200), note: line(2000) };
const [purpose, institution, mapped] = [exampleId('purpose', 901), exampleId('institution', 1), exampleId('mapped', 901)];

export const mappingOperations = {
  listPurposes: query({ input: z.object({ q: z.string().trim().max(200).optional(), kind: z.enum(purposeKinds).optional(), institution: z.uuid().optional(), asOf: PlainDate.optional(), ...pageInput }), output: pageOf(PurposeItem), example: {} }),
  purpose: query({ input: z.object({ id: z.uuid(), asOf: PlainDate.optional(), left: flag.optional() }), output: Purpose, example: { id: purpose } }),
  createPurpose: command({
    input: z.object({ id: z.uuid().optional(), owner: z.uuid(), title, kind: z.enum(purposeKinds), territory: z.string().trim().max(40).optional(), programme: z.uuid().nullish().transform((value) => value ?? null), visibility: z.enum(['own', 'shared', 'public']).default('shared'), parties: listOf(z.string().max(60)).optional(), from: PlainDate.nullish().transform((value) => value ?? null), to: PlainDate.nullish().transform((value) => value ?? null), note: line(2000), source: line(300), example: flag.default(false) }),
    output: saved,
    example: { owner: institution, title: 'Instituciones por observar (ejemplo)', kind: 'observed' },
  }),
  updatePurpose: command({ input: z.object({ id: z.uuid(), version, title: title.optional(), from: PlainDate.nullable().optional(), to: PlainDate.nullable().optional(), note: line(2000).optional(), visibility: z.enum(['own', 'shared', 'public']).optional() }), output: saved, example: { id: purpose, version: 1, title: 'Instituciones por observar en 2021 (ejemplo)' } }),
  /** One institution, or `slots` places that nobody has named. */
  mapInstitution: command({
    input: z.object({ id: z.uuid().optional(), purpose: z.uuid(), category: z.string().trim().min(2).max(200), institution: z.uuid().optional(), label: line(200), slots: z.number().int().min(1).max(500).default(1), on: moment, ...about, ...stated }),
    output: z.object({ ids: z.array(z.uuid()) }),
    example: { purpose, category: 'Sujetos generadores de políticas públicas', label: 'Sin nombrar todavía', slots: 2, on: '2021-02' },
  }),
  updateMapped: command({ input: z.object({ id: z.uuid(), version, category: z.string().trim().min(2).max(200).optional(), institution: z.uuid().optional(), label: line(200).optional(), on: Moment.nullable().optional(), role: line(300).optional(), knowledge: z.array(z.enum(knowledgeRoles)).max(3).optional(), topic: line(200).optional(), note: line(2000).optional(), source: line(300).optional() }), output: saved, example: { id: mapped, version: 1, role: 'Analiza la información (ejemplo)' } }),
  leaveMapped: command({ input: z.object({ id: z.uuid(), version, on: Moment, why: z.string().trim().min(3).max(500) }), output: saved, example: { id: exampleId('mapped', 902), version: 1, on: '2030-01-15', why: 'Dejó de existir (ejemplo)' } }),
  recordContact: command({
    input: z.object({ id: z.uuid().optional(), mapped: z.uuid(), kind: z.enum(contactKinds).default('meeting'), state: z.enum(contactStates).default('held'), on: moment, plannedOn: moment, says: line(1000), ...stated }),
    output: z.object({ id: z.uuid() }),
    example: { mapped, kind: 'meeting', on: '2021-03-10', says: 'Primera reunión (ejemplo)' },
  }),
  removeContact: command({ input: z.object({ id: z.uuid(), why: z.string().trim().min(3).max(500) }), output: z.object({}), example: { id: exampleId('contact', 901), why: 'Se anotó dos veces (ejemplo)' } }),
  linkage: query({ input: z.object({ purpose: z.uuid(), asOf: PlainDate.optional() }), output: Linkage, example: { purpose } }),
};
