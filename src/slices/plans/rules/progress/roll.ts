import type { Standing } from '../../contract/report.ts';
import { countedOf, type Achievement } from './achievement.ts';

/** How far something is, before the bands of its plan name it. */
export type Bare = Omit<Standing, 'band'>;

export interface Part {
  standing: Bare;
  /** Null: it says no weight. */
  weight: number | null;
}

/** The standing of one element. */
export const standingOf = ({ achieved, missing }: Achievement): Bare => ({
  achieved,
  counted: countedOf(achieved),
  missing,
  withData: achieved === null ? 0 : 1,
  of: missing === 'np' ? 0 : 1,
  notProgrammed: missing === 'np' ? 1 : 0,
  equalWeights: false,
});

/**
 * The mean of what counts, by weight. What was not programmed leaves the denominator; what has no data leaves it too
 * and is told (`withData` of `of`). Where one weight is missing, or all are zero, every one weighs the same and that
 * is said: weights known in part would make the others' up.
 */
export function combine(parts: readonly Part[]): Bare {
  const of = sum(parts, ({ standing }) => standing.of);
  const weighing = parts.filter(({ standing }) => standing.of > 0);
  const equal = weighing.some(({ weight }) => weight === null) || weighing.every(({ weight }) => weight === 0);
  // Weights beyond what a double can add up are taken in the largest's measure.
  const unit = equal || Number.isFinite(sum(weighing, ({ weight }) => weight ?? 0)) ? 1 : Math.max(...weighing.map(({ weight }) => weight ?? 0));
  const counts = weighing.flatMap(({ standing, weight }) => (standing.counted === null ? [] : [{ counted: standing.counted, weight: equal ? 1 : (weight ?? 0) / unit }]));
  const whole = sum(counts, ({ weight }) => weight);
  // Only what weighs nothing has data: that is no data about what weighs.
  const counted = whole > 0 ? within(counts, sum(counts, ({ counted: one, weight }) => one * weight) / whole) : null;
  return {
    achieved: counted,
    counted,
    missing: counted !== null ? null : of === 0 && parts.length > 0 ? 'np' : 's/d',
    withData: sum(parts, ({ standing }) => standing.withData),
    of,
    notProgrammed: sum(parts, ({ standing }) => standing.notProgrammed),
    equalWeights: (equal && weighing.length > 1) || parts.some(({ standing }) => standing.equalWeights),
  };
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

/** A mean is never beyond what it is made of, though the last digit of a division may be. */
const within = (counts: readonly { counted: number }[], mean: number): number =>
  Math.min(counts.reduce((top, { counted }) => Math.max(top, counted), 0), Math.max(counts.reduce((low, { counted }) => Math.min(low, counted), 1), mean));

/** An element as a roll-up needs it. */
export interface Branch {
  id: string;
  code: string;
  kind: string;
  parentId: string | null;
  /** Codes of the cross-cutting lines it names. */
  lines: readonly string[];
  weight: number | null;
}

/** A plan's tree, on which the standings of one kind climb: target → action → line → plan. Kinds are never mixed. */
export class Climb {
  readonly #children: ReadonlyMap<string | null, readonly Branch[]>;
  readonly #branches: readonly Branch[];
  readonly #leaves: ReadonlyMap<string, Bare>;
  readonly #byId: ReadonlyMap<string, Branch>;
  readonly #known = new Map<string | null, readonly Part[]>();

  /** @param leaves the standings of the elements of one kind, by element id */
  constructor(branches: readonly Branch[], leaves: ReadonlyMap<string, Bare>) {
    this.#branches = branches;
    this.#leaves = leaves;
    this.#byId = new Map(branches.map((branch) => [branch.id, branch]));
    this.#children = Map.groupBy(branches, ({ parentId }) => parentId);
  }

  /** What hangs from an element (null: the plan) rolled up; undefined when nothing of this kind does. */
  below(id: string | null): Bare | undefined {
    const parts = this.#parts(id);
    return parts.length === 0 ? undefined : combine(parts);
  }

  /** What a cross-cutting line gathers: the uppermost elements that name it, with all that hangs from them. */
  across(code: string): Bare | undefined {
    const named = this.#branches.filter(({ lines }) => lines.includes(code));
    const ids = new Set(named.map(({ id }) => id));
    const isUnder = (branch: Branch): boolean => {
      for (let up = branch.parentId; up !== null; up = this.#byId.get(up)?.parentId ?? null) if (ids.has(up)) return true;
      return false;
    };
    const parts = named.filter((branch) => !isUnder(branch)).flatMap((branch) => this.#partsOf(branch));
    return parts.length === 0 ? undefined : combine(parts);
  }

  #parts(id: string | null): readonly Part[] {
    const known = this.#known.get(id);
    if (known) return known;
    const parts = (this.#children.get(id) ?? []).flatMap((child) => this.#partsOf(child));
    this.#known.set(id, parts);
    return parts;
  }

  /** An element of the kind stands for itself, beside those of its kind that hang from it; any other for what hangs from it. */
  #partsOf(branch: Branch): readonly Part[] {
    const below = this.#parts(branch.id);
    const own = this.#leaves.get(branch.id);
    if (own) return [{ standing: own, weight: branch.weight }, ...below];
    return below.length === 0 ? [] : [{ standing: combine(below), weight: branch.weight }];
  }
}
