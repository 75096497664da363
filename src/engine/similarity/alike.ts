import { leastWords, shinglesOf, shingleWords } from './shingle.ts';

/** A shingle that more governments than these share is everybody's: a guide, a template, a law. */
export const sharedByAtMost = 20;
/** The part of the shorter text that must stand in the other. */
export const leastContained = 0.8;

const leastShingles = leastWords - shingleWords + 1;

/** Two texts of different governments that say nearly the same. */
export interface Alike<K> {
  a: K;
  b: K;
  /** Shingles that both have, and those of the shorter: what is everybody's is in neither. */
  common: number;
  of: number;
  /** `common` over `of`, from 0 to 1. */
  score: number;
}

interface Kept<K> {
  key: K;
  government: string;
  shingles: readonly number[];
}

/**
 * Texts by their shingles: who says nearly what another government says. What guides and laws say, and what more than
 * twenty governments share, is nobody's and is taken away first. Says that texts are alike, never who wrote first.
 */
export class AlikeIndex<K> {
  readonly #nobodys: ReadonlySet<number>;
  readonly #texts = new Map<K, number>();
  readonly #kept: (Kept<K> | undefined)[] = [];
  /** Who says a shingle: one text mostly, so that it is a number; several are a list. */
  readonly #saying = new Map<number, number | number[]>();
  #own = new Map<number, number[]>();

  constructor(phrases: readonly string[]) {
    this.#nobodys = new Set(phrases.flatMap(shinglesOf));
  }

  add(key: K, government: string, text: string): void {
    const shingles = shinglesOf(text);
    if (shingles.length === 0) return;
    const number = this.#kept.push({ key, government, shingles }) - 1;
    this.#texts.set(key, number);
    for (const shingle of shingles) {
      const before = this.#saying.get(shingle);
      if (before === undefined) this.#saying.set(shingle, number);
      else if (typeof before === 'number') this.#saying.set(shingle, [before, number]);
      else before.push(number);
    }
    this.#own = new Map();
  }

  remove(key: K): void {
    const number = this.#texts.get(key);
    if (number === undefined) return;
    for (const shingle of this.#kept[number]?.shingles ?? []) {
      const rest = this.#who(shingle).filter((one) => one !== number);
      if (rest.length === 0) this.#saying.delete(shingle);
      else this.#saying.set(shingle, rest.length === 1 ? rest[0]! : rest); // the length was just asked
    }
    this.#kept[number] = undefined;
    this.#texts.delete(key);
    this.#own = new Map();
  }

  /** The texts of other governments that are very alike to one, most alike first. */
  alikeTo(key: K, least: number = leastContained): Alike<K>[] {
    const number = this.#texts.get(key);
    const text = number === undefined ? undefined : this.#kept[number];
    if (number === undefined || !text) return [];
    const mine = this.#ownOf(number);
    if (mine.length < leastShingles) return [];
    const common = new Map<number, number>();
    for (const shingle of mine) for (const other of this.#who(shingle)) if (this.#kept[other]?.government !== text.government) common.set(other, (common.get(other) ?? 0) + 1);
    const found: Alike<K>[] = [];
    for (const [other, count] of common) {
      if (count < least * leastShingles) continue;
      const theirs = this.#ownOf(other).length;
      const of = Math.min(mine.length, theirs);
      const kept = this.#kept[other];
      if (kept && theirs >= leastShingles && count / of >= least) found.push({ a: key, b: kept.key, common: count, of, score: count / of });
    }
    return found.toSorted((one, two) => two.score - one.score);
  }

  #who(shingle: number): number[] {
    const who = this.#saying.get(shingle);
    return who === undefined ? [] : typeof who === 'number' ? [who] : who;
  }

  /** The shingles of a text that are not everybody's. */
  #ownOf(number: number): number[] {
    const known = this.#own.get(number);
    if (known) return known;
    const own = (this.#kept[number]?.shingles ?? []).filter((shingle) => !this.#nobodys.has(shingle) && !this.#isEverybodys(shingle));
    this.#own.set(number, own);
    return own;
  }

  #isEverybodys(shingle: number): boolean {
    const who = this.#saying.get(shingle);
    if (typeof who !== 'object' || who.length <= sharedByAtMost) return false;
    const governments = new Set<string | undefined>();
    for (const one of who) {
      governments.add(this.#kept[one]?.government);
      if (governments.size > sharedByAtMost) return true; // a saying of thousands is known by its first few
    }
    return false;
  }
}
