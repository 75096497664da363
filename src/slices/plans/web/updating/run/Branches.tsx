import { useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { kindOf } from '../../../rules/scheme.ts';
import { numberText } from '../../written.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { updatingWords as words } from '../words.ts';
import { BranchDialog } from './BranchDialog.tsx';
import { branchesOf, isShown, type Branch, type UpdatingViewKey } from './queue.ts';
import type { Updating } from './state.ts';
import '../updating.css';

/** The branches of the plan with how much of each is decided; what does not fit; what is new. */
export function Branches({ open, updating }: { open: OpenPlan; updating: Updating }) {
  const [view, change] = useView<UpdatingViewKey>();
  const [bulk, setBulk] = useState<Branch>();
  const { plan, scheme } = open;
  const number = (n: number): string => numberText(n, plan.territory);
  const odd = updating.elements.filter((e) => isShown('odd', e));
  const choose = (rama: string | undefined): void => change({ rama, elemento: undefined });
  return (
    <>
      <Block title={words.branches}>
        <ul className="branches">
          <li><button type="button" className="name" aria-pressed={view.rama === undefined} onClick={() => choose(undefined)}>{words.allBranches}</button><span className="meta">{words.branchOf(number(updating.totals.of - updating.totals.missing), number(updating.totals.of))}</span></li>
          {branchesOf(updating.elements).map((branch) => (
            <li key={branch.root.identity}>
              <button type="button" className="name" aria-pressed={view.rama === branch.root.identity} onClick={() => choose(branch.root.identity)}><span>{branch.root.code} {branch.root.text}</span></button>
              <span className="meta">{words.branchOf(number(branch.done), number(branch.elements.length))}</span>
              {updating.mayDecide && branch.elements.length > 1 ? <Button small kind="quiet" onClick={() => setBulk(branch)}>{words.bulk}</Button> : null}
            </li>
          ))}
        </ul>
      </Block>
      {odd.length > 0 ? (
        <Block title={words.oddTitle} meta={number(odd.length)}>
          <ul className="branches">{odd.slice(0, 8).map((e) => <li key={e.identity}><span><button type="button" className="name" onClick={() => change({ ver: 'odd', rama: undefined, elemento: e.identity })}>{e.code}</button> {e.odd ? words.odd[e.odd] : ''}</span></li>)}</ul>
        </Block>
      ) : null}
      <Block title={words.added} meta={number(updating.added.length)}>
        {updating.added.length === 0 ? <p className="meta">{words.addedNone}</p> : <ul className="branches">{updating.added.slice(0, 8).map((e) => <li key={e.id}><span><Link href={paths.plan(plan.id, { version: String(plan.headVersion), elemento: e.id })}>{e.code}</Link> <span className="meta">{kindOf(scheme, e.kind)?.name.toLocaleLowerCase('es')}</span> {e.text}</span></li>)}</ul>}
      </Block>
      {bulk ? <BranchDialog open={open} branch={bulk} onClose={() => setBulk(undefined)} /> : null}
    </>
  );
}
