import './life.css';
import { useState } from 'react';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { shortDay } from '../../../../web/ui/dates.ts';
import { DueDate } from '../../../../web/ui/DueDate.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { Life, NextStep } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { LifeThread } from './LifeThread.tsx';
import { StepDialog } from './StepDialog.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { lifeSentence, lifeWords as words, reasonOf } from './words.ts';

/** The life of an instrument: how it came where it is, how long each stage took, what may be done next. */
export function LifeBlock({ id }: { id: string }) {
  const asOf = useCutOff();
  const asked = instrumentsApi.useAsk('life', { id, ...(asOf ? { asOf } : {}) }, { keep: true });
  const life = asked.data;
  // A model is adopted, not carried from stage to stage.
  if (life?.isModel) return null;
  return (
    <Block title={words.title} meta={life?.cycle.title}>
      {life ? <Told life={life} past={asOf !== undefined} onStale={() => void asked.refetch()} /> : null}
      {!life && !asked.error ? <p className="meta">{words.loading}</p> : null}
      {asked.error ? <Refused problem={asked.error} what={words.failed} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /> : null}
    </Block>
  );
}

function Told({ life, past, onStale }: { life: Life; past: boolean; onStale: () => void }) {
  const [undoing, setUndoing] = useState(false);
  const last = life.history.at(-1);
  return (
    <>
      <p>{lifeSentence(life, past)}</p>
      {past ? null : <Next life={life} onStale={onStale} />}
      {life.clocks.length > 0 ? <Clocks clocks={life.clocks} /> : null}
      <LifeThread life={life} />
      {life.mayUndo && last && !past ? <Button kind="quiet" small icon="undo" onClick={() => setUndoing(true)}>{words.undo}</Button> : null}
      {undoing && last ? <UndoDialog life={life} step={last} onClose={() => setUndoing(false)} /> : null}
    </>
  );
}

/** What may be done from here; what may not says why. What goes on stands before what goes back; the first is the main one. */
function Next({ life, onStale }: { life: Life; onStale: () => void }) {
  const [step, setStep] = useState<NextStep>();
  const main = life.next.find(({ back, allowed }) => !back && allowed)?.key;
  return (
    <div className="life-next">
      <h3>{words.next}</h3>
      {life.next.length === 0 ? <p className="meta">{words.nothingNext}</p> : null}
      {life.next.toSorted((one, other) => Number(one.back) - Number(other.back)).map((one) => <Button key={one.key} kind={one.key === main && life.mayChange && !life.state?.inForce ? 'main' : 'normal'} disabledReason={reasonOf(one, life.mayChange)} onClick={() => setStep(one)}>{one.title}</Button>)}
      {step ? <StepDialog life={life} step={step} onClose={() => setStep(undefined)} onStale={onStale} /> : null}
    </div>
  );
}

function Clocks({ clocks }: { clocks: Life['clocks'] }) {
  return (
    <div className="life-next">
      <h3>{words.clocks}</h3>
      {clocks.map(({ id, label, article, dueOn, late, verified }) => (
        <div key={id}>
          <Link href={paths.due(id)}>{label}</Link>
          <DueDate date={words.due(shortDay(dueOn))} standing={late ? { tone: verified ? 'late' : 'risk', word: verified ? words.lateClock : words.doubtfulClock } : undefined} />
          {article ? <span className="meta"> {article}</span> : null}
          {verified ? null : <span className="meta"> {words.unverified}</span>}
        </div>
      ))}
    </div>
  );
}
