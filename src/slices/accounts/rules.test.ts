import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePassword, reachesOver, strengthOf, waitSeconds } from './rules.ts';

const common = (lower: string): boolean => lower === 'bienvenido123';
const judge = (password: string, hasFactor = false, names = ['ana.ruiz', 'Ana Ruiz Cañar', 'ana@ejemplo.org']): string | undefined => judgePassword(password, { names, hasFactor }, common);

test.each([
  ['once letras', false, 'password-short'],
  ['doce letras.', false, undefined],
  ['ocho let', true, undefined],
  ['siete l', true, 'password-short'],
  ['Bienvenido123', false, 'password-common'],
  ['ana ruiz cañar', false, 'password-is-name'],
  ['ANA-RUIZ-CANAR', false, 'password-is-name'],
  ['ana@ejemplo.org', false, 'password-is-name'],
  ['aaaaaaaaaaaaaaaa', false, 'password-common'],
  ['12ab12ab12ab12ab', false, 'password-common'],
  ['ñandú 🦤 canoa río', false, undefined],
  ['a'.repeat(64) + 'b'.repeat(64), false, undefined],
  ['a'.repeat(64) + 'b'.repeat(65), false, 'password-long'],
])('the password «%s» (second factor: %s) is judged %s', (password, hasFactor, expected) => {
  expect(judge(password, hasFactor)).toBe(expected);
});

test('signs outside the basic plane count as one character each', () => {
  expect(judge('🦤🦥🦦🦧🦨🦩🦪🦫🦬🦭🦮')).toBe('password-short');
  expect(judge('🦤🦥🦦🦧🦨🦩🦪🦫🦬🦭🦮🦯')).toBeUndefined();
});

test('waits begin at the fifth failure, double, and stop at fifteen minutes', () => {
  expect([0, 4, 5, 6, 7, 10, 11, 40].map(waitSeconds)).toEqual([0, 0, 15, 30, 60, 480, 900, 900]);
});

const reach = fc.record({ everything: fc.boolean(), institutions: fc.subarray(['a', 'b', 'c']), territories: fc.subarray(['EC', 'EC-08', 'EC-0801', 'PE']) });

test('a reach is over itself, and what is over a second is over all the second is over', () => {
  fc.assert(fc.property(reach, reach, reach, (a, b, c) => reachesOver(a, a) && (!(reachesOver(a, b) && reachesOver(b, c)) || reachesOver(a, c))));
});

test('only everything is over everything, and a territory is over what lies below it', () => {
  const none = { everything: false, institutions: [], territories: [] };
  expect(reachesOver({ ...none, institutions: ['a'], territories: ['EC'] }, { ...none, everything: true })).toBe(false);
  expect(reachesOver({ ...none, territories: ['EC-08'] }, { ...none, territories: ['EC-080150'] })).toBe(true);
  expect(reachesOver({ ...none, territories: ['EC-0801'] }, { ...none, territories: ['EC-08'] })).toBe(false);
});

test.each<[string, 0 | 1 | 2]>([
  ['corta', 0],
  ['abcabcabcabcabcabc', 0],
  ['Ana Ejemplo Uno', 0],
  ['siete venados', 1],
  ['aaaaaaaabbbbbbbbc', 1],
  ['tres canoas sobre el río', 2],
])('«%s» is as hard to guess as %i of 2', (typed, hard) => {
  expect(strengthOf(typed, { names: ['Ana Ejemplo Uno'], hasFactor: false })).toBe(hard);
});
