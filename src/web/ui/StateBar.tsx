import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { Status } from './Status.tsx';
import { TONES } from './Sprite.tsx';
import type { Tone } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface StateBarProps {
  readonly label: string;
  readonly counts: Partial<Readonly<Record<Tone, number>>>;
  /** The word of each state, agreeing with what is counted. */
  readonly words?: Partial<Readonly<Record<Tone, string>>>;
  /** Where each count opens its list. */
  readonly hrefs?: Partial<Readonly<Record<Tone, string>>>;
  /** Only the bar, where the legend stands beside it already. */
  readonly bare?: boolean;
}

/** How many are in each of the six states; the order is fixed, absence is drawn. */
export function StateBar({ label, counts, words = {}, hrefs = {}, bare = false }: StateBarProps): ReactElement {
  const own = useWords();
  const present = TONES.filter((tone) => (counts[tone] ?? 0) > 0);
  const name = (tone: Tone): string => words[tone] ?? own.status[tone];
  const spoken = `${label}: ${present.map((tone) => `${counts[tone]} ${name(tone)}`).join(', ')}`;
  return (
    <div className="st6">
      <div className="bar tall" role="img" aria-label={spoken}>{present.map((tone) => <span key={tone} className={`b-${tone}`} style={{ flexGrow: counts[tone] }} />)}</div>
      {bare ? null : <ul>{present.map((tone) => <li key={tone}><Status tone={tone} word={name(tone)} /> <Count value={counts[tone] ?? 0} href={hrefs[tone]} /></li>)}</ul>}
    </div>
  );
}

function Count({ value, href }: { readonly value: number; readonly href: string | undefined }): ReactElement {
  return href === undefined ? <span>{value}</span> : <Link href={href}>{value}</Link>;
}
