import { plansApi } from '../api.ts';
import { panelWords as words } from '../words.ts';
import { PlansTable } from './PlansTable.tsx';

/** On an institution's page: the plans it holds. */
export function InstitutionPlans({ id }: { id: string }) {
  const plans = plansApi.useAsk('list', { owner: id, limit: 50 }).data;
  if (!plans) return null;
  return plans.items.length === 0 ? <p className="meta">{words.none}</p> : <PlansTable plans={plans.items} without={['holder']} />;
}
