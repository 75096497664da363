import { command, query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';
import { DatePart } from '../../../../kernel/statement.ts';
import { LightState } from './light.ts';

const key = z.string().trim().min(1).max(80);

/** A kind of body that an act creates or may create where it binds. */
export const CreatedKind = z.object({
  kind: z.string(), title: z.string(), short: z.string().nullable(),
  /** Its text, or the model it follows, says so; else acts of its kind may. */
  says: z.boolean(),
  light: LightState,
  /** The body that the act is on record to have created, or that is there already and lacks its act. */
  body: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The act is on record as what created it. */
  registered: z.boolean(),
  /** The latest word of today is that there is none: who registers says that there is. */
  denied: z.object({ on: z.string().nullable(), says: z.string() }).nullable(),
});
export type CreatedKind = z.infer<typeof CreatedKind>;

/** What an instrument creates in its territory, for a person to register: the machine does not read law. */
export const Creations = z.object({
  instrument: z.string(), title: z.string(), kindTitle: z.string(), number: z.string().nullable(), publication: z.string().nullable(),
  /** Since when it binds, as exact as its source. */
  on: z.string().nullable(),
  /** Null: its dates cannot tell. */
  inForce: z.boolean().nullable(),
  territory: z.string().nullable(), territoryName: z.string().nullable(),
  kinds: z.array(CreatedKind),
});
export type Creations = z.infer<typeof Creations>;

export const creationOperations = {
  creations: query({ input: z.object({ instrument: z.uuid() }), output: Creations, example: { instrument: exampleId('board', 905) } }),
  /** Somebody says that an act in force created these bodies: they enter, each with the act as its evidence. */
  registerCreated: command({
    input: z.object({
      instrument: z.uuid(),
      kinds: z.array(z.object({ kind: key, id: z.uuid().optional(), /** Of its kind and its territory when it is not said; of a body that is there already it changes nothing. */ name: z.string().trim().min(3).max(200).nullish() })).min(1).max(12),
      /** Since when they exist; unsaid, since the act binds. */
      on: DatePart.nullish(),
      source: z.string().trim().max(300).nullish(),
    }),
    output: z.object({ bodies: z.array(z.object({ id: z.uuid(), kind: z.string(), evidence: z.uuid(), /** False: it was there already. */ made: z.boolean() })) }),
    example: { instrument: exampleId('board', 905), kinds: [{ kind: 'consejo-de-prueba' }] },
  }),
};
