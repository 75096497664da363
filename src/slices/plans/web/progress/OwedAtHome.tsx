import { paths } from '../../../../web/paths.ts';
import { useMay, useMe } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { plansApi } from '../api.ts';
import { PlanOwed, useOwed } from './PlanOwed.tsx';
import { panelWords as words } from './tab-words.ts';

/** Plans looked at on the first screen. */
const most = 4;

/** At home of whoever holds plans: who owes reports on each with a period open. Nothing when nobody does. */
export function OwedAtHome() {
  const owner = useMe().data?.institutions[0]?.id;
  const may = useMay();
  const plans = plansApi.useAsk('list', { owner, limit: most }, { enabled: owner !== undefined && may('plans.list') && may('plans.open-period') }).data;
  return <>{plans?.items.map(({ id, title }) => <OfPlan key={id} planId={id} title={title} />)}</>;
}

function OfPlan({ planId, title }: { planId: string; title: string }) {
  const owed = useOwed(planId);
  if (!owed) return null;
  return (
    <Block title={words.owedIn(title)} meta={<Link href={paths.planReports(planId, { periodo: owed.period.id })}>{words.see}</Link>}>
      <PlanOwed planId={planId} owed={owed} />
    </Block>
  );
}
