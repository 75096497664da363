import { useState } from 'react';
import { useKeys } from '../../../../../web/keys.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../../web/ui/FilterBar.tsx';
import { numberText } from '../../written.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { updatingWords as words } from '../words.ts';
import { ElementDecision } from './ElementDecision.tsx';
import { isShown, neighbour, whichOf, type UpdatingViewKey, type Which } from './queue.ts';
import type { Updating } from './state.ts';

const choices: readonly Which[] = ['missing', 'odd', 'keep', 'modify', 'complement', 'remove', 'all'];

/** Elements one after the other, a queue one can finish: 1 to 4 decide, J and K walk. */
export function Queue({ open, updating }: { open: OpenPlan; updating: Updating }) {
  const [view, change] = useView<UpdatingViewKey>();
  const [lastReason, setLastReason] = useState('');
  const which = whichOf(view.ver);
  const inBranch = updating.elements.filter((e) => view.rama === undefined || e.branch === view.rama);
  const list = inBranch.filter((e) => isShown(which, e));
  const current = inBranch.find((e) => e.identity === view.elemento) ?? list[0];
  const at = current ? list.indexOf(current) : -1;
  const number = (n: number): string => numberText(n, open.plan.territory);
  const walk = (step: 1 | -1): void => {
    const to = current ? neighbour(list, inBranch, current.identity, step) : undefined;
    if (to) change({ elemento: to.identity });
  };
  useKeys(current !== undefined, { j: () => walk(1), k: () => walk(-1) });
  const filters = choices.filter((one) => one === 'missing' || one === 'all' || updating.elements.some((e) => isShown(one, e)));
  return (
    <Block title={current && at >= 0 ? words.queue(number(at + 1), number(list.length)) : words.filters[which]} tools={list.length > 1 ? <><Button small kind="quiet" shortcut="K" onClick={() => walk(-1)}>{words.previous}</Button><Button small kind="quiet" shortcut="J" onClick={() => walk(1)}>{words.next}</Button></> : undefined}>
      <FilterBar filters={filters.map((one) => ({ key: one, label: words.filters[one], active: which === one, onOpen: () => change({ ver: one, elemento: undefined }) }))} />
      {current ? (
        <ElementDecision
          key={`${current.identity} ${current.decisionVersion}`} open={open} element={current} updating={updating} lastReason={lastReason}
          onDecided={(reason) => { if (reason) setLastReason(reason); const to = neighbour(list, inBranch, current.identity, 1); change({ elemento: to?.identity }); }}
        />
      ) : (
        <EmptyState title={words.queueEmpty} actions={<Button onClick={() => change({ ver: 'all', rama: undefined, elemento: undefined })}>{words.seeAll}</Button>}>{words.queueEmptyBody}</EmptyState>
      )}
    </Block>
  );
}
