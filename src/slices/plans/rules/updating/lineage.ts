import type { LineageRelation } from '../../contract/timeline.ts';

/** The relations as people say them. */
export const relationNames: Record<LineageRelation, string> = { kept: 'se mantiene', changed: 'cambia', renamed: 'cambia de nombre', split: 'se divide', merged: 'se une', moved: 'cambia de lugar', closed: 'se cierra', new: 'nace' };

const rules = {
  split: 'va de un elemento a varios',
  merged: 'va de varios elementos a uno',
  closed: 'dice solo lo que había antes',
  new: 'dice solo lo que hay después',
  one: 'va de un elemento a uno',
} as const;

const fits: Record<keyof typeof rules, (from: number, to: number) => boolean> = {
  split: (from, to) => from === 1 && to > 1,
  merged: (from, to) => from > 1 && to === 1,
  closed: (from, to) => from > 0 && to === 0,
  new: (from, to) => from === 0 && to > 0,
  one: (from, to) => from === 1 && to === 1,
};

/** Why a relation cannot join so many elements with so many, in words; undefined when it can. */
export function lineageProblem(relation: LineageRelation, from: number, to: number): string | undefined {
  const rule = relation === 'split' || relation === 'merged' || relation === 'closed' || relation === 'new' ? relation : 'one';
  return fits[rule](from, to) ? undefined : rules[rule];
}

/** Each element with each: the rows in which a passage is kept. */
export function passagesOf<T>(from: readonly T[], to: readonly T[]): { from: T | null; to: T | null }[] {
  if (to.length === 0) return from.map((one) => ({ from: one, to: null }));
  if (from.length === 0) return to.map((one) => ({ from: null, to: one }));
  return from.flatMap((one) => to.map((other) => ({ from: one, to: other })));
}
