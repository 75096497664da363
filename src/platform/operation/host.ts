import { randomUUID } from 'node:crypto';
import { Failure } from '../../kernel/failure.ts';
import type { Subject } from '../../kernel/subject.ts';
import { system } from '../access/actor.ts';
import type { FileRow } from '../file/files.ts';
import { no } from './words.ts';
import type { Context } from './context.ts';
import type { Knock, Runner } from './runner.ts';
import type { House } from './slice.ts';

/** Runs, for one fact, the reactions of every slice that answers to its name. A reaction re-reads its subject. */
export async function runReaction(runner: Runner, house: House, payload: Record<string, unknown>): Promise<void> {
  const { fact, subject } = payload as { fact: string; subject: Subject }; // written by the runner
  for (const slice of house.slices) {
    const react = slice.reactions?.[fact];
    if (react) await runner.within({ by: system(`reacción a ${fact}`), requestId: randomUUID(), slice, readOnly: false }, (ctx) => react(ctx, subject));
  }
}

/** Asks the slice that owns a file's record whether the reader may have it. A record without a gate is closed. */
export async function runGate(runner: Runner, by: Knock, file: FileRow, requestId: string): Promise<void> {
  const kind = file.claimed_kind ?? '';
  const slice = runner.house.slices.find((s) => s.files && kind in s.files);
  if (!slice) throw no('file-unknown');
  await runner.within({ by, requestId, slice, readOnly: true }, async (ctx: Context) => {
    try {
      await slice.files![kind]!(ctx, file.claimed_id ?? '');
    } catch (error) {
      throw error instanceof Failure && error.kind === 'not-found' ? no('file-unknown') : error;
    }
  });
}
