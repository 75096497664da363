import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { percentText } from './percent.ts';
import type { PercentLook } from './percent.ts';
import { NoData } from './Status.tsx';
import { useWords } from './words.ts';

export interface ShareProps extends PercentLook {
  readonly part: number;
  readonly whole: number;
  readonly href?: string;
  /** Of what: "encuentros". */
  readonly unit?: string;
  /** A thin bar under it. */
  readonly bar?: boolean;
  readonly format?: (value: number) => string;
}

/** "1 de 5 · 20 %": never a percentage without its fraction; s/d where there is nothing to divide by. */
export function Share({ part, whole, href, unit, bar = false, format = String, ...look }: ShareProps): ReactElement {
  const words = useWords();
  const text = percentText(part, whole, look);
  if (text === undefined) return <NoData />;
  const fraction = `${words.of(format(part), format(whole))}${unit === undefined ? '' : ` ${unit}`}`;
  return (
    <span className="share">
      {href === undefined ? fraction : <Link href={href}>{fraction}</Link>} · {text}
      {bar ? <span className="bar" aria-hidden="true"><span className="b-plain" style={{ width: `${(part * 100) / whole}%` }} /></span> : null}
    </span>
  );
}
