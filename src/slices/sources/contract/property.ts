import { z } from '../../../kernel/contract.ts';

export const PropertyKey = z.string().trim().min(1).max(120);

/**
 * What a property means to the rules. They know properties by their role and relations, never by their name, so that
 * a new document brings its own properties and is judged all the same.
 */
export const Role = z.enum([
  // time and place of an activity
  'on', 'begins', 'ends', 'weekday', 'clock', 'half-day', 'minutes', 'days', 'venue', 'attends', 'agenda',
  // the bounds a document sets itself
  'scope-from', 'scope-to', 'scope-territory', 'published-on',
  // structure of a document
  'lines', 'content', 'number', 'refers-to', 'cites-norm',
  // words
  'name', 'alias', 'expansion', 'group', 'answer', 'remark', 'summary', 'detail', 'criterion', 'serves', 'person',
  // what one thing leads to: a problem to what is done about it, that to what came of it
  'leads-to',
]);
export type Role = z.infer<typeof Role>;

/** A property of topics, as data: what it is called, what it holds, and how it relates to others. */
export const Property = z.object({
  key: PropertyKey,
  name: z.string().trim().min(1).max(200),
  value: z.enum(['number', 'date', 'time', 'text', 'list', 'flag', 'topic']),
  /** The only unit it takes; a statement with another one is refused. */
  unit: z.string().trim().max(40).optional(),
  /** Several values at once are normal: two of them do not contradict. */
  many: z.boolean().optional(),
  role: Role.optional(),
  /** The property that this one explains: the answer of a remark, the detail of a summary, the number in words. */
  of: PropertyKey.optional(),
  /** The value of a topic is the sum of those of its parts; of one kind only, when it is said. */
  adds: z.union([z.literal(true), z.object({ parts: z.string().max(60) })]).optional(),
  /** A percentage of two other properties of the same topic. */
  share: z.object({ part: PropertyKey, of: PropertyKey }).optional(),
  /** It says how many: parts of a kind, or items of a list; `distinct` when repeated ones count once. */
  counts: z.object({ topics: z.string().max(60).optional(), list: PropertyKey.optional(), distinct: z.boolean().optional() }).optional(),
  /** A figure of the house that calculates the same: declared beside calculated. `about` names its parameters by what the topic has (`record`, the `part` after its `#`, `territory`) or by a literal. */
  figure: z.object({ name: z.string().max(80), about: z.record(z.string().max(60), z.string().max(200)).optional() }).optional(),
  /** Numbers: the least and the most that make sense. */
  least: z.number().optional(),
  most: z.number().optional(),
  source: z.string().max(300).optional(),
});
export type Property = z.infer<typeof Property>;
