import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds a code lives; one step before and after is taken too, for clocks that drift. */
const periodSeconds = 30;

export const newTotpSecret = (): string => generateSecret();

/** The address an authenticator application reads from the picture. */
export const totpUri = (secret: string, account: string): string => generateURI({ issuer: 'Articula', label: account, secret });

/**
 * The time step of a right code, undefined for a wrong one. A step up to `lastStep` was used already: a code serves once.
 * @param now the instant, not the machine's clock
 */
export async function totpStep(secret: string, code: string, now: Date, lastStep: number): Promise<number | undefined> {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = await verify({ secret, token: digits, epoch, epochTolerance: periodSeconds });
  if (!found.valid) return undefined;
  const step = Math.floor(epoch / periodSeconds) + found.delta;
  return step > lastStep ? step : undefined;
}
