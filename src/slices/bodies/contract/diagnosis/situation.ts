import { z } from '../../../../kernel/contract.ts';

/** A number, or why there is none; neither `s/d` nor `np` is zero. */
const told = { number: z.number().nullable(), missing: z.enum(['s/d', 'np']).nullable() };
const extreme = z.object({ territory: z.string(), name: z.string(), number: z.number() });

/** In how many of the territories told of there is a number in a period, and where it is highest and lowest. */
export const SituationSpread = z.object({ period: z.string(), with: z.number().int(), of: z.number().int(), high: extreme, low: extreme });
export type SituationSpread = z.infer<typeof SituationSpread>;

/** The latest value of an indicator. `period` null: the territory itself has none on record, only those under it. `above`: of the territory above in that period; null: none on record. */
export const SituationRow = z.object({
  indicator: z.string(), code: z.string(), name: z.string(), unit: z.string(), sex: z.enum(['all', 'f', 'm']), period: z.string().nullable(), ...told, source: z.string().nullable(), mark: z.enum(['declared', 'inferred', 'transcribed']).nullable(),
  above: z.object(told).nullable(), spread: SituationSpread.nullable(),
});
export type SituationRow = z.infer<typeof SituationRow>;

/** A generational group; null: all ages together. */
export const SituationGroup = z.object({ group: z.string().nullable(), name: z.string(), ages: z.string().nullable(), verified: z.boolean(), rows: z.array(SituationRow) });
export type SituationGroup = z.infer<typeof SituationGroup>;

/** How a territory is by generational group. `indicators`: how many technical sheets there were; `without`: those of which nothing is on record there. */
export const DiagnosisSituation = z.object({ above: z.object({ code: z.string(), name: z.string() }).nullable(), indicators: z.number().int(), groups: z.array(SituationGroup), without: z.array(z.object({ code: z.string(), name: z.string() })) });
export type DiagnosisSituation = z.infer<typeof DiagnosisSituation>;

const Stood = z.object({ period: z.string().nullable(), ...told, spread: SituationSpread.nullable() });
/** An indicator of a group that is otherwise than a diagnosis said. Null: it said nothing of it, or nothing is on record any more. */
export const SituationChange = z.object({ group: z.string().nullable(), groupName: z.string(), indicator: z.string(), name: z.string(), unit: z.string(), sex: z.enum(['all', 'f', 'm']), before: Stood.nullable(), now: Stood.nullable() });
export type SituationChange = z.infer<typeof SituationChange>;
