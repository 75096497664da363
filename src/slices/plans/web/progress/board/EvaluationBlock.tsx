import { useState } from 'react';
import { useMay } from '../../../../../web/session.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../../web/ui/Evidence.tsx';
import { Todo, type TodoItem } from '../../../../../web/ui/Todo.tsx';
import type { Output } from '../../../../../kernel/contract.ts';
import type { plans } from '../../../contract.ts';
import { plansApi } from '../../api.ts';
import { dayText } from '../../written.ts';
import { EvaluationDialog } from './EvaluationDialog.tsx';
import { HeldDialog } from './HeldDialog.tsx';
import { evaluationWords as words } from './words.ts';

export type Evaluations = Output<(typeof plans)['operations']['evaluations']>;

/** Every how many months the plan is evaluated, which evaluation comes next and which ones passed without a record. */
export function EvaluationBlock({ planId, mayChange }: { planId: string; mayChange: boolean }) {
  const [doing, setDoing] = useState<'set' | { due: string }>();
  const [whole, setWhole] = useState(false);
  const may = useMay();
  const said = plansApi.useAsk('evaluations', { planId }).data;
  if (!said) return null;
  const setting = may('plans.set-evaluation') && mayChange ? undefined : words.noGrant;
  const recording = may('plans.record-evaluation') && mayChange;
  return (
    <Block title={words.title} tools={setting === undefined && (said.months !== null || said.items.length > 0) ? <Button small onClick={() => setDoing('set')}>{words.change}</Button> : undefined}>
      {said.months === null && said.items.length === 0 ? (
        <Todo bare items={[{ id: 'none', sign: 'sd', title: words.none, detail: words.noneBody, action: <Button small disabledReason={setting} onClick={() => setDoing('set')}>{words.set}</Button> }]} />
      ) : (
        <div className="stack">
          <p>{summary(said)}</p>
          <Todo bare items={itemsOf(said, whole).map((item) => evaluationItem(item, recording, (due) => setDoing({ due })))} />
          {!whole && said.items.length > itemsOf(said, false).length ? <Button kind="quiet" small onClick={() => setWhole(true)}>{words.all}</Button> : null}
        </div>
      )}
      {doing === 'set' ? <EvaluationDialog planId={planId} said={said} onClose={() => setDoing(undefined)} /> : null}
      {typeof doing === 'object' ? <HeldDialog planId={planId} due={doing.due} onClose={() => setDoing(undefined)} /> : null}
    </Block>
  );
}

function summary({ months, word, from, items }: Evaluations): string {
  const every = months === null ? '' : `${words.every(String(months))}${word ? words.says(word) : ''}${from ? words.since(dayText(from)) : ''}. `;
  const late = items.filter((item) => item.late).length;
  const next = items.find((item) => item.heldOn === null && !item.late);
  return `${every}${next ? words.next(dayText(next.dueOn)) : words.noNext}.${late > 0 ? ` ${words.late(late)}.` : ''}`;
}

/** What matters now: those that passed, the last held and the next. */
function itemsOf({ items }: Evaluations, whole: boolean): Evaluations['items'] {
  if (whole) return items;
  const lastHeld = items.findLast(({ heldOn }) => heldOn !== null);
  const next = items.find(({ heldOn, late }) => heldOn === null && !late);
  return items.filter((item) => item.late || item === lastHeld || item === next).slice(-5);
}

const evaluationItem = ({ number, dueOn, heldOn, citation, late }: Evaluations['items'][number], recording: boolean, record: (due: string) => void): TodoItem => ({
  id: dueOn,
  sign: heldOn ? 'ok' : late ? 'late' : 'sd',
  title: words.item(number, dayText(dueOn)),
  detail: heldOn ? <>{words.held(dayText(heldOn))} <Evidence place={citation ?? undefined} /></> : late ? words.isLate : words.coming,
  ...(heldOn === null && recording ? { action: <Button small onClick={() => record(dueOn)} aria-label={`${words.record}: ${words.item(number, dayText(dueOn))}`}>{words.record}</Button> } : {}),
});
