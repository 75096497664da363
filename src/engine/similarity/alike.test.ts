import { describe, expect, test } from 'vitest';
import { AlikeIndex, sharedByAtMost } from './alike.ts';
import { passages, shinglesOf } from './shingle.ts';

/** So many words that no other text has. */
const words = (count: number, mark = 'p'): string => Array.from({ length: count }, (_, n) => `${mark}${n}palabra`).join(' ');
const index = (texts: Record<string, string>, phrases: string[] = []): AlikeIndex<string> => {
  const made = new AlikeIndex<string>(phrases);
  for (const [key, text] of Object.entries(texts)) made.add(key, key.split('.')[0]!, text);
  return made;
};
const scoreOf = (texts: Record<string, string>, phrases: string[] = []): number | undefined => index(texts, phrases).alikeTo('A.1')[0]?.score;

describe('very alike texts', () => {
  test.each([
    ['the same text of 25 words', words(25), words(25), 1],
    ['the same text of 24 words is too short', words(24), words(24), undefined],
    ['a whole text inside a longer one', words(30), `${words(10, 'q')} ${words(30)} ${words(40, 'r')}`, 1],
    ['accents, case and punctuation aside', `Árbol ${words(29)}`, `ARBOL, ${words(29).toUpperCase()}.`, 1],
    ['other words', words(40), words(40, 'q'), undefined],
    ['the same words in another order', words(40), words(40).split(' ').toReversed().join(' '), undefined],
  ])('are: %s', (_case, one, two, expected) => {
    expect(scoreOf({ 'A.1': one, 'B.1': two })).toBe(expected);
  });
  // 40 words are 36 passages of five; the first n words of one are those of the other: n - 4 passages in common.
  test.each([[33, 29 / 36], [32, undefined], [40, 1]])('with %i of 40 words in common', (same, expected) => {
    expect(scoreOf({ 'A.1': words(40), 'B.1': `${words(same)} ${words(40 - same, 'q')}` })).toBe(expected);
  });
  test('are of two governments', () => {
    expect(scoreOf({ 'A.1': words(30), 'A.2': words(30) })).toBeUndefined();
  });
  test('are not, where only a guide or a law speaks in both', () => {
    const law = words(30);
    expect(scoreOf({ 'A.1': law, 'B.1': law }, [law])).toBeUndefined();
    expect(scoreOf({ 'A.1': `${law} ${words(30, 'q')}`, 'B.1': `${law} ${words(30, 'q')}` }, [law])).toBe(1);
  });
  test.each([[sharedByAtMost, true], [sharedByAtMost + 1, false]])('said by %i governments: %s', (governments, expected) => {
    const texts = Object.fromEntries(Array.from({ length: governments }, (_, n) => [n === 0 ? 'A.1' : `B${n}.1`, words(30)]));
    expect(index(texts).alikeTo('A.1').length > 0).toBe(expected);
  });
  test('go when one of them goes, and come back with it', () => {
    const both = index({ 'A.1': words(30), 'B.1': words(30), 'C.1': words(30) });
    both.remove('B.1');
    expect(both.alikeTo('A.1').map(({ b }) => b)).toEqual(['C.1']);
    both.add('B.1', 'B', words(30));
    expect(both.alikeTo('A.1').map(({ b }) => b).toSorted()).toEqual(['B.1', 'C.1']);
    expect(both.alikeTo('nobody')).toEqual([]);
  });
});

describe('passages in common', () => {
  test('are said by their places in each text', () => {
    const [one, two] = ['Uno dos tres cuatro cinco seis y otra cosa', 'Antes: ¡uno, dos, tres, cuatro, cinco, seis! después'];
    const found = passages(one, two);
    expect([one.slice(...(found.one as [number, number])), two.slice(...(found.two as [number, number]))]).toEqual(['Uno dos tres cuatro cinco seis', 'uno, dos, tres, cuatro, cinco, seis']);
  });
  test('that touch are one', () => {
    expect(passages(words(12), words(12)).one).toEqual([0, words(12).length]);
  });
  test('of four words are none', () => {
    expect(passages('a b c d', 'a b c d')).toEqual({ one: [], two: [] });
    expect(shinglesOf('a b c d')).toEqual([]);
  });
});
