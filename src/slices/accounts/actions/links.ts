import { newTimelessId } from '../../../kernel/id.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type MadeLink, type accounts } from '../contract.ts';
import { findLink, type LinkRow } from '../credential-store.ts';
import { linkLetter } from '../letters.ts';
import { byProof, type Authorised } from '../proof.ts';
import { hashOf, newSecret } from '../secret.ts';
import { findAccount, findByLogin, lockAccount, updateOwn, type AccountRow } from '../store/account.ts';
import { insertLink, madeSince, spendLinks } from '../store/link.ts';
import { deleteSessions } from '../store/session.ts';
import { clearFailures } from '../store/throttle.ts';
import { revokeTokens } from '../store/token.ts';
import { attempt, proveFactor } from './attempt.ts';
import { iso, type Ctx } from './ctx.ts';
import { notWider } from './giving.ts';
import { tellOwner } from './notice.ts';
import { open, withPassword } from './opening.ts';

type Links = Pick<Actions<typeof accounts>, 'createLink' | 'resetPassword' | 'requestLink' | 'readLink' | 'useLink'>;

/** A letter somebody asked for by themselves opens for this long (hours), and is sent again after these minutes. */
const askedHours = 2;
const askedEveryMinutes = 5;

export const links: Links = {
  async createLink(ctx, input) {
    const account = ctx.permit(await lockAccount(ctx.tx, input.account));
    await notWider(ctx, account);
    const made = await makeLink(ctx, account, input.purpose, input.hours, input.send);
    return ctx.record({ fact: 'accounts.link-created', kind: 'account', on: account, data: { purpose: input.purpose, hours: input.hours, sent: made.sent } }, made);
  },

  async resetPassword(ctx, input) {
    const account = ctx.permit(await lockAccount(ctx.tx, input.id));
    await notWider(ctx, account);
    const factor = input.keepFactor ? {} : { totpSecret: null, totpPending: null };
    await updateOwn(ctx.tx, ctx.permit({ ...account, ...factor, passwordHash: null }));
    await tellOwner(ctx, account, 'password-changed');
    await deleteSessions(ctx.tx, account);
    await revokeTokens(ctx.tx, account, ctx.now);
    await spendLinks(ctx.tx, account, ctx.now);
    const made = await makeLink(ctx, account, 'set-password', 72, false);
    return ctx.record({ fact: 'accounts.password-reset', kind: 'account', on: account, data: { keepFactor: input.keepFactor } }, made);
  },

  async requestLink(ctx, input) {
    const account = await findByLogin(ctx.tx, input.name);
    const answer = { mailReady: ctx.mail.ready };
    if (!ctx.mail.ready || !account?.mail || account.state === 'disabled') return ctx.unchanged(answer);
    if (await madeSince(ctx.tx, account.id, new Date(ctx.now.getTime() - askedEveryMinutes * 60_000))) return ctx.unchanged(answer);
    await makeLink(ctx, byProof(account), 'set-password', askedHours, true); // proof: whoever reads the account's mail; nobody else sees the link
    return ctx.record({ fact: 'accounts.link-created', kind: 'account', on: account, data: { purpose: 'set-password', hours: askedHours, asked: true } }, answer);
  },

  async readLink(ctx, input) {
    const { link, account } = await linked(ctx, input.token);
    return { purpose: link.purpose, name: account.name, fullName: account.fullName, secondFactor: account.totpSecret !== null, expiresAt: iso(link.expiresAt) };
  },

  async useLink(ctx, input) {
    const { link, account } = await linked(ctx, input.token);
    if (link.purpose === 'set-password' && input.password === undefined) throw no('link-needs-password');
    const proved = await attempt(ctx, account.id, async () => {
      await lockAccount(ctx.tx, account.id);
      const { account: now } = await linked(ctx, input.token); // again: whoever came just before has spent it
      return proveFactor(ctx, account.id, now, input.code);
    });
    const renewed = input.password !== undefined && link.purpose === 'set-password' ? await withPassword(ctx, proved, input.password) : proved;
    if (renewed !== proved && proved.passwordHash !== null) await tellOwner(ctx, proved, 'password-changed');
    const owner = byProof({ ...renewed, state: 'active' as const, signedInAt: ctx.now }); // proof: an unspent link, and the second factor where there is one
    await updateOwn(ctx.tx, owner);
    await spendLinks(ctx.tx, owner, ctx.now);
    if (link.purpose === 'set-password') await deleteSessions(ctx.tx, owner);
    await clearFailures(ctx.tx, account.id);
    const opened = await open(ctx, owner, input.device);
    return ctx.record({ fact: 'accounts.link-used', kind: 'account', on: owner, data: { purpose: link.purpose } }, opened);
  },
};

async function linked(ctx: Ctx, token: string): Promise<{ link: LinkRow; account: AccountRow }> {
  const link = await findLink(ctx.tx, hashOf(token), ctx.now);
  const account = link && (await findAccount(ctx.tx, link.account));
  if (!link || !account) throw no('link-spent');
  return { link, account };
}

/** Makes a link and, when asked and possible, sends it; the token is nowhere but in this answer and that letter. */
export async function makeLink(ctx: Ctx, account: Authorised<AccountRow>, purpose: 'sign-in' | 'set-password', hours: number, send: boolean): Promise<MadeLink> {
  if (account.state === 'disabled') throw no('account-disabled');
  if (send && (!ctx.mail.ready || !account.mail)) throw no('mail-missing');
  const token = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + hours * 3_600_000);
  await insertLink(ctx.tx, account, { id: newTimelessId(), purpose, createdAt: ctx.now, expiresAt }, hashOf(token));
  const path = `/enlace/${token}`;
  const letter = linkLetter({ account, path, address: ctx.publicAddress, purpose, expiresAt, zone: ctx.zone });
  if (send) await ctx.later('letter', { to: account.mail, subject: letter.subject, text: letter.text });
  return { path, text: letter.text, expiresAt: iso(expiresAt), sent: send };
}
