import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Ring } from './ring.ts';

/** Seals what must be read again and may stand in no copy of the database. */
export interface Vault {
  /** @param place whose it is and what; a sealed text moved to another place does not open */
  seal(plain: string, place: string): string;
  /** What was sealed; undefined when its key is not at hand. Throws when it was altered or moved. */
  open(sealed: string, place: string): string | undefined;
  /** Whether a text is sealed, and under the key that seals now. */
  isCurrent(text: string): boolean;
}

/** `articula1:KEY:CONTENT`, the content nonce (12 bytes), tag (16) and ciphertext in base64url. SQL reads the second part. */
export const sealedWord = 'articula1';

/** The name of the key that sealed a text; undefined where it is not sealed. */
export const keyIdOf = (text: string): string | undefined => (text.startsWith(`${sealedWord}:`) ? text.split(':')[1] : undefined);

/** A vault over a ring of keys: AES-256-GCM, a random nonce for each, bound to its place. */
export function openVault(ring: Ring): Vault {
  return {
    seal(plain, place) {
      const { id, bytes } = ring.current();
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(place));
      const content = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${sealedWord}:${id}:${Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url')}`;
    },
    open(sealed, place) {
      const [, id = '', content = ''] = sealed.split(':');
      const key = ring.find(id);
      if (!key) return undefined;
      const bytes = Buffer.from(content, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    isCurrent: (text) => keyIdOf(text) === ring.current().id,
  };
}

const refuse = (): never => {
  throw new Error('this house was opened without a vault');
};

/** For a house that seals nothing (a bench): whoever needs the vault is told, instead of writing plain. */
export const noVault: Vault = { seal: refuse, open: refuse, isCurrent: refuse };
