import type { Permitted } from '../../../../platform/access/permitted.ts';
import { execute, maybe, sql, type Tx } from '../../../../platform/db/sql.ts';
import type { LegalIdentity } from '../../contract/actors.ts';
import type { InstitutionRow } from '../institution.ts';

export const findIdentity = (tx: Tx, institution: string): Promise<LegalIdentity | undefined> =>
  maybe(tx, sql`select institution, act, number, authority, issued_on as "on", source, mark, version from institutions.legal_identity where institution = ${institution}`);

/** Writes the identity whole; its institution is locked by the caller. */
export async function saveIdentity(tx: Tx, of: Permitted<InstitutionRow>, one: Omit<LegalIdentity, 'institution'>): Promise<void> {
  await execute(tx, sql`insert into institutions.legal_identity (institution, act, number, authority, issued_on, source, mark, version) values (${of.id}, ${one.act}, ${one.number}, ${one.authority}, ${one.on}, ${one.source}, ${one.mark}, ${one.version})
    on conflict (institution) do update set act = excluded.act, number = excluded.number, authority = excluded.authority, issued_on = excluded.issued_on, source = excluded.source, mark = excluded.mark, version = excluded.version`);
}

export const findSector = async (tx: Tx, institution: string): Promise<string | null> => (await maybe<{ sector: string | null }>(tx, sql`select sector from institutions.institution where id = ${institution}`))?.sector ?? null;

export async function setSector(tx: Tx, row: Permitted<InstitutionRow>, sector: string | null): Promise<void> {
  await execute(tx, sql`update institutions.institution set sector = ${sector}, edited = array(select distinct unnest(edited || 'sector'::text) order by 1), version = version + 1 where id = ${row.id}`);
}
