import { z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';

export const PlanItem = z.object({
  id: z.string(),
  title: z.string(),
  scheme: z.string(),
  territory: z.string(),
  territoryName: z.string(),
  level: z.string(),
  holder: z.string().nullable(),
  state: z.enum(['draft', 'approved']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  example: z.boolean(),
});
export type PlanItem = z.infer<typeof PlanItem>;

export const PlanVersion = z.object({
  number: z.number().int(),
  state: z.enum(['draft', 'approved']),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  legalBasis: z.string().nullable(),
  approvedOn: z.string().nullable(),
  elements: z.number().int(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

export const PlanView = PlanItem.extend({
  version: z.number().int(),
  headVersion: z.number().int(),
  sealedVersion: z.number().int().nullable(),
  visibility: z.enum(['own', 'shared', 'public']),
  /** With whom it is shared: institutions that still exist. */
  parties: z.array(z.object({ id: z.string(), name: z.string() })),
  owner: z.string().nullable(),
  source: z.string().nullable(),
  legalBasis: z.string().nullable(),
  schemeName: z.string(),
  versions: z.array(PlanVersion),
  mayEdit: z.boolean(),
});
export type PlanView = z.infer<typeof PlanView>;

/** A value of a field: text, number, yes/no, a list; by year an object; a declared absence is `{missing}`. */
export const FieldValue = z.union([z.string().max(10_000), z.number(), z.boolean(), z.array(z.string().max(2000)).max(200), z.record(z.string(), z.unknown()), z.null()]);
export const Fields = z.record(z.string(), FieldValue);
export type Fields = z.infer<typeof Fields>;

export const Element = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  parentId: z.string().nullable(),
  text: z.string(),
  /** Codes of the cross-cutting lines it names. */
  lines: z.array(z.string()),
  version: z.number().int(),
  position: z.number().int(),
  fields: z.record(z.string(), z.unknown()),
});
export type Element = z.infer<typeof Element>;

/** The text of an element: up to 10 000 characters, without control or direction marks. */
export const ElementText = z.string().trim().min(1, 'Escriba el texto del elemento.').max(10_000, 'El texto pasa de 10.000 caracteres: acórtelo o repártalo.');
export const ElementCode = z.string().trim().min(1, 'Escriba un código, por ejemplo 1.2.').max(40, 'El código pasa de 40 caracteres.');

export const NewPlan = z.object({
  id: z.uuid().optional(),
  slug: z.string().max(80).optional(),
  title: z.string().trim().min(3, 'Escriba el título del plan.').max(300),
  scheme: z.string(),
  territory: z.string(),
  /** The institution that holds it; the government of the territory when left out. */
  owner: z.uuid().optional(),
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
  legalBasis: z.string().max(500).optional(),
  source: z.string().max(300).optional(),
  example: z.boolean().default(false),
  visibility: z.enum(['own', 'shared', 'public']).default('own'),
});
