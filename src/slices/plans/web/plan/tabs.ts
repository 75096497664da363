/** A section of a plan's screens. `order`: the tree is 20, the matrix 30; the lower, the more to the left. */
export interface PlanTab {
  key: string;
  label: string;
  order: number;
  href: (planId: string, view: { version?: string }) => string;
}
