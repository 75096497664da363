import { hash, verify } from '@node-rs/argon2';
import { readFileSync } from 'node:fs';
import { normalPassword } from './rules.ts';

/** argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one thread (about 30 ms). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), cost);

let nobodys: Promise<string> | undefined;

/** Whether a password is the one of a hash. Without a hash the same work is done, so that an unknown name takes as long. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  nobodys ??= hashPassword('nobody knows this one, and it opens nothing');
  const against = kept ?? (await nobodys);
  return (await verify(against, normalPassword(password))) && kept !== null && kept !== undefined;
}

let common: Set<string> | undefined;

/** Whether a lower-case password is among the ten thousand most used (of eight characters or more). */
export function isCommon(lower: string): boolean {
  common ??= new Set(readFileSync(new URL('../../../packs/base/common-passwords.txt', import.meta.url), 'utf8').split('\n'));
  return common.has(lower);
}
