import { Status } from '../../../../web/ui/Status.tsx';
import type { FindingState, Severity } from '../../contract/finding.ts';
import { severityWords, stateWords } from './words.ts';

/** How grave: word, shape and colour. A notice asks and accuses no one. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const word = severityWords[severity].one;
  if (severity === 'serious') return <Status tone="late" word={word} />;
  if (severity === 'moderate') return <Status tone="risk" word={word} />;
  return severity === 'minor' ? <Status tone="np" sign="run" word={word} /> : <Status tone="sd" sign="q" word={word} />;
}

/** What became of it. */
export function StateMark({ state }: { state: FindingState }) {
  const word = stateWords[state].one;
  if (state === 'open') return <Status tone="run" word={word} />;
  return state === 'resolved' ? <Status tone="ok" word={word} /> : <Status tone="np" sign={state === 'explained' ? 'ver' : 'np'} word={word} />;
}
