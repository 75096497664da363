import { nodesOf, type Node, type Told } from './document.ts';
import { leastWords, shinglesOf, shingleWords } from './shingle.ts';

/** A shingle that more governments than these share is everybody's: a guide, a template, a law. */
export const sharedByAtMost = 20;
/** The part of the shorter text that must stand in the other. */
export const leastContained = 0.8;

const leastShingles = leastWords - shingleWords + 1;

/** A text: a statement alone, or with everything that hangs from it. */
export interface Part<K> {
  key: K;
  branch: boolean;
}

/** Two texts of different governments that say nearly the same. */
export interface Alike<K> {
  a: Part<K>;
  b: Part<K>;
  /** Shingles that both have, and those of the shorter: what is everybody's is in neither. */
  common: number;
  of: number;
  /** `common` over `of`, from 0 to 1. */
  score: number;
}

interface Kept<K> extends Node<K> {
  number: number;
  document: string;
  government: string;
  children: number[];
}

/** Two texts by their numbers, with what is known of them. */
interface Pair {
  a: number;
  b: number;
  common: number;
  of: number;
  both: number;
}

/**
 * Plans by the shingles of their statements and branches: who says nearly what another government says. What guides and
 * laws say, and what more than twenty governments share, is nobody's and is taken away first. Of pairs that lie within
 * one another only the one with most in common is told, and of equals the narrowest: a section that was taken whole is
 * one pair. Says that texts are alike, never who wrote first.
 */
export class AlikeIndex<K> {
  readonly #nobodys: ReadonlySet<number>;
  readonly #documents = new Map<string, number[]>();
  readonly #kept = new Map<number, Kept<K>>();
  #next = 0;
  /** Who says a shingle: one text mostly, so that it is a number; several are a list. */
  readonly #saying = new Map<number, number | number[]>();
  #own = new Map<number, ReadonlySet<number>>();

  constructor(phrases: readonly string[]) {
    this.#nobodys = new Set(phrases.flatMap(shinglesOf));
  }

  /** Takes in a document of a government: its statements, in the order of siblings. */
  add(document: string, government: string, statements: readonly Told<K>[]): void {
    const from = this.#next;
    const nodes = nodesOf(statements);
    this.#next += nodes.length;
    for (const [at, node] of nodes.entries()) {
      const parent = node.parent < 0 ? -1 : from + node.parent;
      this.#kept.set(from + at, { ...node, parent, number: from + at, document, government, children: [] });
      this.#kept.get(parent)?.children.push(from + at);
      for (const shingle of node.shingles) this.#say(shingle, from + at);
    }
    this.#documents.set(document, nodes.map((_, at) => from + at));
    this.#own = new Map();
  }

  remove(document: string): void {
    for (const number of this.#documents.get(document) ?? []) {
      for (const shingle of this.#kept.get(number)?.shingles ?? []) {
        const rest = this.#who(shingle).filter((one) => one !== number);
        if (rest.length === 0) this.#saying.delete(shingle);
        else this.#saying.set(shingle, rest.length === 1 ? rest[0]! : rest); // the length was just asked
      }
      this.#kept.delete(number);
    }
    this.#documents.delete(document);
    this.#own = new Map();
  }

