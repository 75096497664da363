import { command, flag, query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { pageInput, pageOf } from '../../../kernel/page.ts';
import { LifeState, LifeStep, NextStep, StageTime, StepSaid } from './life/shape.ts';
import { Blank } from './models/parameter.ts';
import { KindStage, StageCount, StageItem } from './life/stage.ts';

export * from './life/shape.ts';
export * from './life/stage.ts';

export const lifeFailures = {
  'step-unknown': 'invalid',
  'step-not-from-here': 'refused',
  'step-not-met': 'refused',
  'step-out-of-order': 'refused',
  'step-too-soon': 'invalid',
  'day-impossible': 'invalid',
  'evidence-missing': 'invalid',
  'evidence-wrong': 'invalid',
  'evidence-not-asked': 'invalid',
  'amends-nothing': 'refused',
  'part-unknown': 'invalid',
  'cycle-lost': 'refused',
  'step-none': 'refused',
  'step-not-last': 'conflict',
  'step-not-undone': 'refused',
} as const;
export const lifeFacts = ['step-taken', 'step-undone'] as const;

const id = exampleId('instrument', 901);
const saved = z.object({ id: z.uuid(), version: z.number().int(), state: z.string() });

/** The life of one instrument on a day: where it stands, how it came there, how long each stay was, what may follow. */
export const Life = z.object({
  id: z.uuid(),
  version: z.number().int(),
  at: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  territory: z.string().nullable(),
  isModel: z.boolean(),
  cycle: z.object({ key: z.string(), version: z.number().int(), title: z.string(), states: z.array(LifeState) }),
  /** Null: on that day it had not come into the register, and nothing tells how it was. */
  state: LifeState.nullable(),
  since: z.string().nullable(),
  /** When it was written down for the first time. */
  createdAt: z.string(),
  history: z.array(LifeStep),
  times: z.array(StageTime),
  /** Of today only; empty on another day. */
  next: z.array(NextStep),
  /** The states between where it stands and where it would be in force, by the shortest way; empty once it is, or has ended. */
  ahead: z.array(LifeState),
  /** Legal clocks of this instrument that run. */
  clocks: z.array(z.object({ id: z.uuid(), label: z.string(), article: z.string().nullable(), dueOn: z.string(), late: z.boolean(), verified: z.boolean() })),
  textNumber: z.number().int(),
  /** Values that its text asks for and nobody filled: no step is forbidden by them, each says so. */
  blanks: z.array(Blank),
  mayChange: z.boolean(),
  mayUndo: z.boolean(),
});
export type Life = z.infer<typeof Life>;

export const lifeOperations = {
  step: command({ input: StepSaid, output: saved.extend({ step: z.uuid() }), example: { id, version: 1, step: exampleId('step', 902), transition: 'debatir-primero', on: '2025-03-14', evidence: {}, tookPart: [{ institution: exampleId('institution'), role: 'concejo' }] } }),
  undoStep: command({
    input: z.object({ id: z.uuid(), version: z.number().int(), step: z.uuid(), why: z.string().trim().min(3, 'Escriba el motivo.').max(500) }),
    output: saved,
    example: { id, version: 2, step: exampleId('step', 902), why: 'Se registró en el instrumento equivocado' },
  }),
  life: query({ input: z.object({ id: z.uuid(), asOf: PlainDate.optional() }), output: Life, example: { id } }),
  listStages: query({
    input: z.object({
      ...pageInput,
      /** `moving`: what is not in force yet, the longest standing first; `expiring`: what is in force and ends, the first to end first. */
      view: z.enum(['moving', 'expiring']).default('moving'),
      country: z.string().regex(/^[A-Z]{2}$/).optional(),
      territory: z.string().max(40).optional(),
      kind: z.string().max(60).optional(),
      state: z.string().max(60).optional(),
      model: z.uuid().optional(),
      /** Only those that stand still for more than 60 days. */
      stalled: flag.optional(),
    }),
    output: pageOf(StageItem),
    example: { territory: 'EC-08' },
  }),
  /** How many stand in each stage, kind by kind, in the order of their cycles; stages where nothing stands are left out. */
  stageCounts: query({
    input: z.object({ country: z.string().regex(/^[A-Z]{2}$/).optional(), territory: z.string().max(40).optional(), kind: z.string().max(60).optional(), model: z.uuid().optional() }),
    output: z.object({ items: z.array(StageCount) }),
    example: { territory: 'EC-08' },
  }),
  stageTimes: query({
    input: z.object({ country: z.string().regex(/^[A-Z]{2}$/), kind: z.string().max(60), territory: z.string().max(40).optional() }),
    output: z.object({ items: z.array(KindStage), /** Over how many instruments: the latest ones, up to the cap. */ of: z.object({ value: z.number().int(), capped: z.boolean() }) }),
    example: { country: 'EC', kind: 'ordenanza' },
  }),
};
