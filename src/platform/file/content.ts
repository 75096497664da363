/** What a file is, judged by its first bytes and never by its name. */
export type ContentKind = 'pdf' | 'zip' | 'ole' | 'png' | 'jpeg' | 'webp' | 'gif' | 'json' | 'text' | 'executable' | 'other';

const signatures: [ContentKind, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['executable', [0x4d, 0x5a]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Judges the first bytes (up to 4 096) of a file. */
export function judgeContent(head: Uint8Array): ContentKind {
  for (const [kind, bytes] of signatures) if (bytes.every((b, i) => head[i] === b)) return kind;
  if (head[0] === 0x52 && head[8] === 0x57 && head[9] === 0x45) return 'webp'; // RIFF….WEBP
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!utf16 && head.includes(0)) return 'other';
  const start = new TextDecoder().decode(head).replace(/^\uFEFF/, '').trimStart();
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'text';
}

/** The media type a download carries. Text and markup are never served as something a browser would run. */
export const mediaOf: Record<ContentKind, string> = {
  pdf: 'application/pdf',
  zip: 'application/octet-stream',
  ole: 'application/octet-stream',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  json: 'application/json',
  text: 'text/plain; charset=utf-8',
  executable: 'application/octet-stream',
  other: 'application/octet-stream',
};
