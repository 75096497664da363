import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type accounts } from '../contract.ts';
import { isPassword } from '../password.ts';
import { qrPicture } from '../qr.ts';
import { hashOf, newRecoveryCodes, plainCode } from '../secret.ts';
import { lockAccount, updateOwn, type AccountRow } from '../store/account.ts';
import { replaceRecoveryCodes } from '../store/token.ts';
import { newTotpSecret, totpStep, totpUri } from '../totp.ts';
import { attempt, fail } from './attempt.ts';
import { openFactor, sealFactor } from './keeping.ts';
import { needSession, ownOrPermitted, type Ctx } from './ctx.ts';
import { tellOwner } from './notice.ts';
import { notWider } from './giving.ts';

const lockSelf = async (ctx: Ctx) => ctx.permitSelf(ctx.actor.account ? await lockAccount(ctx.tx, ctx.actor.account) : undefined);

export const factor: Pick<Actions<typeof accounts>, 'startTotp' | 'confirmTotp' | 'removeTotp'> = {
  async startTotp(ctx) {
    needSession(ctx);
    const account = await lockSelf(ctx);
    withoutFactor(account);
    const secret = newTotpSecret();
    const uri = totpUri(secret, account.name);
    await updateOwn(ctx.tx, ctx.permitSelf({ ...account, totpPending: sealFactor(ctx, account, secret) }));
    return ctx.record({ fact: 'accounts.second-factor-started', kind: 'account', on: account }, { secret, uri, qr: await qrPicture(uri) });
  },

  async confirmTotp(ctx, input) {
    needSession(ctx);
    const account = await lockSelf(ctx);
    withoutFactor(account);
    if (account.totpPending === null) throw no('factor-not-started');
    const secret = openFactor(ctx, account, account.totpPending);
    if (secret === undefined) throw no('factor-not-started'); // its key is gone: it begins anew
    const step = await totpStep(secret, input.code, ctx.now, 0);
    if (step === undefined) throw no('factor-code-wrong');
    await updateOwn(ctx.tx, ctx.permitSelf({ ...account, totpSecret: account.totpPending, totpPending: null, totpLastStep: step }));
    await tellOwner(ctx, account, 'factor-added');
    const recoveryCodes = newRecoveryCodes();
    await replaceRecoveryCodes(ctx.tx, account, recoveryCodes.map((code) => hashOf(plainCode(code))));
    return ctx.record({ fact: 'accounts.second-factor-added', kind: 'account', on: account }, { recoveryCodes });
  },

  async removeTotp(ctx, input) {
    needSession(ctx);
    const id = input.account ?? ctx.actor.account;
    const account = id === ctx.actor.account ? await confirmPassword(ctx, input.password ?? '') : ownOrPermitted(ctx, id ? await lockAccount(ctx.tx, id) : undefined);
    if (account.id !== ctx.actor.account) await notWider(ctx, account);
    if (account.totpSecret === null && account.totpPending === null) return ctx.unchanged({});
    await updateOwn(ctx.tx, ownOrPermitted(ctx, { ...account, totpSecret: null, totpPending: null }));
    await replaceRecoveryCodes(ctx.tx, account, []);
    if (account.totpSecret !== null) await tellOwner(ctx, account, 'factor-removed');
    return ctx.record({ fact: 'accounts.second-factor-removed', kind: 'account', on: account }, {});
  },
};

/** Their own factor goes only with their password: a session left open is not enough. */
const confirmPassword = (ctx: Ctx, password: string): Promise<Permitted<AccountRow>> =>
  attempt(ctx, ctx.actor.account ?? '', async () => {
    const account = await lockSelf(ctx);
    if (!(await isPassword(password, account.passwordHash))) await fail(ctx, account.id, 'password-wrong');
    return account;
  });

/** Another factor in the place of one's own would take it away without the password. */
function withoutFactor(account: AccountRow): void {
  if (account.totpSecret !== null) throw no('factor-present');
}
