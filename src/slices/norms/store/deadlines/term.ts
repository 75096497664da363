import { maybe, rows, sql, type Sql, type Tx } from '../../../../platform/db/sql.ts';
import type { Term } from '../../contract.ts';

/** A term with its norm and its article, as people name them. Read from `termFrom`. */
export const termShape: Sql = sql`t.id, t.version, t.country, t.code, t.source, t.mark, t.verified, t.norm, t.title, t.amount, t.most, t.unit, t.starts,
  t.begins, t.rolls, t.hours, t.yearly, t.set_off as trigger, coalesce(t.suspended_by, '{}') as "suspendedBy", t.extension, coalesce(t.notifies, '{}') as notifies, t.consequence, t.note,
  coalesce(tn.acronym, tn.title) as "normName", tn.id as "normId", ta.number as "articleNumber", ta.letter as "articleLetter", ta.says as "articleSays"`;
export const termFrom: Sql = sql`norms.term t left join norms.norm tn on tn.country = t.country and tn.code = t.norm left join norms.article ta on ta.country = t.country and ta.code = t.article`;

export const findTerm = (tx: Tx, country: string, code: string): Promise<Term | undefined> => maybe<Term>(tx, sql`select ${termShape} from ${termFrom} where t.country = ${country} and t.code = ${code}`);

export const listTermsByCode = (tx: Tx, country: string, codes: readonly string[] | null): Promise<Term[]> =>
  rows<Term>(tx, sql`select ${termShape} from ${termFrom} where t.country = ${country} ${codes === null ? sql`` : sql`and t.code = any(${[...codes]}::text[])`}`);
