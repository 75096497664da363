import { z } from '../../../kernel/contract.ts';
import { Degree, Relation } from './link.ts';
import { Government, LevelColumn, MatrixPair } from './view.ts';

/** How well two plans go together, from their index and their clashes; `sd` where one of them has no plan. */
export const Rating = z.enum(['high', 'middle', 'low', 'none', 'sd']);
export type Rating = z.infer<typeof Rating>;

/** Two elements that agree, or clash. */
export const Aspect = z.object({ linkId: z.string(), relation: Relation, degree: Degree, state: z.enum(['accepted', 'contested']), lowerId: z.string(), lowerText: z.string(), upperId: z.string(), upperText: z.string() });
export type Aspect = z.infer<typeof Aspect>;

export const GroupPair = MatrixPair.extend({
  rating: Rating,
  /** The rating stands one step lower than the index alone would put it, because something clashes. */
  lowered: z.boolean(),
  synergies: z.number().int(),
  clashes: z.number().int(),
  /** At most 20 of each; the counts beside them are whole. */
  concordant: z.object({ count: z.number().int(), items: z.array(Aspect) }),
  discordant: z.object({ count: z.number().int(), items: z.array(Aspect) }),
});
export type GroupPair = z.infer<typeof GroupPair>;

/** The coherence matrix of some governments: every pair of them where one is above the other or beside it. */
export const GroupView = z.object({ asOf: z.string(), example: z.boolean(), levels: z.array(LevelColumn), governments: z.array(Government), pairs: z.array(GroupPair) });
export type GroupView = z.infer<typeof GroupView>;
