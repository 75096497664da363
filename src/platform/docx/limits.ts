/** What a document may ask of the server before it is refused. */
export interface WordLimits {
  maxFileBytes: number;
  /** Of all its parts, opened. */
  maxUncompressedBytes: number;
  /** Opened over packed size of the whole archive. */
  maxRatio: number;
  maxEntries: number;
  /** Paragraphs and characters that are read: 400 pages hold about 8,000 and 1,200,000. */
  maxParagraphs: number;
  maxCharacters: number;
  deadlineMilliseconds: number;
  /** Memory of one reader, in MB. Past it the reader ends and the process goes on. */
  readerMegabytes: number;
}

export const usualLimits: WordLimits = {
  maxFileBytes: 100 * 1024 * 1024,
  maxUncompressedBytes: 400 * 1024 * 1024,
  maxRatio: 300,
  maxEntries: 5000,
  maxParagraphs: 60_000,
  maxCharacters: 4_000_000,
  deadlineMilliseconds: 60_000,
  readerMegabytes: 384,
};
