import { stemOf } from '../../../engine/similarity/stem.ts';
import type { Reading } from './corpus.ts';
import { canonicalBy, type Canonical } from './sameness.ts';

/** Words that hold a sentence together and say nothing of what it speaks of. */
const holding = new Set('a al ante como con contra cual cuando de del desde donde e el ella en entre es esta este estos estas fue ha han hacia hasta la las le les lo los mas mediante muy ni no o para pero por que se segun ser si sin sobre son su sus tambien un una uno unas unos u y ya'.split(' '));

/** Two texts say the same, in other words, from this part of the shorter one on. */
export const leastAlike = 0.5;

/** What a text speaks of: the stems of its words. */
export type Stems = ReadonlySet<string>;

export function stemsBy(canonical: Canonical): (text: string) => Stems {
  const memory = new Map<string, Stems>();
  return (text) => {
    const known = memory.get(text);
    if (known) return known;
    const words = canonical(text).split(' ').filter((word) => word !== '' && !holding.has(word));
    const stems = new Set(words.map(stemOf));
    memory.set(text, stems);
    return stems;
  };
}

/** Synonyms of the vocabulary, and the acronyms that a document spells out. */
export function spelling(reading: Reading): Canonical {
  const spelt = reading.allAs('expansion').flatMap(({ topic, value }) => (value.kind === 'text' ? [[reading.nameOf(topic), value.text]] : []));
  return canonicalBy({ synonyms: [...reading.vocabulary.synonyms, ...spelt] });
}

/** What a stem weighs among texts: what all of them say tells nothing apart. */
export function weights(texts: readonly Stems[]): (stem: string) => number {
  const count = new Map<string, number>();
  for (const stems of texts) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + texts.length / (count.get(stem) ?? 1));
}

/** How much of the shorter text the longer one says, from 0 to 1. */
export function alike(a: Stems, b: Stems, weigh: (stem: string) => number = () => 1): number {
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weigh(stem), 0);
  const least = Math.min(sum(a), sum(b));
  return least === 0 ? 0 : sum([...a].filter((stem) => b.has(stem))) / least;
}

/** Up to this many texts each is compared with each; of more, only those that share a word that few of them say. */
const allCompared = 200;

/** Finds the best match of a text among others, with how alike they are; undefined when none is alike enough. */
export function matcher<T>(others: readonly { stems: Stems; of: T }[], weigh?: (stem: string) => number): (stems: Stems) => { of: T; score: number } | undefined {
  const few = others.length <= allCompared;
  const saying = new Map<string, { stems: Stems; of: T }[]>();
  if (!few) for (const other of others) for (const stem of other.stems) saying.set(stem, [...(saying.get(stem) ?? []).slice(0, allCompared), other]);
  const near = (stems: Stems): Iterable<{ stems: Stems; of: T }> => (few ? others : new Set([...stems].flatMap((stem) => { const list = saying.get(stem) ?? []; return list.length <= allCompared ? list : []; })));
  return (stems) => {
    let best: { of: T; score: number } | undefined;
    for (const other of near(stems)) {
      const score = alike(stems, other.stems, weigh);
      if (score >= leastAlike && score > (best?.score ?? 0)) best = { of: other.of, score };
    }
    return best;
  };
}
