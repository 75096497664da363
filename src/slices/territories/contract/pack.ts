import { z } from '../../../kernel/contract.ts';
import { CountryCode, TerritoryCode } from './unit.ts';

const stated = { source: z.string().nullish(), verified: z.boolean().default(false) };
const date = z.iso.date().nullable();

/** `country.json` of a pack; what is not named here is kept as it comes. */
export const PackCountry = z.looseObject({
  id: CountryCode,
  name: z.string(),
  officialName: z.string(),
  locale: z.string(),
  vintage: z.string(),
  levels: z.array(z.looseObject({ id: z.string(), name: z.string(), plural: z.string(), gender: z.enum(['m', 'f']), order: z.number().int().min(0).max(9), code: z.string().max(80), note: z.string().nullish(), ...stated })).min(1),
  governments: z.array(z.looseObject({ id: z.string(), level: z.string(), name: z.string(), plural: z.string(), gender: z.enum(['m', 'f']), head: z.looseObject({ body: z.string().nullish(), m: z.string().nullish(), f: z.string().nullish() }).nullish(), count: z.number().int().nullish(), like: z.string().nullish(), ...stated })),
  regimes: z.array(z.looseObject({ id: z.string(), name: z.string(), ...stated })).default([]),
  zones: z.looseObject({ items: z.array(z.looseObject({ id: z.string(), name: z.string(), units: z.array(z.string()), ...stated })) }).nullish(),
  pending: z.array(z.looseObject({ code: z.string(), name: z.string(), note: z.string() })).default([]),
});
export type PackCountry = z.infer<typeof PackCountry>;

/** A row of `territories.csv`. */
export const PackUnit = z.object({
  code: TerritoryCode,
  name: z.string().trim().min(1).max(120),
  level: z.string().max(40),
  parent: TerritoryCode.nullable(),
  government: z.string().max(40).nullable(),
  from: date,
  to: date,
  aliases: z.array(z.string().trim().min(1).max(120)),
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  regime: z.string().max(40).nullable(),
  successors: z.array(TerritoryCode),
});
export type PackUnit = z.infer<typeof PackUnit>;

/** A row of `neighbours.csv`; kilometres of shared border. */
export const PackNeighbour = z.object({ a: TerritoryCode, b: TerritoryCode, km: z.number().min(0).nullable(), source: z.string().max(120) });
export type PackNeighbour = z.infer<typeof PackNeighbour>;

/** What loading would do to one field of one unit; `kept`: it was edited here, and the edit stays. */
export const PackDifference = z.object({ code: z.string(), field: z.string(), now: z.unknown(), pack: z.unknown(), what: z.enum(['created', 'changed', 'kept', 'missing']) });
export type PackDifference = z.infer<typeof PackDifference>;
