import type { Tx } from '../../platform/db/sql.ts';
import { fold } from '../../kernel/text.ts';
import { findByAnyId } from './actions/institution.ts';
import { listByName, type InstitutionRow } from './store/institution.ts';

/**
 * The institution that a cell of a sheet means: an identity, an id of a pack, the code of a government's territory, or one of its
 * names, acronyms or aliases (present or former). Undefined when none or several answer: a doubt is asked about, never guessed.
 */
export async function resolveInstitution(tx: Tx, nameOrCode: string): Promise<InstitutionRow | undefined> {
  const text = nameOrCode.trim();
  if (!text) return undefined;
  const own = await findByAnyId(tx, text);
  if (own) return own;
  const named = await listByName(tx, fold(text));
  return named.length === 1 ? named[0] : undefined;
}
