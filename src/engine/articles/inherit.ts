import type { Part } from '../../kernel/part.ts';
import { keyed } from './key.ts';
import { folded } from './line.ts';

/** Share of their words that two texts have in common (0–1), each word once. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const word of few) if (many.has(word)) both += 1;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

const wordsOf = ({ heading, text }: Part): Set<string> => new Set(folded(`${heading ?? ''} ${text}`).match(/[a-z\d]{3,}/g));
const exactly = ({ kind, heading, text }: Part): string => JSON.stringify([kind, folded(heading ?? ''), folded(text).replaceAll(/[^a-z\d]+/g, ' ').trim()]);
const placed = ({ kind, level, number }: Part): string => JSON.stringify([kind, level, folded(number ?? '')]);
/** Above it, all pairs of what is left would take too long: they keep keys of their own. */
const MOST_PAIRS = 400_000;

/**
 * The parts of a new version with the keys of those of the version before that they go on: the same words wherever they
 * stand, then the same number or name with enough of the same words. What is new gets a key that was never used.
 */
export function inherited(before: readonly Part[], after: readonly Part[]): Part[] {
  const given = new Map<number, string>();
  const free = new Map(before.map((part, at) => [at, part]));
  const words = new Map<Part, Set<string>>();
  const bag = (part: Part): Set<string> => words.get(part) ?? words.set(part, wordsOf(part)).get(part) ?? new Set();
  const give = (at: number, from: number): void => {
    given.set(at, before[from]?.key ?? '');
    free.delete(from);
  };
  const pass = (name: (part: Part) => string | undefined, enough: number): void => {
    const places = new Map<string, number[]>();
    for (const [at, part] of free) places.set(name(part) ?? `-${at}`, [...(places.get(name(part) ?? `-${at}`) ?? []), at]);
    for (const [at, part] of after.entries()) {
      if (given.has(at)) continue;
      const found = (places.get(name(part) ?? '') ?? []).find((one) => free.has(one) && (enough === 0 || alike(bag(part), bag(before[one] ?? part)) >= enough));
      if (found !== undefined) give(at, found);
    }
  };
  pass(exactly, 0);
  pass(placed, 0.4);
  pass(({ kind, heading }) => (heading === null ? undefined : JSON.stringify([kind, folded(heading)])), 0.2);
  nearest(after, free, given, bag, give);
  pass(({ kind, number, level }) => (kind === 'heading' || kind === 'title' || kind === 'preamble' ? JSON.stringify([kind, level, number]) : undefined), 0);
  const fresh = keyed(after, before.map(({ key }) => key));
  return fresh.map((part, at) => ({ ...part, key: given.get(at) ?? part.key }));
}

/** Of what is left, the pairs that share most words, best first. */
function nearest(after: readonly Part[], free: ReadonlyMap<number, Part>, given: ReadonlyMap<number, string>, bag: (part: Part) => Set<string>, give: (at: number, from: number) => void): void {
  const left = after.map((part, at) => ({ part, at })).filter(({ at }) => !given.has(at));
  if (left.length * free.size > MOST_PAIRS) return;
  const pairs = left.flatMap(({ part, at }) => [...free].filter(([, one]) => one.kind === part.kind).map(([from, one]) => ({ at, from, share: alike(bag(part), bag(one)) })));
  for (const { at, from, share } of pairs.sort((one, other) => other.share - one.share || one.at - other.at || one.from - other.from)) {
    if (share < 0.5) break;
    if (!given.has(at) && free.has(from)) give(at, from);
  }
}
