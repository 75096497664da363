import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { StartProblem } from '../../config/problem.ts';

/** First line of a sealed backup: what it is, the salt of its key, and a check that tells a wrong key from damage. */
const word = 'ARTICULA-RESPALDO-1';
const pieceBytes = 256 * 1024;
const lineLimit = 200;
const scryptCost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }; // about 0.2 s for whoever guesses

const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase.normalize('NFC'), salt, 32, scryptCost);
const checkOf = (key: Buffer): Buffer => createHmac('sha256', key).update('check').digest().subarray(0, 16);

export const isSealed = (start: Buffer): boolean => start.subarray(0, word.length).toString('latin1') === word;

/**
 * Encrypts a stream with AES-256-GCM in pieces: length and last-mark (4 bytes), tag (16), content. The nonce counts
 * pieces and the first line is authenticated with each, so none can be cut, moved or taken from another backup.
 */
export async function* seal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const key = keyOf(passphrase, salt);
  const line = Buffer.from(`${word} ${salt.toString('hex')} ${checkOf(key).toString('hex')}\n`);
  yield line;
  let held = Buffer.alloc(0);
  let at = 0;
  for await (const part of source) {
    held = Buffer.concat([held, part]);
    while (held.length > pieceBytes) {
      yield sealPiece(key, line, at++, held.subarray(0, pieceBytes), false);
      held = held.subarray(pieceBytes);
    }
  }
  yield sealPiece(key, line, at, held, true);
}

/** Opens what `seal` closed. Throws StartProblem for another key, an ordinary Error for damage. */
export async function* unseal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let line: Buffer | undefined;
  let key: Buffer = Buffer.alloc(0);
  let at = 0;
  let ended = false;
  for await (const part of source) {
    held = Buffer.concat([held, part]);
    if (!line) {
      const end = held.indexOf('\n');
      if (end < 0 && held.length < lineLimit) continue;
      line = held.subarray(0, end + 1);
      key = openLine(line, passphrase);
      held = held.subarray(end + 1);
    }
    for (;;) {
      if (held.length < 4) break;
      const mark = held.readUInt32BE(0);
      const length = mark & 0x7fffffff;
      if (ended || length > pieceBytes) throw new Error('the sealed stream is malformed');
      if (held.length < 20 + length) break;
      const last = mark >>> 31 === 1;
      yield openPiece(key, line, at++, held.subarray(0, 20 + length), last);
      held = held.subarray(20 + length);
      ended = last;
    }
  }
  if (!ended || held.length > 0) throw new Error('the sealed stream is cut short');
}

function openLine(line: Buffer, passphrase: string): Buffer {
  const [, salt = '', check = ''] = line.toString('latin1').trim().split(' ');
  const key = keyOf(passphrase, Buffer.from(salt, 'hex'));
  const given = Buffer.from(check, 'hex');
  if (given.length !== 16) throw new Error('the sealed stream is malformed');
  if (!timingSafeEqual(given, checkOf(key))) throw new StartProblem('La clave de ARTICULA_BACKUP_KEY no es la de este respaldo: use la que se dio al hacerlo.');
  return key;
}

const nonce = (at: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(last ? 1 : 0, 0);
  bytes.writeBigUInt64BE(BigInt(at), 4);
  return bytes;
};

function sealPiece(key: Buffer, line: Buffer, at: number, plain: Buffer, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(at, last)).setAAD(line);
  const content = Buffer.concat([cipher.update(plain), cipher.final()]);
  const mark = Buffer.alloc(4);
  mark.writeUInt32BE(((last ? 0x80000000 : 0) | content.length) >>> 0);
  return Buffer.concat([mark, cipher.getAuthTag(), content]);
}

function openPiece(key: Buffer, line: Buffer, at: number, piece: Buffer, last: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(at, last)).setAAD(line).setAuthTag(piece.subarray(4, 20));
  return Buffer.concat([decipher.update(piece.subarray(20)), decipher.final()]);
}
