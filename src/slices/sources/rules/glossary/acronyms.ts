import { isCapital, isHalfDay, isShouted, saysAcronym, singularOf, wordOf } from '../../../../kernel/acronym.ts';
import { fold } from '../../../../kernel/text.ts';

/** A line of text with where it stands. */
export interface Line {
  text: string;
  place: string;
  page: number | null;
  line: number | null;
}

/** An acronym that a text uses: as it is first written, how often, and the first place. */
export interface Used {
  term: string;
  folded: string;
  uses: number;
  first: Line;
}

const roman = /^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const lengths = { least: 2, most: 12 } as const;
/** A line of one word in capitals longer than this is more often a heading than an acronym. */
const heading = 6;

/** Whether a word that nobody defines may be an acronym. */
const looksLike = (token: string): boolean => token.length >= lengths.least && token.length <= lengths.most && isCapital(token) && !roman.test(token) && !/\p{N}{3}/u.test(token);

const isHeading = (text: string, token: string): boolean => token.length > heading && text.match(wordOf)?.length === 1;

/** Words that are written small somewhere: «anexo» says that «ANEXO» is a word. */
function smallIn(lines: readonly Line[]): Set<string> {
  const small = new Set<string>();
  for (const { text } of lines) for (const [token] of text.matchAll(wordOf)) if (!/\p{Lu}.*\p{Lu}/u.test(token)) small.add(fold(token));
  return small;
}

/**
 * The acronyms that texts use. A word in capitals that is also written in small letters somewhere is a word («ANEXO» beside
 * «anexo»); a line in capitals says nothing of words that nobody defines.
 * @param lines texts with their places, in the order of reading
 * @param known terms that are defined, folded: they count even in capitals and when they are written small elsewhere
 */
export function acronymsIn(lines: readonly Line[], known: ReadonlySet<string> = new Set()): Used[] {
  const small = smallIn(lines);
  const found = new Map<string, Used>();
  for (const line of lines) {
    const silent = isShouted(line.text);
    for (const { 0: token, index } of line.text.matchAll(wordOf)) {
      const term = singularOf(token, known);
      const folded = fold(term);
      const counts = known.has(folded) ? saysAcronym(term, silent) : !silent && looksLike(term) && !small.has(folded) && !isHeading(line.text, term);
      if (!counts || isHalfDay(line.text, token, index)) continue;
      const before = found.get(folded);
      if (before) before.uses += 1;
      else found.set(folded, { term, folded, uses: 1, first: line });
    }
  }
  return [...found.values()];
}
