import type { ReactElement } from 'react';
import { Link } from './link.tsx';
import { Icon } from './Sprite.tsx';
import type { IconName } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface EvidenceProps {
  /** The place: "acta.pdf, p. 3". Without it, "sin evidencia". */
  readonly place?: string | undefined;
  readonly icon?: Extract<IconName, 'document' | 'clip' | 'photo' | 'calendar'>;
  readonly href?: string;
  readonly onOpen?: () => void;
}

/** Where it is proved; opens beside what it proves. */
export function Evidence({ place, icon = 'document', href, onOpen }: EvidenceProps): ReactElement {
  const words = useWords();
  if (place === undefined) return <span className="meta">{words.noEvidence}</span>;
  const inside = <><Icon name={icon} />{place}</>;
  if (href !== undefined) return <Link className="evid" href={href}>{inside}</Link>;
  return onOpen === undefined ? <span className="evid">{inside}</span> : <button type="button" className="evid" onClick={onOpen}>{inside}</button>;
}
