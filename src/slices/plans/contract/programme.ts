import { command, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { ElementCode, ElementText } from './plan.ts';
import { Moment } from './timeline.ts';

const planId = z.uuid();
const example = { planId: exampleId('plan'), upper: exampleId('plan', 2), elementId: exampleId('element'), basisId: exampleId('basis') };
const date = PlainDate.nullable().default(null);

export const BasisRelation = z.enum(['norm', 'superior', 'completes', 'operates']);
export type BasisRelation = z.infer<typeof BasisRelation>;

/** What a comparison of dates says: a validity inside the other's or not, a norm dated after the plan began, a plan above that nobody approved, or out of sight. */
export const BasisNote = z.enum(['contained', 'outside', 'norm-later', 'undated', 'not-approved', 'out-of-sight']);
export type BasisNote = z.infer<typeof BasisNote>;

export const Basis = z.object({
  id: z.string(), relation: BasisRelation, title: z.string(), upperPlan: z.string().nullable(), complement: z.string().nullable(),
  onDate: z.string().nullable(), validFrom: z.string().nullable(), validTo: z.string().nullable(), citation: z.string().nullable(), notes: z.array(BasisNote),
  /** The act of the register that its title names by its number. */
  act: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type Basis = z.infer<typeof Basis>;

export const Component = z.enum(['vision', 'diagnostico', 'propuesta', 'gestion']);
export type Component = z.infer<typeof Component>;

/** Where a plan names an act by its number: what it rests on, or a line of its money. `amount` in the units of its currency. */
export const NamedBy = z.object({
  planId: z.string(), title: z.string(), holder: z.string().nullable(), example: z.boolean(), says: z.string(), relation: BasisRelation.nullable(),
  line: z.object({ year: z.number().int(), budgetLine: z.string(), amount: z.number(), currency: z.string().nullable() }).nullable(),
});
export type NamedBy = z.infer<typeof NamedBy>;

const Programme = z.object({ planId: z.string(), title: z.string(), office: z.string().nullable(), mandateFrom: z.string().nullable(), mandateTo: z.string().nullable(), example: z.boolean() });
const Ref = z.object({ elementId: z.string().nullable(), code: z.string(), kind: z.string(), text: z.string() });
const Insertion = z.object({ programmePlan: z.string(), item: Ref, component: Component, state: z.enum(['candidate', 'landed', 'declined']), planId: z.string(), planTitle: z.string(), landing: Ref.nullable(), reason: z.string().nullable(), decidedAt: z.string().nullable() });
export type Insertion = z.infer<typeof Insertion>;
const Counts = z.object({ total: z.number().int(), landed: z.number().int(), declined: z.number().int(), candidates: z.number().int() });

/** A value that another plan's records imply, beside the one this plan declares. `value` is a share, 1 is all; null with `missing`. */
const Feed = z.object({ elementId: z.string().nullable(), code: z.string(), text: z.string(), sourcePlan: z.string(), sourceTitle: z.string().nullable(), sourceElement: Ref.nullable(), measure: z.enum(['execution', 'achievement']), value: z.number().nullable(), missing: z.enum(['s/d', 'np', 'out-of-sight']).nullable(), withData: z.number().int(), of: z.number().int(), asOf: z.string(), declared: z.number().nullable(), unit: z.string().nullable() });

const Complement = z.object({ code: z.string(), name: z.string(), levels: z.array(z.string()), territories: z.array(z.string()), why: z.string(), source: z.string(), verified: z.boolean() });
export type Complement = z.infer<typeof Complement>;

export const programmeFailures = {
  'basis-unknown': 'not-found',
  'basis-twice': 'conflict',
  'basis-circle': 'refused',
  'upper-unknown': 'not-found',
  'complement-unknown': 'invalid',
  'not-a-programme': 'refused',
  'mandate-backwards': 'invalid',
  'landing-needed': 'invalid',
  'landing-elsewhere': 'refused',
  'programme-elsewhere': 'refused',
  'insertion-unknown': 'not-found',
  'feed-unknown': 'not-found',
  'feed-circle': 'refused',
} as const;

export const programmeFacts = ['basis-added', 'basis-removed', 'programme-set', 'proposal-landed', 'proposal-declined', 'proposal-reopened', 'feed-set', 'feed-removed', 'complements-loaded'] as const;

export const programmeOperations = {
  basis: query({
    input: z.object({ planId }),
    output: z.object({ items: z.array(Basis), hanging: z.array(z.object({ planId: z.string(), title: z.string(), scheme: z.string(), relation: BasisRelation, complement: z.string().nullable(), validFrom: z.string().nullable(), validTo: z.string().nullable(), example: z.boolean() })), mayEdit: z.boolean() }),
    example: { planId: example.planId },
  }),
  /** The plans that name an act of the register, with the line or the basis where they do. */
  namedBy: query({ input: z.object({ instrument: z.uuid() }), output: z.object({ items: z.array(NamedBy) }), example: { instrument: exampleId('register', 901) } }),
  addBasis: command({
    input: z.object({ planId, id: z.uuid().optional(), relation: BasisRelation, title: z.string().trim().min(3, 'Escriba cómo se llama.').max(500).optional(), upperPlan: z.uuid().nullable().default(null), complement: z.string().max(80).nullable().default(null), onDate: Moment.nullable().default(null), validFrom: date, validTo: date, citation: z.string().trim().max(300).nullable().default(null) }),
    output: z.object({ basisId: z.string() }),
    example: { planId: example.planId, relation: 'norm' as const, title: 'Ordenanza de ejemplo', onDate: '2019-12-20' },
  }),
  removeBasis: command({ input: z.object({ basisId: z.uuid() }), output: z.object({ removed: z.string() }), example: { basisId: example.basisId } }),
  complements: query({
    input: z.object({ territory: z.string().max(20) }),
    output: z.object({ items: z.array(Complement.omit({ levels: true, territories: true }).extend({ present: z.array(z.object({ planId: z.string(), title: z.string() })) })) }),
    example: { territory: 'EC-0807' },
  }),
  loadComplements: command({ input: z.object({ pack: z.string().max(40), complements: z.array(Complement).max(500) }), output: z.object({ loaded: z.number().int() }), example: { pack: 'ec', complements: [] } }),
  setProgramme: command({ input: z.object({ planId, office: z.string().trim().min(3, 'Escriba el cargo, por ejemplo «Alcaldía».').max(200), mandateFrom: PlainDate, mandateTo: PlainDate }), output: z.object({ planId: z.string() }), example: { planId: example.planId, office: 'Alcaldía', mandateFrom: '2019-05-15', mandateTo: '2023-05-14' } }),
  candidates: query({ input: z.object({ planId }), output: z.object({ programmes: z.array(Programme.extend({ counts: Counts })), items: z.array(Insertion), mayEdit: z.boolean() }), example: { planId: example.planId } }),
  whereLanded: query({ input: z.object({ planId }), output: z.object({ programme: Programme, counts: Counts, items: z.array(Insertion) }), example: { planId: example.planId } }),
  land: command({
    input: z.object({ planId, programmeElementId: z.uuid(), component: Component, elementId: z.uuid().optional(), create: z.object({ id: z.uuid().optional(), code: ElementCode, kind: z.string(), parentId: z.uuid().nullable().default(null), text: ElementText }).optional() }),
    output: z.object({ elementId: z.string() }),
    example: { planId: example.planId, programmeElementId: exampleId('element', 2), component: 'propuesta' as const, elementId: example.elementId },
  }),
  decline: command({
    input: z.object({ planId, programmeElementId: z.uuid(), component: Component, reason: z.string().trim().min(3, 'Escriba por qué no entra.').max(2000) }),
    output: z.object({ state: z.literal('declined') }),
    example: { planId: example.planId, programmeElementId: exampleId('element', 2), component: 'propuesta' as const, reason: 'Es competencia de la provincia' },
  }),
  reopenProposal: command({ input: z.object({ planId, programmeElementId: z.uuid() }), output: z.object({ state: z.literal('candidate') }), example: { planId: example.planId, programmeElementId: exampleId('element', 2) } }),
  feeds: query({ input: z.object({ planId }), output: z.object({ items: z.array(Feed), feeding: z.array(z.object({ planId: z.string(), planTitle: z.string(), code: z.string(), text: z.string() })) }), example: { planId: example.planId } }),
  setFeed: command({ input: z.object({ elementId: z.uuid(), sourcePlan: z.uuid(), sourceElement: z.uuid().nullable().default(null), measure: z.enum(['execution', 'achievement']).default('execution') }), output: z.object({ elementId: z.string() }), example: { elementId: example.elementId, sourcePlan: example.upper } }),
  removeFeed: command({ input: z.object({ elementId: z.uuid() }), output: z.object({ elementId: z.string() }), example: { elementId: example.elementId } }),
};
