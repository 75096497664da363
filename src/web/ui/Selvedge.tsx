import { useId } from 'react';
import type { ReactElement } from 'react';

const dyes = ['#6E77DB', '#E0A94A', '#DB4561', '#439859'] as const;

export interface SelvedgeProps {
  /** Two to four colours of the institution (hex); without them, the house's four dyes. */
  readonly colours?: readonly string[] | undefined;
  /** A demonstration is hatched, on every screen and on paper. */
  readonly demo?: boolean | undefined;
}

/** The woven band at the top of every screen and printed page. */
export function Selvedge({ colours, demo = false }: SelvedgeProps): ReactElement {
  const id = useId();
  const used = (colours === undefined || colours.length < 2 ? dyes : colours).slice(0, 4);
  const width = used.length * 24;
  return (
    <div className="selvedge" aria-hidden="true">
      <svg>
        <defs>
          <pattern id={`${id}w`} width={width} height="6" patternUnits="userSpaceOnUse">
            <path fill="#1E1A26" d={`M0 0h${width}v6H0z`} />
            {used.map((colour, n) => <path key={n} fill={colour} d={`M${n * 24} 0h12v3h-12zM${n * 24 + 6} 3h12v3h-12z`} />)}
          </pattern>
          <pattern id={`${id}d`} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path fill="#FAF7F1" d="M0 0h4v12H0z" /></pattern>
        </defs>
        <rect width="100%" height="100%" fill={`url(#${id}w)`} />
        {demo ? <rect width="100%" height="100%" fill={`url(#${id}d)`} /> : null}
      </svg>
    </div>
  );
}
