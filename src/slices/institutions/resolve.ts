import type { Tx } from '../../platform/db/sql.ts';
import { fold } from '../../kernel/text.ts';
import { findByAnyId } from './actions/institution.ts';
import { looksLikeCode, unitsMeant } from './units.ts';
import { listByName, type InstitutionRow } from './store/institution.ts';

/**
 * The institution that a cell of a sheet means: an identity, an id of a pack, the code of a government's territory, or one of its
 * names, acronyms or aliases (present or former). Undefined when none or several answer: a doubt is asked about, never guessed.
 * @param near codes of the territories within the person's reach: they decide about 0801, a code of two countries
 */
export async function resolveInstitution(tx: Tx, nameOrCode: string, near: readonly string[] = []): Promise<InstitutionRow | undefined> {
  const text = nameOrCode.trim();
  if (!text) return undefined;
  const own = await findByAnyId(tx, text);
  if (own) return own;
  const units = looksLikeCode(text) ? await unitsMeant(tx, text, near, '') : []; // codes are looked up on any day
  if (units.length === 1) return findByAnyId(tx, units[0]!.code); // its length was just seen
  const named = await listByName(tx, fold(text));
  return named.length === 1 ? named[0] : undefined;
}
