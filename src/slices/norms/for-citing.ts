import type { Finding } from '../../kernel/finding.ts';
import type { Subject } from '../../kernel/subject.ts';
import type { Context } from '../../platform/operation/context.ts';
import { plain } from './actions/law/cite.ts';
import type { NormCitation } from './contract.ts';
import { withoutNorm, type NeedingRecord } from './rules/law/rests.ts';
import { listCiting, tellSubject } from './store/law/citation.ts';

export { legalBasis as legalBasisOf } from './actions/law/basis.ts';
export { addCitation as citeNorm } from './actions/law/cite.ts';

type Reading = Pick<Context, 'tx' | 'reach'>;

/** The norms that a record cites, within the reader's reach, oldest citation first. */
export const normsCitedBy = async (ctx: Reading, subject: Subject): Promise<NormCitation[]> => (await listCiting(ctx.tx, ctx.reach, subject)).map(plain);

/**
 * What a record is called and from when it is, for its citations: to be told by its slice when either changes. It is
 * part of the change that the slice records. Answers how many citations changed.
 */
export const tellCiting = (ctx: Pick<Context, 'tx'>, subject: Subject, known: { name: string | null; on: string | null }): Promise<number> => tellSubject(ctx.tx, subject, known);

/** Of records that say they need a norm, a finding for each that cites none within the reader's reach. */
export async function recordsWithoutNorm(ctx: Reading, records: readonly NeedingRecord[]): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const record of records) if ((await listCiting(ctx.tx, ctx.reach, record.subject)).length === 0) found.push(withoutNorm(record));
  return found;
}
