import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenArrows } from './house/arrows.ts';
import { folderCircles, foreignSchemas, misplacedWords, namelessFolders, scatteredLibraries } from './house/laws.ts';
import { order } from './house/rooms.ts';
import { readSources } from './house/source.ts';

const root = join(import.meta.dirname, '..');
const wrong = join(import.meta.dirname, 'wrong');
const typeCases = readdirSync(join(wrong, 'types'));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** What the compiler says of the wrong slices: `file:line`, without the explanation. */
let said: string[] = [];

beforeAll(async () => {
  const run = promisify(execFile)(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', join(wrong, 'tsconfig.json')], { cwd: root });
  const text = await run.then(({ stdout }) => stdout, (error: { stdout: string }) => error.stdout);
  said = [...text.matchAll(/^(?:.*\/)?types\/([a-z-]+\.ts)\((\d+),\d+\): error TS\d+/gm)].map(([, file, line]) => `${file}:${line}`);
});

describe('a slice that forgets does not compile', () => {
  test.each(typeCases)('%s', (file) => {
    const lines = readFileSync(join(wrong, 'types', file), 'utf8').split('\n');
    const marked = lines.flatMap((line, at) => (line.includes('// @wrong') ? [`${file}:${at + 2}`] : []));
    expect([...new Set(said.filter((place) => place.startsWith(`${file}:`)))]).toEqual(marked);
  });
});

const laws: Record<string, string> = {
  upward: 'a slice sees only those above it',
  'through-the-wall': 'a slice sees the contract and index of another, nothing else',
  'contract-that-acts': 'a contract imports the kernel only',
  'rule-with-a-database': 'rules are pure',
  'store-that-speaks-http': 'a store knows no HTTP',
  'screen-that-sees-the-server': 'screens see no server',
  'screen-that-carries-schemas': 'screens see contracts as types, and rules',
  'piece-that-routes': 'the pieces know no router, no query and no slice',
  'kernel-that-looks-down': 'the kernel imports nothing of ours',
  'platform-that-knows-a-slice': 'the platform imports kernel and engine',
  'unlisted-slice': 'a slice stands in the order of the house',
  'action-with-sql': 'actions contain no SQL',
  'forged-permit': 'only the runner grants a permit',
  'row-that-calls-itself-permitted': 'only the runner grants a permit',
  'own-transaction': 'only the runner opens a transaction',
  'fact-by-hand': 'facts are written by the runner',
  'setting-read-anywhere': 'settings are read at the front door',
  'rule-with-a-clock': 'rules read no clock',
  'nameless-folder': 'a folder is named by a noun of this world',
  'foreign-table': 'a slice writes its own schema only',
  'two-doors': 'a library enters through one file',
  circle: 'folders form no circle',
};

describe('a slice that breaks a law of the house is told which', () => {
  test.each(readdirSync(join(wrong, 'arrows')))('%s', (name) => {
    const sources = readSources(join(wrong, 'arrows', name));
    const broken = [brokenArrows, scatteredLibraries, misplacedWords, namelessFolders, folderCircles].flatMap((law) => law(sources)).concat(foreignSchemas(sources, order));
    expect([...new Set(broken.map(({ law }) => law))]).toContain(laws[name]);
  });
});
