import { useState } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { LevelSign } from '../../../../web/ui/Level.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import type { Element, PairView } from '../../contract/view.ts';
import { coherenceApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { signOf } from '../view/picture.ts';
import { pairWords as words, words as pageWords } from '../words.ts';
import { DecideQueue } from './DecideQueue.tsx';
import { AspectForm } from '../external/AspectForm.tsx';
import { Aspects } from '../external/Aspects.tsx';
import { UpperLines } from '../external/UpperLines.tsx';
import { LinkLine } from './LinkLine.tsx';
import { LooseEnds } from './LooseEnds.tsx';
import { ProposeForm } from './ProposeForm.tsx';

interface PairSheetProps {
  lower: string;
  upper: string;
  onClose: () => void;
}

/** A pair of governments opened into its elements: what waits for a decision, what is linked, what hangs loose. */
export function PairSheet({ lower, upper, onClose }: PairSheetProps) {
  const pair = coherenceApi.useAsk('pair', { lower, upper });
  const title = pair.data ? words.title(pair.data.lower.name, pair.data.upper.name) : pageWords.pairs;
  return (
    <Sheet open onClose={onClose} title={title} keepOpen>
      {pair.error ? <Refused problem={pair.error} what={words.failed} todo={<Button onClick={() => void pair.refetch()}>{pageWords.retry}</Button>} /> : null}
      {pair.data ? <Inside pair={pair.data} onStale={() => void pair.refetch()} /> : null}
    </Sheet>
  );
}

function Inside({ pair, onStale }: { pair: PairView; onStale: () => void }) {
  const [linking, setLinking] = useState<Element>();
  const [saying, setSaying] = useState(false);
  const waiting = pair.links.filter(({ state }) => state === 'proposed');
  const settled = pair.links.filter(({ state }) => state === 'accepted');
  const accepted = settled.filter(({ relation }) => relation === 'contribuye' || relation === 'coordina');
  const others = pair.links.filter(({ state }) => state === 'contested' || state === 'rejected');
  const tied = new Set(accepted.flatMap(({ lower, upper }) => [lower.identity, upper.identity]));
  const loose = pair.lower.elements.filter(({ counts, identity }) => counts && !tied.has(identity));
  if (saying) return <AspectForm pair={pair} onDone={() => setSaying(false)} />;
  if (linking) return <ProposeForm pair={pair} element={linking} onDone={() => setLinking(undefined)} />;
  return (
    <div className="stack">
      <Head pair={pair} />
      {waiting.length > 0 ? <DecideQueue links={waiting} pair={pair} onStale={onStale} /> : null}
      {accepted.length > 0 ? <Block title={words.linkedTitle(accepted.length)}>{accepted.map((link) => <LinkLine key={link.id} link={link} onStale={onStale} />)}</Block> : null}
      {loose.length > 0 && pair.upper.planId ? <LooseEnds title={words.unlinkedTitle(loose.length)} elements={loose} waiting={waiting} mayLink={pair.may.propose} onLink={setLinking} /> : null}
      <Aspects pair={pair} settled={settled} onStale={onStale} onSay={() => setSaying(true)} />
      {pair.upper.planId && pair.kind !== 'neighbours' ? <UpperLines elements={pair.upper.elements} name={pair.upper.name} /> : null}
      {others.length > 0 ? <Block title={words.otherTitle}>{others.map((link) => <LinkLine key={link.id} link={link} onStale={onStale} />)}</Block> : null}
    </div>
  );
}

function Head({ pair }: { pair: PairView }) {
  const bare = [pair.lower, pair.upper].filter(({ planId }) => planId === null);
  return (
    <div className="stack">
      <p className="row">
        <LevelSign level={signOf(pair.lower.rank)} /> {pair.lower.name} {pair.lower.levelName} <span className="meta">{pair.lower.code}</span>
        {pair.linked !== null && pair.total !== null ? <Share part={pair.linked} whole={pair.total} bar /> : null}
      </p>
      {bare.map(({ code, name }) => <Note key={code}>{words.noPlan(name)}</Note>)}
      {pair.reason === 'sin elementos' ? <Note>{words.noElements}</Note> : null}
    </div>
  );
}
