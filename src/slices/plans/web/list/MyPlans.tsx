import { paths } from '../../../../web/paths.ts';
import { useMay, useMe, useOwnTerritory } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { plansApi } from '../api.ts';
import { listWords, panelWords as words } from '../words.ts';
import { PlansTable } from './PlansTable.tsx';

/** Plans shown on the first screen; all of them are one press away. */
const shown = 4;

/** At home: the plans of the person's own institution; of who answers for none, those of the territory they work on. */
export function MyPlans() {
  const owner = useMe().data?.institutions[0]?.id;
  const territory = useOwnTerritory();
  const may = useMay();
  const mine = plansApi.useAsk('list', { owner, limit: shown }, { enabled: may('plans.list') && owner !== undefined }).data;
  const noneMine = owner === undefined || mine?.items.length === 0;
  const around = plansApi.useAsk('list', { territory, limit: shown }, { enabled: may('plans.list') && noneMine }).data;
  const plans = noneMine ? around : mine;
  if (!plans) return null;
  if (plans.items.length === 0) return <Block title={words.mine}><NoPlans owner={owner} /></Block>;
  const all = paths.plans(noneMine && territory ? { territorio: territory } : {});
  return (
    <Block title={noneMine ? words.around : words.mine} meta={plans.next ? <Link href={all}>{words.all}</Link> : undefined}>
      <PlansTable plans={plans.items} without={['holder']} />
    </Block>
  );
}

function NoPlans({ owner }: { owner: string | undefined }) {
  const may = useMay();
  const begin = <>{may('plans.create') ? <LinkButton kind="main" href={paths.planImport()}>{listWords.importSheet}</LinkButton> : null}<LinkButton href={paths.plans()}>{words.reach}</LinkButton></>;
  return <EmptyState title={owner ? words.noneMine : words.none} actions={begin}>{words.noneBody}</EmptyState>;
}
