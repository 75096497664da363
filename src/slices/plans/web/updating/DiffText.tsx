import { useMemo } from 'react';
import { wordDiff } from '../../rules/updating/word-diff.ts';
import './updating.css';

interface DiffTextProps {
  before: string;
  after: string;
  /** Which of the two is shown, with what the other lacks marked in it; both at once when left out. */
  side?: 'before' | 'after';
}

/** A text with the words marked that another version of it does not have. */
export function DiffText({ before, after, side }: DiffTextProps) {
  const stretches = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <span className="diff">
      {stretches.map(({ kind, text }, i) => {
        const key = `${i} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (side !== undefined && side !== kind) return null;
        return kind === 'before' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </span>
  );
}
