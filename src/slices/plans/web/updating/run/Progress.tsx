import type { ReactNode } from 'react';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Share } from '../../../../../web/ui/Share.tsx';
import { decimalOf, inARow, numberText } from '../../written.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { decisionVerbs, updatingWords as words } from '../words.ts';
import type { Updating } from './state.ts';

/** How far the updating is: a fraction with its bar, and what was decided so far. */
export function Progress({ open: { plan }, updating: { totals }, tools }: { open: OpenPlan; updating: Updating; tools: ReactNode }) {
  const number = (n: number): string => numberText(n, plan.territory);
  const said = (['keep', 'modify', 'complement', 'remove'] as const).filter((d) => totals[d] > 0).map((d) => `${number(totals[d])}\u00A0${decisionVerbs[d][totals[d] === 1 ? 0 : 1]}`);
  return (
    <Block title={words.progress} tools={tools}>
      <p><Share part={totals.of - totals.missing} whole={totals.of} unit={words.withDecision} bar format={number} decimal={decimalOf(plan.territory)} /></p>
      {said.length > 0 ? <p className="meta">{inARow(said)}{totals.continuing > 0 ? `; ${number(totals.continuing)} ${words.continuingTag}` : ''}.</p> : null}
    </Block>
  );
}
