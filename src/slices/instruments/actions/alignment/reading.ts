import type { Part } from '../../../../kernel/part.ts';
import type { FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no } from '../../contract.ts';
import { readTextFile } from '../files/reading.ts';

/** What a file says: its parts, and what the reading is not sure of. */
export interface ReadText {
  parts: Part[];
  notes: string[];
}

const mostNotes = 40;

/** The parts of the text in a file that is to be aligned by its articles. @throws instruments.file-unread, file-without-text, alignment-without-articles */
export async function readText(ctx: Pick<Context, 'files'>, file: FileRow): Promise<ReadText> {
  const { parts, articles, notes, doubts } = await readTextFile(ctx, file);
  if (articles === 0) throw no('alignment-without-articles', { name: file.name });
  return { parts, notes: [...new Set([...notes, ...doubts.map(({ says }) => says)])].slice(0, mostNotes) };
}
