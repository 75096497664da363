import type { ReactElement } from 'react';
import { Link } from '../../../../web/ui/link.tsx';
import type { ExpectedSeat } from '../../contract.ts';
import { personPath } from '../person-path.ts';
import { span } from '../words.ts';
import { words } from './words.ts';

/** Who holds a seat, from when to when; a person out of reach has no name. */
export function Holders({ of }: { of: ExpectedSeat }): ReactElement {
  if (of.holders.length === 0) return <>–</>;
  return <>{of.holders.map((one, n) => <span key={n} style={{ display: 'block' }}>{one.person && one.name ? <Link href={personPath(one.person)}>{one.name}</Link> : words.hidden} <span className="meta">{[span(one.from, one.to), one.role === 'substitute' ? words.substitute : '', one.reelected ? words.reelection : ''].filter(Boolean).join(', ')}</span></span>)}</>;
}
