import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../src/kernel/text.ts';
import { sources } from '../src/slices/sources/contract.ts';

const packs = ['base', 'ec', 'pe', 'co'];
const file = (pack: string): string => join(import.meta.dirname, '../packs', pack, 'glossary.json');
const read = (pack: string): { kind: string; term: string; meaning: string; source: string }[] => JSON.parse(readFileSync(file(pack), 'utf8')) as never; // parsed by the contract below
const all = packs.flatMap((pack) => read(pack).map((one) => ({ pack, ...one })));

describe.each(packs)('the glossary of %s', (pack) => {
  test('exists and reads as the operation takes it', () => {
    expect(existsSync(file(pack))).toBe(true);
    expect(sources.operations.loadGlossary.input.safeParse({ pack, concepts: read(pack) }).error).toBeUndefined();
  });
  test('stands in the order of the alphabet', () => {
    const terms = read(pack).map(({ term }) => fold(term));
    expect(terms).toEqual(terms.toSorted((a, b) => (a < b ? -1 : 1)));
  });
});

test('a term stands in one pack only', () => {
  const terms = all.map(({ term }) => term.toLowerCase());
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
});
test('a meaning ends in a stop when it is a sentence, and an acronym stands for words', () => {
  expect(all.filter(({ kind, meaning }) => kind === 'concept' && !meaning.endsWith('.')).map(({ term }) => term)).toEqual([]);
  expect(all.filter(({ kind, meaning }) => kind === 'acronym' && (meaning.endsWith('.') || !meaning.includes(' '))).map(({ term }) => term)).toEqual([]);
});
test('a term that some pack defines is short enough for a screen', () => expect(all.filter(({ meaning }) => meaning.length > 220).map(({ term }) => term)).toEqual([]));
