import { createHash } from 'node:crypto';
import { execute, json, maybe, sql, type Tx } from '../db/sql.ts';
import { no } from './words.ts';

interface Kept {
  input_hash: string;
  answer: unknown;
}

/** How long an answer is kept for a repeated key, in days: phones may stay weeks without signal. */
export const keptDays = 180;

/** Signs of a key: a shorter one would soon be somebody's again, a longer one fits no index. The table says the same. */
const keySigns = { least: 8, most: 200 } as const;

const hashOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input) ?? '').digest('hex');

/**
 * The answer that this account already got for this key and operation, if any.
 * Takes a lock on the key until the transaction ends, so that the same envelope sent twice at once runs once.
 * @throws house.key-reused when the key came with another input, house.input-wrong when it is no key
 */
export async function findAnswer(tx: Tx, account: string, operation: string, key: string, input: unknown): Promise<{ answer: unknown } | undefined> {
  if (key.length < keySigns.least || key.length > keySigns.most) throw no('input-wrong', { where: `Idempotency-Key lleva de ${keySigns.least} a ${keySigns.most} caracteres.` });
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${account} ${operation} ${key}`}, 0))`);
  const kept = await maybe<Kept>(tx, sql`select input_hash, answer from platform.idempotency where account = ${account} and operation = ${operation} and key = ${key}`);
  if (!kept) return undefined;
  if (kept.input_hash !== hashOf(input)) throw no('key-reused');
  return { answer: kept.answer };
}

/** Keeps the answer; a secret one is kept as null, so that a repetition says so instead of repeating it. */
export async function keepAnswer(tx: Tx, account: string, operation: string, key: string, input: unknown, answer: unknown, now: Date): Promise<void> {
  await execute(tx, sql`insert into platform.idempotency (account, operation, key, input_hash, answer, at)
    values (${account}, ${operation}, ${key}, ${hashOf(input)}, ${json(answer)}::jsonb, ${now})`);
}
