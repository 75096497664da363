import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { validityText } from '../written.ts';
import type { plans } from '../../contract.ts';
import type { Output } from '../../../../kernel/contract.ts';
import { words } from './words.ts';

type Hanging = Output<(typeof plans)['operations']['basis']>['hanging'];

/** Plans that complete this one, carry out a year of it, or serve it. */
export function Hanging({ items }: { items: Hanging }) {
  return (
    <Block title={words.hanging}>
      {items.length === 0 ? <p className="meta">{words.hangingEmpty}</p> : (
        <ul className="stack">
          {items.map((plan) => (
            <li key={`${plan.planId} ${plan.relation}`}>{words.below[plan.relation]}: <Link href={paths.plan(plan.planId)}>{plan.title}</Link> <span className="meta">{validityText(plan.validFrom, plan.validTo)}</span> {plan.example ? <DemoTag /> : null}</li>
          ))}
        </ul>
      )}
    </Block>
  );
}
