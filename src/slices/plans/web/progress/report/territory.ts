import { useMe } from '../../../../../web/session.ts';
import { plansApi } from '../../api.ts';

/** The country whose numbers a plan writes: its territory's; where the plan is out of sight, that of one's own institution. */
export function useTerritoryOf(planId: string | undefined): string {
  const own = useMe().data?.institutions.find(({ territory }) => territory !== null)?.territory;
  const plan = plansApi.useAsk('get', { planId: planId ?? '' }, { enabled: planId !== undefined, freshMs: 300_000 }).data;
  return plan?.territory ?? own ?? 'EC';
}
