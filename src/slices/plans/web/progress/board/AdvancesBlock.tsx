import { useState } from 'react';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { Todo } from '../../../../../web/ui/Todo.tsx';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { AdvanceList } from '../element/AdvanceList.tsx';
import { AdvanceForm } from '../element/AdvanceForm.tsx';
import { advanceWords as words } from './words.ts';

/** Advances on the first screen. */
const first = 5;

/** What was done, newest first, and the strategies of which nothing is told. */
export function AdvancesBlock({ open }: { open: OpenPlan }) {
  const [adding, setAdding] = useState(false);
  const [whole, setWhole] = useState(false);
  const { plan } = open;
  const log = plansApi.useAsk('advances', { planId: plan.id }).data;
  if (!log) return null;
  const { items, strategiesWithout } = log;
  const text = (n: number): string => numberText(n, plan.territory);
  return (
    <Block title={words.title} meta={items.length > 0 ? text(items.length) : undefined} tools={log.mayAdd ? <Button small icon="plus" onClick={() => setAdding(true)}>{words.add}</Button> : undefined}>
      <div className="stack">
        {items.length === 0 ? <p className="meta">{words.none}</p> : <AdvanceList advances={whole ? items : items.slice(0, first)} />}
        {!whole && items.length > first ? <Button kind="quiet" small onClick={() => setWhole(true)}>{words.more(text(items.length))}</Button> : null}
        {strategiesWithout.length > 0 ? <Todo bare items={[{ id: 'without', sign: 'sd', title: words.without(text(strategiesWithout.length), strategiesWithout.length), detail: strategiesWithout.slice(0, 6).map(({ code, text: said }) => `${code} ${said}`).join('; ') }]} /> : null}
      </div>
      <Dialog open={adding} keepOpen onClose={() => setAdding(false)} title={words.addTitle}><AdvanceForm open={open} element={undefined} onDone={() => setAdding(false)} /></Dialog>
    </Block>
  );
}
