import { z } from '../../../kernel/contract.ts';
import { Mark } from '../../../kernel/statement.ts';

/** An acronym with what it stands for, or a concept with its definition, as a source gives them. */
export const Concept = z.object({
  kind: z.enum(['acronym', 'concept']),
  term: z.string().trim().min(1).max(120),
  meaning: z.string().trim().min(1).max(4000),
  place: z.string().trim().max(120).default(''),
  /** When no document of the house says it. */
  source: z.string().trim().max(500).optional(),
  mark: Mark.default('declared'),
});
export type Concept = z.infer<typeof Concept>;
