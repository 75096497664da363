import { inflateRawSync } from 'node:zlib';

/** Bytes that a packed layer may unfold to: a whole country with every parish needs a tenth of it. */
const mostBytes = 400_000_000;

/** The files of a zip by name, read from its directory and never beyond the limit: a file that unfolds without end is refused. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new RangeError('no directory');
  const files = new Map<string, Buffer>();
  let left = mostBytes;
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new RangeError('broken directory');
    const [method, packed, flags] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 8)];
    const [nameLength, extra, comment, start] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    if (name.endsWith('/') || name.startsWith('__MACOSX')) continue;
    if (flags & 1) throw new RangeError('encrypted');
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = bytes.subarray(body, body + packed);
    const unfolded = method === 0 ? content : inflateRawSync(content, { maxOutputLength: left });
    left -= unfolded.length;
    if (left <= 0) throw new RangeError('too large');
    files.set(name, unfolded);
  }
  return files;
}
