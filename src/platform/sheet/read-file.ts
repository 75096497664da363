import { readFile, stat } from 'node:fs/promises';

import { checkArchive, megabytes, openArchive } from './archive.ts';
import { readCsv } from './csv-read.ts';
import type { SheetKind } from './judge.ts';
import { judgeBytes } from './judge.ts';
import type { SheetLimits } from './limits.ts';
import { readOds } from './ods-read.ts';
import { SheetProblem } from './problem.ts';
import type { Part } from './sink.ts';
import { Sink } from './sink.ts';
import type { SheetCode } from './text.es.ts';
import { readXlsx } from './xlsx-read.ts';

const REFUSED: Partial<Record<SheetKind, SheetCode>> = { xlsm: 'macros', xls: 'xls', encrypted: 'encrypted', other: 'unknown' };

async function readJudged(bytes: Buffer, kind: SheetKind, limits: SheetLimits, sink: Sink): Promise<void> {
  const refused = REFUSED[kind];
  if (refused !== undefined) throw new SheetProblem(refused);
  if (kind === 'csv') {
    readCsv(bytes, 'CSV', sink);
    return;
  }
  const archive = openArchive(bytes, limits.maxEntries);
  checkArchive(archive, limits);
  if (kind === 'xlsx') await readXlsx(archive, sink);
  else if (kind === 'ods') await readOds(archive, sink);
  else throw new SheetProblem('unknown');
}

/** Reads a file in this thread, handing its parts on as they come. Throws SheetProblem for what it refuses. */
export async function readFileParts(path: string, limits: SheetLimits, pass: (part: Part) => void): Promise<void> {
  const { size } = await stat(path);
  if (size > limits.maxFileBytes) throw new SheetProblem('too-big', { limit: megabytes(limits.maxFileBytes) });
  const bytes = await readFile(path);
  if (bytes.length === 0) throw new SheetProblem('empty');
  let rowCount = 0;
  const sink = new Sink(limits, (part) => {
    rowCount += part.kind === 'rows' ? part.rows.count : 0;
    pass(part);
  });
  await readJudged(bytes, await judgeBytes(bytes), limits, sink);
  if (rowCount === 0) throw new SheetProblem('empty');
}
