import { newId } from '../../../kernel/id.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type accounts } from '../contract.ts';
import { hashOf, newSecret, tokenPrefix } from '../secret.ts';
import { findAccount, findByLogin, lockAccount, type AccountRow } from '../store/account.ts';
import { deleteSession, findSession, listSessions } from '../store/session.ts';
import { insertToken, listTokens, lockToken, revokeToken } from '../store/token.ts';
import { iso, isoOrNull, needSession, ownOrPermitted, type Ctx } from './ctx.ts';
import { notWider } from './giving.ts';
import { tellOwner } from './notice.ts';

type Tokens = Pick<Actions<typeof accounts>, 'issueToken' | 'listTokens' | 'revokeToken' | 'listSessions' | 'closeSession'>;

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** An account by its id or its user name; one's own when none is named. */
async function named(ctx: Ctx, account: string | undefined): Promise<AccountRow | undefined> {
  if (account === undefined) return ctx.actor.account ? findAccount(ctx.tx, ctx.actor.account) : undefined;
  return isId(account) ? findAccount(ctx.tx, account) : findByLogin(ctx.tx, account);
}

export const tokens: Tokens = {
  async issueToken(ctx, input) {
    needSession(ctx);
    const account = ownOrPermitted(ctx, await named(ctx, input.account));
    await notWider(ctx, account);
    if (account.state === 'disabled') throw no('account-disabled');
    const token = `${tokenPrefix}${newSecret()}`;
    const id = newId(ctx.now.getTime());
    const expiresAt = new Date(ctx.now.getTime() + input.days * 86_400_000);
    await insertToken(ctx.tx, account, { id, label: input.label, readsOnly: input.readsOnly, createdAt: ctx.now, expiresAt }, hashOf(token));
    await tellOwner(ctx, account, 'token-issued');
    return ctx.record({ fact: 'accounts.token-issued', kind: 'account', on: account, data: { token: id, days: input.days, readsOnly: input.readsOnly } }, { id, token, expiresAt: iso(expiresAt) });
  },

  async listTokens(ctx, input) {
    const account = ownOrPermitted(ctx, await named(ctx, input.account));
    const items = (await listTokens(ctx.tx, account)).map((t) => ({ id: t.id, label: t.label, readsOnly: t.readsOnly, createdAt: iso(t.createdAt), expiresAt: iso(t.expiresAt), revokedAt: isoOrNull(t.revokedAt) }));
    return { items, next: null };
  },

  async revokeToken(ctx, { id }) {
    const token = await lockToken(ctx.tx, id);
    const account = ownOrPermitted(ctx, token && (await findAccount(ctx.tx, token.account)));
    if ((await revokeToken(ctx.tx, account, id, ctx.now)) === 0) return ctx.unchanged({});
    return ctx.record({ fact: 'accounts.token-revoked', kind: 'account', on: account, data: { token: id } }, {});
  },

  async listSessions(ctx, input) {
    const account = ownOrPermitted(ctx, await named(ctx, input.account));
    const items = (await listSessions(ctx.tx, account, ctx.now)).map((s) => ({ id: s.id, device: s.device, createdAt: iso(s.createdAt), seenAt: iso(s.seenAt), expiresAt: iso(s.expiresAt), current: s.id === ctx.actor.session }));
    return { items, next: null };
  },

  async closeSession(ctx, { id }) {
    const session = await findSession(ctx.tx, id);
    const account = ownOrPermitted(ctx, session && (await lockAccount(ctx.tx, session.account)));
    await deleteSession(ctx.tx, account, id);
    return ctx.record({ fact: 'accounts.session-closed', kind: 'account', on: account }, {});
  },
};
