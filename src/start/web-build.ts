import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { StartProblem } from '../platform/config/problem.ts';

const stamp = 'articula-built.txt';

/**
 * Folder of the built front end. What `npm run build` left is used when it is of these very sources; otherwise it is
 * built once into `<cache>/<hash>` by a child process, so that the database can start meanwhile.
 */
export async function builtWeb(root: string, cache: string, signal?: AbortSignal): Promise<string> {
  const hash = hashOfSources(root);
  const ready = [join(root, 'dist/web'), join(cache, hash)].find((folder) => stampOf(folder) === hash);
  if (ready) return ready;
  if (!existsSync(join(root, 'index.html'))) return join(root, 'dist/web');
  const folder = join(cache, hash);
  const aside = `${folder}.${process.pid}`;
  const older = existsSync(cache) ? readdirSync(cache) : [];
  await build(root, aside, hash, signal);
  if (stampOf(folder) === hash) rmSync(aside, { recursive: true }); // another process of the institution was faster
  else renameSync(aside, folder);
  for (const old of older) rmSync(join(cache, old), { recursive: true, force: true });
  return folder;
}

/** Builds into a folder and stamps it with the hash of its sources. */
export async function build(root: string, folder: string, hash: string = hashOfSources(root), signal?: AbortSignal): Promise<void> {
  const { code, words } = await run(root, [viteProgram(root), 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], signal);
  if (code !== 0) throw new StartProblem(`No se pudo construir la interfaz: ejecute «npm ci» y vuelva a intentar (${telling(words)}).`);
  writeFileSync(join(folder, stamp), hash);
}

/** The line of the builder's words that says what is wrong. */
function telling(words: string): string {
  const lines = stripVTControlCharacters(words).split('\n').map((line) => line.trim());
  return lines.find((line) => /could not|not found|not exported|unexpected/i.test(line)) ?? lines.find(Boolean) ?? '';
}

function viteProgram(root: string): string {
  try {
    return join(dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  } catch (error) {
    throw new StartProblem('Falta la interfaz construida: instale con «npm ci» completo, o copie la carpeta dist de la versión.', { cause: error });
  }
}

function run(root: string, words: string[], signal?: AbortSignal): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...(signal ? { signal } : {}) });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, words: said }));
  });
}

const stampOf = (folder: string): string | undefined => {
  const file = join(folder, stamp);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

/** Everything the browser's code is made of; tests and texts for people are left out. */
function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  for (const name of ['index.html', 'vite.config.ts', 'package-lock.json', 'public', 'src/web', 'src/kernel', 'src/engine', 'src/slices']) {
    for (const file of filesUnder(root, name)) {
      hash.update(`${file}\0`);
      hash.update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(root: string, name: string): string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  const entries = /\.[a-z]+$/.test(name) ? undefined : readdirSync(path, { recursive: true, withFileTypes: true });
  if (!entries) return [name];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
