import { fold, type Language } from '../../../kernel/text.ts';
import { no } from '../contract.ts';
import { isPassword } from '../password.ts';
import { hashOf, plainCode } from '../secret.ts';
import type { AccountRow } from '../store/account.ts';
import { findLock, lockAttempts } from '../store/throttle.ts';
import { spendRecoveryCode } from '../store/token.ts';
import { totpStep } from '../totp.ts';
import type { Ctx } from './ctx.ts';
import { openFactor } from './keeping.ts';

/**
 * Passwords verified at once in this process. Each costs 19 MiB and, when it fails, a second connection: half of the
 * pool at most, so that a flood of guesses never stops the others.
 */
const most = 5;
let inHand = 0;

/** What failures are counted by: the account, or a name that nobody has (so that it answers alike). Never the address. */
export const attemptKey = (account: AccountRow | undefined, login: string): string => account?.id ?? `name ${hashOf(fold(login))}`;

/** Runs one attempt to prove who somebody is: one at a time for each key, after its wait, and few at once. */
export async function attempt<T>(ctx: Ctx, key: string, prove: () => Promise<T>): Promise<T> {
  if (inHand >= most) throw no('busy', { seconds: 2 });
  inHand += 1;
  try {
    await lockAttempts(ctx.tx, key);
    const until = await findLock(ctx.tx, key, ctx.now);
    if (until) throw waitUntil(until, ctx);
    return await prove();
  } finally {
    inHand -= 1;
  }
}

function waitUntil(until: Date, ctx: Ctx): Error {
  const seconds = Math.max(1, Math.ceil((until.getTime() - ctx.now.getTime()) / 1000));
  return no('wait', { seconds, wait: waitWords(seconds, ctx.language) });
}

const waitWords = (seconds: number, language: Language): string =>
  seconds < 90 ? `${seconds} ${language === 'en' ? 'seconds' : 'segundos'}` : `${Math.ceil(seconds / 60)} ${language === 'en' ? 'minutes' : 'minutos'}`;

/** Counts a failure, though everything else of this operation is undone, and says no. */
export async function fail(ctx: Ctx, key: string, code: 'sign-in-failed' | 'second-factor-wrong' | 'password-wrong'): Promise<never> {
  await ctx.outside('failed-sign-in', { key, now: ctx.now });
  throw no(code);
}

/** The account, if the password is its own. An unknown name takes as long and says the same. */
export async function provePassword(ctx: Ctx, key: string, account: AccountRow | undefined, password: string): Promise<AccountRow> {
  const right = await isPassword(password, account?.passwordHash);
  return right && account && account.state === 'active' ? account : fail(ctx, key, 'sign-in-failed');
}

/** The account with its code spent, if it asks for none or the code is right: six digits, or one of the recovery codes. */
export async function proveFactor(ctx: Ctx, key: string, account: AccountRow, code: string | undefined): Promise<AccountRow> {
  if (account.totpSecret === null) return account;
  if (!code) throw no('second-factor-needed');
  const secret = openFactor(ctx, account, account.totpSecret);
  const step = secret === undefined ? undefined : await totpStep(secret, code, ctx.now, account.totpLastStep);
  if (step !== undefined) return { ...account, totpLastStep: step };
  if (await spendRecoveryCode(ctx.tx, account, hashOf(plainCode(code)), ctx.now)) return account;
  if (secret === undefined) throw no('second-factor-closed');
  return fail(ctx, key, 'second-factor-wrong');
}
