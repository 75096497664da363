import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roomsOf } from '../scripts/new-slice/rooms.ts';
import { brokenArrows } from './house/arrows.ts';
import { foreignSchemas, misplacedWords, scatteredLibraries } from './house/laws.ts';
import { order } from './house/rooms.ts';
import { readSources } from './house/source.ts';

// What `npm run new-slice` writes is tried in a copy of the house: it compiles, keeps the laws, and its own test passes.
const root = join(import.meta.dirname, '..');
const modules = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '..');
const files = roomsOf('groups', 'group', 'migrations/0999_groups_base.sql');
const run = promisify(execFile);
let house: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'articula-new-slice-'));
  await mkdir(join(house, 'test'));
  for (const folder of ['kernel', 'engine', 'platform', 'slices']) await cp(join(root, 'src', folder), join(house, 'src', folder), { recursive: true });
  await cp(join(root, 'src/web'), join(house, 'src/web'), { recursive: true });
  for (const name of await readdir(join(root, 'src'))) if (name.endsWith('.ts')) await copyFile(join(root, 'src', name), join(house, 'src', name));
  for (const folder of ['migrations', 'test/stage']) await cp(join(root, folder), join(house, folder), { recursive: true });
  await writeFile(join(house, 'one-slice.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src/slices/groups'], exclude: [] }));
  for (const name of ['package.json', 'tsconfig.json', 'vitest.config.ts', 'test/actor.ts', 'test/cast.ts']) await copyFile(join(root, name), join(house, name));
  await symlink(modules, join(house, 'node_modules'));
  await mkdir(join(house, 'src/slices/groups/web'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(house, path), text);
});
afterAll(() => rm(house, { recursive: true, force: true }));

test('a new slice compiles', async () => {
  const answer = await run(process.execPath, [join(modules, 'typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'one-slice.json'], { cwd: house }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  expect(answer.split('\n').filter((line) => line.startsWith('src/slices/groups/'))).toEqual([]);
});
test('a new slice keeps the laws of the house', () => {
  const sources = readSources(house).filter(({ path }) => path.startsWith('src/slices/groups/'));
  expect(sources.length).toBeGreaterThan(5);
  expect([brokenArrows, misplacedWords, scatteredLibraries].flatMap((law) => law(sources)).concat(foreignSchemas(sources, order))).toEqual([]);
});
test('the test of a new slice passes', async () => {
  const report = join(house, 'report.json');
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, ...env } = process.env;
  await run(process.execPath, [join(modules, 'vitest/vitest.mjs'), 'run', 'src/slices/groups', '--reporter=json', `--outputFile=${report}`], { cwd: house, env }).catch(() => undefined);
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as { numPassedTests: number; numFailedTests: number }; // vitest's own report
  expect([numPassedTests, numFailedTests]).toEqual([3, 0]);
});
