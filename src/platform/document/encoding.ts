/**
 * The characters of a text file. UTF-8 and UTF-16 with their mark; UTF-8 when every byte fits it; else Windows-1252,
 * which holds all of Latin-1 and is what old office machines here wrote.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // not UTF-8: one byte a letter
  }
}
