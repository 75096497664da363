/** What counting needs of a link, seen from the plan that is counted: its own element and the other's. */
export interface CountedLink {
  own: string;
  other: string;
  degree: 'direct' | 'partial';
  state: 'proposed' | 'accepted' | 'contested';
}

/** Elements of one plan by how they are joined to another. Each element stands in one of the four at most. */
export interface Tally {
  direct: number;
  partial: number;
  proposed: number;
  contested: number;
}

export const noTally: Tally = { direct: 0, partial: 0, proposed: 0, contested: 0 };
const strength = { direct: 4, partial: 3, proposed: 2, contested: 1 } as const;
type Hold = keyof Tally;
const holdOf = ({ state, degree }: Pick<CountedLink, 'state' | 'degree'>): Hold => (state === 'accepted' ? degree : state);

/**
 * Counts the elements of a plan that are joined to another plan. An element counts once, by its strongest link:
 * accepted and direct, accepted and partial, only proposed, only contested.
 * @param own identities of the counted plan's elements of the kinds that count
 * @param other identities of every element of the other plan; a link to one that is gone counts no more
 */
export function tallyOf(links: Iterable<CountedLink>, own: ReadonlySet<string>, other: ReadonlySet<string>): Tally {
  const best = new Map<string, Hold>();
  for (const link of links) {
    if (!own.has(link.own) || !other.has(link.other)) continue;
    const hold = holdOf(link);
    const before = best.get(link.own);
    if (!before || strength[hold] > strength[before]) best.set(link.own, hold);
  }
  const tally = { ...noTally };
  for (const hold of best.values()) tally[hold] += 1;
  return tally;
}

/**
 * The linkage of a plan to another (the n and N of «3 de 16»): accepted elements over all that count.
 * `index` weighs direct 1 and partial 0.5; null when there is nothing to link.
 */
export function linkage({ direct, partial }: Pick<Tally, 'direct' | 'partial'>, total: number): { linked: number; index: number | null } {
  return { linked: direct + partial, index: total === 0 ? null : (direct + partial * 0.5) / total };
}

/** What an element above needs to know of each government below. */
export interface Below {
  territory: string;
  level: string;
  hasPlan: boolean;
}

export interface CoverageTally {
  covered: number;
  withPlan: number;
  withoutPlan: number;
  /** covered ÷ withPlan, from 0 to 1; null when nobody below has a plan: s/d is not zero. */
  share: number | null;
  byLevel: { level: string; covered: number; withPlan: number; withoutPlan: number }[];
}

/** Distinct governments below with an accepted link to an element, over those that have a plan; the rest is s/d. */
export function coverageOf(below: readonly Below[], covering: ReadonlySet<string>): CoverageTally {
  const byLevel = new Map<string, { level: string; covered: number; withPlan: number; withoutPlan: number }>();
  for (const { territory, level, hasPlan } of below) {
    const line = byLevel.get(level) ?? { level, covered: 0, withPlan: 0, withoutPlan: 0 };
    byLevel.set(level, line);
    if (!hasPlan) line.withoutPlan += 1;
    else line.withPlan += 1;
    if (hasPlan && covering.has(territory)) line.covered += 1;
  }
  const lines = [...byLevel.values()];
  const sum = (of: 'covered' | 'withPlan' | 'withoutPlan'): number => lines.reduce((total, line) => total + line[of], 0);
  const [covered, withPlan] = [sum('covered'), sum('withPlan')];
  return { covered, withPlan, withoutPlan: sum('withoutPlan'), share: withPlan === 0 ? null : covered / withPlan, byLevel: lines };
}

/** An element that a level below takes up while the level between skips it: «los llevan 4 parroquias y ningún cantón». */
export const isSkipped = (byLevel: readonly { covered: number; withPlan: number }[]): boolean =>
  byLevel.some((line, i) => line.covered === 0 && line.withPlan > 0 && byLevel.slice(i + 1).some((below) => below.covered > 0));
