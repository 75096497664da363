import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenArrows, type Broken } from './house/arrows.ts';
import { folderCircles, foreignSchemas, misplacedWords, namelessFolders, scatteredLibraries } from './house/laws.ts';
import { order, roomOf } from './house/rooms.ts';
import { readSource, readSources } from './house/source.ts';

const sources = readSources(join(import.meta.dirname, '..'));
const pureLayers = sources.filter(({ path }) => ['kernel', 'engine'].includes(roomOf(path).layer) || ['contract', 'rules'].includes(roomOf(path).room ?? ''));
const said = (list: Broken[]): string[] => list.map(({ law, at, to }) => `${at} → ${to}: ${law}`);

test('every arrow of the house points upward', () => {
  expect(said(brokenArrows(sources))).toEqual([]);
});
test('every library enters through one file', () => {
  expect(said(scatteredLibraries(sources))).toEqual([]);
});
test('words of power stand only where they may', () => {
  expect(said(misplacedWords(sources))).toEqual([]);
});
test('no folder is called utils, helpers, common or shared', () => {
  expect(said(namelessFolders(sources))).toEqual([]);
});
test('a slice touches no other slice’s tables', () => {
  expect(said(foreignSchemas(sources, order))).toEqual([]);
});
test('folders form no circle', () => {
  expect(said(folderCircles(sources))).toEqual([]);
});
test('what runs on both sides needs neither Node nor a library', () => {
  const needs = pureLayers.flatMap(({ path, imports }) => imports.filter(({ to, own, type }) => !own && !type && !(to === 'zod' && path === 'src/kernel/contract.ts') && to !== 'temporal-polyfill').map(({ to }) => `${path} → ${to}`));
  expect(needs).toEqual([]);
});

describe('the scanner', () => {
  test.each([
    [`import { a } from './a.ts';`, 'src/engine/a.ts', false],
    [`import type { A } from './a.ts';`, 'src/engine/a.ts', true],
    [`import { type A, type B } from './a.ts';`, 'src/engine/a.ts', true],
    [`import { type A, b } from './a.ts';`, 'src/engine/a.ts', false],
    [`import a, { type A } from './a.ts';`, 'src/engine/a.ts', false],
    [`import {\n  a,\n  b,\n} from '../kernel/b.ts';`, 'src/kernel/b.ts', false],
    [`export { a } from './a.ts';`, 'src/engine/a.ts', false],
    [`export * from './a.ts';`, 'src/engine/a.ts', false],
    [`import './a.css';`, 'src/engine/a.css', false],
    [`const a = await import('./a.ts');`, 'src/engine/a.ts', false],
    [`import x from '@scope/pack/deep';`, '@scope/pack', false],
    [`import { readFile } from 'node:fs/promises';`, 'node:fs/promises', false],
  ])('reads %s', (text, to, type) => {
    expect(readSource('src/engine/one.ts', text).imports).toMatchObject([{ to, type }]);
  });
  test.each([`// import { a } from './a.ts';`, `/* import './a.ts' */`, `const a = 'no import here';`, `/** from './a.ts' */`, `const a = ['plans.import', 'other'];`, `const a = { 'import': './a.ts' };`])('sees no import in %s', (text) => {
    expect(readSource('src/engine/one.ts', text).imports).toEqual([]);
  });
});
