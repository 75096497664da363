import { command, flag, query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../../kernel/page.ts';
import { Act, Evidence } from './evidence.ts';
import { Kind } from './kind.ts';
import { CompositionShown } from './member.ts';
import { Initiative, key, line, link, Named, NamedPlace, saved, TerritoryCode, version, visibility } from './words.ts';

/** A body as a list shows it, with how its composition stands on the day of the list. */
export const BodyItem = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  country: z.string(),
  place: NamedPlace.nullable(),
  /** How many territories it serves. */
  served: z.number().int(),
  parent: Named.nullable(),
  initiative: Initiative,
  /** Members on record that day; null: nobody has ever been put on record. */
  seated: z.number().int().nullable(),
  vacant: z.number().int(),
  /** The law owes such a body to each territory of its level, and says who sits in it. */
  owed: z.boolean(),
  whole: z.boolean().nullable(),
  example: z.boolean(),
});
export type BodyItem = z.infer<typeof BodyItem>;

/** A territory that a body serves; `abolished` when it no longer exists on the day asked, with what took its place. */
export const Served = z.object({ place: NamedPlace, part: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), abolished: z.object({ on: z.string(), successors: z.array(NamedPlace) }).nullable() });
export type Served = z.infer<typeof Served>;

/** A body under another. `depth` 0 hangs from the one asked about. */
export const SubBody = Named.extend({ kind: z.string(), kindTitle: z.string(), parent: z.string(), place: NamedPlace.nullable(), depth: z.number().int() });
export type SubBody = z.infer<typeof SubBody>;

export const Body = BodyItem.omit({ parent: true, served: true, seated: true, vacant: true, owed: true, whole: true }).extend({
  serves: z.array(Served),
  /** From the uppermost down to the one it hangs from. */
  parents: z.array(Named.extend({ kindTitle: z.string() })),
  bodies: z.array(SubBody),
  rules: Kind,
  composition: CompositionShown,
  evidence: z.array(Evidence),
  institution: Named.nullable(),
  promoter: Named.nullable(),
  convener: Named.nullable(),
  owner: Named.nullable(),
  note: z.string().nullable(),
  source: z.string().nullable(),
  visibility,
  may: z.object({ change: z.boolean(), addEvidence: z.boolean(), seat: z.boolean() }),
  version: z.number().int(),
});
export type Body = z.infer<typeof Body>;

const Serving = z.object({ territory: TerritoryCode, /** Said when it serves only a part: «parroquias urbanas». */ part: line(200), from: PlainDate.nullish(), to: PlainDate.nullish() });
const bodyFields = { parent: link, institution: link, promoter: link, convener: link, note: line(2000), source: line(300) };
const body = exampleId('body');

export const bodyFailures = {
  'kind-unknown': 'refused',
  'kinds-wrong': 'refused',
  'kind-level': 'refused',
  'body-unknown': 'refused',
  'body-twice': 'conflict',
  'body-circle': 'refused',
  'body-used': 'conflict',
  'parent-country': 'refused',
  'territory-unknown': 'refused',
  'territory-abolished': 'refused',
  'territory-twice': 'refused',
  'served-dates': 'refused',
  'institution-or-new': 'refused',
} as const;
export const bodyFacts = ['kinds-loaded', 'kind-saved', 'body-created', 'body-updated', 'body-removed'] as const;

export const bodyOperations = {
  create: command({
    input: z.object({
      id: z.uuid().optional(), kind: key, /** Its kind and its territory, when it is not said. */ name: line(200), territory: TerritoryCode, /** Other territories than its seat, or its seat in part. */ serves: z.array(Serving).max(500).default([]),
      initiative: Initiative.default('unknown'), owner: z.uuid().optional(), visibility: visibility.default('public'), example: z.boolean().default(false), /** Makes its entry in the directory of institutions. */ newInstitution: z.boolean().default(false),
      /** The act that created it, when it is at hand: it becomes its first evidence. */ creation: Act.nullish(), /** The same, when the register of instruments has it already. */ createdBy: link, ...bodyFields,
    }),
    output: saved.extend({ institution: z.uuid().nullable(), evidence: z.uuid().nullable(), instrument: z.uuid().nullable() }),
    example: { id: body, kind: 'jcpd', territory: 'EC-0807', source: 'Oficio de ejemplo' },
  }),
  update: command({
    input: z.object({ id: z.uuid(), version, name: z.string().trim().min(3).max(200).optional(), initiative: Initiative.optional(), visibility: visibility.optional(), /** All of them, its seat too when it serves only a part of it. */ serves: z.array(Serving).max(500).optional(), ...bodyFields, why: line(500) }),
    output: saved,
    example: { id: body, version: 1, initiative: 'promoted', note: 'La impulsó la mesa provincial' },
  }),
  remove: command({ input: z.object({ id: z.uuid(), version, why: z.string().trim().min(3).max(500) }), output: z.object({ id: z.uuid() }), example: { id: body, version: 1, why: 'Se registró dos veces' } }),
  list: query({
    input: z.object({
      q: z.string().trim().max(200).optional(), country: z.string().length(2).optional(), /** It and all below: bodies that sit there or serve there. */ territory: TerritoryCode.optional(), kind: key.optional(), parent: z.uuid().optional(), initiative: Initiative.optional(),
      /** The day of which the composition is told. */ at: PlainDate.optional(), ...pageInput,
    }),
    output: pageOf(BodyItem),
    example: { territory: 'EC-08', kind: 'jcpd' },
  }),
  get: query({ input: z.object({ id: z.uuid(), at: PlainDate.optional() }), output: Body, example: { id: body } }),
  /** What an institution is in bodies: itself one, a member, who promotes or convenes. */
  ofInstitution: query({
    input: z.object({ institution: z.uuid(), at: PlainDate.optional() }),
    output: z.object({ is: z.array(Named), sits: z.array(z.object({ body: Named, seat: z.string(), role: z.enum(['titular', 'substitute']), from: z.string().nullable(), to: z.string().nullable(), now: z.boolean().nullable() })), promotes: z.array(Named), convenes: z.array(Named) }),
    example: { institution: exampleId('institution', 1) },
  }),
  /** The seats that a person has or had, the latest first: by public function. */
  ofPerson: query({
    input: z.object({ person: z.uuid(), at: PlainDate.optional() }),
    output: z.object({ sits: z.array(z.object({ member: z.string(), body: Named, place: z.string().nullable(), seat: z.string(), seatTitle: z.string(), head: z.boolean(), role: z.enum(['titular', 'substitute']), institution: Named.nullable(), from: z.string().nullable(), to: z.string().nullable(), now: z.boolean().nullable(), signs: z.boolean(), publishes: z.boolean() })) }),
    example: { person: exampleId('person', 1) },
  }),
  kinds: query({ input: z.object({ country: z.string().length(2).optional(), level: key.optional(), owed: flag.optional() }), output: z.object({ items: z.array(Kind) }), example: { country: 'EC' } }),
};
