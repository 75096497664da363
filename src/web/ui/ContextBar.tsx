import type { ReactElement, ReactNode } from 'react';
import { TerritoryTrail } from './Level.tsx';
import type { TrailStep } from './Level.tsx';
import { Icon } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface ContextPick {
  readonly key: string;
  /** "Período", "Datos al". */
  readonly label: string;
  readonly value: string;
  readonly onPick?: () => void;
  /** Kept in sight on a phone (the cut-off date). */
  readonly onPhone?: boolean;
}

export interface ContextBarProps {
  readonly trail?: readonly TrailStep[];
  readonly picks?: readonly ContextPick[];
  /** At the right: present, copy the link, export. */
  readonly tools?: ReactNode;
  /** The figures below are of a past date. */
  readonly past?: boolean;
}

/** The sentence on which every figure below depends: territory, group or plan, period, cut-off date. */
export function ContextBar({ trail, picks = [], tools, past = false }: ContextBarProps): ReactElement {
  const words = useWords();
  return (
    <div className={past ? 'ctx past' : 'ctx'} role="region" aria-label={words.context} tabIndex={0}>
      {trail === undefined || trail.length === 0 ? null : <TerritoryTrail steps={trail} />}
      {trail === undefined || trail.length === 0 || picks.length === 0 ? null : <span className="sep" />}
      {picks.map((pick) => <Pick key={pick.key} pick={pick} />)}
      {tools === undefined ? null : <span className="tools">{tools}</span>}
    </div>
  );
}

function Pick({ pick }: { readonly pick: ContextPick }): ReactElement {
  const className = pick.onPhone === true ? 'pick' : 'pick hide-s';
  if (pick.onPick === undefined) return <span className={className}>{pick.label} <b>{pick.value}</b></span>;
  return <button type="button" className={className} onClick={pick.onPick}>{pick.label} <b>{pick.value}</b><Icon name="down" /></button>;
}
