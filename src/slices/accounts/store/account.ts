import { fold, type Language } from '../../../kernel/text.ts';
import type { Owned } from '../../../kernel/reach.ts';
import { brokenConstraint, execute, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { no } from '../contract.ts';
import type { Authorised } from '../proof.ts';

export interface AccountRow extends Owned {
  /** Its own id again: what `permitSelf` compares. */
  account: string;
  name: string;
  fullName: string;
  person: string | null;
  mail: string | null;
  state: 'invited' | 'active' | 'disabled';
  language: Language;
  passwordHash: string | null;
  passwordChangedAt: Date | null;
  /** Sealed by the vault, as the next. */
  totpSecret: string | null;
  totpPending: string | null;
  totpLastStep: number;
  signedInAt: Date | null;
  createdAt: Date;
  /** When its personal data were erased; such an account never opens again. */
  forgottenAt: Date | null;
}

const columns = sql`id, id as account, owner, territory, parties, visibility, version, name, full_name as "fullName", person, mail, state, language,
  password_hash as "passwordHash", password_changed_at as "passwordChangedAt", totp_secret as "totpSecret", totp_pending as "totpPending",
  totp_last_step as "totpLastStep", signed_in_at as "signedInAt", created_at as "createdAt", forgotten_at as "forgottenAt"`;

export const findAccount = (tx: Tx, id: string): Promise<AccountRow | undefined> => maybe(tx, sql`select ${columns} from accounts.account where id = ${id}`);

export const lockAccount = (tx: Tx, id: string): Promise<AccountRow | undefined> => maybe(tx, sql`select ${columns} from accounts.account where id = ${id} for update`);

/** The accounts that have a second factor, or began one. */
export const lockFactors = (tx: Tx): Promise<AccountRow[]> => rows(tx, sql`select ${columns} from accounts.account where totp_secret is not null or totp_pending is not null order by id for update`);

/** Erases what an account says of its person; 0 when it was done before. */
export const forgetAccount = async (tx: Tx, account: Permitted<AccountRow>, now: Date): Promise<number> =>
  (await one<{ gone: number }>(tx, sql`select accounts.forget(${account.id}::uuid, ${now}) as gone`)).gone;

/** The account of a user name or, with an @, of a mail. */
export const findByLogin = (tx: Tx, login: string): Promise<AccountRow | undefined> =>
  login.includes('@')
    ? maybe(tx, sql`select ${columns} from accounts.account where lower(mail) = ${login.trim().toLowerCase()}`)
    : maybe(tx, sql`select ${columns} from accounts.account where name_key = ${fold(login)}`);

export const countAccounts = async (tx: Tx): Promise<number> => (await one<{ count: number }>(tx, sql`select count(*) from (select 1 from accounts.account limit 1) a`)).count;

/** Only one process sets a house up: the second waits here and then finds an account. */
export const lockHouse = (tx: Tx): Promise<number> => execute(tx, sql`select pg_advisory_xact_lock(hashtextextended('accounts.set-up', 0))`);

/** A new account as it stands before anybody came in. */
export const blankAccount = (words: Pick<AccountRow, 'id' | 'owner' | 'name' | 'fullName' | 'person' | 'mail' | 'language'>, now: Date): AccountRow => ({
  ...words, account: words.id, territory: null, parties: [], visibility: 'own', version: 1, state: 'invited',
  passwordHash: null, passwordChangedAt: null, totpSecret: null, totpPending: null, totpLastStep: 0, signedInAt: null, createdAt: now, forgottenAt: null,
});

export async function insertAccount(tx: Tx, row: Authorised<AccountRow>): Promise<void> {
  await namingWhatIsTaken(
    execute(tx, sql`insert into accounts.account (id, owner, territory, parties, visibility, version, name, full_name, person, mail, state, language, password_hash, password_changed_at, signed_in_at, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.name}, ${row.fullName}, ${row.person}, ${row.mail}, ${row.state}, ${row.language}, ${row.passwordHash}, ${row.passwordChangedAt}, ${row.signedInAt}, ${row.createdAt})`),
    row,
  );
}

/** Writes what an administrator edits; answers the new version. */
export async function updateAccount(tx: Tx, row: Permitted<AccountRow>): Promise<number> {
  const written = await namingWhatIsTaken(
    one<{ version: number }>(tx, sql`update accounts.account set owner = ${row.owner}, name = ${row.name}, full_name = ${row.fullName}, person = ${row.person},
      mail = ${row.mail}, state = ${row.state}, language = ${row.language}, version = version + 1 where id = ${row.id} returning version`),
    row,
  );
  return written.version;
}

/** Writes how somebody proves who they are, and how they read; it is no edit and leaves the version. */
export async function updateOwn(tx: Tx, row: Authorised<AccountRow>): Promise<void> {
  await execute(tx, sql`update accounts.account set state = ${row.state}, language = ${row.language}, password_hash = ${row.passwordHash}, password_changed_at = ${row.passwordChangedAt},
    totp_secret = ${row.totpSecret}, totp_pending = ${row.totpPending}, totp_last_step = ${row.totpLastStep}, signed_in_at = ${row.signedInAt} where id = ${row.id}`);
}

async function namingWhatIsTaken<T>(writing: Promise<T>, row: AccountRow): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'account_name_taken') throw no('name-taken', { name: row.name });
    if (broken === 'account_mail_taken') throw no('mail-taken');
    if (broken === 'account_pkey') throw no('id-taken');
    throw error;
  }
}
