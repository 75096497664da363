import { holds } from '../../../platform/access/actor.ts';
import { no } from '../contract.ts';
import { countHoldersOfEverything } from '../store/grant.ts';
import { listRoles } from '../store/role.ts';
import type { Ctx } from './ctx.ts';

/** Does a change, unless it would leave the house without anybody who can give permissions. */
export async function keepsAnAdministrator(ctx: Ctx, change: () => Promise<unknown>): Promise<void> {
  const before = await administrators(ctx);
  await change();
  if (before > 0 && (await administrators(ctx)) === 0) throw no('last-administrator');
}

async function administrators(ctx: Ctx): Promise<number> {
  const roles = (await listRoles(ctx.tx)).filter((role) => holds(role, 'accounts.grant', 'command') && holds(role, 'accounts.create', 'command'));
  return countHoldersOfEverything(ctx.tx, roles.map((role) => role.id), ctx.now);
}
