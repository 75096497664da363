import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packsFolder } from '../packs.ts';
import { readPackCsv } from '../slices/territories/index.ts';

export const exampleFolder = join(packsFolder, 'example');

/** The rows of one of the example's lists, by heading; none where the file is not there. */
export function exampleRows(file: string): Record<string, string>[] {
  const path = join(exampleFolder, file);
  return existsSync(path) ? readPackCsv(readFileSync(path, 'utf8')).map((row) => row as Record<string, string>) : []; // cells of a CSV are text
}
