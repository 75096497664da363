/** Words without what print changes: spaces, line ends, kinds of quotation mark and dash. */
export const plainWords = (text: string): string => text.normalize('NFC').replace(/[«»“”„"]/g, '"').replace(/[‘’´`]/g, "'").replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();

/** Whether two texts say the same words in the same order. */
export const sameWords = (one: string | null, other: string | null): boolean => (one ?? '') === (other ?? '') || plainWords(one ?? '') === plainWords(other ?? '');
