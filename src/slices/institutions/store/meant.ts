import { rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { listByAnyIds, listInstitutionRows, type InstitutionRow } from './institution.ts';
import { listPersonRows, type PersonRow } from './person.ts';

/** Institutions by identities, ids of packs or folded names (those of today before former ones), by what was asked. */
export async function listMeant(tx: Tx, ids: readonly string[], packIds: readonly string[], folded: readonly string[]): Promise<{ own: InstitutionRow[]; named: Map<string, InstitutionRow[]> }> {
  const own = ids.length + packIds.length === 0 ? [] : await listByAnyIds(tx, ids, packIds);
  const names = folded.length === 0 ? [] : await rows<{ folded: string; institution: string; former: boolean }>(tx, sql`select n.folded, n.institution, bool_and(n.kind = 'former') as former from institutions.name n where n.folded = any(${folded}::text[]) group by n.folded, n.institution`);
  const known = new Map((await listInstitutionRows(tx, [...new Set(names.map(({ institution }) => institution))])).map((one) => [one.id, one]));
  return {
    own,
    named: new Map([...Map.groupBy(names, (one) => one.folded)].map(([name, those]) => {
      const present = those.filter(({ former }) => !former);
      return [name, (present.length > 0 ? present : those).flatMap(({ institution }) => known.get(institution) ?? [])];
    })),
  };
}

/** People of some institutions by their folded names. */
export async function listPeopleNamed(tx: Tx, institutions: readonly string[], folded: readonly string[]): Promise<PersonRow[]> {
  const found = await rows<{ id: string }>(tx, sql`select p.id from institutions.person p where p.owner = any(${institutions}::uuid[]) and p.folded = any(${folded}::text[])`);
  return found.length === 0 ? [] : listPersonRows(tx, found.map(({ id }) => id));
}
