import { fold } from '../../kernel/text.ts';
import type { Reach } from '../../kernel/reach.ts';

/** Shortest password (characters), alone and beside a second factor; longest of all. */
export const passwordLength = { alone: 12, withFactor: 8, longest: 128 } as const;

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-is-name';

/** A password as it is hashed and compared: the same letters typed on another keyboard are the same password (NFC). */
export const normalPassword = (typed: string): string => typed.normalize('NFC');

/**
 * What is wrong with a password; undefined when nothing is. Length and a list, no rules of composition.
 * @param names the account's own names (user name, full name, mail): a password that is one of them is guessed first
 * @param isCommon whether a lower-case password is among the most used
 */
export function judgePassword(typed: string, about: { names: string[]; hasFactor: boolean }, isCommon: (lower: string) => boolean): PasswordProblem | undefined {
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length > passwordLength.longest) return 'password-long';
  if (length < shortest(about.hasFactor)) return 'password-short';
  if (about.names.some((name) => fold(name) === fold(password))) return 'password-is-name';
  const lower = password.toLowerCase();
  return isCommon(lower) || isRepetition(lower) ? 'password-common' : undefined;
}

/** How hard a password is to guess: 0 not taken yet, 1 enough, 2 long or of several words. Only length and words count: nobody is told to add a sign. */
export function strengthOf(typed: string, about: { names: string[]; hasFactor: boolean }): 0 | 1 | 2 {
  if (judgePassword(typed, about, () => false) !== undefined) return 0;
  const different = new Set(typed.toLowerCase()).size;
  return [...typed].length >= 16 && different >= 8 ? 2 : 1;
}

export const shortest = (hasFactor: boolean): number => (hasFactor ? passwordLength.withFactor : passwordLength.alone);

/** One piece of up to four signs written again and again: `abcabcabcabc`. */
const isRepetition = (text: string): boolean => /^(.{1,4})\1+$/su.test(text);

/** Failures before an account has to wait, the first wait and the longest (seconds). */
const patience = { failures: 5, firstSeconds: 15, longestSeconds: 900 };

/** How long an account waits after its n-th failure in a row: nothing, then 15 s, doubling up to 15 minutes. */
export const waitSeconds = (failedCount: number): number =>
  failedCount < patience.failures ? 0 : Math.min(patience.longestSeconds, patience.firstSeconds * 2 ** (failedCount - patience.failures));

/** Whether one reach holds another whole: nobody gives further than they go. */
export function reachesOver(mine: Pick<Reach, 'everything' | 'institutions' | 'territories'>, wanted: Pick<Reach, 'everything' | 'institutions' | 'territories'>): boolean {
  if (mine.everything) return true;
  if (wanted.everything) return false;
  return wanted.institutions.every((id) => mine.institutions.includes(id)) && wanted.territories.every((code) => mine.territories.some((t) => code.startsWith(t)));
}
