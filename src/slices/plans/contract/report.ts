import { z } from '../../../kernel/contract.ts';
import { PlainDate } from '../../../kernel/date.ts';

/** Absences that somebody declared: `s/d` nobody knows, `np` it was not programmed for this period. Neither is zero. */
export const Absence = z.enum(['s/d', 'np']);
export type Absence = z.infer<typeof Absence>;

/** Where a report stands: nobody said anything; said and waiting for review; taken; sent back with a reason. */
export const ReportState = z.enum(['pending', 'reported', 'accepted', 'returned']);
export type ReportState = z.infer<typeof ReportState>;

export const PeriodState = z.enum(['open', 'closed']);

/** A span of a plan that its responsible ones report on: «2026, primer trimestre». `dueOn` is the last day to report. */
export const Period = z.object({ id: z.string(), planId: z.string(), name: z.string(), from: PlainDate, to: PlainDate, dueOn: PlainDate, state: PeriodState, version: z.number().int(), counts: z.record(ReportState, z.number().int()) });
export type Period = z.infer<typeof Period>;

/** A file that stands behind a report; `gone` when it can no longer be read: the report stays, and says so. */
export const Evidence = z.object({ fileId: z.string(), name: z.string(), gone: z.boolean() });

/** What an element's responsible says of it in one period. `value` in `unit`: that of the target, or % of execution of an action. */
export const Report = z.object({
  id: z.string(),
  version: z.number().int(),
  planId: z.string(),
  planTitle: z.string(),
  periodId: z.string(),
  periodName: z.string(),
  periodState: PeriodState,
  dueOn: z.string(),
  /** The element as the version in force says it; null when that version no longer has it. */
  elementId: z.string().nullable(),
  identity: z.string(),
  code: z.string(),
  kind: z.string(),
  text: z.string(),
  /** As the matrix writes it; empty: nobody is named. */
  responsible: z.string(),
  state: ReportState,
  unit: z.string().nullable(),
  /** What was programmed for the year of the period; null is np or unknown: `programmedMissing` says which. */
  programmed: z.number().nullable(),
  programmedMissing: Absence.nullable(),
  value: z.number().nullable(),
  absence: Absence.nullable(),
  /** What was reported in the period before, if anything was. */
  previous: z.object({ period: z.string(), value: z.number().nullable(), absence: Absence.nullable() }).nullable(),
  narrative: z.string(),
  evidence: z.array(Evidence),
  reportedAt: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  /** Why it was sent back. */
  reason: z.string().nullable(),
  example: z.boolean(),
  may: z.object({ report: z.boolean(), review: z.boolean() }),
});
export type Report = z.infer<typeof Report>;

/** A value named by the bands of its plan: the word, the tone and the shape travel with it. */
export const Named = z.object({ id: z.string(), word: z.string(), tone: z.enum(['ok', 'run', 'risk', 'late']), shape: z.string() });

/** How far something is, as a share of what was programmed, with what it was counted from. */
export const Standing = z.object({
  /** Achievement as it is, 1 is all of it; over 1 is shown. Null: s/d or np, and `missing` says which. */
  achieved: z.number().nullable(),
  /** As it counts in a roll-up: never over 1, never under 0. */
  counted: z.number().nullable(),
  missing: Absence.nullable(),
  band: Named.nullable(),
  /** «con dato: 12 de 16»; `np` counts in neither. */
  withData: z.number().int(),
  of: z.number().int(),
  notProgrammed: z.number().int(),
  /** Every one weighs the same because none says its weight. */
  equalWeights: z.boolean(),
});
export type Standing = z.infer<typeof Standing>;

/** A projection to the target's year: linear on the last three reported periods; `low` and `high` by the slowest and the fastest step between them. */
export const Projection = z.object({ year: z.number().int(), value: z.number(), low: z.number(), high: z.number(), target: z.number().nullable(), unit: z.string().nullable(), from: z.array(z.object({ period: z.string(), value: z.number() })) });
export type Projection = z.infer<typeof Projection>;

export const PointOfSeries = z.object({ periodId: z.string(), period: z.string(), to: z.string(), value: z.number().nullable(), absence: Absence.nullable(), state: ReportState, programmed: z.number().nullable(), standing: Standing });
export type PointOfSeries = z.infer<typeof PointOfSeries>;
