import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';

/** 1 nation, 2 province or department, 3 canton or municipality, 4 parish or district. */
export type LevelNumber = 1 | 2 | 3 | 4;

/** Four lines, the current level thick. Stands before a territory's name. */
export function LevelSign({ level }: { readonly level: LevelNumber }): ReactElement {
  return <svg className="lvl" aria-hidden="true"><use href={`#lvl-${level}`} /></svg>;
}

export interface TerritoryNameProps {
  readonly level: LevelNumber;
  readonly name: string;
  /** The level's word, needed because names repeat: "cantón". */
  readonly levelName: string;
  readonly code?: string;
  readonly href?: string;
}

/** Sign, name, level's word and code: how a territory is named outside a trail. */
export function TerritoryName({ level, name, levelName, code, href }: TerritoryNameProps): ReactElement {
  return (
    <span className="place">
      <LevelSign level={level} />
      {href === undefined ? <b>{name}</b> : <Link href={href}><b>{name}</b></Link>} <span className="meta">{levelName}</span>
      {code === undefined ? null : <span className="code">{code}</span>}
    </span>
  );
}

export interface TrailStep {
  readonly name: string;
  readonly href?: string;
  readonly levelName?: ReactNode;
}

/** The territory as a thread of knots, from the country down; the last step is where one is. */
export function TerritoryTrail({ steps, label }: { readonly steps: readonly TrailStep[]; readonly label?: string }): ReactElement {
  return (
    <ol className="trail" aria-label={label}>
      {steps.map((step, n) => {
        const here = n === steps.length - 1;
        return (
          <li key={`${step.name} ${n}`} aria-current={here ? 'location' : undefined}>
            <span className={here ? 'knot on' : 'knot'} aria-hidden="true" />
            {step.href === undefined ? step.name : <Link href={step.href}>{step.name}</Link>}
            {step.levelName === undefined ? null : <span className="meta">{step.levelName}</span>}
          </li>
        );
      })}
    </ol>
  );
}
