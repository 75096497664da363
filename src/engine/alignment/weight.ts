import type { Said } from './words.ts';
import type { Unit } from './unit.ts';

/** Two words together say less than each apart, but say it surely. */
const pairWeight = 0.6;
/** A word said more often than this in one part says no more. */
const mostTimes = 3;
/** A name that only the text says, in at least this share of its parts, is what it filled in: its canton, its mayor. */
const filledShare = 0.12;

/** Words by number, with how often each is said; `mass` is what they weigh together. */
export interface Bag {
  ids: Int32Array;
  times: Uint8Array;
  mass: number;
}

/** The numbers and weights of the words of two texts. */
export interface Weights {
  bag(said: Said): Bag;
  weightOf(id: number): number;
  rootOf(id: number): string;
}

/** Fewer parts than these say nothing on how rare a word is: the count leans on a text of this size. */
const fewParts = 12;

type Side = 'texts' | 'headings';
const saidBy = (unit: Unit, side: Side): Said[] => (side === 'headings' ? [unit.heading] : unit.wordings.map(({ said }) => said));

function frequencies(units: readonly Unit[], side: Side): Map<string, number> {
  const found = new Map<string, number>();
  for (const unit of units) for (const word of new Set(saidBy(unit, side).flatMap(({ roots, pairs }) => [...roots, ...pairs]))) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** Names that one text filled into the other's parameters: they weigh nothing. */
function filled(text: readonly Unit[], own: Map<string, number>, other: Map<string, number>): Set<string> {
  const least = Math.max(3, text.length * filledShare);
  const names = new Set(text.flatMap(({ wordings }) => wordings.flatMap(({ said }) => [...said.names])));
  return new Set([...names].filter((name) => !other.has(name) && (own.get(name) ?? 0) >= least));
}

/** Weights of what parts say: the fewer parts say a word, in the text where more do, the more it weighs (natural logarithm). */
export function weightsOf(text: readonly Unit[], model: readonly Unit[], side: Side): Weights {
  const [inText, inModel] = [frequencies(text, side), frequencies(model, side)];
  const wild = side === 'texts' ? filled(text, inText, inModel) : new Set<string>();
  const numbers = new Map<string, number>();
  const roots: string[] = [];
  const weights: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const share = Math.max((inText.get(word) ?? 0) / (Math.max(text.length, fewParts) + 1), (inModel.get(word) ?? 0) / (Math.max(model.length, fewParts) + 1));
    const pair = word.includes(' ');
    const isWild = wild.has(word) || (pair && word.split(' ').some((one) => wild.has(one)));
    weights.push(isWild ? 0 : -Math.log(share) * (pair ? pairWeight : 1));
    roots.push(word);
    numbers.set(word, roots.length - 1);
    return roots.length - 1;
  };
  const bag = ({ roots: words, pairs }: Said): Bag => {
    const times = new Map<number, number>();
    for (const word of [...words, ...pairs]) {
      const id = numberOf(word);
      times.set(id, Math.min(mostTimes, (times.get(id) ?? 0) + 1));
    }
    const ids = Int32Array.from(times.keys()).sort();
    return { ids, times: Uint8Array.from(ids, (id) => times.get(id) ?? 0), mass: ids.reduce((sum, id) => sum + (times.get(id) ?? 0) * (weights[id] ?? 0), 0) };
  };
  return { bag, weightOf: (id) => weights[id] ?? 0, rootOf: (id) => roots[id] ?? '' };
}
