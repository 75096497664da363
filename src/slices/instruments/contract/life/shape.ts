import { z } from '../../../../kernel/contract.ts';
import { Ask, State } from '../../../../kernel/cycle.ts';
import { Moment } from '../kind.ts';

/** A state as people read it. */
export const LifeState = State.pick({ key: true, title: true, says: true, tone: true, inForce: true, end: true });
export type LifeState = z.infer<typeof LifeState>;

/** Days between what is known exactly or not: `most` is null when nothing tells since when. */
export const DayRange = z.object({ least: z.number().int(), most: z.number().int().nullable() });
export type DayRange = z.infer<typeof DayRange>;

/** Who took part in a step, by their public function. A name that the reader may not see is null: the post stands for it. */
export const StepPerson = z.object({ person: z.uuid().nullable(), name: z.string().nullable(), posts: z.array(z.string()), institution: z.uuid().nullable(), institutionName: z.string().nullable(), role: z.string() });
export type StepPerson = z.infer<typeof StepPerson>;

/** What was given for something that a step asked; `name`: of the instrument or the file, when it is one. */
export const StepEvidence = z.object({ key: z.string(), title: z.string(), kind: Ask.shape.kind, value: z.union([z.string(), z.number()]), name: z.string().nullable() });
export type StepEvidence = z.infer<typeof StepEvidence>;

export const LifeStep = z.object({
  id: z.uuid(),
  transition: z.string(),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  toTitle: z.string(),
  on: z.string().nullable(),
  recordedAt: z.string(),
  back: z.boolean(),
  /** The version of the text that it was about. */
  text: z.number().int().nullable(),
  note: z.string().nullable(),
  evidence: z.array(StepEvidence),
  people: z.array(StepPerson),
});
export type LifeStep = z.infer<typeof LifeStep>;

/** A stay in a state; `days` when both of its ends are days. */
export const StageTime = z.object({ state: z.string(), title: z.string(), from: z.string().nullable(), to: z.string().nullable(), days: z.number().int().nullable(), range: z.object({ least: z.number().int(), most: z.number().int() }).nullable(), exact: z.boolean() });
export type StageTime = z.infer<typeof StageTime>;

/**
 * What may be done next, or why not. `opens`: anybody may read it from then on. `starts`: what a legal term runs to once
 * it is done, by the title of its step.
 */
export const NextStep = z.object({ key: z.string(), title: z.string(), to: z.string(), toTitle: z.string(), inForce: z.boolean(), back: z.boolean(), allowed: z.boolean(), reasons: z.array(z.string()), asks: z.array(Ask), opens: z.boolean(), starts: z.array(z.string()) });
export type NextStep = z.infer<typeof NextStep>;

/** Who took part, as it is told to a step: a person, an institution or both. */
export const TookPart = z.object({ person: z.uuid().optional(), institution: z.uuid().optional(), role: z.string().trim().min(2, 'Escriba como qué participó: concejala, ponente, secretaría.').max(120) });
export type TookPart = z.infer<typeof TookPart>;

export const StepSaid = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** The identity of the step, minted by whoever records it. */
  step: z.uuid().optional(),
  transition: z.string().min(1).max(60),
  /** When it happened, as exact as its source; without it, nobody says. */
  on: Moment.optional(),
  evidence: z.record(z.string().max(60), z.union([z.string().trim().max(2000), z.number()])).default({}),
  tookPart: z.array(TookPart).max(200).default([]),
  note: z.string().trim().max(2000).optional(),
  /** Also starts the legal clocks of what follows. */
  startTerms: z.boolean().default(false),
});
export type StepSaid = z.infer<typeof StepSaid>;
