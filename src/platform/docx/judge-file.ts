import { readFile, stat } from 'node:fs/promises';
import { openArchive } from '../sheet/archive.ts';
import { SheetProblem } from '../sheet/problem.ts';
import { refusedArchive, refusedBytes } from './judge.ts';
import { usualLimits } from './limits.ts';

/** What a stored file is to those who write texts: a document, one with macros, or something else. */
export type WordKind = 'word' | 'macros' | 'other';

const kinds: Record<string, WordKind> = { macros: 'macros', doc: 'word', odt: 'word' };

/** What a file is by its content, whatever its name; nothing of it is opened but its directory and its types. */
export async function judgeWord(path: string): Promise<WordKind> {
  const { size } = await stat(path);
  if (size > usualLimits.maxFileBytes) return 'other';
  const bytes = await readFile(path);
  const refused = refusedBytes(bytes);
  if (refused) return kinds[refused] ?? 'other';
  try {
    const why = await refusedArchive(openArchive(bytes, usualLimits.maxEntries));
    return why === undefined ? 'word' : (kinds[why] ?? 'other');
  } catch (error) {
    if (error instanceof SheetProblem) return 'other'; // an archive that cannot be opened is no document
    throw error;
  }
}
