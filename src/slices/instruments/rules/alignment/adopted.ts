import type { Part } from '../../../../kernel/part.ts';
import type { AlignedPair } from '../../contract/alignment.ts';
import { inferredFrom } from '../models/inferred.ts';

/** A text that carries the model's lineage, and how it was drawn from it: what an adoption keeps. */
export interface Adopted {
  parts: Part[];
  choices: Record<string, string>;
  leftOut: string[];
  parameters: Record<string, string>;
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
  const byKey = new Map(model.map((part) => [part.key, part]));
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
  const answered = new Set(pairs.flatMap((pair) => (pair.parts.length > 0 ? pair.model.map(({ key }) => key) : [])));
  return {
    parts,
    lineage,
    choices: Object.fromEntries(pairs.flatMap(({ model: [one], choice }) => (one && choice !== null ? [[one.key, choice]] : []))),
    leftOut: model.filter(({ key, optional }) => optional && !answered.has(key)).map(({ key }) => key),
    parameters: parametersOf(text, byKey, pairs),
  };
}

/** The values of the model's parameters that the text shows where it says nothing else; of several, the one said most often. */
function parametersOf(text: readonly Part[], model: ReadonlyMap<string, Part>, pairs: readonly AlignedPair[]): Record<string, string> {
  const texts = new Map(text.map((part) => [part.key, part]));
  const said = new Map<string, Map<string, number>>();
  for (const { parts: [one], model: [other], choice } of pairs) {
    const [mine, theirs] = [texts.get(one?.key ?? ''), model.get(other?.key ?? '')];
    if (!mine || !theirs) continue;
    const wording = theirs.choices.find(({ key }) => key === choice)?.text ?? theirs.text;
    for (const [key, value] of Object.entries(inferredFrom(wording, mine.text) ?? {})) {
      const values = said.get(key) ?? new Map<string, number>();
      said.set(key, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }
  return Object.fromEntries([...said].map(([key, values]) => [key, [...values].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'es'))[0]![0]])); // a key was said at least once
}
