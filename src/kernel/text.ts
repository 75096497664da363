import type { Contract } from './contract.ts';

/** Text as people compare it: no accents, no case, single spaces, no punctuation. «Río  Verde» → `rio verde`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Fills `{word}` places of a text. An unknown word stays visible, so that a mistake is seen and not hidden. */
export function say(text: string, words: Record<string, unknown> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => (word in words ? String(words[word]) : whole));
}

/** Every word that a slice owes to people; a missing one does not compile. */
export interface Texts<C extends Contract> {
  /** The slice's name as people say it. */
  title: string;
  failures: { [K in keyof C['failures']]: string };
  facts: { [K in C['facts'][number]]: string };
  /** What each operation does, in the infinitive: «Aprobar un plan». */
  operations: { [K in keyof C['operations']]: string };
}

export const texts = <C extends Contract>(_promise: C, words: Texts<C>): Texts<C> => words;

export type Language = 'es' | 'en';
