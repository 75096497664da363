import { newId } from '../../../kernel/id.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type accounts } from '../contract.ts';
import { byProof } from '../proof.ts';
import { baseRoles } from '../packs.ts';
import { blankAccount, countAccounts, findAccount, findByLogin, insertAccount, lockAccount, lockHouse, updateOwn } from '../store/account.ts';
import { insertGrant } from '../store/grant.ts';
import { insertRole } from '../store/role.ts';
import { deleteSessions, deletePresented } from '../store/session.ts';
import { clearFailures } from '../store/throttle.ts';
import { attempt, attemptKey, proveFactor, provePassword } from './attempt.ts';
import type { Ctx } from './ctx.ts';
import { open, withPassword } from './opening.ts';
import { packedRole } from './roles.ts';
import { version } from '../version.ts';

type Access = Pick<Actions<typeof accounts>, 'state' | 'setUp' | 'signIn' | 'signOut' | 'signOutEverywhere'>;

/** The role that the first person of a house gets, over everything. */
const administrator = 'administrador';

export const access: Access = {
  async state(ctx) {
    return { needsSetUp: (await countAccounts(ctx.tx)) === 0, demo: ctx.demo, version, mailReady: ctx.mail.ready };
  },

  async setUp(ctx, input) {
    await lockHouse(ctx.tx);
    if ((await countAccounts(ctx.tx)) > 0) throw no('already-set-up');
    for (const role of baseRoles()) await insertRole(ctx.tx, byProof(packedRole(role, 'base')));
    const blank = blankAccount({ id: newId(ctx.now.getTime()), owner: null, name: input.name, fullName: input.fullName, person: null, mail: input.mail ?? null, language: input.language }, ctx.now);
    const account = byProof({ ...(await withPassword(ctx, blank, input.password)), signedInAt: ctx.now }); // proof: the house was empty
    await insertAccount(ctx.tx, account);
    await insertGrant(ctx.tx, byProof(firstGrant(account.id, ctx.now)), ctx.zone);
    await ctx.later('load-packs', { packs: ['base', ...input.countries.map((code) => code.toLowerCase())] });
    const opened = await open(ctx, account, input.device);
    return ctx.record({ fact: 'accounts.set-up', kind: 'account', on: account, data: { countries: input.countries, role: administrator }, personal: { fullName: { after: input.fullName } } }, opened);
  },

  async signIn(ctx, input) {
    const found = await findByLogin(ctx.tx, input.name);
    const key = attemptKey(found, input.name);
    const proved = await attempt(ctx, key, async () => {
      const account = found && (await lockAccount(ctx.tx, found.id)); // as the attempt before this one left it: its code is spent
      return proveFactor(ctx, key, await provePassword(ctx, key, account, input.password), input.code);
    });
    const account = byProof({ ...proved, signedInAt: ctx.now }); // proof: password and second factor
    await updateOwn(ctx.tx, account);
    await clearFailures(ctx.tx, key);
    const opened = await open(ctx, account, input.device);
    return ctx.record({ fact: 'accounts.signed-in', kind: 'account', on: account }, opened);
  },

  async signOut(ctx) {
    const account = await self(ctx);
    if (!ctx.actor.session) return ctx.unchanged({});
    await deletePresented(ctx.tx, ctx.actor.session);
    return ctx.record({ fact: 'accounts.signed-out', kind: 'account', on: account }, {});
  },

  async signOutEverywhere(ctx) {
    const account = await self(ctx);
    const closed = await deleteSessions(ctx.tx, account);
    return closed === 0 ? ctx.unchanged({ closed }) : ctx.record({ fact: 'accounts.sessions-closed', kind: 'account', on: account, data: { closed } }, { closed });
  },
};

const self = async (ctx: Ctx) => ctx.permitSelf(ctx.actor.account ? await findAccount(ctx.tx, ctx.actor.account) : undefined);

const firstGrant = (account: string, now: Date) => ({
  id: newId(now.getTime()), owner: null, territory: null, parties: [], visibility: 'shared' as const, version: 1, role: administrator,
  account, person: null, post: null, scopeKind: 'everything' as const, scope: null, fromOn: null, toOn: null, createdAt: now,
});
