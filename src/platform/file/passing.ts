import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** Made by the first file that passes, open to this process's user only (mkdtemp: 0700), gone with the process. */
function passingFolder(): string {
  if (folder !== undefined) return folder;
  const made = mkdtempSync(join(tmpdir(), 'articula-passing-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** The path of a file that is made, sent and taken away: it may hold personal data, so nobody else of the machine can open it. */
export const passingFile = (extension: string): string => join(passingFolder(), `${randomUUID()}.${extension}`);

/** What was made in memory, as a download; `etag` names its bytes. */
export async function asDownload<Made extends { name: string; media: string; bytes: Uint8Array | string; etag?: string }>({ bytes, ...made }: Made): Promise<Omit<Made, 'bytes'> & { path: string }> {
  const path = passingFile('out');
  await writeFile(path, bytes);
  return { ...made, path };
}
