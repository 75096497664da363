/** A new identity: UUIDv7 (RFC 9562), ordered by the instant it was minted. The client mints record ids too. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  return format(bytes, 0x70);
}

/** A new identity that says nothing about time (UUIDv4), for records where the moment would betray a person. */
export function newTimelessId(): string {
  return format(crypto.getRandomValues(new Uint8Array(16)), 0x40);
}

/**
 * The identity that examples and the sweep use for the n-th record of a kind: stable, visibly not minted.
 * @example exampleId('plan') // '00000000-0000-7000-8000-00000706c616'
 */
export function exampleId(kind: string, n = 0): string {
  const hex = [...kind].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('').slice(0, 8).padStart(8, '0');
  return `00000000-0000-7000-8000-${n.toString(16).padStart(4, '0')}${hex}`;
}

function format(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | version;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
