import { z } from '../../../kernel/contract.ts';

/** What an institution may be; the packs use the same words. */
export const institutionKinds = [
  'gobierno', 'ministerio', 'autoridad-de-planificacion', 'secretaria', 'unidad', 'entidad-nacional', 'organismo-de-control', 'consejo', 'junta', 'instancia', 'mesa', 'comite',
  'asociacion-de-gobiernos', 'red', 'servicio', 'academia', 'cooperacion', 'aliado', 'programa', 'observatorio',
] as const;
export const InstitutionKind = z.enum(institutionKinds);
export type InstitutionKind = z.infer<typeof InstitutionKind>;

/** A moment as exact as its source: a year, a month or a day. */
export const Moment = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Escriba un año, o una fecha como 2019-05-14.');

export const Name = z.string().trim().min(2).max(200);

/** An institution as a directory lists it. `packId` is the territory's code for a government. */
export const InstitutionItem = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string().nullable(),
  acronym: z.string().nullable(),
  kind: z.string(),
  country: z.string(),
  territory: z.string().nullable(),
  territoryName: z.string().nullable(),
  level: z.string().nullable(),
  rank: z.number().int().nullable(),
  government: z.string().nullable(),
  founded: z.string().nullable(),
  ended: z.string().nullable(),
  packId: z.string().nullable(),
});
export type InstitutionItem = z.infer<typeof InstitutionItem>;

const Pointer = z.object({ id: z.string(), name: z.string(), acronym: z.string().nullable() });

/** An institution with its names over time and its place among others. */
export const Institution = InstitutionItem.extend({
  owner: z.string().nullable(),
  aliases: z.array(z.string()),
  names: z.array(z.object({ name: z.string(), acronym: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), source: z.string().nullable(), verified: z.boolean() })),
  parent: Pointer.nullable(),
  successor: Pointer.nullable(),
  predecessors: z.array(Pointer),
  parts: z.object({ items: z.array(Pointer.extend({ kind: z.string() })), count: z.number().int() }),
  note: z.string().nullable(),
  source: z.string().nullable(),
  verified: z.boolean(),
  version: z.number().int(),
});
export type Institution = z.infer<typeof Institution>;
