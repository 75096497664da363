import './register.css';
import { useState } from 'react';
import { compareWords as words } from './words.ts';

interface Run {
  op: 'same' | 'in' | 'out';
  text: string;
}

/** A stretch that stayed is cut in the middle beyond this many letters, and keeps these at each end. */
const cut = { beyond: 420, kept: 150 };

/** The beginning and the end of a stretch, at whole words. */
const headOf = (text: string): string => text.slice(0, cut.kept).replace(/\S*$/, '').trimEnd();
const tailOf = (text: string): string => text.slice(-cut.kept).replace(/^\S*\s/, '');

/** Two wordings as one text: what came is underlined, what went is struck through, and both say so when read aloud. */
export function Runs({ runs, whole = false }: { runs: readonly Run[]; /** Nothing is cut. */ whole?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="ins-runs">
      {runs.map(({ op, text }, place) => {
        const key = `${place} ${op}`;
        if (op === 'in') return <ins key={key}><span className="vh"> {words.in} </span>{text}</ins>;
        if (op === 'out') return <del key={key}><span className="vh"> {words.out} </span>{text}</del>;
        if (whole || open || text.length <= cut.beyond) return <span key={key}>{text}</span>;
        return <span key={key}>{place === 0 ? '' : headOf(text)} <button type="button" className="cut" aria-label={words.seeAll} onClick={() => setOpen(true)}>[…]</button> {place === runs.length - 1 ? '' : tailOf(text)}</span>;
      })}
    </div>
  );
}
