/** A new identity: UUIDv7 (RFC 9562), ordered by the instant it was minted. The client mints record ids too. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  return format(bytes, 0x70);
}

/** A new identity that says nothing about time (UUIDv4), for records where the moment would betray a person. */
export function newTimelessId(): string {
  return format(randomBytes(), 0x40);
}

/**
 * The identity that examples and the sweep use for the n-th record of a kind: stable, visibly not minted.
 * @example exampleId('plan') // '00000000-0000-7000-8000-00000706c616'
 */
export function exampleId(kind: string, n = 0): string {
  const hex = [...kind].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('').slice(0, 8).padStart(8, '0');
  return `00000000-0000-7000-8000-${n.toString(16).padStart(4, '0')}${hex}`;
}

/** Random bytes drawn for many identities at once: asking for 16 takes as long as for 4,096. */
const drawn = new Uint8Array(4096);
let used = drawn.length;

function randomBytes(): Uint8Array {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  used += 16;
  return drawn.slice(used - 16, used);
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function format(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const written: string[] = [];
  for (const [at, byte] of bytes.entries()) written.push(at === 4 || at === 6 || at === 8 || at === 10 ? `-${hex[byte]!}` : hex[byte]!); // every byte has its two digits
  return written.join('');
}
