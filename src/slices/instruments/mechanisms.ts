import type { MechanismSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { inForceOn } from './rules/register/force.ts';
import { listPartied } from './store/mechanisms.ts';
import { listInstrumentsById } from './store/register.ts';

/** What has parties is an agreement between them, whatever its kind is called: it is a mechanism while it is in force. */
const agreements: MechanismSource<Context> = {
  name: 'instruments.agreements',
  async list(ctx, institutions, day) {
    const partied = await listPartied(ctx.tx, ctx.reach, institutions);
    const acts = new Map((await listInstrumentsById(ctx.tx, ctx.reach, [...new Set(partied.map(({ id }) => id))])).map((act) => [act.id, act]));
    return partied.flatMap(({ id, institution }) => {
      const act = acts.get(id);
      return act ? [{ id, form: 'agreement' as const, title: act.title, href: `/instrumentos/${id}`, institution, active: inForceOn(act, day) === true }] : [];
    });
  },
};

export const mechanisms: MechanismSource<Context>[] = [agreements];
