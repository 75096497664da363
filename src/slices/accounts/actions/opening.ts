import { newTimelessId } from '../../../kernel/id.ts';
import { no, type Opened } from '../contract.ts';
import { hashPassword, isCommon } from '../password.ts';
import type { Authorised } from '../proof.ts';
import { judgePassword, passwordLength, shortest } from '../rules.ts';
import { newSecret, hashOf } from '../secret.ts';
import { sessionDays } from '../sessions.ts';
import type { AccountRow } from '../store/account.ts';
import { deletePresented, insertSession } from '../store/session.ts';
import { iso, type Ctx } from './ctx.ts';

const dayMs = 86_400_000;

/** Opens a session of the account; the one that came with the request ends, so that no identifier outlives a sign-in. */
export async function open(ctx: Ctx, account: Authorised<AccountRow>, device: string): Promise<Opened> {
  if (ctx.actor.session) await deletePresented(ctx.tx, ctx.actor.session);
  const token = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + sessionDays * dayMs);
  await insertSession(ctx.tx, account, { id: newTimelessId(), device, createdAt: ctx.now, seenAt: ctx.now, expiresAt }, hashOf(token));
  return { session: { token, expiresAt: iso(expiresAt) }, account: { id: account.id, name: account.name, fullName: account.fullName, language: account.language } };
}

/** The account with a new password, if it is good enough. */
export async function withPassword(ctx: Ctx, account: AccountRow, password: string): Promise<AccountRow> {
  const hasFactor = account.totpSecret !== null;
  const names = [account.name, account.fullName, account.mail ?? ''].filter(Boolean);
  const problem = judgePassword(password, { names, hasFactor }, isCommon);
  if (problem) throw no(problem, { min: shortest(hasFactor), max: passwordLength.longest });
  return { ...account, passwordHash: await hashPassword(password), passwordChangedAt: ctx.now, state: 'active' };
}
