import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Package } from '../src/slices/sources/contract/packages-format.ts';
import type { Property } from '../src/slices/sources/contract/property.ts';
import { wrongInside } from '../src/slices/sources/rules/packages/inner.ts';
import { readValue } from '../src/slices/sources/rules/packages/value.ts';
import { wrongStatement } from '../src/slices/sources/rules/statements/accept.ts';

const packs = join(import.meta.dirname, '../packs');
const read = (path: string): unknown => JSON.parse(readFileSync(join(packs, path), 'utf8'));
const properties = new Map((read('base/properties.json') as Property[]).map((property) => [property.key, property])); // our own pack
const files = readdirSync(join(packs, 'example/packages')).toSorted();
const none = new Map<string, readonly string[]>();

describe.each(files)('the package %s', (file) => {
  const given = Package.parse(read(`example/packages/${file}`));
  test('holds together by itself', () => {
    expect(wrongInside(given, { topics: new Set(), documents: new Set(), partOf: none, after: none, continues: none, supersedes: none })).toEqual([]);
  });
  test('says values that its properties take, at lines that its document has', () => {
    const [document] = given.documents;
    const wrong = given.statements.map((one) => {
      const property = properties.get(one.property);
      const value = property && readValue(property, one.value);
      return property && value ? wrongStatement(property, value, { ...one, mark: one.mark ?? given.mark }, { name: one.document, lines: document?.lines }) : `${one.id}: ${one.property}`;
    });
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  });
  test('keeps the original beside what was corrected, and says which readings are ours', () => {
    expect(given.statements.filter(({ mark, original }) => (mark === 'transcribed') !== (original !== undefined)).map(({ id }) => id)).toEqual([]);
  });
});

test('topics that several packages bring are the same in all of them', () => {
  const defined = new Map<string, Set<string>>();
  for (const file of files) for (const topic of Package.parse(read(`example/packages/${file}`)).topics) defined.set(topic.key, (defined.get(topic.key) ?? new Set()).add(JSON.stringify(topic)));
  expect([...defined].filter(([, forms]) => forms.size > 1).map(([key]) => key)).toEqual([]);
});
test('every property of the base is used, or stands behind one that is', () => {
  const used = new Set(files.flatMap((file) => Package.parse(read(`example/packages/${file}`)).statements.map(({ property }) => property)));
  const behind = new Set([...properties.values()].flatMap(({ share, counts, of }) => [share?.part, share?.of, counts?.list, of]));
  expect([...properties.keys()].filter((key) => !used.has(key) && !behind.has(key))).toEqual([]);
});
