import { noticeLetter, type Notice } from '../letters.ts';
import type { AccountRow } from '../store/account.ts';
import type { Ctx } from './ctx.ts';

/** Tells the owner of an account, at the mail it had, that somebody touched how it opens; where the house sends no mail, their history says it. */
export async function tellOwner(ctx: Ctx, account: Pick<AccountRow, 'mail' | 'fullName' | 'language'>, notice: Notice): Promise<void> {
  if (!ctx.mail.ready || !account.mail) return;
  await ctx.later('letter', { to: account.mail, ...noticeLetter({ account, notice, at: ctx.now, zone: ctx.zone }) });
}
