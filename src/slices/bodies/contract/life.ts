import { query, z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';
import { exampleId } from '../../../kernel/id.ts';
import { Mark } from '../../../kernel/statement.ts';
import { LightState } from './board/light.ts';

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]+)?$/, { message: 'Escriba un código como EC-08.' }).max(20);
const key = z.string().trim().min(1).max(80);
const Known = z.boolean().nullable();
const Tone = z.enum(['none', 'way', 'done', 'still']);
const Record = z.object({ kind: z.string(), id: z.string() });

/** A state of the life-cycle of a kind, as it stands for one body: `holds` null where nobody knows. */
export const LifeState = z.object({ key: z.string(), title: z.string(), says: z.string().nullable(), tone: Tone, over: z.boolean(), holds: Known });
export type LifeState = z.infer<typeof LifeState>;

export const LifeCheck = z.object({
  key: z.string(), title: z.string(), level: z.enum(['formed', 'working', 'strong']), holds: Known, says: z.string(),
  /** As exact as its source. */
  on: z.string().nullable(),
  evidence: z.array(Record), norm: z.string().nullable(), verified: z.boolean(),
});
export type LifeCheck = z.infer<typeof LifeCheck>;

/** How a body lives on a day: its stage, what it shows and lacks, and how it came there. */
export const Life = z.object({
  body: z.object({ id: z.string(), name: z.string(), kind: z.string(), kindTitle: z.string(), territory: z.string().nullable(), initiative: z.enum(['own', 'promoted', 'unknown']), promoter: z.string().nullable(), promoterName: z.string().nullable(), convener: z.string().nullable(), convenerName: z.string().nullable() }),
  asOf: z.string(),
  cycle: z.object({ key: z.string(), version: z.number().int(), title: z.string(), states: z.array(LifeState) }),
  /** Null: not even the first state follows from what is known. */
  state: z.string().nullable(),
  /** Since when it is surely so, as exact as its sources; null when one of them does not say. */
  since: z.string().nullable(),
  /** Since when somebody says that it is there, where nothing else shows it: that day is not of its foundation. */
  asserted: z.string().nullable(),
  /** The furthest state reached, were it not standing still. */
  reached: z.string().nullable(),
  evidence: z.array(Record),
  checklist: z.array(LifeCheck),
  /** Earlier states that it has not shown: known not to be (false), or nobody knows (null). */
  lacks: z.array(z.object({ state: z.string(), title: z.string(), known: z.literal(false).nullable() })),
  /** Oldest first; `from` null: no source says since when; `to` null: still so on that day. */
  history: z.array(z.object({ state: z.string().nullable(), title: z.string().nullable(), tone: Tone, from: z.string().nullable(), to: z.string().nullable() })),
});
export type Life = z.infer<typeof Life>;

/** How far a territory is with a kind of body, by what a cascade from above asks: nothing, pushed for, created by an act, installed, holding sessions. `later`: the act that made it came after that day; `exists`: it is there and no act is on record. */
export const CascadeStep = z.enum(['none', 'later', 'advocacy', 'exists', 'created', 'installed', 'working', 'unknown']);
export type CascadeStep = z.infer<typeof CascadeStep>;

/** How a kind of body stands in a territory on a day. `created` and `working` (a session in the last twelve months, and not standing still) are apart. */
export const StageOn = z.object({ light: LightState, state: z.string().nullable(), stage: z.string().nullable(), tone: Tone, since: z.string().nullable(), step: CascadeStep, exists: Known, created: Known, working: Known });
export type StageOn = z.infer<typeof StageOn>;

export const StageItem = z.object({
  territory: z.string(), name: z.string(), parent: z.string().nullable(),
  body: z.string().nullable(), bodyName: z.string().nullable(), parentBody: z.string().nullable(),
  /** On whose initiative it was founded; null where there is no body. */
  initiative: z.enum(['own', 'promoted', 'unknown']).nullable(), promoter: z.string().nullable(), promoterName: z.string().nullable(), convener: z.string().nullable(), convenerName: z.string().nullable(),
  now: StageOn, before: StageOn.nullable(), changed: z.boolean(),
});
export type StageItem = z.infer<typeof StageItem>;

/** A number that a document declares of that kind of body there: it stands beside what the records count, and is never corrected by it. */
export const DeclaredBeside = z.object({
  id: z.string(), documentId: z.string(), document: z.string(), name: z.string(), /** It says the same as the count of those that exist. */ same: z.boolean(),
  value: z.number(), unit: z.string().nullable(), asOf: z.string().nullable(), mark: Mark, note: z.string().nullable(), place: z.string(), line: z.number().int().nullable(),
});
export type DeclaredBeside = z.infer<typeof DeclaredBeside>;

/** Counts of one day. `states` by state of the life-cycle, with a null one for where nobody knows. */
export const StageCounts = z.object({
  of: z.number().int(), exist: z.number().int(), created: z.number().int(), working: z.number().int(), unknown: z.number().int(),
  /** In how many somebody knows whether it exists, has its act, works; of the rest nobody recorded anything, which is not zero. */
  known: z.object({ exist: z.number().int(), created: z.number().int(), working: z.number().int() }),
  /** Of those that exist, on whose initiative. */
  own: z.number().int(), promoted: z.number().int(), initiativeUnknown: z.number().int(),
  states: z.array(z.object({ state: z.string().nullable(), title: z.string().nullable(), count: z.number().int() })),
  steps: z.array(z.object({ step: CascadeStep, count: z.number().int() })),
});
export type StageCounts = z.infer<typeof StageCounts>;

export const Stages = z.object({
  asOf: z.string(), compare: z.string().nullable(), territory: z.string(), territoryName: z.string(), level: z.string(), levelName: z.string(), levelPlural: z.string(),
  kind: z.object({ code: z.string(), title: z.string(), plural: z.string(), short: z.string().nullable(), verified: z.boolean() }),
  /** The body from which the cascade comes, when one was asked; and those from which it may. */
  from: z.object({ id: z.string(), name: z.string() }).nullable(),
  parents: z.array(z.object({ id: z.string(), name: z.string(), kindTitle: z.string(), territory: z.string().nullable() })),
  now: StageCounts, before: StageCounts.nullable(),
  /** What documents declare of it there, in their order. */
  declared: z.array(DeclaredBeside),
  items: z.array(StageItem),
});
export type Stages = z.infer<typeof Stages>;

export const lifeFailures = { 'compare-later': 'invalid' } as const;
export const lifeFacts = [] as const;

export const lifeOperations = {
  /** How a body lives, today or on another day. */
  life: query({ input: z.object({ id: z.uuid(), asOf: PlainDate.optional() }), output: Life, example: { id: exampleId('body') } }),
  /** How far every territory is with a kind of body; with `compare`, how it was on an earlier day and what changed. `parent`: only what is under that body. */
  stages: query({
    input: z.object({ territory: code, kind: key, level: key.optional(), asOf: PlainDate.optional(), compare: PlainDate.optional(), parent: z.uuid().optional() }),
    output: Stages,
    example: { territory: 'EC-08', kind: 'jcpd' },
  }),
};
