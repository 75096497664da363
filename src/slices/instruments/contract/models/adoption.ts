import { z } from '../../../../kernel/contract.ts';

/** How far a model has come in a territory. `unrecorded`: nobody said anything; `unsocialised`: somebody says that it was not presented. */
export const adoptionStates = ['unrecorded', 'unsocialised', 'socialised', 'inProcess', 'adopted'] as const;
export const AdoptionState = z.enum(adoptionStates);
export type AdoptionState = z.infer<typeof AdoptionState>;

/** What a person may say of it. */
export const DeclaredState = z.enum(['unsocialised', 'socialised', 'inProcess', 'adopted']);
export type DeclaredState = z.infer<typeof DeclaredState>;

export const AdoptionCounts = z.object({ unrecorded: z.number().int(), unsocialised: z.number().int(), socialised: z.number().int(), inProcess: z.number().int(), adopted: z.number().int() });
export type AdoptionCounts = z.infer<typeof AdoptionCounts>;

/** Something said of the model in a territory, with its day as exact as its source. */
export const AdoptionStep = z.object({
  id: z.string(),
  territory: z.string(),
  state: DeclaredState,
  on: z.string().nullable(),
  means: z.string().nullable(),
  who: z.string().nullable(),
  source: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  withdrawn: z.object({ at: z.string(), why: z.string() }).nullable(),
});
export type AdoptionStep = z.infer<typeof AdoptionStep>;

/** The text a territory makes of the model, as far as its life tells. */
export const AdoptedText = z.object({ id: z.string(), title: z.string(), number: z.string().nullable(), stage: z.string().nullable(), kind: z.string() });
export type AdoptedText = z.infer<typeof AdoptedText>;

export const Said = z.object({ state: AdoptionState, on: z.string().nullable() });
export const Declared = Said.extend({ source: z.string().nullable() });

/** Where a territory stands with a model on a day: what its text tells, and what somebody declared beside it. */
export const AdoptionStanding = z.object({
  state: AdoptionState,
  /** Since when it is there, as exact as its source; null when nothing says. */
  on: z.string().nullable(),
  from: z.enum(['calculated', 'declared']).nullable(),
  declared: Declared.nullable(),
  calculated: Said.nullable(),
  /** Declared further than its text tells. */
  differs: z.boolean(),
  /** Why that day cannot be told for sure, for people. */
  doubt: z.string().nullable(),
  instrument: AdoptedText.nullable(),
});
export type AdoptionStanding = z.infer<typeof AdoptionStanding>;

/** A territory of the board. `deviation`: articles as in the model, of those that the model has, and values that nobody filled. */
export const AdoptionItem = AdoptionStanding.extend({
  territory: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  parentName: z.string().nullable(),
  deviation: z.object({ same: z.number().int(), of: z.number().int(), blanks: z.number().int() }).nullable(),
  pendingChanges: z.number().int().nullable(),
});
export type AdoptionItem = z.infer<typeof AdoptionItem>;

export const Adoption = z.object({
  model: z.object({ id: z.string(), title: z.string(), text: z.number().int().nullable(), levels: z.array(z.string()), example: z.boolean() }),
  asOf: z.string(),
  counts: AdoptionCounts,
  /** Adopted ÷ all, from 0 to 1; null when the model is for no territory there. */
  share: z.number().nullable(),
  of: z.number().int(),
  items: z.array(AdoptionItem),
});
export type Adoption = z.infer<typeof Adoption>;
