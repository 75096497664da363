import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './data-folder.ts';

/** The random passwords of the demonstration's accounts, kept in `secrets.json` (0600) of its data folder. */
export interface Secrets {
  /** The password of an account; made when first asked for. */
  passwordOf(account: string): string;
}

interface Kept {
  demoPasswords: Record<string, string>;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'; // 32 signs that nobody confuses: no l, o, 0, 1
const groups = 4;
const groupLength = 4; // 16 signs of 5 bits: 80 bits

export function openSecrets(folder: string): Secrets {
  const path = join(folder, 'secrets.json');
  const kept: Kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : { demoPasswords: {} }; // written below
  return {
    passwordOf(account) {
      const known = kept.demoPasswords[account];
      if (known) return known;
      const made = Array.from({ length: groups }, randomGroup).join('-');
      kept.demoPasswords[account] = made;
      writeWhole(path, kept);
      return made;
    },
  };
}

const randomGroup = (): string => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('');
