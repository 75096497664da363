import { fold } from '../../kernel/text.ts';
import type { Part } from '../../kernel/part.ts';

/** Places of parts that are the same one, in the earlier text and in the later. */
export interface Match {
  before: number;
  after: number;
}

/** How much two parts without a common key must share to be one: with the same number, and without. */
const enough = { numbered: 0.35, alone: 0.6 };
/** A word in more parts than this says nothing of which is which. */
const common = 25;

/**
 * Which part of the earlier text each part of the later one is: by its key; what no key ties, by the same words, then by
 * most of their words, the most alike first, then by the same kind and number when they share enough words.
 */
export function matchParts(before: readonly Part[], after: readonly Part[]): Match[] {
  const left = new Loose(before, after);
  const placeByKey = new Map(before.map((part, place) => [part.key, place]));
  for (const [place, part] of after.entries()) left.tie(placeByKey.get(part.key), place);
  if (left.isDone()) return left.matches;
  left.tieBy((part) => `${part.kind}|${fold(part.heading ?? '')}|${fold(part.text)}`, () => true);
  left.tieAlike();
  left.tieBy((part) => (part.number === null ? undefined : `${part.kind}|${fold(part.number)}`), (one, other) => alike(one, other) >= enough.numbered);
  return left.matches;
}

const wordsOf = (part: Part): Set<string> => new Set(fold(`${part.heading ?? ''} ${part.text}`).split(' ').filter((word) => word.length > 3));

/** The share of words that two parts have in common (Dice). */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Parts that have not found their other yet. */
class Loose {
  readonly matches: Match[] = [];
  private readonly before: readonly Part[];
  private readonly after: readonly Part[];
  private readonly freeBefore: Set<number>;
  private readonly freeAfter: Set<number>;
  private readonly words = new Map<Part, Set<string>>();

  constructor(before: readonly Part[], after: readonly Part[]) {
    this.before = before;
    this.after = after;
    this.freeBefore = new Set(before.keys());
    this.freeAfter = new Set(after.keys());
  }

  isDone(): boolean {
    return this.freeBefore.size === 0 || this.freeAfter.size === 0;
  }

  tie(before: number | undefined, after: number): void {
    if (before === undefined || !this.freeBefore.has(before) || !this.freeAfter.has(after)) return;
    this.freeBefore.delete(before);
    this.freeAfter.delete(after);
    this.matches.push({ before, after });
  }

  /** Ties those that one word says alike on both sides, in their order. */
  tieBy(say: (part: Part) => string | undefined, fits: (one: ReadonlySet<string>, other: ReadonlySet<string>) => boolean): void {
    const places = Map.groupBy(this.freeBefore, (place) => say(this.before[place]!)); // free places are places of parts
    for (const place of this.freeAfter) {
      const word = say(this.after[place]!); // as above
      const free = word === undefined ? undefined : places.get(word)?.find((other) => this.freeBefore.has(other));
      if (free !== undefined && fits(this.wordsAt(this.before, free), this.wordsAt(this.after, place))) this.tie(free, place);
    }
  }

  /** Ties those that share the most words, the most alike first. */
  tieAlike(): void {
    const index = new Map<string, number[]>();
    for (const place of this.freeBefore) {
      for (const word of this.wordsAt(this.before, place)) {
        const places = index.get(word);
        if (places) places.push(place);
        else index.set(word, [place]);
      }
    }
    const pairs = [...this.freeAfter].flatMap((after) => this.candidates(index, after).map((before) => ({ before, after, likeness: alike(this.wordsAt(this.before, before), this.wordsAt(this.after, after)) })));
    for (const { before, after, likeness } of pairs.toSorted((one, other) => other.likeness - one.likeness || one.after - other.after || one.before - other.before)) {
      if (likeness >= enough.alone) this.tie(before, after);
    }
  }

  private candidates(index: ReadonlyMap<string, number[]>, after: number): number[] {
    const kind = this.after[after]!.kind; // a free place is the place of a part
    const found = [...this.wordsAt(this.after, after)].flatMap((word) => {
      const places = index.get(word) ?? [];
      return places.length > common ? [] : places;
    });
    return [...new Set(found)].filter((place) => this.before[place]!.kind === kind);
  }

  private wordsAt(list: readonly Part[], place: number): Set<string> {
    const part = list[place]!; // as above
    const known = this.words.get(part);
    if (known) return known;
    const words = wordsOf(part);
    this.words.set(part, words);
    return words;
  }
}
