import { hkdfSync } from 'node:crypto';

/** A key of the house: 32 bytes, and a name that tells nothing of them, written beside everything they seal. */
export interface Key {
  /** Eight hexadecimal digits. */
  id: string;
  bytes: Buffer;
}

const derive = (text: string, what: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', text.normalize('NFC'), '', `articula vault ${what}`, length));

/** The key that a text stands for; the same text gives the same key in a file and in a setting. */
export const keyOf = (text: string): Key => ({ id: derive(text, 'name', 4).toString('hex'), bytes: derive(text, 'key', 32) });
