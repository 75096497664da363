import { useState } from 'react';
import { useMay } from '../../../../../web/session.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { plansApi } from '../../api.ts';
import { hasDraft, type OpenPlan } from '../../plan/state.ts';
import { adjustmentWords as words } from '../words.ts';
import { AdjustmentCard } from './AdjustmentCard.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';

/** The kinds whose words a taller or a government programme asks to adjust. */
const adjusted = ['vision', 'objetivo', 'linea', 'politica'];

/** Other wordings proposed for the vision and the objectives: before, after, source, and whether they were taken. */
export function AdjustmentBlock({ open }: { open: OpenPlan }) {
  const { plan } = open;
  const [proposing, setProposing] = useState(false);
  const may = useMay();
  const answer = plansApi.useAsk('adjustments', { planId: plan.id }).data;
  const drafting = hasDraft(plan) && plan.mayEdit && may('plans.propose-adjustment');
  const elements = plansApi.useAsk('tree', { planId: plan.id, version: plan.headVersion }, { enabled: drafting }).data?.elements.filter((e) => adjusted.includes(e.kind)) ?? [];
  const proposes = drafting && elements.length > 0;
  if (!answer || (answer.items.length === 0 && !proposes)) return null;
  return (
    <Block title={words.title} meta={words.lead} {...(proposes ? { tools: <Button small icon="plus" onClick={() => setProposing(true)}>{words.propose}</Button> } : {})}>
      {answer.items.length === 0 ? <p className="meta">{words.none}</p> : <ul className="compared">{answer.items.map((item) => <li key={item.id}><AdjustmentCard item={item} mayDecide={answer.mayDecide && item.planVersion === plan.headVersion} /></li>)}</ul>}
      {proposing ? <ProposeDialog elements={elements} onClose={() => setProposing(false)} /> : null}
    </Block>
  );
}
