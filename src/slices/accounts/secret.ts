import { createHash, randomBytes } from 'node:crypto';

/** A secret that is only ever recognised: 256 random bits, base64url (43 characters). */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. With 256 random bits a fast hash is enough; passwords have `password.ts`. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** API tokens say what they are, so that scanners of leaked secrets know them. */
export const tokenPrefix = 'articula_';

/** Ten codes of 50 bits, in an alphabet without look-alikes, written `xxxxx-xxxxx`. */
export function newRecoveryCodes(): string[] {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789z'; // 32 signs: one byte's low five bits choose without bias
  const sign = (byte: number): string => alphabet[byte & 31]!;
  return Array.from({ length: 10 }, () => {
    const text = [...randomBytes(10)].map(sign).join('');
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** A recovery code as it is compared: no spaces, no hyphens, no capitals. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '');
