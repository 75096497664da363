import { z } from '../../../../kernel/contract.ts';

/** `held`, somebody holds it; `vacant`, the post is on record and nobody holds it; `unknown`, no record says anything of it. */
export const seatStates = ['held', 'vacant', 'unknown'] as const;
export const SeatState = z.enum(seatStates);
export type SeatState = z.infer<typeof SeatState>;

/** A post that a government should have, with what the directory knows of it on a day. `name` null: held by somebody this reader does not reach. */
export const ExpectedSeat = z.object({
  territory: z.string(),
  territoryName: z.string(),
  key: z.string(),
  title: z.string(),
  head: z.boolean(),
  state: SeatState,
  post: z.string().nullable(),
  institution: z.string().nullable(),
  institutionName: z.string().nullable(),
  /** Where the office is written to, whoever holds it. */
  channel: z.string().nullable(),
  /** Who holds it first, by name, as a sheet shows it. */
  holder: z.string().nullable(),
  holders: z.array(z.object({ person: z.string().nullable(), name: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), role: z.enum(['titular', 'substitute']), reelected: z.boolean() })),
  source: z.string().nullable(),
  verified: z.boolean(),
});
export type ExpectedSeat = z.infer<typeof ExpectedSeat>;

/** Who speaks for the governments of a level, the strategies that count on it, and the posts it should have: those of its office, then those of its branches at the place that was asked about. */
export const Association = z.object({ id: z.string(), name: z.string(), acronym: z.string().nullable(), country: z.string(), level: z.string(), inferred: z.boolean(), source: z.string().nullable(), verified: z.boolean(), strategies: z.array(z.string()), seats: z.array(ExpectedSeat) });
export type Association = z.infer<typeof Association>;

/** Through whom the governments of a level below are written to. */
export const SpokenFor = z.object({ level: z.string(), plural: z.string(), governments: z.number().int(), associations: z.array(Association) });
export type SpokenFor = z.infer<typeof SpokenFor>;

/** Whom to coordinate with in a territory, and in the levels under it. `government` null: it has none of its own. */
export const Contacts = z.object({ territory: z.string(), territoryName: z.string(), level: z.string(), at: z.string(), government: z.object({ id: z.string(), name: z.string() }).nullable(), seats: z.array(ExpectedSeat), associations: z.array(Association), under: z.array(SpokenFor) });
export type Contacts = z.infer<typeof Contacts>;

/** How the expected posts of a place stand. Of those held, how many by somebody whose re-election is on record. */
export const SeatCounts = z.object({ governments: z.number().int(), expected: z.number().int(), held: z.number().int(), vacant: z.number().int(), unknown: z.number().int(), reelected: z.number().int() });
export type SeatCounts = z.infer<typeof SeatCounts>;

const line = z.string().trim().max(300);
/**
 * `packs/<country>/authorities.json`. `aliases`: other titles under which it may be on record; `elsewhere`: of another institution that stands on the
 * territory. Either of each government of a `level`, or of an `association`; with a `branch`, of its branch at each territory of that level.
 */
export const PackAuthority = z
  .object({ key: z.string().regex(/^[a-z0-9-]+$/).max(60), level: z.string().max(40).optional(), association: z.string().max(60).optional(), branch: z.string().max(40).optional(), government: z.string().max(40).optional(), title: line.min(2), aliases: z.array(line).max(20).default([]), head: z.boolean().default(false), elsewhere: z.boolean().default(false), source: line, mark: z.string().max(2), verified: z.boolean().default(false) })
  .refine(({ level, association }) => (level === undefined) !== (association === undefined), { message: 'Un cargo esperado es de un nivel de gobierno o de una asociación: diga uno de los dos.' })
  .refine(({ branch, association }) => branch === undefined || association !== undefined, { message: 'Solo una asociación tiene sedes: diga de cuál es el cargo.' });
export type PackAuthority = z.infer<typeof PackAuthority>;
export const PackAssociation = z.object({ institution: z.string().max(60), level: z.string().max(40), inferred: z.boolean().default(false), strategies: z.array(line.min(2)).max(20).default([]), source: line, mark: z.string().max(2), verified: z.boolean().default(false) });
export type PackAssociation = z.infer<typeof PackAssociation>;
