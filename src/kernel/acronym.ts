import { fold } from './text.ts';

/** A word of a text, where acronyms are looked for. */
export const wordOf = /\p{L}[\p{L}\p{N}]*/gu;

const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A line of at least this many words of which more than this share are in capitals is a heading, or a sheet filled in capitals. */
const shouted = { words: 3, share: 0.6 } as const;
/** An acronym as short as this is also a word (ES, UN, SIL): only capitals tell. */
const shortest = 3;

/** Whether a text is written in capitals, so that its words are words: «MEDIO AMBIENTE». */
export function isShouted(text: string): boolean {
  if (/\p{Lu}\.?\s+\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) return true;
  const words = text.match(wordOf) ?? [];
  return words.length >= shouted.words && words.filter((word) => capitals(word) === letters(word)).length > words.length * shouted.share;
}

/** Whether a word is written as acronyms are: two capitals at least, and half of its letters. */
export const isCapital = (token: string): boolean => capitals(token) >= 2 && capitals(token) * 2 >= letters(token) && /^\p{Lu}/u.test(token);

/** «8 AM», «PM»: the half of a day, no acronym. */
export const isHalfDay = (text: string, token: string, at: number): boolean => /^[ap]m$/i.test(token) && (/\d\s*$/.test(text.slice(0, at)) || text.trim() === token);

/** «GADs» is the plural of GAD, and «ONGS» of ONG where ONG is known. */
export function singularOf(token: string, known: { has(folded: string): boolean }): string {
  if (token.length <= 3 || !/s$/i.test(token)) return token;
  const stem = token.slice(0, -1);
  return /\p{Lu}s$/u.test(token) || (known.has(fold(stem)) && !known.has(fold(token)) && isCapital(token)) ? stem : token;
}

/**
 * Whether a word that reads like a known acronym is that acronym. Long ones are, with one capital («Cootad», «COOTAD»);
 * short ones only in capitals, outside of lines in capitals: «Es» is a verb.
 */
export const saysAcronym = (token: string, inShouted: boolean): boolean => (token.length > shortest ? capitals(token) > 0 : !inShouted && letters(token) === capitals(token));
