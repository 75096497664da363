/** What came of reading a file. `large`: past the limits, of which what was read is kept; `none`: a kind that is not read. */
export type ReadingState = 'read' | 'empty' | 'locked' | 'broken' | 'large' | 'none';

/** The text of a document, page by page; a text file is one page. Lines end in `\n`. */
export interface DocumentText {
  state: ReadingState;
  /** How many pages it has, also when they hold no text; null when nobody could tell. */
  pages: number | null;
  texts: string[];
}

/** What a document may ask of the server before the rest of it is left unread. */
export interface ReadingLimits {
  /** Of a file that is read at all. */
  fileBytes: number;
  /** Characters of all pages together. */
  characters: number;
  pages: number;
  deadlineMilliseconds: number;
  /** Memory of one reader. Past it the reader ends and the process goes on. */
  readerMegabytes: number;
}

export const usualLimits: ReadingLimits = { fileBytes: 100_000_000, characters: 20_000_000, pages: 5000, deadlineMilliseconds: 30_000, readerMegabytes: 512 };

/** A page as it is kept: one kind of line end, no spaces behind a line, nothing that a database refuses. */
export const cleanPage = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\u0000', '')
    .replaceAll('\f', '\n')
    .toWellFormed()
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');

/** The pages as read, cut at the limit, with what that comes to. */
export function textOf(raw: readonly string[], pages: number | null, limits: ReadingLimits): DocumentText {
  const texts: string[] = [];
  let left = limits.characters;
  for (const one of raw.slice(0, limits.pages)) {
    const page = cleanPage(one);
    if (page.length > left) return { state: 'large', pages, texts };
    left -= page.length;
    texts.push(page);
  }
  if (raw.length > limits.pages || (pages ?? 0) > limits.pages) return { state: 'large', pages, texts };
  return { state: texts.some((page) => /\S/.test(page)) ? 'read' : 'empty', pages, texts };
}
