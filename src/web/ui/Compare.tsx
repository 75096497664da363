import type { ReactElement, ReactNode } from 'react';
import { useWords } from './words.ts';

export interface CompareField {
  readonly label: string;
  readonly yours: ReactNode;
  readonly theirs: ReactNode;
}

export interface CompareProps {
  readonly fields: readonly CompareField[];
  readonly yoursHead?: ReactNode;
  readonly theirsHead?: ReactNode;
  /** Ways out: keep mine, keep theirs, go on editing. */
  readonly actions?: ReactNode;
}

/** Both sides of a conflict, field by field; a person chooses. Also before and after, with other heads. */
export function Compare({ fields, yoursHead, theirsHead, actions }: CompareProps): ReactElement {
  const words = useWords();
  return (
    <div className="stack">
      {fields.map((field) => (
        <section key={field.label} aria-label={field.label}>
          <h3>{field.label}</h3>
          <div className="two stacks">
            <div><span className="meta">{yoursHead ?? words.yours}</span><div>{field.yours}</div></div>
            <div><span className="meta">{theirsHead ?? words.theirs}</span><div>{field.theirs}</div></div>
          </div>
        </section>
      ))}
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
