import { Fragment, type ReactNode } from 'react';
import { wordRuns, type Run } from '../../../../engine/redline/index.ts';
import type { Part } from '../../../../kernel/part.ts';
import type { AlignedPair } from '../../contract/alignment.ts';
import { partName } from './sentence.ts';
import { words } from './words.ts';

interface SidesProps {
  pair: AlignedPair;
  text: ReadonlyMap<string, Part>;
  model: ReadonlyMap<string, Part>;
}

/** The wording of a part of the model that the text took. */
const wordingOf = (part: Part, choice: string | null): string => part.choices.find(({ key }) => key === choice)?.text ?? part.text;

/** Both texts side by side; what differs is underlined in each, unless they are too far apart for that to help. */
export function Sides({ pair, text, model }: SidesProps) {
  const own = pair.parts.flatMap(({ key }) => text.get(key) ?? []);
  const theirs = pair.model.flatMap(({ key }) => model.get(key) ?? []);
  const [said, expected] = [own.map((part) => part.text).join('\n'), theirs.map((part) => wordingOf(part, pair.choice)).join('\n')];
  const runs = own.length > 0 && theirs.length > 0 && pair.kind !== 'same' ? wordRuns(expected, said) : [];
  const marked = readable(runs, said.length + expected.length) ? runs : [];
  return (
    <div className="al-sides">
      <section aria-label={words.own}>
        <h3>{words.own}</h3>
        {own.length === 0 ? <p className="al-none">{words.noneOwn}</p> : null}
        {own.map((part) => <Shown key={part.key} part={part} text={own.length === 1 ? <Marked runs={marked} side="in" text={part.text} /> : part.text} />)}
      </section>
      <section aria-label={words.model}>
        <h3>{words.model}</h3>
        {theirs.length === 0 ? <p className="al-none">{words.noneModel}</p> : null}
        {theirs.map((part) => <Shown key={part.key} part={part} text={theirs.length === 1 ? <Marked runs={marked} side="out" text={wordingOf(part, pair.choice)} /> : part.text} />)}
      </section>
    </div>
  );
}

/** Marks help while at least a third of both stays. */
const readable = (runs: readonly Run[], letters: number): boolean => runs.reduce((sum, { op, text }) => sum + (op === 'same' ? 2 * text.length : 0), 0) > letters / 3;

function Shown({ part, text }: { part: Part; text: ReactNode }) {
  return <div className="al-part"><b>{partName(part)}</b><p>{text}</p></div>;
}

function Marked({ runs, side, text }: { runs: readonly Run[]; side: 'in' | 'out'; text: string }) {
  if (runs.length === 0) return text;
  return runs.filter(({ op }) => op === 'same' || op === side).map((run, at) => <Fragment key={at}>{run.op === 'same' ? run.text : side === 'in' ? <ins>{run.text}</ins> : <del>{run.text}</del>}</Fragment>);
}
