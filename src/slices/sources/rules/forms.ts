/** A shorter word has no gender of its own here: «acto» and «acta» are two. */
const gendered = 9;

/** A folded word without its plural, its «-mente» and, when it is long, its gender: «bimensuales» → `bimensual`. Compared, never shown. */
function formless(word: string): string {
  if (word.length < 4) return word;
  const plain = word.replace(/(?<=\p{L}{5})mente$/u, '').replace(/(es|e|s)$/, '');
  return plain.length >= gendered - 1 ? plain.replace(/[oa]$/, '') : plain;
}

/** What a folded phrase has in common with itself in another number. */
export const formOf = (phrase: string): string => phrase.split(' ').map(formless).join(' ');

/**
 * Finds phrases in a text in any number: who lists «colindante» asks for «colindantes» too. Linear in the words of the text.
 * @param phrases folded
 * @returns for a folded text, the phrases that stand in it; of two that begin at one word, the longer
 */
export function phrasesIn(phrases: Iterable<string>): (text: string) => Set<string> {
  const known = Map.groupBy([...new Set(phrases)].filter(Boolean), formOf);
  const longest = Math.max(0, ...[...known.keys()].map((key) => key.split(' ').length));
  return (text) => {
    const words = text.split(' ').map(formless);
    const found = new Set<string>();
    for (let at = 0; at < words.length; ) {
      let size = Math.min(longest, words.length - at);
      while (size > 0 && !known.has(words.slice(at, at + size).join(' '))) size -= 1;
      for (const phrase of known.get(words.slice(at, at + size).join(' ')) ?? []) found.add(phrase);
      at += Math.max(1, size);
    }
    return found;
  };
}