  /** The texts of a document that are very alike to those of other governments, most alike first. */
  alikeTo(document: string, least: number = leastContained): Alike<K>[] {
    const found = this.#candidates(document, least).flatMap(([a, b]) => this.#measured(a, b, least) ?? []);
    return this.#widest(found)
      .map(({ a, b, common, of }) => ({ a: this.#part(a), b: this.#part(b), common, of, score: common / of }))
      .toSorted((one, two) => two.score - one.score);
  }

  #say(shingle: number, number: number): void {
    const before = this.#saying.get(shingle);
    if (before === undefined) this.#saying.set(shingle, number);
    else if (typeof before === 'number') this.#saying.set(shingle, [before, number]);
    else before.push(number);
  }

  #part(number: number): Part<K> {
    const { key, branch } = this.#kept.get(number)!; // numbers come from the texts that are kept
    return { key, branch };
  }

  /** Pairs of texts that may have enough in common: a shingle said twice in a branch counts twice here. */
  #candidates(document: string, least: number): [number, number][] {
    const common = new Map<number, Map<number, number>>();
    for (const number of this.#documents.get(document) ?? []) {
      const mine = this.#kept.get(number)!; // a document knows its texts
      const met = new Map<number, number>();
      for (const shingle of mine.shingles) {
        const who = this.#saying.get(shingle);
        if (typeof who !== 'object' || this.#isNobodys(shingle)) continue; // said by this text alone
        for (const other of who) if (this.#kept.get(other)!.government !== mine.government) met.set(other, (met.get(other) ?? 0) + 1);
      }
      if (met.size === 0) continue;
      const above = this.#upwards(number);
      for (const [other, count] of met) for (const b of this.#upwards(other)) for (const a of above) {
        const counts = common.get(a) ?? new Map<number, number>();
        if (counts.size === 0) common.set(a, counts);
        counts.set(b, (counts.get(b) ?? 0) + count);
      }
    }
    return [...common].flatMap(([a, counts]) => [...counts].filter(([, count]) => count >= least * leastShingles).map(([b]): [number, number] => [a, b]));
  }

  /** A text and the branches it stands in, those that are compared. */
  #upwards(number: number): number[] {
    const found: number[] = [];
    for (let at = this.#kept.get(number); at; at = this.#kept.get(at.parent)) if (at.compared) found.push(at.number);
    return found;
  }

  #measured(a: number, b: number, least: number): Pair | undefined {
    const [mine, theirs] = [this.#ownOf(a), this.#ownOf(b)];
    const of = Math.min(mine.size, theirs.size);
    if (of < leastShingles) return undefined;
    const [few, many] = mine.size <= theirs.size ? [mine, theirs] : [theirs, mine];
    let common = 0;
    for (const shingle of few) if (many.has(shingle)) common += 1;
    return common / of >= least ? { a, b, common, of, both: mine.size + theirs.size } : undefined;
  }

  #widest(pairs: readonly Pair[]): Pair[] {
    const kept: Pair[] = [];
    for (const pair of pairs.toSorted((one, two) => two.common - one.common || one.both - two.both || two.a + two.b - one.a - one.b))
      if (!kept.some((other) => this.#isOneBranch(pair.a, other.a) && this.#isOneBranch(pair.b, other.b))) kept.push(pair);
    return kept;
  }

  /** Whether one of two texts stands in the other. */
  #isOneBranch(one: number, two: number): boolean {
    if (this.#kept.get(one)?.document !== this.#kept.get(two)?.document) return false;
    const stands = (low: number, high: number): boolean => {
      for (let at: number | undefined = low; at !== undefined && at >= high; at = this.#kept.get(at)?.parent) if (at === high) return true; // a branch has a smaller number than what stands in it
      return false;
    };
    return stands(one, two) || stands(two, one);
  }

  #who(shingle: number): number[] {
    const who = this.#saying.get(shingle);
    return who === undefined ? [] : typeof who === 'number' ? [who] : who;
  }

  /** The shingles of a text with all that stands in it, without what is everybody's. */
  #ownOf(number: number): ReadonlySet<number> {
    const known = this.#own.get(number);
    if (known) return known;
    const own = new Set<number>();
    const gather = (at: number): void => {
      const node = this.#kept.get(at);
      for (const shingle of node?.shingles ?? []) if (!this.#isNobodys(shingle)) own.add(shingle);
      for (const child of node?.children ?? []) gather(child);
    };
    gather(number);
    this.#own.set(number, own);
    return own;
  }

  #isNobodys(shingle: number): boolean {
    if (this.#nobodys.has(shingle)) return true;
    const who = this.#saying.get(shingle);
    if (typeof who !== 'object' || who.length <= sharedByAtMost) return false;
    const governments = new Set<string | undefined>();
    for (const one of who) {
      governments.add(this.#kept.get(one)?.government);
      if (governments.size > sharedByAtMost) return true; // a saying of thousands is known by its first few
    }
    return false;
  }
}
