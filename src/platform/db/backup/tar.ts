/** One file inside an archive. */
export interface Entry {
  name: string;
  bytes: number;
  content: AsyncIterable<Buffer>;
}

const block = 512; // POSIX ustar: headers and contents fill blocks of this size
const zeros = Buffer.alloc(block);
const padding = (bytes: number): number => (block - (bytes % block)) % block;

/** The header of a regular file. Names up to 100 bytes, sizes up to 8 GiB: ours are shorter than both. */
export function tarHeader(name: string, bytes: number): Buffer {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new Error(`name too long for the archive: ${name}`);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export const tarPadding = (bytes: number): Buffer => zeros.subarray(0, padding(bytes));
export const tarEnd = Buffer.alloc(block * 2);

/** Walks an archive. Each entry's content must be read (or skipped by going on) before the next. Throws when it is cut or malformed. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const reader = new BlockReader(source);
  for (;;) {
    const header = await reader.take(block);
    if (header.equals(zeros)) return void (await reader.end());
    const entry = readHeader(header);
    const content = reader.stream(entry.bytes);
    yield { ...entry, content };
    for await (const rest of content) void rest;
    await reader.take(padding(entry.bytes));
  }
}

function readHeader(header: Buffer): { name: string; bytes: number } {
  const text = (from: number, length: number): string => header.toString('utf8', from, from + length).split('\0')[0] ?? '';
  const written = Number.parseInt(text(148, 8).trim(), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const bytes = Number.parseInt(text(124, 12).trim(), 8);
  if (written !== sum || !Number.isSafeInteger(bytes)) throw new Error('the archive is malformed');
  return { name: text(0, 100), bytes };
}

/** Cuts a stream of pieces into what is asked for. */
class BlockReader {
  private rest: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  private async more(): Promise<void> {
    const next = await this.source.next();
    if (next.done) throw new Error('the archive is cut short');
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
  }

  async take(bytes: number): Promise<Buffer> {
    while (this.rest.length < bytes) await this.more();
    const taken = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    return taken;
  }

  async *stream(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (this.rest.length === 0) await this.more();
      const piece = await this.take(Math.min(left, this.rest.length));
      left -= piece.length;
      yield piece;
    }
  }

  /** The second block of the end mark, then nothing; reading on lets whatever checks the whole (compression, seal) speak. */
  async end(): Promise<void> {
    const mark = await this.take(block);
    const after = await this.source.next();
    if (!mark.equals(zeros) || this.rest.length > 0 || !after.done) throw new Error('something stands after the archive');
  }
}
