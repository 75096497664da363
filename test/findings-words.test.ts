import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../src/kernel/text.ts';
import { readSources } from './house/source.ts';

const root = join(import.meta.dirname, '..');
/** The rules, comments apart where an example says best what is meant; tests of rules may name what they like. */
const files = readSources(root, 'src/slices/sources/rules/findings').map(({ path, text, code }) => ({ path: path.split('findings/')[1], text, code }));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const documents = JSON.parse(read('packs/base/sources.json')) as { id: string; title: string; institution?: string }[]; // our own pack
const places = ['ec', 'pe', 'co', 'example'].flatMap((pack) => read(`packs/${pack}/territories.csv`).split('\n').slice(1).flatMap((line) => line.split(',')[1]?.replaceAll('"', '') ?? []));
const properties = JSON.parse(read('packs/base/properties.json')) as { key: string }[]; // our own pack

/** Words that begin with a capital, alone and in rows: what a name looks like. */
const namesIn = (text: string): string[] => text.match(/\p{Lu}[\p{L}'’.-]+(?:(?: (?:de|del|la|las|los|el|y|e))* \p{Lu}[\p{L}'’.-]+)*/gu) ?? [];
/** What stands between quotes. */
const literalsIn = (code: string): string[] => [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, inside = '']) => inside);
const hits = (pattern: RegExp): string[] => files.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([found]) => `${path}: ${found}`));

describe('a rule names', () => {
  test('no document by its code', () => {
    const codes = new RegExp(`(?<![\\w.#])(${documents.map(({ id }) => id).join('|')})(?![\\w.])`, 'g');
    expect(hits(codes)).toEqual([]);
  });
  test('no document by its title or who issued it', () => {
    const names = documents.flatMap(({ title, institution }) => [title, ...(institution ? [institution] : [])]);
    expect(files.flatMap(({ path, text }) => names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`))).toEqual([]);
  });
  test('no line, page or part of one', () => {
    expect(hits(/(?<![\p{L}])(ll?|pp?|líneas?|páginas?|láminas?|tablas?|anexos?|cuadros?)\.? (No\. ?)?\d+/giu)).toEqual([]);
  });
  test('no place', () => {
    const known = new Set(places.filter((name) => name.length > 3));
    const folded = new Set([...known].map(fold));
    expect(files.flatMap(({ path, text, code }) => [...namesIn(text).filter((name) => known.has(name)), ...literalsIn(code).filter((word) => folded.has(fold(word)))].map((name) => `${path}: ${name}`))).toEqual([]);
  });
  test('no property by its key; one word alone may be one of the language', () => {
    const keys = new Set(properties.map(({ key }) => key).filter((key) => /[^a-z]/.test(key)));
    expect(files.flatMap(({ path, code }) => literalsIn(code).filter((word) => keys.has(word)).map((word) => `${path}: ${word}`))).toEqual([]);
  });
  test('no topic by its key', () => {
    expect(hits(/['"`](?!node:)[a-z]+:[a-z0-9][\w:-]*['"`]/g)).toEqual([]);
  });
});
