import { newId } from '../../../../kernel/id.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { elementsByIdentity, lockPlan, reviewedPlan } from '../../../plans/index.ts';
import { no, type coherence } from '../../contract.ts';
import { codesOf } from '../../rules/checks.ts';
import { deleteSettlement, lockSettlement, lockSettlementOf, saveSettlement, type SettlementRow } from '../../store/checks.ts';

const seen = (row: SettlementRow, version: number | undefined): void => {
  if (row.version !== version) throw houseNo('version-changed', { current: { version: row.version, act: row.act, citation: row.citation } });
};

export const settleActions: Pick<Actions<typeof coherence>, 'settleCompetence' | 'unsettleCompetence'> = {
  async settleCompetence(ctx, { planId, identity, act, citation, on, version }) {
    const plan = ctx.permit(await lockPlan(ctx.tx, planId));
    const [words] = await elementsByIdentity(ctx.tx, [{ planId, identity }]);
    const number = words?.draft ? plan.head_version : (plan.sealed_version ?? plan.head_version);
    const element = (await reviewedPlan(ctx.tx, plan, number))?.elements.find((one) => one.identity === identity);
    if (!element || codesOf(element).length === 0) throw no('nothing-to-settle');
    const before = await lockSettlementOf(ctx.tx, planId, identity);
    if (before) seen(before, version);
    if (before && before.act === act && before.citation === citation && before.on_day === (on ?? null)) return ctx.unchanged({ settlementId: before.id, version: before.version });
    const { owner, territory, visibility } = plan;
    const row = ctx.permitNew({ id: before?.id ?? newId(ctx.now.getTime()), owner, territory, parties: [], visibility: visibility === 'own' ? ('own' as const) : ('shared' as const), version: 1, plan: planId, identity, act, citation, on_day: on ?? null });
    const saved = await saveSettlement(ctx.tx, row, ctx.actor.account, ctx.now);
    return ctx.record({ fact: 'coherence.competence-settled', kind: 'settlement', on: { ...row, id: saved.id }, data: { plan: planId, identity, act, citation } }, { settlementId: saved.id, version: saved.version });
  },

  async unsettleCompetence(ctx, { settlementId, version }) {
    const row = ctx.permit(await lockSettlement(ctx.tx, settlementId));
    seen(row, version);
    await deleteSettlement(ctx.tx, row);
    return ctx.record({ fact: 'coherence.settlement-withdrawn', kind: 'settlement', on: row, data: { plan: row.plan, identity: row.identity, act: row.act, citation: row.citation } }, { settlementId });
  },
};
