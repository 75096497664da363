import { foldedText } from './tidy.ts';

/** Words that headers of the same column carry or not. */
const EMPTY_WORDS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'y', 'e', 'en', 'por', 'para', 'a', 'al', 'o', 'u', 'n', 'no', 'nro', 'num']);

/** What a word shares with its plural: metas, meta → meta; ejes, eje → ej; indicadores, indicador → indicador. */
function stem(word: string): string {
  const single = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
  return single.length > 2 && /[^aeiou]e$/u.test(single) ? single.slice(0, -1) : single;
}

/** A heading reduced to its words without accents, case, punctuation or plural. */
export function wordsOf(text: string): string[] {
  return foldedText(text).split(' ').filter((word) => word !== '').map(stem);
}

/** The same without the words that carry no meaning; all of them where nothing else is left. */
export function bearingWords(text: string): string[] {
  const words = wordsOf(text);
  const bearing = words.filter((word) => !EMPTY_WORDS.has(word));
  return bearing.length > 0 ? bearing : words;
}

/** Digits in order: headings that differ in them (meta 2024, meta 2025) are different columns. */
export const digitsOf = (text: string): string => text.replaceAll(/\D+/gu, ' ').trim();

/** Insertions, deletions, changes and swaps of neighbours between two texts; stops counting above `limit`. */
export function typosBetween(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** Typing slips that a text of this length may hold and still be the same. */
export const typosAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
