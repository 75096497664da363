import type { Owned } from '../../../../kernel/reach.ts';
import { newId } from '../../../../kernel/id.ts';
import { countSaid, listSpeaking } from '../../store/corpus.ts';
import { listRestedOn, lockRegister } from '../../store/findings.ts';
import { findDocument } from '../../store.ts';
import { judgeScope, scopeOf, type Ctx, type Scope } from './judgement.ts';
import { nothingSettled, type Settled } from './reconcile.ts';

export type { Settled } from './reconcile.ts';

/** Statements judged in the command itself: about a second of work. More are judged right after it, by a job. */
const atOnce = 25_000;

/** The register itself, as what a fact is about when no document is. */
const registerRow = (): Omit<Owned, 'version'> => ({ id: newId(), owner: null, territory: null, parties: [], visibility: 'own' });

/**
 * Judges again what some documents say and brings the register up to date, inside the command that changed them.
 * To be called after the statements are written and before the command records its fact. Where very much hangs
 * together it is judged by a job right after the command, and the answer counts nothing.
 */
export async function settle(ctx: Ctx, documentIds: readonly string[]): Promise<Settled> {
  if (documentIds.length === 0) return nothingSettled;
  await lockRegister(ctx.tx);
  const scope = await scopeOf(ctx, documentIds);
  const first = (await findDocument(ctx.tx, documentIds[0]!)) ?? registerRow();
  return (await isLarge(ctx, scope)) ? later(ctx, first, scope) : judgeScope(ctx, scope, first);
}

/** Judges everything there is; what is too much for one command, by a job. */
export async function settleAll(ctx: Ctx): Promise<Settled & { later: boolean }> {
  await lockRegister(ctx.tx);
  const scope = await everything(ctx);
  return (await isLarge(ctx, scope)) ? { ...later(ctx, registerRow(), undefined), later: true } : { ...(await judgeScope(ctx, scope, registerRow())), later: false };
}

/** The job's part of what was put off: some documents, or everything when none is named. */
export async function settleNow(ctx: Ctx, documentIds: readonly string[]): Promise<Settled> {
  await lockRegister(ctx.tx);
  const scope = documentIds.length > 0 ? await scopeOf(ctx, documentIds) : await everything(ctx);
  return judgeScope(ctx, scope, (await findDocument(ctx.tx, documentIds[0] ?? registerRow().id)) ?? registerRow());
}

const everything = async (ctx: Ctx): Promise<Scope> => scopeOf(ctx, [...(await listSpeaking(ctx.tx)), ...(await listRestedOn(ctx.tx))]);

const isLarge = async (ctx: Ctx, { parts }: Scope): Promise<boolean> => (await countSaid(ctx.tx, parts.flatMap(({ documents }) => documents))) > atOnce;

/** One job for each part of a scope, or one for everything. */
function later(ctx: Ctx, on: Omit<Owned, 'version'>, scope: Scope | undefined): Settled {
  if (!scope) ctx.note({ fact: 'sources.judgement-asked', kind: 'register', on });
  for (const { documents } of scope?.parts ?? []) ctx.note({ fact: 'sources.judgement-asked', kind: 'document', on: { ...on, id: documents[0] ?? on.id } });
  return nothingSettled;
}
