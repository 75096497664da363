import { query, z } from '../../../../kernel/contract.ts';
import { exampleId } from '../../../../kernel/id.ts';

/** What came of reading the text of a document's file; null when it has none. */
export const ReadingState = z.enum(['waiting', 'read', 'empty', 'locked', 'broken', 'large', 'none']);
export type ReadingState = z.infer<typeof ReadingState>;

/** A stretch of the text of a document: lines of one page, counted from 1. */
export const PageText = z.object({
  documentId: z.uuid(),
  page: z.number().int(),
  /** How many pages the document has, and lines this page; null when nobody knows. */
  pages: z.number().int().nullable(),
  lines: z.number().int(),
  from: z.number().int(),
  text: z.array(z.string()),
  reading: ReadingState.nullable(),
});
export type PageText = z.infer<typeof PageText>;

export const pageOperations = {
  /** The lines of a page: from one, or with one in the middle. */
  page: query({
    input: z.object({
      id: z.uuid(),
      page: z.coerce.number().int().min(1).default(1),
      from: z.coerce.number().int().min(1).default(1),
      /** A line to be in the middle of what is answered; it wins over `from`. */
      around: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(2000).default(400),
    }),
    output: PageText,
    example: { id: exampleId('document'), page: 1, around: 12 },
  }),
};
