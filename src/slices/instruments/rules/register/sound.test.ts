import { expect, test } from 'vitest';
import { endedInForce, neverPublished, type Checked } from './sound.ts';

const one: Checked = { id: 'x', owner: null, territory: null, parties: [], visibility: 'public', title: 'Convenio de ejemplo', kindTitle: 'Convenio', stateTitle: 'En ejecución', normative: false, force_to: null, published_on: null };

test.each([
  ['the day after its last day', '2026-03-01', '2026-03-02', true],
  ['on its last day', '2026-03-01', '2026-03-01', false],
  ['in the year in which it ends, whose day nobody said', '2026', '2026-06-01', false],
  ['in the year after', '2026', '2027-01-01', true],
])('an end that passed while it figures as in force is told %s', (_, force_to, day, told) => {
  expect(endedInForce('r', { ...one, force_to }, day) !== undefined).toBe(told);
});

test('what has no end never contradicts its state', () => {
  expect(endedInForce('r', one, '2099-01-01')).toBeUndefined();
});

test('a missing date of publication is asked for, of norms only, and accuses nobody', () => {
  expect([neverPublished('r', { ...one, normative: true })?.weight, neverPublished('r', one), neverPublished('r', { ...one, normative: true, published_on: '2019' })]).toEqual(['notice', undefined, undefined]);
});
