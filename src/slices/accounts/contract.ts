import { contract, failuresOf } from '../../kernel/contract.ts';
import { access } from './contract/access.ts';
import { grants } from './contract/grants.ts';
import { historyOperations } from './contract/history.ts';
import { own } from './contract/own.ts';
import { people } from './contract/people.ts';
import { sheet } from './contract/sheet.ts';

export { ScopeKind, type Grant, type Role } from './contract/grants.ts';
export type { Fact } from './contract/history.ts';
export type { Session, Token } from './contract/own.ts';
export type { Account, AccountItem, MadeLink } from './contract/people.ts';
export type { Opened } from './contract/words.ts';

/** What accounts promise: who comes in, what they may, and what was done. */
export const accounts = contract({
  name: 'accounts',
  failures: {
    'already-set-up': 'refused',
    'sign-in-failed': 'unauthenticated',
    'second-factor-needed': 'unauthenticated',
    'second-factor-wrong': 'unauthenticated',
    'second-factor-closed': 'unauthenticated',
    wait: 'limited',
    busy: 'limited',
    'link-spent': 'gone',
    'link-needs-password': 'refused',
    'password-short': 'refused',
    'password-long': 'refused',
    'password-common': 'refused',
    'password-is-name': 'refused',
    'password-wrong': 'refused',
    'session-needed': 'refused',
    'factor-present': 'refused',
    'factor-not-started': 'refused',
    'factor-code-wrong': 'refused',
    'name-taken': 'conflict',
    'mail-taken': 'conflict',
    'id-taken': 'conflict',
    'account-disabled': 'refused',
    'account-open': 'refused',
    'account-forgotten': 'refused',
    'account-wider': 'forbidden',
    'mail-missing': 'refused',
    'last-administrator': 'refused',
    'role-unknown': 'refused',
    'role-wider': 'forbidden',
    'role-scope': 'refused',
    'scope-unknown': 'refused',
    'scope-wider': 'forbidden',
    'holder-unknown': 'refused',
    'days-backwards': 'refused',
    'grant-ended': 'refused',
  },
  facts: [
    'set-up', 'signed-in', 'signed-out', 'sessions-closed', 'session-closed', 'link-created', 'link-used', 'password-changed', 'password-reset',
    'second-factor-started', 'second-factor-added', 'second-factor-removed', 'token-issued', 'token-revoked', 'language-chosen',
    'account-created', 'account-changed', 'account-disabled', 'account-enabled', 'account-unlocked', 'account-forgotten',
    'role-saved', 'granted', 'grant-ended', 'redacted', 'people-imported', 'import-undone',
    'seals-renewed', 'erasures-applied',
  ],
  operations: { ...access, ...own, ...people, ...sheet, ...grants, ...historyOperations },
});

export const no = failuresOf(accounts);
