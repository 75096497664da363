import type { Tx } from '../../../platform/db/sql.ts';
import { findPerson, findPost } from '../../institutions/index.ts';
import { no } from '../contract.ts';
import { lockAccount } from '../store/account.ts';
import type { GrantRow } from '../store/grant.ts';
import type { Ctx } from './ctx.ts';

export interface Holder {
  kind: 'account' | 'person' | 'post';
  id: string;
}

/** Who is to hold a grant, if they are among the people of whoever gives it; answers the institution they are of. */
export async function holderOf(ctx: Ctx, holder: Holder): Promise<{ institution: string | null }> {
  if (holder.kind === 'account') {
    const account = ctx.permit(await lockAccount(ctx.tx, holder.id));
    if (account.state === 'disabled') throw no('account-disabled');
    return { institution: account.owner };
  }
  if (holder.kind === 'post') {
    const post = await findPost(ctx.tx, holder.id);
    if (!post || post.ended_on !== null) throw no('holder-unknown');
    return { institution: ctx.permit(post).institution };
  }
  const person = await findPerson(ctx.tx, holder.id);
  if (!person) throw no('holder-unknown');
  return { institution: ctx.permit(person).owner };
}

/** Names of the people and posts that hold grants, by their ids. */
export async function holderNames(tx: Tx, grants: GrantRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { person, post } of grants) {
    const id = person ?? post;
    if (id === null || names.has(id)) continue;
    const name = person ? (await findPerson(tx, person))?.name : post ? (await findPost(tx, post))?.title : undefined;
    names.set(id, name ?? '');
  }
  return names;
}
