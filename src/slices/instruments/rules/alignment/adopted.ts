import type { Part } from '../../../../kernel/part.ts';
import type { AlignedPair } from '../../contract/alignment.ts';

/** A text that carries the model's lineage, and which of its wordings it took: what an adoption keeps. */
export interface Adopted {
  parts: Part[];
  /** The key of the wording, by the key of the part; the first wording is not told. */
  choices: Record<string, string>;
  /** For parts that answer to others of the model than that of their own key: merged and split ones. */
  lineage: Record<string, string[]>;
}

const longest = 60;

/**
 * The text with the keys of the model's parts that it comes from: a part that comes from one bears its key; of a split one
 * the first piece does, and the others say it in `lineage`, as does who merged several. What is only of this text bears a
 * key that no part of the model has.
 */
export function adoptedText(text: readonly Part[], model: readonly Part[], pairs: readonly AlignedPair[]): Adopted {
  const pairOf = new Map(pairs.flatMap((pair) => pair.parts.map(({ key }) => [key, pair] as const)));
  const used = new Set<string>(model.map(({ key }) => key));
  const borne = new Set<string>();
  const lineage: Adopted['lineage'] = {};
  const fresh = (base: string): string => {
    let key = base.slice(0, longest);
    for (let n = 2; used.has(key); n += 1) key = `${base.slice(0, longest - 5)}-${n}`;
    used.add(key);
    return key;
  };
  const parts = text.map((part): Part => {
    const from = pairOf.get(part.key)?.model.map(({ key }) => key) ?? [];
    const [first] = from;
    const plain = { ...part, optional: false, choices: [] };
    if (first === undefined) return { ...plain, key: fresh(`propio-${part.key}`) };
    const key = borne.has(first) ? fresh(first) : first;
    borne.add(first);
    if (key !== first || from.length > 1) lineage[key] = from;
    return { ...plain, key };
  });
  return { parts, lineage, choices: Object.fromEntries(pairs.flatMap(({ model: [one], choice }) => (one && choice !== null ? [[one.key, choice]] : []))) };
}
