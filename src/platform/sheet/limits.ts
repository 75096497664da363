/** What a file may ask of the server before it is refused. */
export type SheetLimits = {
  /** Rows of one sheet, empty ones between others included. */
  maxRows: number;
  /** Cells of all sheets, empty ones between others included. */
  maxCells: number;
  maxFileBytes: number;
  /** Of the parts that are read, together. */
  maxUncompressedBytes: number;
  /** Uncompressed over compressed size of the whole archive. */
  maxRatio: number;
  maxEntries: number;
  deadlineMilliseconds: number;
  /** Memory of one reader, in MB. Past it the reader ends and the process goes on. */
  readerMegabytes: number;
};

export const usualLimits: SheetLimits = {
  maxRows: 200_000,
  maxCells: 5_000_000,
  maxFileBytes: 100 * 1024 * 1024,
  maxUncompressedBytes: 400 * 1024 * 1024,
  // Honest sheets of repeated rows reach about 100; deflate itself ends at 1,032.
  maxRatio: 300,
  maxEntries: 5000,
  deadlineMilliseconds: 60_000,
  readerMegabytes: 384,
};

/** Archives below this size may have any ratio: a small sheet of equal rows is no danger. */
export const HARMLESS_BYTES = 20 * 1024 * 1024;
