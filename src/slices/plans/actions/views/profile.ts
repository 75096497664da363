import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { plans } from '../../contract.ts';
import { ProfilePart, type Profile } from '../../contract/profile.ts';
import { findProfile, saveProfile, type ProfileRow } from '../../store/views/profile.ts';
import { changeablePlan, readablePlan } from '../plan.ts';
import { mayDo } from './open.ts';

type ProfileActions = Pick<Actions<typeof plans>, 'profile' | 'saveProfile'>;

const blank: ProfileRow = { version: 0, unit: '', texts: {} };

export const profileActions: ProfileActions = {
  async profile(ctx, { planId }) {
    const plan = await readablePlan(ctx, planId);
    return { ...shown((await findProfile(ctx.tx, plan.id)) ?? blank), mayEdit: mayDo(ctx, 'plans.save-profile', plan) };
  },

  async saveProfile(ctx, { planId, version, unit, texts }) {
    const plan = await changeablePlan(ctx, planId);
    const before = (await findProfile(ctx.tx, plan.id)) ?? blank;
    if (before.version !== version) throw houseNo('version-changed', { current: shown(before) });
    const written = new Map(Object.entries(before.texts));
    const fields: string[] = unit !== undefined && unit !== before.unit ? ['unit'] : [];
    for (const { part, text, citation } of texts) {
      const was = written.get(part);
      if ((was?.text ?? '') === text && (was?.citation ?? '') === citation) continue;
      fields.push(part);
      if (text === '') written.delete(part);
      else written.set(part, { text, citation });
    }
    if (fields.length === 0) return ctx.unchanged({ version });
    const saved = await saveProfile(ctx.tx, plan, { unit: unit ?? before.unit, texts: Object.fromEntries(written) });
    return ctx.record({ fact: 'plans.profile-saved', kind: 'plan', on: plan, data: { fields } }, { version: saved });
  },
};

/** The five questions in their order; those without an answer are named. */
const shown = ({ version, unit, texts }: ProfileRow): Omit<Profile, 'mayEdit'> => ({
  version,
  unit,
  texts: ProfilePart.options.flatMap((part) => { const said = texts[part]; return said ? [{ part, ...said }] : []; }),
  missing: ProfilePart.options.filter((part) => !texts[part]),
});
