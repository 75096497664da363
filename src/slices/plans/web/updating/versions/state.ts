import type { ComparedRow, ComparedSide } from '../../../contract/updating/compare.ts';
import type { PlanView } from '../../../contract/plan.ts';

/** What the address of a comparison holds: its sides, and which relation is on the screen. */
export type VersionsViewKey = 'a' | 'b' | 'que' | 'version';

export interface Comparison {
  a: ComparedSide;
  b: ComparedSide;
  rows: ComparedRow[];
  counts: Record<ComparedRow['relation'], number>;
  mayDeclare: boolean;
}

export interface Asked {
  a: string;
  b: string;
}

/** Two sides to compare: those of the address, else the newest version with the one before it. Undefined: there is only one. */
export function defaultSides({ versions }: Pick<PlanView, 'versions'>, view: Partial<Record<'a' | 'b', string>>): Asked | undefined {
  const numbers = versions.map((v) => v.number);
  const [last, before] = [numbers.at(-1), numbers.at(-2)];
  const b = view.b ?? String(last ?? 1);
  const a = view.a ?? (before === undefined ? undefined : String(b === String(before) ? (numbers.at(-3) ?? last) : before));
  return a === undefined ? undefined : { a, b };
}
