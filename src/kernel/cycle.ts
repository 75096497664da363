import { z } from './contract.ts';

/**
 * A life-cycle as data. `moved`: somebody carries the record from state to state by transitions. `derived`: its state
 * follows from what is known of it. Packs bring templates; a record keeps the key and version it began with.
 */

/** What is known of a record under a name: its value (null: nobody knows), since when, and what shows it. */
export interface Known {
  value: boolean | number | string | null;
  /** As exact as its source: `2019`, `2019-08` or `2019-08-22`. */
  on?: string;
  evidence?: readonly string[];
}
export type KnownFacts = Readonly<Record<string, Known | undefined>>;

export type Condition = { fact: string; is?: boolean | number | string; atLeast?: number } | { all: Condition[] } | { any: Condition[] } | { not: Condition };
/** Three-valued: a condition over what nobody knows is neither true nor false. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: z.string().min(1), is: z.union([z.boolean(), z.number(), z.string()]).optional(), atLeast: z.number().optional() }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use letras minúsculas, números y guiones, por ejemplo primer-debate.');

/** What a step asks for: evidence, a date, who took part. */
export const Ask = z.object({ key, title: z.string(), kind: z.enum(['day', 'text', 'number', 'file', 'people', 'link']), required: z.boolean().default(true) });
export type Ask = z.infer<typeof Ask>;

export const State = z.object({
  key,
  title: z.string(),
  says: z.string().optional(),
  /** How far it is, for signs and colours: not begun, on its way, reached, standing still. */
  tone: z.enum(['none', 'way', 'done', 'still']).default('way'),
  /** The record binds while it is here. */
  inForce: z.boolean().default(false),
  /** Nothing follows by itself. */
  end: z.boolean().default(false),
  /** `derived` only: it is here when this is true. Later states win over earlier ones, `over` over all. */
  when: Condition.optional(),
  over: z.boolean().default(false),
});
export type State = z.infer<typeof State>;

export const Transition = z.object({
  key,
  title: z.string(),
  from: z.array(key).min(1),
  to: key,
  /** Must be true of what is known; `otherwise` is the reason shown when it is not. */
  when: Condition.optional(),
  otherwise: z.string().optional(),
  asks: z.array(Ask).default([]),
  /** Who may, by the words of the slice that runs it; empty: whoever may change the record. */
  who: z.array(z.string()).default([]),
  /** A legal term that runs from the step before (`norms.term` code), or an amount of `engine/deadline` units. */
  term: z.string().optional(),
  /** It sets the record back; its steps are no progress. */
  back: z.boolean().default(false),
});
export type Transition = z.infer<typeof Transition>;

export const Template = z.object({
  key,
  version: z.number().int().min(1).default(1),
  title: z.string(),
  kind: z.enum(['moved', 'derived']),
  /** In order; the first one is where a record begins. */
  states: z.array(State).min(2),
  transitions: z.array(Transition).default([]),
});
export type Template = z.infer<typeof Template>;
