import { z } from '../../../../kernel/contract.ts';
import { partKinds } from '../../../../kernel/part.ts';
import { Blank } from './parameter.ts';

/** Words that stay, come in or go out. */
export const Run = z.object({ op: z.enum(['same', 'in', 'out']), text: z.string() });
export type Run = z.infer<typeof Run>;

export const deviationStates = ['same', 'choice', 'reworded', 'added', 'left-out', 'merged', 'split'] as const;

/** One article of a text drawn from a model, beside what the model says there. */
export const DeviationItem = z.object({
  /** Of the local text; of the model where it was left out. */
  key: z.string(),
  kind: z.enum(partKinds),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  /** Which articles of the model it answers to, by key and number. */
  model: z.array(z.object({ key: z.string(), number: z.string().nullable(), heading: z.string().nullable() })),
  state: z.enum(deviationStates),
  /** The model lets it be left out. */
  optional: z.boolean(),
  choice: z.string().nullable(),
  parameters: z.array(z.object({ key: z.string(), value: z.string() })),
  /** From the model's words to the local ones; null when they are the same. */
  runs: z.array(Run).nullable(),
  /** A change of the model that was left here, with its reason. */
  left: z.object({ text: z.number().int(), reason: z.string().nullable() }).nullable(),
  /** It enters the share: articles and closing provisions. */
  counted: z.boolean(),
});
export type DeviationItem = z.infer<typeof DeviationItem>;

export const Deviation = z.object({
  instrument: z.object({ id: z.string(), title: z.string(), text: z.number().int(), version: z.number().int() }),
  model: z.object({ id: z.string(), title: z.string(), text: z.number().int() }),
  same: z.number().int(),
  of: z.number().int(),
  share: z.number().nullable(),
  counts: z.record(z.enum(deviationStates), z.number().int()),
  /** Values that its text asks for and nobody filled: its articles may say what the model says, and still be blank. */
  blanks: z.array(Blank),
  items: z.array(DeviationItem),
});
export type Deviation = z.infer<typeof Deviation>;

/** `clean`: the local text still says what the model said; `both`: each changed other words; `conflict`: both changed the same ones; `not-here`: the territory has no such article. */
export const changeStandings = ['clean', 'both', 'conflict', 'not-here'] as const;

/** What a newer version of the model changes in one article, beside the local text. */
export const ModelChange = z.object({
  key: z.string(),
  kind: z.enum(partKinds),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  change: z.enum(['reworded', 'added', 'removed']),
  standing: z.enum(changeStandings),
  optional: z.boolean(),
  /** The wording that this territory chose is no longer in the model. */
  choiceGone: z.boolean(),
  /** From the model that the local text follows to the new one. */
  runs: z.array(Run),
  /** From the local text to what it would say after taking. */
  localRuns: z.array(Run).nullable(),
  local: z.string().nullable(),
  /** What the article would say; null when it goes, or when it has to be changed by hand. */
  result: z.string().nullable(),
  takeable: z.boolean(),
  /** Parameters that the new words ask for and nobody filled. */
  missing: z.array(z.string()),
});
export type ModelChange = z.infer<typeof ModelChange>;

export const ModelChanges = z.object({
  instrument: z.object({ id: z.string(), title: z.string(), text: z.number().int(), version: z.number().int() }),
  model: z.object({ id: z.string(), title: z.string(), from: z.number().int(), to: z.number().int(), says: z.string().nullable() }),
  /** To take or leave. */
  items: z.array(ModelChange),
  /** Left before, and not asked again until the model changes that article. */
  left: z.array(z.object({ key: z.string(), number: z.string().nullable(), heading: z.string().nullable(), text: z.number().int(), reason: z.string().nullable() })),
});
export type ModelChanges = z.infer<typeof ModelChanges>;

