import { useState } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { plansApi } from '../api.ts';
import { PlanPick, type Picked } from '../Picks.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import { elementHits } from './element-hits.ts';
import { FeedList } from './Feeds.tsx';
import { words } from './words.ts';

/** The values that a plan takes from other plans, and how to join one. */
export function FeedBlock({ open }: { open: OpenPlan }) {
  const [joining, setJoining] = useState(false);
  const feeds = plansApi.useAsk('feeds', { planId: open.plan.id }).data;
  return (
    <Block title={words.feeds} tools={<Button small icon="plus" onClick={() => setJoining(true)} disabledReason={open.plan.mayEdit ? undefined : words.noGrant}>{words.setFeed}</Button>}>
      {feeds ? (feeds.items.length === 0 ? <p className="meta">{words.feedsEmpty}</p> : <FeedList items={feeds.items} />) : null}
      {joining ? <FeedDialog open={open} onClose={() => setJoining(false)} /> : null}
    </Block>
  );
}

const measures = ['execution', 'achievement'] as const;

function FeedDialog({ open, onClose }: { open: OpenPlan; onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [element, setElement] = useState<string>();
  const [source, setSource] = useState<Picked>();
  const [measure, setMeasure] = useState<(typeof measures)[number]>('execution');
  const [tried, setTried] = useState(false);
  const set = plansApi.useTell('setFeed');
  const act = (): void => {
    setTried(true);
    if (element && source) set.mutate({ elementId: element, sourcePlan: source.id, measure }, { onSuccess: () => { showToast({ text: words.feedSet }); onClose(); } });
  };
  const pick = (id: string): void => {
    const found = open.elements.find((e) => e.id === id);
    setElement(id);
    setQuery(found ? `${found.code} ${found.text}` : '');
  };
  return (
    <TaskDialog title={words.setFeedTitle} act={words.setFeedDo} onAct={act} onClose={onClose} busy={set.isPending} problem={set.error} failed={words.feedFailed}>
      <PickField label={words.feedElement} hint={words.whereHint} query={query} onQuery={(text) => { setQuery(text); setElement(undefined); }} error={tried && !element ? words.choose : undefined}
        options={element ? undefined : elementHits(open, query).map((e) => ({ value: e.id, text: `${e.code} ${e.text}`, row: <><span className="code">{e.code}</span> {e.text}</> }))} onPick={pick} />
      <PlanPick label={words.feedSource} hint={words.planHint} chosen={source} onChoose={setSource} error={tried && !source ? words.planHint : undefined} />
      <FieldGroup label={words.measure}>{measures.map((one) => <Radio key={one} name="measure" label={words.measures[one]} note={words.measureNotes[one]} checked={measure === one} onChange={() => setMeasure(one)} />)}</FieldGroup>
    </TaskDialog>
  );
}
