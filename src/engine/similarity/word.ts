/** A word as it stands in a text: its letters without accents or case, and where it was (positions of UTF-16 units). */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** It begins with a capital and opens no sentence, or is all capitals: probably a name or an acronym. */
  named: boolean;
}

const letters = /[\p{L}\p{N}]+/gu;
const memory = new Map<string, string>();
/** A vocabulary is finite; texts typed by hand are not: past this many spellings the memory starts anew. */
const spellings = 200_000;

/** Letters as they are compared: no accents, no case. «Vialidad» and «vialidád» are one word. */
export function plainWord(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size > spellings) memory.clear();
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  memory.set(word, plain);
  return plain;
}

const opens = (text: string, start: number): boolean => /(^|[.:;!?«"(\n])\s*$/.test(text.slice(Math.max(0, start - 4), start));

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: written, index } of text.matchAll(letters)) {
    const initial = written[0] ?? '';
    const isCapital = initial !== initial.toLowerCase();
    found.push({ text: plainWord(written), start: index, end: index + written.length, named: isCapital && index > 0 && !opens(text, index) });
  }
  return found;
}
