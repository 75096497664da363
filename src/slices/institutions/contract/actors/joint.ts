import { z } from '../../../../kernel/contract.ts';
import { Sector } from './sector.ts';

export const jointKinds = ['action', 'mechanism'] as const;
export const jointStates = ['planned', 'active', 'ended', 'cancelled'] as const;

/** Who takes part: an institution, or an actor that only has a name. `sector` null: nothing tells it. */
export const Participant = z.object({ institution: z.string().nullable(), name: z.string(), sector: Sector.nullable(), role: z.string().nullable(), duty: z.string().nullable() });
export type Participant = z.infer<typeof Participant>;

/** `mixed`: public actors and others take part in it. */
export const JointItem = z.object({
  id: z.string(), version: z.number().int(), title: z.string(), kind: z.enum(jointKinds), state: z.enum(jointStates), owner: z.string().nullable(), ownerName: z.string().nullable(), territory: z.string().nullable(), territoryName: z.string().nullable(),
  from: z.string().nullable(), to: z.string().nullable(), note: z.string().nullable(), source: z.string().nullable(), mark: z.string(), example: z.boolean(), mixed: z.boolean(), participants: z.array(Participant),
});
export type JointItem = z.infer<typeof JointItem>;

/** Governments of a level with at least one mechanism active on the day. `known` false: no mechanism of theirs is on record, so nobody can say that they have none. `share` null then, and where there is no government of the level. */
export const MechanismCoverage = z.object({ territory: z.string(), level: z.string(), asOf: z.string(), known: z.boolean(), with: z.number().int(), of: z.number().int(), share: z.number().nullable(), missing: z.array(z.object({ territory: z.string(), name: z.string(), institution: z.string().nullable() })) });
export type MechanismCoverage = z.infer<typeof MechanismCoverage>;
