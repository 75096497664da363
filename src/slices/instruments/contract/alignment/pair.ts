import { z } from '../../../../kernel/contract.ts';
import { partKinds } from '../../../../kernel/part.ts';

/** What became of a part of the model: see `engine/alignment`. */
export const alignedKinds = ['same', 'reworded', 'merged', 'split', 'partial', 'added', 'absent'] as const;
/** What is paired with what: articles and provisions, recitals, titles of divisions. Only the first are for a person to confirm. */
export const alignedGroups = ['body', 'reasons', 'divisions'] as const;

const key = z.string().min(1).max(60);

/** A part as it is named beside another. */
export const NamedPart = z.object({ key, kind: z.enum(partKinds), number: z.string().nullable(), heading: z.string().nullable() });
export type NamedPart = z.infer<typeof NamedPart>;

/** Parts of a text beside those of the model that they come from; one side may be empty. */
export const AlignedPair = z.object({
  parts: z.array(NamedPart),
  model: z.array(NamedPart),
  group: z.enum(alignedGroups),
  kind: z.enum(alignedKinds),
  /** How sure the proposal is, from 0 to 1; null when a person put them together. */
  score: z.number().min(0).max(1).nullable(),
  why: z.string(),
  /** The wording of the model that the text took, by its key, where the model offers several. */
  choice: z.string().nullable(),
  decided: z.boolean(),
});
export type AlignedPair = z.infer<typeof AlignedPair>;

/** How far the confirming is: of articles and provisions. */
export const AlignmentCounts = z.object({ pairs: z.number().int(), decided: z.number().int(), left: z.number().int(), kinds: z.record(z.enum(alignedKinds), z.number().int()) });
export type AlignmentCounts = z.infer<typeof AlignmentCounts>;

/** What a person says of a pair: these parts are those of the model. Whatever else stood with them stands alone from then on. */
export const PairDecision = z
  .object({ parts: z.array(key).max(50), model: z.array(key).max(50), decided: z.boolean().default(true) })
  .refine(({ parts, model }) => parts.length + model.length > 0, { message: 'Diga qué artículos van juntos.' });
export type PairDecision = z.infer<typeof PairDecision>;
