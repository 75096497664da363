import { query, z } from '../../../../kernel/contract.ts';
import { PlainDate } from '../../../../kernel/date.ts';
import { Mark } from '../../../../kernel/statement.ts';
import { Better } from './indicator.ts';
import { MissingWhy, Sex, TerritoryCode } from './words.ts';

const told = { number: z.number().nullable(), missing: MissingWhy.nullable() };

/** The latest value of an indicator in a group: its period and source, and beside it the same of the territory above. */
export const SnapshotItem = z.object({
  id: z.string(), indicator: z.string(), code: z.string(), name: z.string(), unit: z.string(), better: Better, example: z.boolean(), sex: Sex, period: z.string(), ...told, source: z.string(), mark: Mark,
  /** Of the territory above, in that very period; null: nothing on record. */
  above: z.object(told).nullable(),
});
export type SnapshotItem = z.infer<typeof SnapshotItem>;

/** A group, with what is on record of it. `group` null: all ages together, or of no group. */
export const SnapshotGroup = z.object({ group: z.string().nullable(), name: z.string(), from: z.number().int().nullable(), to: z.number().int().nullable(), verified: z.boolean(), items: z.array(SnapshotItem) });
export type SnapshotGroup = z.infer<typeof SnapshotGroup>;

export const Snapshot = z.object({
  territory: z.string(), name: z.string(), levelName: z.string(), asOf: z.string(),
  above: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** How many technical sheets of the country are within reach. */
  indicators: z.number().int(),
  groups: z.array(SnapshotGroup),
  /** Those of which nothing is on record there. */
  without: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const snapshotOperations = {
  /** How a territory is, by generational group, by the latest values whose period had begun on a day. */
  snapshot: query({ input: z.object({ territory: TerritoryCode, asOf: PlainDate.optional() }), output: Snapshot, example: { territory: 'EC-08' } }),
};
