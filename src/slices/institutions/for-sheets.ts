import { fold } from '../../kernel/text.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { isIdentity } from './sheets/cells.ts';
import type { InstitutionRow } from './store/institution.ts';
import { listMeant, listPeopleNamed } from './store/meant.ts';
import { deletePerson, lockPersonRow, type PersonRow } from './store/person.ts';

/**
 * The institutions that some cells mean, as `resolveInstitution` reads one: an identity, an id of a pack (the code of a
 * government's territory with its country), or a name. Those of which none or several answer are left out. Three
 * questions to the database, however many cells.
 */
export async function institutionsMeant(tx: Tx, texts: readonly string[]): Promise<Map<string, InstitutionRow>> {
  const asked = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  const packIds = asked.flatMap((text) => (isIdentity(text) ? [] : [text, text.toUpperCase()]));
  const { own, named } = await listMeant(tx, asked.filter(isIdentity), packIds, asked.map(fold));
  return new Map(asked.flatMap((text) => {
    const one = own.find(({ id, pack_id }) => id === text.toLowerCase() || pack_id === text || pack_id === text.toUpperCase());
    const some = named.get(fold(text)) ?? [];
    const found = one ?? (some.length === 1 ? some[0] : undefined);
    return found ? [[text, found] as const] : [];
  }));
}

/** People of some institutions that go by some names (accents and case aside). */
export const peopleNamed = (tx: Tx, institutions: readonly string[], names: readonly string[]): Promise<PersonRow[]> => (names.length === 0 || institutions.length === 0 ? Promise.resolve([]) : listPeopleNamed(tx, institutions, [...new Set(names.map(fold))]));

/** Takes away somebody whom an import registered; who was changed since stays in the directory. */
export async function removeNewPerson(ctx: Pick<Context, 'tx' | 'permit'>, id: string): Promise<void> {
  const person = await lockPersonRow(ctx.tx, id);
  if (person?.version === 1) await deletePerson(ctx.tx, ctx.permit(person));
}
