import { z } from '../../../kernel/contract.ts';

/** Official code after its country: `EC-1308`, `CO-05001-01`. A code begins with its parent's. */
export const TerritoryCode = z.string().trim().toUpperCase().regex(/^[A-Z]{2}(-[0-9A-Z]{1,12}){0,3}$/, 'Escriba un código con su país, por ejemplo EC-0807.');
export type TerritoryCode = string;

/** The two letters of a country of the catalogue. */
export const CountryCode = z.string().trim().toUpperCase().regex(/^[A-Z]{2}$/, 'Escriba las dos letras del país, por ejemplo EC.');

/** A unit as it is named anywhere: never without its level. `rank` draws the level sign (0 is the country). */
export const Place = z.object({ code: z.string(), name: z.string(), level: z.string(), levelName: z.string(), rank: z.number().int() });
export type Place = z.infer<typeof Place>;

/** A unit with all that tells it from its homonyms; parents from the country down. */
export const SearchHit = Place.extend({ parents: z.array(Place), government: z.string().nullable(), match: z.enum(['code', 'exact', 'prefix', 'alias', 'inside', 'similar']), alias: z.string().nullable() });
export type SearchHit = z.infer<typeof SearchHit>;

/** A neighbour: kilometres of shared border when known, or the reason somebody joined them by hand. */
export const Neighbour = Place.extend({ km: z.number().nullable(), source: z.string(), reason: z.string().nullable() });
export type Neighbour = z.infer<typeof Neighbour>;

const Named = z.object({ id: z.string(), name: z.string(), source: z.string().nullable(), verified: z.boolean() });

/** A planning zone and its units. */
export const ZoneItem = Named.extend({ units: z.array(z.string()) });
export type ZoneItem = z.infer<typeof ZoneItem>;

/** A country of the catalogue with its levels; `hash` names the version of its tree. */
export const Country = z.object({
  code: z.string(),
  name: z.string(),
  officialName: z.string(),
  vintage: z.string(),
  hash: z.string(),
  locale: z.string(),
  levels: z.array(z.object({ id: z.string(), name: z.string(), plural: z.string(), gender: z.string(), rank: z.number().int(), note: z.string().nullable() })),
  governments: z.array(z.object({ id: z.string(), level: z.string(), name: z.string(), plural: z.string() })),
  pending: z.array(z.object({ code: z.string(), name: z.string(), note: z.string() })),
});
export type Country = z.infer<typeof Country>;

/** Everything a territory's page says of the unit itself. */
export const Territory = Place.extend({
  country: z.string(),
  vintage: z.string(),
  parents: z.array(Place),
  government: z.object({ id: z.string(), name: z.string(), body: z.string().nullable(), head: z.string().nullable() }).nullable(),
  regime: Named.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  inForce: z.boolean(),
  successors: z.array(Place),
  aliases: z.array(z.string()),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  children: z.array(z.object({ level: z.string(), name: z.string(), plural: z.string(), rank: z.number().int(), units: z.number().int(), governments: z.number().int() })),
  neighbours: z.array(Neighbour),
  homonyms: z.array(Place.extend({ parents: z.array(Place) })),
  zones: z.array(Named),
  edited: z.array(z.string()),
  version: z.number().int(),
});
export type Territory = z.infer<typeof Territory>;
