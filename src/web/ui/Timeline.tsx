import type { ReactElement, ReactNode } from 'react';

export interface TimelineStep {
  readonly when: string;
  readonly what: ReactNode;
  /** `dated`: the source gives the date; `inferred`: we do; `now`: under way. */
  readonly knots: readonly ('dated' | 'inferred' | 'now')[];
}

const classes = { dated: 'full', inferred: '', now: 'now' } as const;

/** What happened when: horizontal on a desk, vertical on a phone. Say in words beside it what a hollow knot means. */
export function Timeline({ label, steps }: { readonly label: string; readonly steps: readonly TimelineStep[] }): ReactElement {
  return (
    <ol className="time" aria-label={label}>
      {steps.map((step) => (
        <li key={step.when}>
          <span className="when">{step.when}</span>
          <span className="dots" aria-hidden="true">{step.knots.map((knot, n) => <i key={n} className={classes[knot]} />)}</span>
          <span className="what">{step.what}</span>
        </li>
      ))}
    </ol>
  );
}
