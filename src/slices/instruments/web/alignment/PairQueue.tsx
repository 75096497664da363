import { useState } from 'react';
import { useKeys } from '../../../../web/keys.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { AlignedPair } from '../../contract/alignment.ts';
import { instrumentsApi } from '../api.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { keysOf, type OneAlignment } from './shapes.ts';
import { Sides } from './Sides.tsx';
import { kindWord, words } from './words.ts';

interface QueueProps {
  alignment: OneAlignment;
  pairs: readonly AlignedPair[];
  pair: AlignedPair;
  /** To another pair of the list. */
  onStep: (step: 1 | -1) => void;
  /** On to the next one that waits. */
  onDecided: () => void;
}

/** One pair at a time: both texts, why they were put together, and the keys that decide. */
export function PairQueue({ alignment, pairs, pair, onStep, onDecided }: QueueProps) {
  const [correcting, setCorrecting] = useState(false);
  const decide = instrumentsApi.useTell('decidePair');
  const off = alignment.state !== 'open' || !alignment.confirmable;
  const send = (parts: string[], model: string[], decided: boolean): void => decide.mutate({ id: alignment.id, version: alignment.version, pairs: [{ parts, model, decided }] }, { onSuccess: () => { setCorrecting(false); if (decided) onDecided(); } });
  const confirm = (): void => { const { parts, model } = keysOf(pair); send(parts, model, true); };
  useKeys(!correcting && !decide.isPending, { j: () => onStep(1), k: () => onStep(-1), ...(off ? {} : { c: confirm, r: () => setCorrecting(true) }) });
  const [text, model] = [new Map(alignment.text.map((part) => [part.key, part])), new Map(alignment.modelText.map((part) => [part.key, part]))];
  return (
    <Block
      title={words.pair(pairs.indexOf(pair) + 1, pairs.length)}
      meta={<>{kindWord[pair.kind]}{pair.score === null || pair.parts.length === 0 || pair.model.length === 0 ? '' : ` · ${words.sure(pair.score)}`}</>}
      tools={pair.decided ? <Status tone="ok" word={words.confirmed} /> : null}
    >
      <div className="stack wide">
        <Sides pair={pair} text={text} model={model} />
        {pair.parts.length > 0 && pair.model.length > 0 ? <p><b>{words.why}:</b> {pair.why}</p> : null}
        <Refused problem={decide.error} what={words.notDecided} kept={decide.error?.answer.code === 'house.version-changed' ? words.stale : undefined} />
        {correcting ? <CorrectForm alignment={alignment} pair={pair} busy={decide.isPending} onSave={(parts, other) => send(parts, other, true)} onCancel={() => setCorrecting(false)} /> : (
          <div className="acts">
            {off ? null : pair.decided ? <Button busy={decide.isPending} onClick={() => { const { parts, model: other } = keysOf(pair); send(parts, other, false); }}>{words.open}</Button> : <Button kind="main" shortcut="C" busy={decide.isPending} onClick={confirm}>{words.confirm}</Button>}
            {off ? null : <Button shortcut="R" onClick={() => setCorrecting(true)}>{words.correct}</Button>}
            <Button kind="quiet" shortcut="K" onClick={() => onStep(-1)}>{words.previous}</Button>
            <Button kind="quiet" shortcut="J" onClick={() => onStep(1)}>{words.next}</Button>
          </div>
        )}
        {off ? null : <p className="meta hide-s">{words.keys}</p>}
      </div>
    </Block>
  );
}
