import { createReadStream } from 'node:fs';

const MARK = Buffer.from('/ByteRange');

/**
 * How many electronic signatures a PDF carries (ISO 32000-1 12.8.1: each has its byte range). That one is there says
 * nothing of whose it is or whether it holds: nobody verifies it here.
 */
export async function signaturesIn(path: string): Promise<number> {
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, piece as Buffer]); // a file stream yields buffers
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) count += 1;
    rest = Buffer.from(bytes.subarray(Math.max(0, bytes.length - MARK.length + 1)));
  }
  return count;
}
