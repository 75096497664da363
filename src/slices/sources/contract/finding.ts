import { z } from '../../../kernel/contract.ts';

/** Kinds of rule, in the order in which the register groups them. */
export const RuleKind = z.enum(['arithmetic', 'count', 'reference', 'sequence', 'time', 'identity', 'scope', 'vocabulary', 'ambiguity', 'completeness', 'contradiction', 'summary', 'lineage', 'theme', 'shift', 'similar', 'norm', 'record']);
export type RuleKind = z.infer<typeof RuleKind>;

/** `notice`: the rule rests on something nobody has verified, or only asks; it accuses no one. */
export const Severity = z.enum(['serious', 'moderate', 'minor', 'notice']);
export type Severity = z.infer<typeof Severity>;

/**
 * `open` nobody has said anything; `explained` somebody says why both values are right; `accepted` it is a fault and
 * stays as it is; `resolved` the data no longer differ (by itself: nobody can set it).
 */
export const FindingState = z.enum(['open', 'explained', 'accepted', 'resolved']);
export type FindingState = z.infer<typeof FindingState>;

/** One of the values that do not fit, as people read it, with where it stands. */
export const FoundValue = z.object({
  value: z.string(),
  /** «004, l. 1212», «calculado sobre 4 registros». */
  source: z.string(),
  statementId: z.string().optional(),
  documentId: z.string().optional(),
  href: z.string().optional(),
});
export type FoundValue = z.infer<typeof FoundValue>;
