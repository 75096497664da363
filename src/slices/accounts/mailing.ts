import { holds } from '../../platform/access/actor.ts';
import { rows, sql, type Tx } from '../../platform/db/sql.ts';
import type { Language } from '../../kernel/text.ts';
import { holdersOf } from '../institutions/index.ts';

/** Somebody with an account to whom a letter can be sent. The address is private: it goes into the letter and nowhere else. */
export interface Addressee {
  account: string;
  mail: string;
  language: Language;
}

interface GrantOn {
  account: string | null;
  person: string | null;
  post: string | null;
  operations: string[];
  except: string[];
  reads: boolean;
}

/** Who may carry out an operation for an institution, by a grant on it that they or their post hold today, and has a mail. */
export async function peopleToWrite(tx: Tx, institution: string, operation: string, now: Date, day: string): Promise<Addressee[]> {
  const grants = (await rows<GrantOn>(tx, sql`select g.account, g.person, g.post, r.operations, r.except_operations as except, r.reads
    from accounts.grant g join accounts.role r on r.id = g.role where g.scope_kind = 'institution' and g.scope = ${institution}
      and (g.starts_at is null or g.starts_at <= ${now}) and (g.ends_at is null or g.ends_at > ${now})`)).filter((grant) => holds(grant, operation, 'command'));
  const held = await Promise.all(grants.flatMap(({ post }) => (post ? [holdersOf(tx, post, day)] : [])));
  const people = [...grants.flatMap(({ person }) => person ?? []), ...held.flat().filter(({ role }) => role === 'titular').map(({ person }) => person)];
  return rows<Addressee>(tx, sql`select id as account, mail, language from accounts.account
    where state = 'active' and mail is not null and (id = any(${grants.flatMap(({ account }) => account ?? [])}::uuid[]) or person = any(${people}::uuid[])) order by full_name_key, id`);
}

/** Full names of accounts, for the history of a record. */
export const namesOf = async (tx: Tx, accounts: readonly string[]): Promise<Map<string, string>> =>
  accounts.length === 0 ? new Map() : new Map((await rows<{ id: string; name: string }>(tx, sql`select id, full_name as name from accounts.account where id = any(${[...accounts]}::uuid[])`)).map(({ id, name }) => [id, name]));
