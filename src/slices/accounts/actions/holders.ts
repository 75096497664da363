import type { Tx } from '../../../platform/db/sql.ts';
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
  throw no('holder-unknown');
}

/** Names of the people and posts that hold grants, by their ids. */
export async function holderNames(_tx: Tx, _grants: GrantRow[]): Promise<Map<string, string>> {
  return new Map();
}
