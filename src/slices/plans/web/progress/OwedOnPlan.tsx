import { Block } from '../../../../web/ui/Block.tsx';
import { PlanOwed, useOwed } from './PlanOwed.tsx';
import { panelWords as words } from './tab-words.ts';

/** On a plan's page: what is owed and what waits for a review in its open period. Nothing where no period is open, or it is not one's to see. */
export function OwedOnPlan({ id }: { id: string }) {
  const owed = useOwed(id);
  return owed ? <Block title={words.owed}><PlanOwed planId={id} owed={owed} lean /></Block> : null;
}
