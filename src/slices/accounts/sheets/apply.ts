import type { Applied, Change } from '../../../platform/import/sheet.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { addMandate, addPerson, addPost, findPost } from '../../institutions/index.ts';
import { newGrant } from '../actions/new-grant.ts';
import { blankAccount, insertAccount, lockAccount, updateAccount } from '../store/account.ts';
import { insertGrant, lockGrant } from '../store/grant.ts';
import { deleteAccount, deleteGrant, recordVersions } from '../store/sheet.ts';
import type { PeopleBefore, PeopleParams, PeopleValues } from './shapes.ts';

/** Writes the rows, in order: person, post, mandate, account, grant. Every record asks its own permission. */
export async function applyPeople(ctx: Context, _params: PeopleParams, changes: Change[]): Promise<Applied[]> {
  const applied: { row: number; id: string; before: PeopleBefore }[] = [];
  for (const change of changes) applied.push({ row: change.row, id: change.id, before: await applyRow(ctx, change.values as PeopleValues) }); // written by the comparison of this very sheet
  const versions = new Map((await recordVersions(ctx.tx, applied.map(({ id }) => id))).map(({ id, version }) => [id, version]));
  return applied.map((one) => ({ ...one, version: versions.get(one.id) ?? 0 }));
}

async function applyRow(ctx: Context, { account, fields, person, post, mandate, grant }: PeopleValues): Promise<PeopleBefore> {
  if (person?.make) await addPerson(ctx, { id: person.id, institution: person.institution, name: account.fullName });
  if (post?.make) await addPost(ctx, { id: post.id, institution: post.institution, title: post.title });
  if (post && person && mandate) await addMandate(ctx, ctx.permit(await findPost(ctx.tx, post.id)), { ...mandate, post: post.id, person: person.id, from_on: mandate.from, to_on: mandate.to, role: 'titular', reelected: false, source: null });
  const before = fields ? await changeAccount(ctx, account.id, fields) : null;
  if (account.make) {
    const row = blankAccount({ id: account.id, owner: account.institution, name: account.name, fullName: account.fullName, mail: account.mail, person: person?.id ?? null, language: 'es' }, ctx.now);
    await insertAccount(ctx.tx, ctx.permitNew(row));
  }
  if (grant) {
    const row = newGrant({ id: grant.id, role: grant.role, holder: { kind: 'account', id: account.id }, scope: { kind: grant.scopeKind, id: grant.scope }, from: grant.from, to: grant.to }, account.institution, ctx.now);
    await insertGrant(ctx.tx, ctx.permitNew(row), ctx.zone);
  }
  return { madeAccount: account.make ? account.id : null, madeGrant: grant?.id ?? null, account: before };
}

async function changeAccount(ctx: Context, id: string, fields: NonNullable<PeopleValues['fields']>): Promise<PeopleBefore['account']> {
  const row = ctx.permit(await lockAccount(ctx.tx, id));
  await updateAccount(ctx.tx, ctx.permit({ ...row, ...fields }));
  return { id, fullName: row.fullName, mail: row.mail, person: row.person };
}

/** Takes away what an import made and puts back what it changed: grants first, then accounts. The directory keeps its people. */
export async function revertPeople(ctx: Context, _params: PeopleParams, applied: Applied[]): Promise<void> {
  const befores = applied.map(({ before }) => before as PeopleBefore); // written by applyPeople
  for (const { madeGrant } of befores) {
    const grant = madeGrant && (await lockGrant(ctx.tx, madeGrant));
    if (grant) await deleteGrant(ctx.tx, ctx.permit(grant));
  }
  for (const { account, madeAccount } of befores.toReversed()) {
    const id = madeAccount ?? account?.id;
    const row = id ? await lockAccount(ctx.tx, id) : undefined;
    if (!row) continue;
    if (madeAccount) await deleteAccount(ctx.tx, ctx.permit(row));
    else if (account) await updateAccount(ctx.tx, ctx.permit({ ...row, fullName: account.fullName, mail: account.mail, person: account.person }));
  }
}
