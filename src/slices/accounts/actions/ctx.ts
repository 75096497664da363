import type { Context } from '../../../platform/operation/context.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { no, type accounts } from '../contract.ts';
import type { AccountRow } from '../store/account.ts';

export type Ctx = Context<typeof accounts>;

/** One's own account by its own right, another's by a grant. */
export const ownOrPermitted = (ctx: Ctx, row: AccountRow | undefined): Permitted<AccountRow> => (row && row.account === ctx.actor.account ? ctx.permitSelf(row) : ctx.permit(row));

/** Password, second factor and tokens are touched from a session only: a leaked API token must not take the account. */
export function needSession(ctx: Ctx): void {
  if (ctx.actor.kind === 'account' && ctx.actor.session === null) throw no('session-needed');
}

/** The version seen is the one in force, or both sides are shown to a person. */
export function sameVersion(row: { version: number }, seen: number, current: Record<string, unknown>): void {
  if (row.version !== seen) throw houseNo('version-changed', { current });
}

export const iso = (date: Date): string => date.toISOString();
export const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
