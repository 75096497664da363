import type { ReactElement } from 'react';
import { Sign } from './Sprite.tsx';
import type { SignName, Tone } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface StatusProps {
  readonly tone: Tone;
  /** The word in the gender and number of what it describes; by default the feminine singular. */
  readonly word?: string | undefined;
  /** On its own soft ground. */
  readonly soft?: boolean;
  /** Lets a long phrase break into lines. */
  readonly wrap?: boolean;
  /** Another shape than the tone's own. */
  readonly sign?: SignName;
}

/** State = colour + word + shape, always the three. */
export function Status({ tone, word, soft = false, wrap = false, sign }: StatusProps): ReactElement {
  const words = useWords();
  return (
    <span className={`st ${tone}${soft ? ' soft' : ''}${wrap ? ' wrap' : ''}`}>
      <Sign name={sign ?? tone} tone={tone} />
      {word ?? words.status[tone]}
    </span>
  );
}

/** "s/d": nobody knows; it is neither zero nor "no". */
export function NoData({ label }: { readonly label?: string }): ReactElement {
  const words = useWords();
  return <span className="nodata"><span aria-hidden="true">{words.noDataShort}</span><span className="vh">{label ?? words.noData}</span></span>;
}
