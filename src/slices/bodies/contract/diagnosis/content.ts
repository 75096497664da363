import { z } from '../../../../kernel/contract.ts';
import { BindingState } from '../board/binding.ts';
import { LightState, NextAct } from '../board/light.ts';
import { DiagnosisSituation } from './situation.ts';

/** What a state rests on, or lacks. `holds` null: nobody knows. `level`: what it is asked for. */
export const DiagnosisCheck = z.object({
  key: z.string(), title: z.string(), says: z.string(), level: z.enum(['formed', 'working', 'strong']), holds: z.boolean().nullable(),
  /** As exact as its source. */
  on: z.string().nullable(),
  source: z.string().nullable(),
  record: z.object({ kind: z.string(), id: z.string() }).nullable(),
  verified: z.boolean(),
});
export type DiagnosisCheck = z.infer<typeof DiagnosisCheck>;

/** A kind of body in a territory: its light, what it rests on, and the next legal step. */
export const DiagnosisLight = z.object({ kind: z.string(), state: LightState, body: z.string().nullable(), name: z.string().nullable(), stage: z.string().nullable(), checks: z.array(DiagnosisCheck), next: NextAct.nullable() });
export type DiagnosisLight = z.infer<typeof DiagnosisLight>;

export const DiagnosisAdoption = z.object({ model: z.string(), state: z.enum(['unrecorded', 'unsocialised', 'socialised', 'inProcess', 'adopted']), on: z.string().nullable(), declared: z.boolean(), text: z.string().nullable(), doubt: z.string().nullable() });

/** A territory of a diagnosis. `column` and `row`: its brick on the map; null where there is no map. */
export const DiagnosisPlace = z.object({
  territory: z.string(), name: z.string(), parentName: z.string().nullable(), government: z.string().nullable(),
  column: z.number().int().nullable(), row: z.number().int().nullable(),
  lights: z.array(DiagnosisLight), adoption: z.array(DiagnosisAdoption),
});
export type DiagnosisPlace = z.infer<typeof DiagnosisPlace>;

export const DiagnosisKind = z.object({
  kind: z.string(), title: z.string(), plural: z.string(), short: z.string().nullable(), owed: z.boolean(), verified: z.boolean(),
  complete: z.number().int(), partial: z.number().int(), missing: z.number().int(), unknown: z.number().int(), of: z.number().int(),
  /** Of the bodies that exist: what shows that they function. */
  working: z.array(z.object({ key: z.string(), title: z.string(), level: z.enum(['working', 'strong']), holds: z.number().int(), lacks: z.number().int(), unknown: z.number().int(), of: z.number().int(), verified: z.boolean() })),
});
export type DiagnosisKind = z.infer<typeof DiagnosisKind>;

export const DiagnosisAct = z.object({ id: z.string(), title: z.string(), kind: z.string(), number: z.string().nullable(), state: z.string(), ownerName: z.string().nullable(), binds: z.boolean().nullable(), fulfilled: z.number().int(), open: z.number().int(), unknown: z.number().int(), released: z.number().int(), late: z.number().int() });
export const DiagnosisBound = z.object({ instrument: z.string(), territory: z.string(), name: z.string(), kind: z.string(), state: BindingState, since: z.string().nullable(), dueOn: z.string().nullable(), late: z.boolean() });
/** What an authority is to do next, territory by territory. */
export const DiagnosisTodo = z.object({ authority: z.string(), items: z.array(z.object({ territory: z.string(), name: z.string(), kind: z.string(), state: LightState, lack: z.string(), step: z.string(), institution: z.string().nullable(), norm: z.string().nullable(), verified: z.boolean() })) });
export type DiagnosisTodo = z.infer<typeof DiagnosisTodo>;

/** Everything that a diagnosis says, as data: what its document is written from, today or again. */
export const DiagnosisContent = z.object({
  format: z.literal(1),
  territory: z.string(), territoryName: z.string(), territoryLevel: z.string(), country: z.string(),
  level: z.string(), levelName: z.string(), levelPlural: z.string(), feminine: z.boolean(),
  asOf: z.string(),
  /** Some record of it is an example, or the whole installation is a demonstration. */
  example: z.boolean(),
  title: z.string(),
  summary: z.array(z.string()),
  kinds: z.array(DiagnosisKind),
  items: z.array(DiagnosisPlace),
  /** The territory itself, where it has kinds of body of its own level. */
  above: z.object({ kinds: z.array(DiagnosisKind), place: DiagnosisPlace }).nullable(),
  models: z.array(z.object({ model: z.string(), title: z.string(), unrecorded: z.number().int(), unsocialised: z.number().int(), socialised: z.number().int(), inProcess: z.number().int(), adopted: z.number().int(), of: z.number().int() })),
  acts: z.array(DiagnosisAct),
  bound: z.array(DiagnosisBound),
  todo: z.array(DiagnosisTodo),
  /** Of what nobody said anything, and who would know. */
  unknown: z.array(z.object({ territory: z.string(), name: z.string(), kinds: z.array(z.string()), ask: z.string().nullable() })),
  /** Absent in what was issued before indicators had series. */
  situation: DiagnosisSituation.nullish(),
  sources: z.array(z.object({ says: z.string(), on: z.string().nullable(), record: z.object({ kind: z.string(), id: z.string() }).nullable(), uses: z.number().int() })),
});
export type DiagnosisContent = z.infer<typeof DiagnosisContent>;
