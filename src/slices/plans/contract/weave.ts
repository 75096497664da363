import { z } from '../../../kernel/contract.ts';
import { MoneyAmounts, Amounts } from './resource.ts';

const ids = z.array(z.string());

/** An element, named where its id alone would not tell. */
export const Ref = z.object({ id: z.string(), code: z.string(), kind: z.string(), text: z.string() });
export type Ref = z.infer<typeof Ref>;

const Counts = z.object({ actions: z.number().int(), targets: z.number().int() });

/** A strategic line with what it declares beside what is loaded under it. */
export const WovenLine = z.object({
  id: z.string(),
  declared: z.object({ actions: z.number().int().nullable(), targets: z.number().int().nullable() }),
  loaded: Counts,
  /** By cross-cutting line (id): the actions under this line that name it. Lines that meet nothing are left out. */
  cells: z.array(z.object({ cross: z.string(), ids })),
});
export type WovenLine = z.infer<typeof WovenLine>;

const Choice = z.object({ id: z.string(), label: z.string(), ids });

/** Where work is done: a territory of the catalogue, or the words as written when none or several answer to them. */
export const Place = z.object({
  code: z.string().nullable(),
  name: z.string(),
  level: z.string().nullable(),
  ids,
  /** People reached by the actions of this place alone; null when none says it. `reachOf` of them say it. */
  reach: z.number().nullable(),
  reachOf: z.number().int(),
});
export type Place = z.infer<typeof Place>;

/** An action with its dates, place and people, as its plan says them. */
export const Dated = z.object({
  id: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: z.string().nullable(),
  territories: z.array(z.string()),
  responsible: z.string().nullable(),
  reach: z.number().nullable(),
});
export type Dated = z.infer<typeof Dated>;

/** A plan seen across: lines against cross-cutting lines, stages, spheres, origins, places, objectives. */
export const Weave = z.object({
  version: z.number().int(),
  /** Every element that the lists below name. */
  elements: z.array(Ref),
  /** The kind that stands as the plan's strategic lines; null when it has none. */
  branch: z.string().nullable(),
  /** How many actions the plan has: what each list below is of. */
  actions: z.number().int(),
  lines: z.array(WovenLine),
  /** Cross-cutting lines with the actions that name them; none: nobody takes it up. */
  cross: z.array(z.object({ id: z.string(), ids })),
  /** Actions that name no cross-cutting line. */
  unwoven: ids,
  /** Null where the plan's scheme does not ask for it. */
  route: z.object({ stages: z.array(Choice), unsaid: ids }).nullable(),
  spheres: z.object({ items: z.array(Choice), unsaid: ids }).nullable(),
  origins: z.array(z.object({ origin: z.string(), ids })),
  articulation: z.object({
    /** Dependencies per action, of those that name any; null when none does. */
    mean: z.number().nullable(),
    withData: z.number().int(),
    of: z.number().int(),
    items: z.array(z.object({ id: z.string(), names: z.array(z.string()) })),
  }),
  places: z.array(Place),
  unplaced: ids,
  calendar: z.array(Dated),
  undated: ids,
  /** In tree order; `inferred`: actions that hang from no objective, counted for the only one there is. */
  objectives: z.array(z.object({ id: z.string(), parentId: z.string().nullable(), depth: z.number().int(), actions: z.number().int(), targets: z.number().int(), inferred: z.number().int() })),
  adrift: ids,
});
export type Weave = z.infer<typeof Weave>;

/** Why an action belongs to a year: its dates, the years its «cuándo» says, its targets' values, or because the whole plan is of that year. */
export const YearReason = z.enum(['dates', 'words', 'targets', 'plan']);
export type YearReason = z.infer<typeof YearReason>;

export const YearWork = Dated.extend({
  code: z.string(),
  kind: z.string(),
  text: z.string(),
  by: YearReason,
  when: z.string().nullable(),
  budgetLine: z.string().nullable(),
  act: z.string().nullable(),
  /** As its scheme calls it; null: nobody said. */
  state: z.string().nullable(),
  money: z.array(MoneyAmounts),
  people: Amounts.nullable(),
});
export type YearWork = z.infer<typeof YearWork>;

export const YearTarget = z.object({ id: z.string(), code: z.string(), text: z.string(), unit: z.string().nullable(), value: z.number().nullable(), missing: z.enum(['s/d', 'np']).nullable(), responsible: z.string().nullable() });
export type YearTarget = z.infer<typeof YearTarget>;

/** A plan as the plan of one year. */
export const Year = z.object({
  version: z.number().int(),
  year: z.number().int(),
  /** The years of which the plan says anything. */
  years: z.array(z.number().int()),
  targets: z.array(YearTarget),
  work: z.array(YearWork),
  /** Actions of no year that anybody can tell, of all actions. */
  undated: z.array(z.string()),
  actions: z.number().int(),
  money: z.array(MoneyAmounts),
  bySource: z.array(MoneyAmounts.extend({ source: z.string() })),
  people: Amounts.nullable(),
});
export type Year = z.infer<typeof Year>;
