import { fold } from '../../../../kernel/text.ts';
import type { Compared } from './difference.ts';

/** Words shorter than this say nothing about what a text is about; chosen so that «de», «la», «por» drop out. */
const shortest = 4;
/** A word that more elements than this use does not help to find a counterpart, and would make the search quadratic. */
const tooCommon = 300;
/** Share of words two texts must have in common: less where the code is the same. Chosen by reading pairs of the example. */
const enough = { sameCode: 0.34, otherCode: 0.6 };

const wordsOf = (text: string): Set<string> => new Set(fold(text).split(' ').filter((word) => word.length >= shortest));

interface Likely {
  a: Compared;
  b: Compared;
  share: number;
}

/** Counterparts among elements that nothing joins: of the same kind, with the same text, or the same code and much alike, or very much alike. One to one. */
export function likelyPairs(left: readonly Compared[], right: readonly Compared[]): [Compared, Compared][] {
  const found: Likely[] = [];
  const texts = Map.groupBy(right, (b) => `${b.kind} ${fold(b.text)}`);
  const index = indexOf(right);
  for (const a of left) {
    for (const b of texts.get(`${a.kind} ${fold(a.text)}`) ?? []) found.push({ a, b, share: 2 + Number(a.code === b.code) });
    found.push(...alike(a, index));
  }
  const taken = new Set<Compared>();
  const pairs: [Compared, Compared][] = [];
  for (const { a, b } of found.toSorted((x, y) => y.share - x.share)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

type Index = { byWord: Map<string, Compared[]>; sizes: Map<Compared, number> };

function indexOf(elements: readonly Compared[]): Index {
  const byWord = new Map<string, Compared[]>();
  const sizes = new Map<Compared, number>();
  for (const element of elements) {
    const words = wordsOf(element.text);
    sizes.set(element, words.size);
    for (const word of words) {
      const at = byWord.get(word);
      if (at) at.push(element);
      else byWord.set(word, [element]);
    }
  }
  return { byWord, sizes };
}

/** Elements that share enough words with one: twice the common words over the words of both. */
function alike(a: Compared, { byWord, sizes }: Index): Likely[] {
  const words = wordsOf(a.text);
  const common = new Map<Compared, number>();
  for (const word of words) {
    const at = byWord.get(word) ?? [];
    if (at.length <= tooCommon) for (const b of at) if (b.kind === a.kind) common.set(b, (common.get(b) ?? 0) + 1);
  }
  return [...common]
    .filter(([b, count]) => count > 1 || a.code === b.code) // one word alone joins nothing that is called otherwise
    .map(([b, count]) => ({ a, b, share: (2 * count) / (words.size + (sizes.get(b) ?? 0)) }))
    .filter(({ b, share }) => share >= (a.code === b.code ? enough.sameCode : enough.otherCode));
}
