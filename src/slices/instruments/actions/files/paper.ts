import { readFile } from 'node:fs/promises';
import { mayRead } from '../../../../kernel/reach.ts';
import { fillLetterhead, WordProblem, type Block } from '../../../../platform/docx/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { listLetterheads, type ListedLetterhead } from '../../store/files.ts';

/** The letterhead that was asked for, or the usual one of who holds the instrument; none where none is within reach. @throws instruments.letterhead-unknown */
export async function letterheadFor(ctx: Pick<Context, 'tx' | 'reach'>, owner: string | null, asked: string | undefined): Promise<ListedLetterhead | undefined> {
  if (asked === 'plain' || (asked === undefined && owner === null)) return undefined;
  const all = await listLetterheads(ctx.tx, ctx.reach, asked === undefined ? owner! : undefined); // its owner is known in this branch
  const found = asked === undefined ? all.find(({ usual }) => usual) : all.find(({ id }) => id === asked);
  if (found && mayRead(ctx.reach, found)) return found;
  if (asked === undefined) return undefined;
  throw no('letterhead-unknown');
}

/** What the marks of a letterhead are filled with. */
export type PaperWords = Record<'titulo' | 'numero' | 'fecha' | 'institucion' | 'territorio' | 'pie' | 'marca', string>;

/** A text on an institution's own paper. @throws instruments.letterhead-refused */
export async function onPaper(ctx: Pick<Context, 'files'>, chosen: ListedLetterhead, words: PaperWords, blocks: readonly Block[]): Promise<Uint8Array> {
  try {
    return await fillLetterhead(new Uint8Array(await readFile(ctx.files.pathOf(chosen.sha256))), words, blocks);
  } catch (error) {
    throw error instanceof WordProblem ? no('letterhead-refused', { name: chosen.title, reason: error.message }) : error;
  }
}
