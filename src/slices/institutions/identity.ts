import { createHash } from 'node:crypto';

/** Namespace of the identities below (any fixed UUID; minted for this purpose). */
const namespace = Buffer.from('6f0d5a3c7c0e4b0d9d5a2f4a1c88e201', 'hex');

/** A stable identity for what a pack names (UUIDv5, RFC 9562): the same pack gives the same ids on every installation. */
export function packIdentity(kind: 'institution' | 'person' | 'post' | 'mandate' | 'record', name: string): string {
  const bytes = createHash('sha1').update(namespace).update(`${kind}:${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
