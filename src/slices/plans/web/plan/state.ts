import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import type { PlanView } from '../../contract/plan.ts';
import type { Scheme } from '../../contract/scheme.ts';
import { plansApi } from '../api.ts';
import { gapsOf, type Gap } from '../../rules/completeness.ts';
import { planWords } from '../words.ts';
import type { Element } from '../../contract/plan.ts';

/** What the address of a plan holds, on its tree and on its table. */
export type PlanViewKey = 'elemento' | 'version' | 'tipo' | 'linea' | 'responsable' | 'falta' | 'q';

/** A plan as it is on the screen: one version, its elements, what is missing, and whether it can change here. */
export interface OpenPlan {
  plan: PlanView;
  scheme: Scheme;
  /** The version on the screen. */
  shown: number;
  elements: Element[];
  byKind: Record<string, number>;
  gaps: Gap[];
  /** Why elements cannot change here; undefined when they can. */
  locked: string | undefined;
}

/** Whether the newest version is still a draft. */
export const hasDraft = (plan: PlanView): boolean => plan.sealedVersion !== plan.headVersion;

/** Why the elements of the version on the screen cannot change, in words; undefined when they can. */
export function lockOf(plan: PlanView, shown: number, mayEdit: boolean): string | undefined {
  const { reasons } = planWords;
  if (!mayEdit) return reasons.noGrant(reasons.whats.edit);
  if (!plan.mayEdit) return reasons.noReach;
  if (shown !== plan.headVersion) return hasDraft(plan) ? reasons.notHead : reasons.sealed;
  return hasDraft(plan) ? undefined : reasons.sealed;
}

/** Reads a plan and one of its versions: the one in force (else the draft) when the address names none. */
export function useOpenPlan(planId: string) {
  const [view] = useView<PlanViewKey>();
  const may = useMay();
  const plan = plansApi.useAsk('get', { planId });
  const asked = view.version === undefined ? undefined : Number(view.version);
  const shown = asked ?? plan.data?.sealedVersion ?? plan.data?.headVersion;
  const tree = plansApi.useAsk('tree', { planId, version: shown }, { enabled: shown !== undefined, keep: true });
  const schemes = plansApi.useAsk('schemes', {}, { freshMs: 3_600_000 });
  const scheme = schemes.data?.items.find((s) => s.id === plan.data?.scheme);
  const problem = plan.error ?? tree.error ?? schemes.error;
  const open: OpenPlan | undefined =
    plan.data && tree.data && scheme
      ? { plan: plan.data, scheme, shown: tree.data.version, elements: tree.data.elements, byKind: countByKind(tree.data.elements), gaps: gapsOf(scheme, tree.data.elements), locked: lockOf(plan.data, tree.data.version, may('plans.edit-element')) }
      : undefined;
  return { open, problem, again: () => void Promise.all([plan.refetch(), tree.refetch(), schemes.refetch()]) };
}

function countByKind(elements: readonly Element[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of elements) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
