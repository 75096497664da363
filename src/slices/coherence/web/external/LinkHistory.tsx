import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import type { LinkStep } from '../../contract/validation.ts';
import { coherenceApi } from '../api.ts';
import { dayText } from '../words.ts';
import { historyWords as words } from './words.ts';

/** The life of a link: in whose name, when, from what to what, how strong, why. Read when it is opened. */
export function LinkHistory({ linkId }: { linkId: string }) {
  const [open, setOpen] = useState(false);
  const history = coherenceApi.useAsk('history', { linkId }, { enabled: open });
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.open}</summary>
      {history.error ? <Refused problem={history.error} what={words.failed} /> : null}
      <ol className="link-steps">{history.data?.items.map((step) => <li key={step.version}><span className="meta nowrap">{dayText(step.onDay)}</span> <div>{said(step)} <span className="meta">{whose(step)}</span>{step.reason ? <p className="quote">{step.reason}</p> : null}</div></li>)}</ol>
    </details>
  );
}

const inWords = ({ state, degree }: LinkStep['to']): string => `${words.state[state]}, ${words.degree[degree]}`;

function said({ from, to }: LinkStep): string {
  if (!from) return to.state === 'proposed' ? words.first(inWords(to)) : words.entered(inWords(to));
  return from.state === to.state && from.degree === to.degree ? words.same(inWords(to)) : words.change(inWords(from), inWords(to));
}

const whose = ({ side, institution }: LinkStep): string => (side === null ? words.unknown : [words.side[side], institution].filter(Boolean).join(': '));
