import { z } from '../../../kernel/contract.ts';
import { Mark, Value } from '../../../kernel/statement.ts';
import { PropertyKey } from './property.ts';

/** Where in a document: its page, line, table or slide as numbers where they are known, and always in words («l. 1212», «Tabla No. 1»). */
export const Place = z.object({
  place: z.string().trim().max(120),
  page: z.number().int().min(1).max(100_000).optional(),
  line: z.number().int().min(1).max(10_000_000).optional(),
  lineTo: z.number().int().min(1).max(10_000_000).optional(),
  /** The part of the document where it stands, as a name («Tabla No. 1», «lámina 3», «texto»): two parts may say two things. */
  part: z.string().trim().max(120).optional(),
  /** Row and column, when it stands in a table. */
  row: z.number().int().min(0).max(1_000_000_000).optional(),
  column: z.number().int().min(0).max(1_000_000_000).optional(),
});
export type Place = z.infer<typeof Place>;

/** Something that a document says of a topic. */
export const Statement = z.object({
  id: z.uuid(),
  version: z.number().int(),
  documentId: z.uuid(),
  /** Code or title of the document, as people cite it. */
  document: z.string(),
  topicId: z.uuid(),
  topicKey: z.string(),
  topicKind: z.string(),
  topic: z.string(),
  property: PropertyKey,
  propertyName: z.string(),
  value: Value,
  /** The day for which it holds, as exactly as it is known. */
  asOf: z.string().nullable(),
  mark: Mark,
  /** The text as it stands, where we corrected it. */
  original: z.string().nullable(),
  confidence: z.enum(['alta', 'media', 'baja']).nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  ...Place.partial().extend({ place: z.string() }).shape,
});
export type Statement = z.infer<typeof Statement>;
