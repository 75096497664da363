import { mayRead, mayWrite, type Owned } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { findText, listTexts, type TextRow, type TextWithParts } from '../../store/register.ts';

type Asking = Pick<Context, 'tx' | 'actor' | 'reach'>;

/** Whether the actor may change an instrument: what its page offers. */
export function mayChange(ctx: Pick<Context, 'actor'>, row: Owned, operation = 'instruments.update'): boolean {
  const reach = reachOf(ctx.actor, operation, 'command');
  return reach !== undefined && mayWrite(reach, row);
}

/** Whether the actor sees what is being written after a sealed version: its holder's people, and who may write it. Who shares an act does not share its next draft. */
export const seesWork = (ctx: Pick<Context, 'actor' | 'reach'>, row: Owned): boolean => mayRead(ctx.reach, { ...row, visibility: 'own' }) || mayChange(ctx, row, 'instruments.save-text');

/** The versions of its text that the actor may read, the latest first. */
export async function textsSeen(ctx: Asking, row: Owned): Promise<TextRow[]> {
  const all = await listTexts(ctx.tx, row.id);
  const sealed = all.find(({ sealed_at }) => sealed_at !== null)?.number;
  return sealed === undefined || seesWork(ctx, row) ? all : all.filter(({ number }) => number <= sealed);
}

/** One version with its parts; the latest that the actor may read when no number is said. @throws instruments.text-unknown, text-needed */
export async function textSeen(ctx: Asking, row: Owned, number?: number): Promise<TextWithParts> {
  const seen = await textsSeen(ctx, row);
  if (seen.length === 0 && number === undefined) throw no('text-needed');
  const wanted = number === undefined ? seen[0] : seen.find((text) => text.number === number);
  const text = wanted && (await findText(ctx.tx, row.id, wanted.number));
  if (!text) throw no('text-unknown', { number: number ?? 1 });
  return text;
}
