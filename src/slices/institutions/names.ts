import type { Tx } from '../../platform/db/sql.ts';
import { listFormerNames, listInstitutionRows, type InstitutionRow } from './store/names.ts';

/** How an institution is called on a day. */
export interface NamedOn {
  /** The institution of that day: itself, or who had taken its place. */
  id: string;
  name: string;
  acronym: string | null;
  /** The name that was asked about, when another stands for it that day. */
  asked: string | null;
}

const first = (moment: string): string => `${moment}-01-01`.slice(0, 10);
const last = (moment: string): string => (moment.length === 4 ? `${moment}-12-31` : moment.length === 7 ? `${moment}-31` : moment);

/**
 * Institutions by the name of a day: a former name that held then, and the successor of one that had ended. A year holds
 * to its last day. Institutions that do not exist are left out.
 * @param day ISO date
 */
export async function institutionsNamedOn(tx: Tx, ids: readonly string[], day: string): Promise<Map<string, NamedOn>> {
  const known = new Map<string, InstitutionRow>();
  for (let wanted = [...ids]; wanted.length > 0; ) {
    const found = await listInstitutionRows(tx, wanted);
    for (const row of found) known.set(row.id, row);
    wanted = found.flatMap(({ successor }) => (successor !== null && !known.has(successor) ? [successor] : []));
  }
  const former = Map.groupBy(await listFormerNames(tx, [...known.keys()]), ({ institution }) => institution);
  return new Map(ids.flatMap((id) => {
    const asked = known.get(id);
    if (!asked) return [];
    const holder = holderOn(asked, known, day);
    const then = (former.get(holder.id) ?? []).find(({ since, until }) => until !== null && day <= last(until) && (since === null || first(since) <= day));
    const name = then?.text ?? holder.name;
    return [[id, { id: holder.id, name, acronym: then ? then.acronym : holder.acronym, asked: name === asked.name ? null : asked.name }]];
  }));
}

/** Itself, or along its successors the one that had not ended. */
function holderOn(row: InstitutionRow, known: ReadonlyMap<string, InstitutionRow>, day: string): InstitutionRow {
  let at = row;
  for (const seen = new Set<string>(); at.ended !== null && last(at.ended) < day && at.successor !== null && !seen.has(at.id); ) {
    seen.add(at.id);
    at = known.get(at.successor) ?? at;
  }
  return at;
}
