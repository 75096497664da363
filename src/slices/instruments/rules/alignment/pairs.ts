import type { Part } from '../../../../kernel/part.ts';
import type { AlignedPair, AlignmentCounts, NamedPart, PairDecision } from '../../contract/alignment.ts';

/** A pair as the machine proposed it, by keys. */
export interface ProposedPair {
  parts: string[];
  model: string[];
  group: AlignedPair['group'];
  kind: AlignedPair['kind'];
  score: number;
  why: string;
  choice: string | null;
}

/** A pair as it stands. `by`: whether it is still the one that was proposed. */
export interface KeptPair {
  parts: string[];
  model: string[];
  group: AlignedPair['group'];
  decided: boolean;
}

/** Why a decision cannot be kept. */
export interface PairProblem {
  failure: 'pair-part-unknown' | 'pair-part-twice' | 'pair-mixed';
  key: string;
}

/** The keys of both sides, with the group of each. */
export interface Sides {
  parts: ReadonlyMap<string, AlignedPair['group']>;
  model: ReadonlyMap<string, AlignedPair['group']>;
}

export const groupOf = (kind: Part['kind']): AlignedPair['group'] => (kind === 'heading' || kind === 'title' ? 'divisions' : kind === 'recital' || kind === 'preamble' ? 'reasons' : 'body');
const groups = (parts: readonly Part[]): Map<string, AlignedPair['group']> => new Map(parts.map(({ key, kind }) => [key, groupOf(kind)]));
export const sidesOf = (parts: readonly Part[], model: readonly Part[]): Sides => ({ parts: groups(parts), model: groups(model) });

/** What is wrong with some decisions taken together; nothing when they can be kept. */
export function problemOf(decisions: readonly PairDecision[], sides: Sides): PairProblem | undefined {
  const seen = { parts: new Set<string>(), model: new Set<string>() };
  for (const decision of decisions) {
    const met = new Set<string>();
    for (const side of ['parts', 'model'] as const)
      for (const key of decision[side]) {
        const group = sides[side].get(key);
        if (group === undefined) return { failure: 'pair-part-unknown', key };
        if (seen[side].has(key)) return { failure: 'pair-part-twice', key };
        seen[side].add(key);
        met.add(group);
      }
    if (met.size > 1) return { failure: 'pair-mixed', key: decision.parts[0] ?? decision.model[0] ?? '' };
  }
  return undefined;
}

/**
 * Pairs after what a person said of some: those parts stand together, and whatever stood with them stands as it is left,
 * to be confirmed again. Nothing is lost: every key of both sides stays in exactly one pair.
 */
export function decided(pairs: readonly KeptPair[], decisions: readonly PairDecision[], sides: Sides): KeptPair[] {
  const taken = { parts: new Set(decisions.flatMap(({ parts }) => parts)), model: new Set(decisions.flatMap(({ model }) => model)) };
  const rest = pairs.flatMap((pair) => {
    const left = { parts: pair.parts.filter((key) => !taken.parts.has(key)), model: pair.model.filter((key) => !taken.model.has(key)) };
    const untouched = left.parts.length === pair.parts.length && left.model.length === pair.model.length;
    return untouched ? [pair] : left.parts.length + left.model.length === 0 ? [] : [{ ...pair, ...left, decided: false }];
  });
  const order = { parts: places(sides.parts), model: places(sides.model) };
  const made = decisions.map(({ parts, model, decided: said }): KeptPair => ({
    parts: parts.toSorted((a, b) => (order.parts.get(a) ?? 0) - (order.parts.get(b) ?? 0)),
    model: model.toSorted((a, b) => (order.model.get(a) ?? 0) - (order.model.get(b) ?? 0)),
    group: sides.parts.get(parts[0] ?? '') ?? sides.model.get(model[0] ?? '') ?? 'body',
    decided: said,
  }));
  return inOrder([...rest, ...made], order);
}

const places = (side: ReadonlyMap<string, unknown>): Map<string, number> => new Map([...side.keys()].map((key, at) => [key, at]));

/** In the order of the text; what has no part of it follows the pair of what the model has before it. */
function inOrder(pairs: readonly KeptPair[], order: { parts: Map<string, number>; model: Map<string, number> }): KeptPair[] {
  const ranks = new Map<KeptPair, number>(pairs.flatMap((pair) => (pair.parts[0] === undefined ? [] : [[pair, order.parts.get(pair.parts[0]) ?? 0] as const])));
  const byModel = pairs.filter(({ model }) => model.length > 0).toSorted((a, b) => (order.model.get(a.model[0]!) ?? 0) - (order.model.get(b.model[0]!) ?? 0)); // those with a side of the model
  let last = -1;
  for (const [at, pair] of byModel.entries()) {
    const rank = ranks.get(pair);
    if (rank === undefined) ranks.set(pair, last + (at + 1) / (byModel.length + 1));
    else last = rank;
  }
  return pairs.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((key, at) => b[at] === key);

/** Pairs as people see them: with the names of both sides, and why, where the proposal still stands. */
export function shownPairs(pairs: readonly KeptPair[], proposed: readonly ProposedPair[], parts: readonly Part[], model: readonly Part[]): AlignedPair[] {
  const named = (list: readonly Part[]): Map<string, NamedPart> => new Map(list.map(({ key, kind, number, heading }) => [key, { key, kind, number, heading }]));
  const [inText, inModel] = [named(parts), named(model)];
  const proposals = new Map(proposed.map((one) => [[...one.parts, '|', ...one.model].join(' '), one]));
  return pairs.map((pair) => {
    const proposal = proposals.get([...pair.parts, '|', ...pair.model].join(' '));
    return {
      parts: pair.parts.flatMap((key) => inText.get(key) ?? []),
      model: pair.model.flatMap((key) => inModel.get(key) ?? []),
      group: pair.group,
      kind: proposal?.kind ?? kindOf(pair, parts, model),
      score: proposal?.score ?? null,
      why: proposal?.why ?? 'Lo puso así una persona.',
      choice: proposal?.choice ?? null,
      decided: pair.decided,
    };
  });
}

/** What a pair is when a person made it: by how many stand on each side. */
export function kindOf({ parts, model }: Pick<KeptPair, 'parts' | 'model'>, text: readonly Part[], other: readonly Part[]): AlignedPair['kind'] {
  if (parts.length === 0) return 'absent';
  if (model.length === 0) return 'added';
  if (parts.length > 1) return 'split';
  if (model.length > 1) return 'merged';
  const words = (list: readonly Part[], keys: readonly string[]): string => (list.find(({ key }) => same([key], keys))?.text ?? '').replace(/\s+/g, ' ').trim();
  return words(text, parts) === words(other, model) ? 'same' : 'reworded';
}

/** How far the confirming is: of articles and provisions. */
export function countsOf(shown: readonly AlignedPair[]): AlignmentCounts {
  const body = shown.filter(({ group }) => group === 'body');
  const done = body.filter((pair) => pair.decided).length;
  const kinds: AlignmentCounts['kinds'] = { same: 0, reworded: 0, merged: 0, split: 0, partial: 0, added: 0, absent: 0 };
  for (const { kind } of body) kinds[kind] += 1;
  return { pairs: body.length, decided: done, left: body.length - done, kinds };
}
