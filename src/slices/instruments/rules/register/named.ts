/** `Resolución N.° 400 – 2021 – MPLP` and `400-2021-MPLP` hold the same number: dashes of any length, spaces beside them or not. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s*[-–—]\s*/gu, '-');

/** Whether a number tells one act from the rest: `3` or `2021` does not. */
const isTelling = (number: string): boolean => /\d/u.test(number) && /[-/]/u.test(number) && number.length >= 5;

/** The numbers of acts that a text may name, as `numberKey` writes them. */
export const numbersIn = (text: string): string[] => [...new Set(plain(text).match(/[a-z0-9.]+(?:[-/][a-z0-9.]+)+/gu) ?? [])].filter(isTelling);

/** The number of an act as texts are compared by it; undefined when it would name many. */
export function numberKey(number: string | null): string | undefined {
  const key = number === null ? '' : plain(number).trim();
  return isTelling(key) ? key : undefined;
}
