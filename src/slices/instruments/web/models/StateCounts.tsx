import type { AdoptionCounts, AdoptionState } from '../../contract/models/adoption.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { AdoptionMark } from './state.tsx';
import { countText, states } from './words.ts';

/** How many territories are at each state; each count opens their list. */
export function StateCounts({ counts, href }: { counts: AdoptionCounts; href: (state: AdoptionState) => string }) {
  return <ul className="model-counts">{states.map((state) => <li key={state} className={counts[state] === 0 ? 'none' : undefined}><AdoptionMark state={state} /> {counts[state] === 0 ? <span>0</span> : <Link href={href(state)}>{countText(counts[state])}</Link>}</li>)}</ul>;
}
