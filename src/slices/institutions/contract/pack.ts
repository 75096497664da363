import { z } from '../../../kernel/contract.ts';
import { Sector } from './actors/sector.ts';
import { InstitutionKind, Moment } from './institution.ts';

const stated = { source: z.string().nullish(), verified: z.boolean().default(false) };

/** How governments of a kind are called: `{name}` is the unit's name. */
export const PackNaming = z.looseObject({ level: z.string(), government: z.string(), template: z.string().max(200), short: z.string().max(200), ...stated });
export type PackNaming = z.infer<typeof PackNaming>;

/** An entry of `institutions.json`. `parent`, `successor`: ids of the packs, or the code of a government's territory. */
export const PackInstitution = z.looseObject({
  id: z.string().min(1).max(60),
  name: z.string().min(2).max(200),
  acronym: z.string().max(40).nullish(),
  kind: InstitutionKind,
  territory: z.string().max(40),
  parent: z.string().max(60).nullish(),
  founded: Moment.nullish(),
  ended: Moment.nullish(),
  successor: z.string().max(60).nullish(),
  aliases: z.array(z.string().max(200)).default([]),
  names: z.array(z.looseObject({ name: z.string().max(200), acronym: z.string().nullish(), from: Moment.nullish(), to: Moment.nullish(), ...stated })).default([]),
  note: z.string().nullish(),
  /** Where its kind does not tell it. */
  sector: Sector.nullish(),
  ...stated,
});
export type PackInstitution = z.infer<typeof PackInstitution>;

/** A row of `people.csv`: who holds which post where. `institution`: id of a pack, or the code of a government's territory. */
export const PackPerson = z.object({ id: z.string().max(60), name: z.string().trim().min(2).max(200), post: z.string().trim().min(2).max(200), institution: z.string().max(60), from: z.iso.date().nullable(), to: z.iso.date().nullable(), example: z.boolean() });
export type PackPerson = z.infer<typeof PackPerson>;
