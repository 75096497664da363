import type { ReactElement, ReactNode } from 'react';
import { LevelSign } from './Level.tsx';
import type { LevelNumber } from './Level.tsx';
import type { LinkKind } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface PairEnd {
  readonly level: LevelNumber;
  /** Whose it is: "Rioverde, cantón". */
  readonly holder: string;
  readonly text: ReactNode;
}

const dashes: Readonly<Record<LinkKind, string | undefined>> = { direct: undefined, partial: '8 5', suggested: '.1 6', conflict: undefined };

/** Two elements and the thread that joins them, or is suggested to. Mark shared words with `<mark>`. */
export function Pair({ lower, upper, kind }: { readonly lower: PairEnd; readonly upper: PairEnd; readonly kind: LinkKind }): ReactElement {
  const words = useWords();
  return (
    <div className="pair">
      <End end={lower} />
      <svg width="34" height="12" viewBox="0 0 34 12" role="img" aria-label={words.links[kind]}>
        <path d={kind === 'conflict' ? 'M2 6h8l3-4 4 8 4-8 3 4h8' : 'M2 6h30'} fill="none" stroke={kind === 'conflict' ? 'var(--late)' : 'var(--thread)'} strokeWidth="3" strokeLinecap="round" strokeDasharray={dashes[kind]} />
      </svg>
      <End end={upper} />
    </div>
  );
}

function End({ end }: { readonly end: PairEnd }): ReactElement {
  return <div><span className="meta"><LevelSign level={end.level} /> {end.holder}</span>{end.text}</div>;
}
