import { z } from '../../../../kernel/contract.ts';
import { Sector } from './sector.ts';

export const jointKinds = ['action', 'mechanism'] as const;
export const jointStates = ['planned', 'active', 'ended', 'cancelled'] as const;
/** What sort of mechanism: a table that meets, an agreement, a network, another. */
export const jointForms = ['meeting', 'agreement', 'network', 'other'] as const;

/** `open`: nobody said that it was done, nor that it was not. */
export const dutyStates = ['open', 'done', 'failed'] as const;

/** What a participant has to do. `on`: when it was done, or when it should have been, as exact as its source. */
export const Duty = z.object({ id: z.string(), says: z.string(), state: z.enum(dutyStates), on: z.string().nullable(), note: z.string().nullable() });
export type Duty = z.infer<typeof Duty>;

/** Who takes part: an institution, or an actor that only has a name. `sector` null: nothing tells it. */
export const Participant = z.object({ institution: z.string().nullable(), name: z.string(), sector: Sector.nullable(), role: z.string().nullable(), duties: z.array(Duty) });
export type Participant = z.infer<typeof Participant>;

/** `mixed`: public actors and others take part in it. `form` null: an action, or nobody said. `duties`: how many of them are done. */
export const JointItem = z.object({
  id: z.string(), version: z.number().int(), title: z.string(), kind: z.enum(jointKinds), form: z.enum(jointForms).nullable(), state: z.enum(jointStates), owner: z.string().nullable(), ownerName: z.string().nullable(), territory: z.string().nullable(), territoryName: z.string().nullable(),
  from: z.string().nullable(), to: z.string().nullable(), note: z.string().nullable(), source: z.string().nullable(), mark: z.string(), example: z.boolean(), mixed: z.boolean(), participants: z.array(Participant), duties: z.object({ done: z.number().int(), of: z.number().int() }),
});
export type JointItem = z.infer<typeof JointItem>;

/** A mechanism that counts for a government on the day, with its own page. */
export const CoveringMechanism = z.object({ id: z.string(), form: z.enum(jointForms).nullable(), title: z.string(), href: z.string() });
export type CoveringMechanism = z.infer<typeof CoveringMechanism>;

const governed = { territory: z.string(), name: z.string(), institution: z.string().nullable() };
/**
 * Governments of a level with at least one mechanism active on the day, each with those it has. `known` false: no mechanism
 * of theirs is on record, so nobody can say that they have none. `share` null then, and where there is no government of the level.
 */
export const MechanismCoverage = z.object({ territory: z.string(), level: z.string(), asOf: z.string(), known: z.boolean(), with: z.number().int(), of: z.number().int(), share: z.number().nullable(), covered: z.array(z.object({ ...governed, mechanisms: z.array(CoveringMechanism) })), missing: z.array(z.object(governed)) });
export type MechanismCoverage = z.infer<typeof MechanismCoverage>;
