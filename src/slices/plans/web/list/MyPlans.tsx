import { paths } from '../../../../web/paths.ts';
import { useMay, useMe } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { plansApi } from '../api.ts';
import { listWords, panelWords as words } from '../words.ts';
import { PlansTable } from './PlansTable.tsx';

/** At home: the plans of the person's first institution, or the first within reach of who belongs to none. */
export function MyPlans() {
  const owner = useMe().data?.institutions[0]?.id;
  const may = useMay();
  const plans = plansApi.useAsk('list', { owner, limit: 6 }, { enabled: may('plans.list') }).data;
  if (!plans) return null;
  if (plans.items.length === 0) {
    const begin = <>{may('plans.create') ? <LinkButton kind="main" href={paths.planImport()}>{listWords.importSheet}</LinkButton> : null}<LinkButton href={paths.plans()}>{words.reach}</LinkButton></>;
    return <EmptyState title={owner ? words.noneMine : words.none} actions={begin}>{words.noneBody}</EmptyState>;
  }
  return <PlansTable plans={plans.items} without={owner ? ['holder'] : []} {...(plans.next ? { more: <Link href={paths.plans()}>{words.all}</Link> } : {})} />;
}
