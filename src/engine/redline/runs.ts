/** A piece of two texts read side by side: in both, only in the later one, only in the earlier one. */
export interface Run {
  op: 'same' | 'in' | 'out';
  text: string;
}

/** The earlier text that runs were made of. */
export const beforeOf = (runs: readonly Run[]): string => textOf(runs, 'in');
/** The later text that runs were made of. */
export const afterOf = (runs: readonly Run[]): string => textOf(runs, 'out');

const textOf = (runs: readonly Run[], without: Run['op']): string => runs.filter(({ op }) => op !== without).map(({ text }) => text).join('');

/** Words with their decimals, the marks of a parameter, line ends, spaces, and every other sign by itself: joined they are the text. */
const token = /[\p{L}\p{N}\p{M}]+(?:[.,]\p{N}+)*|\[\[|\]\]|\n|[^\S\n]+|[^\p{L}\p{N}\p{M}\s]/gu;

export const tokensOf = (text: string): string[] => text.match(token) ?? [];

export const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
