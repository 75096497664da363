import { newId } from '../../../kernel/id.ts';
import { countCap, readCursor, toPage } from '../../../kernel/page.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no, type Account, type AccountItem, type accounts } from '../contract.ts';
import { blankAccount, findAccount, forgetAccount, insertAccount, lockAccount, updateAccount, type AccountRow } from '../store/account.ts';
import { countAccountsListed, findListed, institutionExists, listAccounts, type ListedAccount } from '../store/list.ts';
import { deleteSessions } from '../store/session.ts';
import { clearFailures } from '../store/throttle.ts';
import { revokeTokens } from '../store/token.ts';
import { keepsAnAdministrator } from './administrators.ts';
import { iso, isoOrNull, sameVersion, type Ctx } from './ctx.ts';
import { notWider } from './giving.ts';
import { tellOwner } from './notice.ts';
import { withPassword } from './opening.ts';

type People = Pick<Actions<typeof accounts>, 'list' | 'get' | 'create' | 'update' | 'disable' | 'enable' | 'forget' | 'unlock'>;

export const people: People = {
  async list(ctx, { after, limit, ...filter }) {
    const keys = readCursor(after);
    const found = await listAccounts(ctx.tx, ctx.reach, filter, keys && [String(keys[0]), String(keys[1])], limit, ctx.now);
    const { items, next } = toPage(found, limit, (row) => [row.key, row.id]);
    const counted = await countAccountsListed(ctx.tx, ctx.reach, filter, countCap);
    return { items: items.map(shown), next, count: { value: Math.min(counted, countCap), capped: counted > countCap } };
  },

  async get(ctx, { id }) {
    const row = ctx.permit(await findAccount(ctx.tx, id));
    return whole(ctx, row);
  },

  async create(ctx, input) {
    const words = { id: input.id ?? newId(ctx.now.getTime()), owner: input.institution ?? null, name: input.name, fullName: input.fullName, person: input.person ?? null, mail: input.mail ?? null, language: input.language };
    const blank = blankAccount(words, ctx.now);
    const row = ctx.permitNew(input.password === undefined ? blank : await withPassword(ctx, blank, input.password));
    await knownInstitution(ctx, row.owner);
    await insertAccount(ctx.tx, row);
    await notWider(ctx, row);
    return ctx.record({ fact: 'accounts.account-created', kind: 'account', on: row, personal: { name: { after: row.name }, fullName: { after: row.fullName }, mail: { after: row.mail } } }, { id: row.id });
  },

  async update(ctx, { id, version, institution, ...words }) {
    const before = ctx.permit(await lockAccount(ctx.tx, id));
    sameVersion(before, version, await whole(ctx, before));
    if (before.forgottenAt !== null) throw no('account-forgotten');
    const after = merge(before, { ...words, ...(institution === undefined ? {} : { owner: institution }) });
    const fields = changed(before, after);
    if (fields.length === 0) return ctx.unchanged({ version });
    if (fields.includes('owner')) await knownInstitution(ctx, after.owner);
    if (fields.includes('mail') || fields.includes('person')) await notWider(ctx, before);
    if (fields.includes('mail')) await tellOwner(ctx, before, 'mail-changed');
    const written = await updateAccount(ctx.tx, ctx.permitNew(after)); // theirs before, and theirs where it goes
    if (fields.includes('person')) await notWider(ctx, after);
    const personal = Object.fromEntries(fields.filter((f) => f !== 'owner' && f !== 'language').map((f) => [f, { before: before[f], after: after[f] }]));
    return ctx.record({ fact: 'accounts.account-changed', kind: 'account', on: after, data: { fields, ...(fields.includes('owner') ? { institution: { before: before.owner, after: after.owner } } : {}) }, personal }, { version: written });
  },

  async disable(ctx, { id, version, why }) {
    const row = ctx.permit(await lockAccount(ctx.tx, id));
    sameVersion(row, version, await whole(ctx, row));
    if (row.state === 'disabled') return ctx.unchanged({ version });
    let written = version;
    await keepsAnAdministrator(ctx, async () => (written = await updateAccount(ctx.tx, ctx.permit({ ...row, state: 'disabled' }))));
    await deleteSessions(ctx.tx, row);
    await revokeTokens(ctx.tx, row, ctx.now);
    return ctx.record({ fact: 'accounts.account-disabled', kind: 'account', on: row, ...(why ? { why } : {}) }, { version: written });
  },

  async enable(ctx, { id, version }) {
    const row = ctx.permit(await lockAccount(ctx.tx, id));
    sameVersion(row, version, await whole(ctx, row));
    if (row.state !== 'disabled') return ctx.unchanged({ version });
    if (row.forgottenAt !== null) throw no('account-forgotten');
    await notWider(ctx, row);
    const written = await updateAccount(ctx.tx, ctx.permit({ ...row, state: row.passwordHash === null ? 'invited' : 'active' }));
    return ctx.record({ fact: 'accounts.account-enabled', kind: 'account', on: row }, { version: written });
  },

  async forget(ctx, { id, version, why }) {
    const row = ctx.permit(await lockAccount(ctx.tx, id));
    sameVersion(row, version, await whole(ctx, row));
    if (row.forgottenAt !== null) return ctx.unchanged({ version });
    if (row.state !== 'disabled') throw no('account-open');
    await notWider(ctx, row);
    await forgetAccount(ctx.tx, row, ctx.now);
    await ctx.later('keep-erasures', {});
    return ctx.record({ fact: 'accounts.account-forgotten', kind: 'account', on: row, why }, { version: version + 1 });
  },

  async unlock(ctx, { id }) {
    const row = ctx.permit(await lockAccount(ctx.tx, id));
    if ((await clearFailures(ctx.tx, row.id)) === 0) return ctx.unchanged({});
    return ctx.record({ fact: 'accounts.account-unlocked', kind: 'account', on: row }, {});
  },
};

const edited = ['name', 'fullName', 'mail', 'person', 'owner', 'language'] as const;

/** The row with what was said; what was left out stays, what was said to be null goes. */
function merge(row: AccountRow, words: { [K in (typeof edited)[number]]?: AccountRow[K] | null | undefined }): AccountRow {
  const said = Object.fromEntries(edited.filter((field) => words[field] !== undefined).map((field) => [field, words[field]]));
  return { ...row, ...said };
}

const changed = (before: AccountRow, after: AccountRow) => edited.filter((field) => before[field] !== after[field]);

async function knownInstitution(ctx: Ctx, institution: string | null): Promise<void> {
  if (institution !== null && !(await institutionExists(ctx.tx, institution))) throw no('scope-unknown', { scope: institution });
}

const shown = (row: ListedAccount): AccountItem => ({
  id: row.id, name: row.name, fullName: row.fullName, institution: row.institutionId ? { id: row.institutionId, name: row.institutionName ?? '' } : null,
  state: row.state, secondFactor: row.secondFactor, roles: row.roles, signedInAt: isoOrNull(row.signedInAt), lockedUntil: isoOrNull(row.lockedUntil), version: row.version,
});

async function whole(ctx: Ctx, row: AccountRow): Promise<Account> {
  const listed = await findListed(ctx.tx, row.id, ctx.now);
  if (!listed) throw new Error('an account that was just read is gone');
  return { ...shown(listed), mail: row.mail, person: row.person, language: row.language, createdAt: iso(row.createdAt), forgotten: row.forgottenAt !== null };
}
