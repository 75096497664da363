import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { plansApi } from '../api.ts';
import { hasDraft } from '../plan/state.ts';
import { decimalOf, numberText } from '../written.ts';
import { updatingWords as words } from './words.ts';

/** On a plan's page: how many decisions its updating still needs. Silent when none runs, or for who does not see the draft. */
export function RunningUpdate({ id }: { id: string }) {
  const may = useMay();
  const plan = plansApi.useAsk('get', { planId: id }).data;
  const updating = plansApi.useAsk('updating', { planId: id }, { enabled: plan !== undefined && hasDraft(plan) && may('plans.updating') }).data;
  if (!plan || !updating?.running) return null;
  const { missing, of } = updating.totals;
  return (
    <Block title={words.panel} tools={<LinkButton small href={paths.planUpdating(id)}>{missing > 0 && updating.mayDecide ? words.panelDecide : words.panelSee}</LinkButton>}>
      <p><Share part={of - missing} whole={of} unit={words.withDecision} bar format={(n) => numberText(n, plan.territory)} decimal={decimalOf(plan.territory)} /></p>
    </Block>
  );
}
