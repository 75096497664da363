import { fold } from '../../../../kernel/text.ts';

/** A line of text with where it stands. */
export interface Line {
  text: string;
  place: string;
  page: number | null;
  line: number | null;
}

/** An acronym that a text uses: as it is mostly written, how often, and the first place. */
export interface Used {
  term: string;
  folded: string;
  uses: number;
  first: Line;
}

const word = /[\p{L}][\p{L}\p{N}]*/gu;
const roman = /^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const lengths = { least: 2, most: 12 } as const;
/** A line of at least this many words of which more than this share of letters are capitals is a heading, or a sheet filled in capitals: its words are words. */
const shouted = { words: 3, share: 0.6 } as const;

const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const isShouted = (text: string): boolean => (text.match(word)?.length ?? 0) >= shouted.words && capitals(text) > letters(text) * shouted.share;

/** «GADs» is the plural of GAD; «PDyOT» is as it is. */
const singular = (token: string): string => (/\p{Lu}s$/u.test(token) && token.length > 3 ? token.slice(0, -1) : token);

/** Whether a word is written as an acronym: two capitals at least, and half of its letters. */
const looksLike = (token: string): boolean =>
  token.length >= lengths.least && token.length <= lengths.most && capitals(token) >= 2 && capitals(token) * 2 >= letters(token) && /^\p{Lu}/u.test(token) && !roman.test(token) && !/\p{N}{3}/u.test(token);

/**
 * The acronyms that texts use. A word in capitals that is also written in small letters somewhere is a word («ANEXO» beside
 * «anexo»); a line in capitals says nothing.
 * @param lines texts with their places, in the order of reading
 * @param known terms that are defined: they count even in capitals and when they are written small elsewhere
 */
export function acronymsIn(lines: readonly Line[], known: ReadonlySet<string> = new Set()): Used[] {
  const small = new Set<string>();
  for (const { text } of lines) for (const [token] of text.matchAll(word)) if (!/\p{Lu}.*\p{Lu}/u.test(token)) small.add(fold(token));
  const found = new Map<string, Used>();
  for (const line of lines) {
    const silent = isShouted(line.text);
    for (const [token] of line.text.matchAll(word)) {
      const term = singular(token);
      const folded = fold(term);
      const counts = known.has(folded) ? capitals(term) > 0 : !silent && looksLike(term) && !small.has(folded) && !(onlyWord(line.text) && term.length > 6);
      if (!counts) continue;
      const before = found.get(folded);
      if (before) before.uses += 1;
      else found.set(folded, { term, folded, uses: 1, first: line });
    }
  }
  return [...found.values()];
}

/** A line of one word in capitals is more often a heading than an acronym when it is long. */
const onlyWord = (text: string): boolean => (text.match(word)?.length ?? 0) === 1;
