import type { Owned } from '../../kernel/reach.ts';
import type { Decision, LinkState } from './contract/link.ts';
import type { Joining } from './rules/external/aspect.ts';

export * from './rules/count.ts';
export * from './rules/pairs.ts';
export * from './rules/speaker.ts';
export * from './rules/external/aspect.ts';

/** What a rule needs of a unit to know who stands above whom. */
export interface Standing {
  code: string;
  rank: number;
  /** Codes from the country down to the parent. */
  path: readonly string[];
}

/** How one unit may be linked to another: it contributes to one above it, it coordinates with a neighbour; otherwise undefined. */
export function relationBetween(lower: Standing, upper: Standing, areNeighbours: boolean): Joining | undefined {
  if (lower.code !== upper.code && lower.path.includes(upper.code)) return 'contribuye';
  return areNeighbours && lower.rank === upper.rank && lower.code !== upper.code ? 'coordina' : undefined;
}

export const openStates: readonly LinkState[] = ['proposed', 'accepted', 'contested'];
export const isOpen = (state: LinkState): boolean => openStates.includes(state);

const outcome: Record<Decision, LinkState> = { accept: 'accepted', reject: 'rejected', contest: 'contested' };

/** What became of a decision: the new state, or why not. */
export type Decided = { state: LinkState } | { refused: 'link-closed' | 'already-decided' | 'reason-needed' };

/**
 * Who receives a link decides on it: it accepts, rejects or contests what is open. Saying no needs a reason, because
 * somebody has to answer it. A closed link stays closed: its pair is proposed anew.
 */
export function decide(state: LinkState, decision: Decision, reason: string | undefined): Decided {
  if (!isOpen(state)) return { refused: 'link-closed' };
  if (state === outcome[decision]) return { refused: 'already-decided' };
  if (decision !== 'accept' && !reason?.trim()) return { refused: 'reason-needed' };
  return { state: outcome[decision] };
}

/**
 * The state of a link after its proposer changed it. Another degree is another promise: what was accepted or contested
 * goes back to whoever decides, unless the one who changes decides there too.
 */
export const stateAfterChange = (state: LinkState, degreeChanged: boolean, decidesThere: boolean): LinkState => (degreeChanged && !(decidesThere && state === 'accepted') ? 'proposed' : state);

type Shared = Pick<Owned, 'owner' | 'parties' | 'visibility'>;

/** Who reads a link: everybody when both plans are public; otherwise those who share the lower plan, and whoever decides. */
export const sharingOf = (lower: Shared, upper: Shared): Pick<Owned, 'parties' | 'visibility'> => ({
  visibility: lower.visibility === 'public' && upper.visibility === 'public' ? 'public' : 'shared',
  parties: [...new Set([...lower.parties, ...(upper.owner ? [upper.owner] : [])])],
});
