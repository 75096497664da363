import type { TaskSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { findAccount } from './store/account.ts';
import { listRoles } from './store/role.ts';

const title = { es: 'Activar el segundo factor de su cuenta', en: 'Add a second factor to your account' } as const;

/** What one owes one's own account: the second factor that a role asks for. */
export const tasks: TaskSource<Context>[] = [
  {
    name: 'accounts.second-factor',
    list: async (ctx) => {
      const account = ctx.actor.account ? await findAccount(ctx.tx, ctx.actor.account) : undefined;
      if (!account || account.totpSecret !== null || ctx.demo) return [];
      const asked = (await listRoles(ctx.tx)).some((role) => role.secondFactor && ctx.actor.grants.some((grant) => grant.role === role.id));
      return asked ? [{ name: 'accounts.second-factor', subject: { kind: 'accounts.account', id: account.id }, title: title[ctx.language], dueOn: null, weight: 'risk', href: '/cuenta' }] : [];
    },
  },
];
