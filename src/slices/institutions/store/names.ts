import { rows, sql, type Tx } from '../../../platform/db/sql.ts';

export { listInstitutionRows, type InstitutionRow } from './institution.ts';

export interface FormerName {
  institution: string;
  text: string;
  acronym: string | null;
  since: string | null;
  until: string | null;
}

/** Names that some institutions had, the latest first. */
export const listFormerNames = (tx: Tx, ids: readonly string[]): Promise<FormerName[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows<FormerName>(tx, sql`select institution, text, acronym, since, until from institutions.name where institution = any(${[...ids]}::uuid[]) and kind = 'former' order by coalesce(until, '9999') desc, text`);
