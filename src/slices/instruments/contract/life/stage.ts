import { z } from '../../../../kernel/contract.ts';
import { State } from '../../../../kernel/cycle.ts';
import { DayRange } from './shape.ts';

const count = z.object({ value: z.number().int(), capped: z.boolean() });

/** An instrument in the pipeline: where it stands and for how long. */
export const StageItem = z.object({
  id: z.uuid(),
  title: z.string(),
  number: z.string().nullable(),
  country: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  state: z.string(),
  stateTitle: z.string(),
  tone: State.shape.tone,
  territory: z.string().nullable(),
  territoryName: z.string().nullable(),
  /** The level of its territory, as its country calls it. */
  level: z.string().nullable(),
  owner: z.uuid().nullable(),
  ownerName: z.string().nullable(),
  /** When it came to its state; null: nobody said, it stands there at least since it was written down. */
  since: z.string().nullable(),
  days: DayRange,
  endsOn: z.string().nullable(),
  /** Days to its end: negative when it passed; null when only a year or a month is known of it. */
  endsIn: z.number().int().nullable(),
  example: z.boolean(),
});
export type StageItem = z.infer<typeof StageItem>;

/** How many instruments of a kind stand in one of its states. */
export const StageCount = z.object({ country: z.string(), kind: z.string(), kindTitle: z.string(), state: z.string(), title: z.string(), tone: State.shape.tone, inForce: z.boolean(), end: z.boolean(), count });
export type StageCount = z.infer<typeof StageCount>;

/** As what somebody took part in a step, for which institution where it was said, and in how many steps. */
export const TookPartAs = z.object({ role: z.string(), institution: z.string().nullable(), of: z.number().int() });
export type TookPartAs = z.infer<typeof TookPartAs>;

/** How long instruments of a kind stayed in a state, over the stays whose two ends are known to the day; `took`: who took part in the steps that closed those stays. */
export const KindStage = z.object({ state: z.string(), title: z.string(), median: z.number().int(), least: z.number().int(), most: z.number().int(), of: z.number().int(), took: z.array(TookPartAs) });
export type KindStage = z.infer<typeof KindStage>;
