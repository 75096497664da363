import { z } from '../../../../kernel/contract.ts';

/** No record is `unknown`; `missing` needs somebody who says so. */
export const lightStates = ['complete', 'partial', 'missing', 'unknown'] as const;
export const LightState = z.enum(lightStates);
export type LightState = z.infer<typeof LightState>;

/** One thing that a light rests on: a check of the kind (`holds` null: nobody knows), with the record that shows it. */
export const LightEvidence = z.object({
  key: z.string(),
  says: z.string(),
  holds: z.boolean().nullable(),
  on: z.string().nullable(),
  record: z.object({ kind: z.string(), id: z.string() }).nullable(),
  source: z.string().nullable(),
  /** False: the rule behind it is «por verificar»; it informs and accuses nobody. */
  verified: z.boolean(),
});
export type LightEvidence = z.infer<typeof LightEvidence>;

/** What a territory has of one kind of body on a day. */
export const Light = z.object({ kind: z.string(), state: LightState, body: z.string().nullable(), name: z.string().nullable(), stage: z.string().nullable(), evidence: z.array(LightEvidence) });
export type Light = z.infer<typeof Light>;

/** The next legal step of a territory: the gravest lack first. */
export const NextAct = z.object({ kind: z.string(), lack: z.string(), title: z.string(), level: z.string(), authority: z.string(), institution: z.string().nullable(), institutionName: z.string().nullable(), norm: z.string().nullable(), instrument: z.string().nullable(), model: z.string().nullable(), verified: z.boolean(),
  /** The act in force that says that it creates what lacks: the step is to register it. */
  act: z.object({ id: z.string(), title: z.string(), kinds: z.array(z.string()) }).nullish() });
export type NextAct = z.infer<typeof NextAct>;

export const ConformationItem = z.object({ territory: z.string(), name: z.string(), parent: z.string().nullable(), lights: z.array(Light), next: NextAct.nullable() });
export type ConformationItem = z.infer<typeof ConformationItem>;
