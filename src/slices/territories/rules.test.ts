import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, editDistance, rankHits, searchWords } from './rules.ts';
import { planPack, packProblems } from './rules/pack.ts';
import type { PackUnit } from './contract.ts';

describe('distance between words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
  test('is the same both ways, and zero only for equal words', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a) && (editDistance(a, b) === 0) === (a === b)));
  });
  test('never exceeds the longer word nor falls below the difference in length', () => {
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) <= Math.max(a.length, b.length) && editDistance(a, b) >= Math.abs(a.length - b.length)));
  });
  test.each([['manita', 'manta', 1], ['rioverde', 'rioberde', 1], ['esmerladas', 'esmeraldas', 1], ['iaramajo', 'jaramijo', 2]])('from %s to %s is %i', (a, b, n) => {
    expect(editDistance(a, b)).toBe(n);
  });
});

test.each([
  ['801', ['EC'], ['EC-0801']],
  ['5001', ['CO'], ['CO-05001']],
  ['0801', ['EC', 'PE'], ['EC-0801', 'PE-0801']],
  ['ec 1308', ['EC', 'CO'], ['EC-1308']],
  ['CO-05001-01', ['CO'], ['CO-05001-01']],
])('«%s», with or without its country and its zero, may be', (text, countries, codes) => {
  expect(codesOf(text, countries)).toEqual(expect.arrayContaining(codes));
});

test.each([['XX-0101', ['EC']], ['Manta', ['EC']], ['', ['EC']], ['12-', ['EC']]])('«%s» is no code of %j', (text, countries) => {
  expect(codesOf(text, countries)).toEqual([]);
});

test('abbreviations are written out', () => {
  expect(searchWords('Sta.  Rosa')).toBe('santa rosa');
});

test('a unit that answers by its name and by an alias is listed once, by its name', () => {
  const base = { code: 'EC-0807', name: 'Rioverde', rank: 2 };
  const hits = rankHits('rio verde', [{ ...base, text: 'Río Verde', folded: 'rio verde', compact: 'rioverde', alias: true }, { ...base, text: 'Rioverde', folded: 'rioverde', compact: 'rioverde', alias: false }]);
  expect(hits.map(({ code, match }) => [code, match])).toEqual([['EC-0807', 'exact']]);
});

describe('a pack', () => {
  const unit: PackUnit = { code: 'XX-01', name: 'Uno', level: 'province', parent: 'XX', government: 'provincial', from: null, to: null, aliases: [], lon: 1, lat: 2, regime: null, successors: [] };
  test('that says the same again writes nothing', () => {
    expect(planPack([{ ...unit, edited: [], pack_row: unit }], [unit])).toMatchObject({ save: [], counts: { created: 0, changed: 0, unchanged: 1, kept: 0, missing: 0 } });
  });
  test('moves what nobody touched and keeps what was edited here', () => {
    const plan = planPack([{ ...unit, name: 'Uno de aquí', edited: ['name'], pack_row: unit }], [{ ...unit, name: 'Primero', lon: 9 }]);
    expect([plan.save[0]?.unit.name, plan.save[0]?.unit.lon, plan.counts.changed, plan.counts.kept]).toEqual(['Uno de aquí', 9, 1, 1]);
  });
  test('that no longer has a unit reports it and leaves it', () => {
    expect(planPack([{ ...unit, edited: [], pack_row: unit }], [])).toMatchObject({ save: [], counts: { missing: 1 } });
  });
  test('with a code twice is told so', () => {
    const levels = [{ id: 'country', rank: 0, pattern: '^XX$' }, { id: 'province', rank: 1, pattern: '^XX-\\d{2}$' }];
    expect(packProblems('XX', levels, [unit, unit], new Set(['XX']))).toEqual(['XX-01 está dos veces.']);
  });
});
