import type { Erasure } from '../../../platform/erasure/journal.ts';
import { eraseAgain } from '../../../platform/erasure/store.ts';
import { keyIdOf } from '../../../platform/vault/vault.ts';
import { byProof } from '../proof.ts';
import { lockFactors, updateOwn, type AccountRow } from '../store/account.ts';
import type { Ctx } from './ctx.ts';

/** Where a second factor is sealed: pending or confirmed, it is the same secret of the same account. */
const place = (account: Pick<AccountRow, 'id'>): string => `accounts.account ${account.id} totp`;

export const sealFactor = (ctx: Pick<Ctx, 'vault'>, account: Pick<AccountRow, 'id'>, secret: string): string => ctx.vault.seal(secret, place(account));

/** The secret of a second factor; undefined when the key that sealed it is not at hand. */
export const openFactor = (ctx: Pick<Ctx, 'vault'>, account: Pick<AccountRow, 'id'>, sealed: string): string | undefined => ctx.vault.open(sealed, place(account));

/** What concerns the house and none of its records. */
const house = { id: 'house', owner: null, territory: null, parties: [], visibility: 'own' as const };

/** Seals under the present key the second factors that stand plain (of a version that sealed nothing) or under an earlier key. Answers how many. */
export async function renewSeals(ctx: Ctx): Promise<number> {
  let renewed = 0;
  for (const account of await lockFactors(ctx.tx)) {
    const after = { ...account, totpSecret: sealedAnew(ctx, account, account.totpSecret), totpPending: sealedAnew(ctx, account, account.totpPending) };
    if (after.totpSecret === account.totpSecret && after.totpPending === account.totpPending) continue;
    await updateOwn(ctx.tx, byProof(after)); // proof: the house itself, which changes how a secret is kept and not the secret
    renewed += 1;
  }
  if (renewed > 0) ctx.note({ fact: 'accounts.seals-renewed', kind: 'house', on: house, data: { renewed } });
  return renewed;
}

/** The same secret under the present key; as it stands when it already is, or when its key is not at hand. */
function sealedAnew(ctx: Ctx, account: AccountRow, text: string | null): string | null {
  if (text === null || ctx.vault.isCurrent(text)) return text;
  const plain = keyIdOf(text) === undefined ? text : openFactor(ctx, account, text);
  return plain === undefined ? text : sealFactor(ctx, account, plain);
}

export interface ErasedAgain {
  /** Erasures of the journal. */
  given: number;
  /** Those whose data the copy had brought back. */
  again: number;
}

/** Erases what was erased after a copy was taken, and says so in the history. */
export async function applyErasures(ctx: Ctx, erasures: readonly Erasure[]): Promise<ErasedAgain> {
  const done = { given: erasures.length, again: await eraseAgain(ctx.tx, erasures) };
  ctx.note({ fact: 'accounts.erasures-applied', kind: 'house', on: house, data: { ...done } });
  return done;
}
