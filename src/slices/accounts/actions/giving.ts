import { holds, reachOf, type Grant } from '../../../platform/access/actor.ts';
import { kebab } from '../../../kernel/contract.ts';
import { no } from '../contract.ts';
import { grantsInForce } from '../authority.ts';
import { postsHeld } from '../posts.ts';
import { reachesOver } from '../rules.ts';
import type { Ctx } from './ctx.ts';

/** What is asked of a context here: sheets bring theirs, untyped by any one contract. */
type AnyCtx = Pick<Ctx, 'tx' | 'actor' | 'now' | 'today' | 'house'>;
type Given = Pick<Grant, 'operations' | 'except' | 'reads'>;
type Extent = Pick<Grant, 'everything' | 'institutions' | 'territories'>;

/**
 * Why somebody may not give a role over a scope: an operation they do not hold, or one they hold less far.
 * Whoever defines the roles of the whole house may give any of them: otherwise a separation of duties that
 * keeps administrators from approving would leave nobody to name who approves.
 */
export function whyNotGive(ctx: AnyCtx, role: Given, extent: Extent): 'role-wider' | 'scope-wider' | undefined {
  if (ctx.actor.kind === 'system' || reachOf(ctx.actor, 'accounts.save-role', 'command')?.everything) return undefined;
  for (const slice of ctx.house.slices)
    for (const [key, operation] of Object.entries(slice.contract.operations)) {
      const name = `${slice.contract.name}.${kebab(key)}`;
      if (operation.audience !== 'account' || !holds(role, name, operation.kind)) continue;
      const mine = reachOf(ctx.actor, name, operation.kind);
      if (!mine) return 'role-wider';
      if (!reachesOver(mine, extent)) return 'scope-wider';
    }
  return undefined;
}

/** Nobody takes over an account that may more than they do: no link, no token, no new mail, no person with a higher post. */
export async function notWider(ctx: Ctx, account: { id: string; person: string | null }): Promise<void> {
  if (!(await notWiderThan(ctx, account))) throw no('account-wider');
}

/** Whether an account may no more than the one who acts (one's own is), also once it holds `post`. */
export async function notWiderThan(ctx: AnyCtx, account: { id: string; person: string | null; post?: string | undefined }): Promise<boolean> {
  if (account.id === ctx.actor.account) return true;
  const posts = account.person ? await postsHeld(ctx.tx, account.person, ctx.today) : [];
  const { grants } = await grantsInForce(ctx.tx, { account: account.id, person: account.person, posts: [...posts.filter((p) => p.titular).map((p) => p.post), ...(account.post ? [account.post] : [])] }, ctx.now);
  return grants.every((grant) => whyNotGive(ctx, grant, grant) === undefined);
}
