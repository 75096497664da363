import type { Part } from '../../../../kernel/part.ts';

/** Which parts of the model a local part answers to, where its key alone does not tell: merged and split articles. */
export type Lineage = Readonly<Record<string, readonly string[]>>;

/** The model parts that each local part answers to, and the local parts of each model part. */
export function pairsOf(model: readonly Part[], local: readonly Part[], lineage: Lineage = {}): { of: Map<string, string[]>; at: Map<string, string[]> } {
  const known = new Set(model.map(({ key }) => key));
  const of = new Map(local.map(({ key }) => [key, (lineage[key] ?? [key]).filter((one) => known.has(one))]));
  const at = new Map<string, string[]>();
  for (const [key, ones] of of) for (const one of ones) at.set(one, [...(at.get(one) ?? []), key]);
  return { of, at };
}
