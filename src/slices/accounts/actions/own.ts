import { reachOf } from '../../../platform/access/actor.ts';
import { kebab } from '../../../kernel/contract.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { accounts } from '../contract.ts';
import { isPassword } from '../password.ts';
import { seenMinutes } from '../sessions.ts';
import { findAccount, lockAccount, updateOwn } from '../store/account.ts';
import { institutionNames } from '../store/list.ts';
import { spendLinks } from '../store/link.ts';
import { listRoles } from '../store/role.ts';
import { deleteSessions, findSession } from '../store/session.ts';
import { clearFailures } from '../store/throttle.ts';
import { countRecoveryCodes } from '../store/token.ts';
import { attempt, fail } from './attempt.ts';
import { needSession, type Ctx } from './ctx.ts';
import { tellOwner } from './notice.ts';
import { open, withPassword } from './opening.ts';

export const own: Pick<Actions<typeof accounts>, 'me' | 'setLanguage' | 'changePassword'> = {
  async me(ctx) {
    const { actor } = ctx;
    await noteSeen(ctx);
    const row = actor.account ? await findAccount(ctx.tx, actor.account) : undefined;
    const held = (await listRoles(ctx.tx)).filter((role) => actor.grants.some((grant) => grant.role === role.id));
    return {
      account: actor.account,
      name: row?.fullName ?? actor.name,
      userName: row?.name ?? '',
      mail: row?.mail ?? null,
      person: actor.person,
      language: actor.language,
      demo: ctx.demo,
      secondFactor: row?.totpSecret !== null && row !== undefined,
      secondFactorAsked: row?.totpSecret === null && held.some((role) => role.secondFactor),
      secondFactorRequired: row?.totpSecret === null && held.some((role) => role.secondFactor && role.operations.length > 0 && actor.grants.some((grant) => grant.role === role.id && grant.operations.length === 0)),
      hasPassword: (row?.passwordHash ?? null) !== null,
      recoveryCodesLeft: row?.totpSecret ? await countRecoveryCodes(ctx.tx, row.id) : 0,
      byToken: actor.kind === 'account' && actor.session === null,
      operations: operationsOf(ctx),
      everything: actor.kind === 'system' || actor.grants.some((grant) => grant.everything),
      institutions: await institutionNames(ctx.tx, actor.memberships),
      territories: [...new Set(actor.grants.flatMap((grant) => grant.territories))],
      roles: held.map((role) => role.name),
    };
  },

  async setLanguage(ctx, { language }) {
    const account = ctx.permitSelf(ctx.actor.account ? await lockAccount(ctx.tx, ctx.actor.account) : undefined);
    if (account.language === language) return ctx.unchanged({});
    await updateOwn(ctx.tx, ctx.permitSelf({ ...account, language }));
    return ctx.record({ fact: 'accounts.language-chosen', kind: 'account', on: account, data: { language } }, {});
  },

  async changePassword(ctx, input) {
    needSession(ctx);
    const account = await attempt(ctx, ctx.actor.account ?? '', async () => {
      const row = ctx.permitSelf(ctx.actor.account ? await lockAccount(ctx.tx, ctx.actor.account) : undefined);
      // Who came in by a link and never had a password chooses the first one.
      if (row.passwordHash !== null && !(await isPassword(input.current, row.passwordHash))) await fail(ctx, row.id, 'password-wrong');
      return row;
    });
    await tellOwner(ctx, account, 'password-changed');
    const renewed = ctx.permitSelf(await withPassword(ctx, account, input.password));
    await updateOwn(ctx.tx, renewed);
    const closed = await deleteSessions(ctx.tx, renewed);
    await spendLinks(ctx.tx, renewed, ctx.now);
    await clearFailures(ctx.tx, account.id);
    const opened = await open(ctx, renewed, '');
    return ctx.record({ fact: 'accounts.password-changed', kind: 'account', on: account, data: { sessionsClosed: closed } }, opened);
  },
};

/** The operations somebody may call: those a grant of theirs holds, and those that need none. */
const operationsOf = (ctx: Ctx): string[] =>
  ctx.house.slices.flatMap((slice) =>
    Object.entries(slice.contract.operations)
      .map(([key, operation]) => ({ name: `${slice.contract.name}.${kebab(key)}`, operation }))
      .filter(({ name, operation }) => operation.audience === 'public' || operation.audience === 'self' || reachOf(ctx.actor, name, operation.kind) !== undefined)
      .map(({ name }) => name),
  );

/** Writes down, now and then, that the session is in use. It waits for nothing: a lost sighting is written by the next. */
async function noteSeen(ctx: Ctx): Promise<void> {
  const session = ctx.actor.session ? await findSession(ctx.tx, ctx.actor.session) : undefined;
  if (!session || ctx.now.getTime() - session.seenAt.getTime() < seenMinutes * 60_000) return;
  void ctx.outside('session-seen', { session: session.id, now: ctx.now }).catch(() => undefined);
}
