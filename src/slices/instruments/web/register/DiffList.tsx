import './register.css';
import type { Part } from '../../../../kernel/part.ts';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { partName } from './part-name.ts';
import { Runs } from './Runs.tsx';
import { compareWords as words } from './words.ts';

interface Run {
  op: 'same' | 'in' | 'out';
  text: string;
}
type State = 'added' | 'removed' | 'changed' | 'moved' | 'renumbered' | 'same';

/** A part in two versions, as the server compares them or as the browser does. */
export interface DiffPart {
  key: string;
  state: State;
  moved: boolean;
  runs: readonly Run[];
  headingRuns: readonly Run[];
  choices: readonly { key: string; title: string; runs: readonly Run[] }[];
  before?: Part | undefined;
  after?: Part | undefined;
}

const tones: Record<State, Tone> = { added: 'ok', removed: 'late', changed: 'risk', moved: 'run', renumbered: 'run', same: 'np' };

/** What became of each part of a text, in one column: readable on a phone. */
export const DiffList = ({ parts }: { parts: readonly DiffPart[] }) => <ol className="ins-diff">{parts.map((part) => <DiffRow key={`${part.key} ${part.state}`} part={part} />)}</ol>;

function DiffRow({ part }: { part: DiffPart }) {
  const { before, after, state, moved, headingRuns, runs, choices } = part;
  const now = after ?? before;
  if (!now) return null;
  const was = before && after && before.number !== after.number && before.number ? words.was(before.number) : '';
  const headingChanged = state === 'changed' && headingRuns.some(({ op }) => op !== 'same');
  return (
    <li>
      <h3>{headingChanged ? partName({ ...now, heading: null }) : partName(now)} <Status tone={tones[state]} word={words.states[state]} />{was || (moved && state === 'changed') ? <span className="meta">{[was, moved && state === 'changed' ? words.alsoMoved : ''].filter(Boolean).join(', ')}</span> : null}</h3>
      {headingChanged ? <Runs runs={headingRuns} whole /> : null}
      {state === 'moved' || state === 'renumbered' ? null : <Runs runs={runs} />}
      {state === 'changed' ? choices.map((choice) => <div key={choice.key}><span className="meta">{words.choice} {choice.title}</span><Runs runs={choice.runs} /></div>) : null}
    </li>
  );
}
