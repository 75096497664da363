import { expect, test } from 'vitest';
import { codeFrom, diagnosisOf, liesBelow } from './diagnosis.ts';

const el = (id: string, kind: string, parentId: string | null = null) => ({ id, kind, parentId });

test('the diagnosis is its component with all that hangs from it, and nothing else', () => {
  const elements = [el('DG', 'diagnostico'), el('PR', 'propuesta'), el('T1', 'tema', 'DG'), el('MG', 'gestion'), el('T9', 'tema', 'MG'), el('T1.1', 'tema', 'T1')];
  expect(diagnosisOf(elements).map((e) => e.id)).toEqual(['DG', 'T1', 'T1.1']);
});

test('a plan without that component has no diagnosis', () => {
  expect(diagnosisOf([el('O1', 'objetivo'), el('T1', 'tema', 'O1')])).toEqual([]);
});

test.each([
  ['EC-0807', 'DG', [], 'DG'],
  ['EC-0807', 'DG', ['DG'], '0807.DG'],
  ['EC-0807', 'DG', ['DG', '0807.DG'], '0807.DG-2'],
  ['PE-100601', 'x'.repeat(40), ['x'.repeat(40)], `100601.${'x'.repeat(29)}`],
])('from %s, %s beside %j is called %s', (territory, code, taken, wanted) => {
  expect(codeFrom(territory, code, new Set(taken))).toBe(wanted);
});

test.each([['EC-080753', 'EC-0807', true], ['EC-0807', 'EC-0807', false], ['EC-0807', 'EC-080753', false], ['EC-0806', 'EC-0807', false]])('%s lies below %s: %s', (one, above, below) => {
  expect(liesBelow(one, above)).toBe(below);
});
