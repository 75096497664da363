import { describe, expect, test } from 'vitest';
import { AlikeIndex, sharedByAtMost } from './alike.ts';
import { mostStatements } from './document.ts';
import { passages, shinglesOf } from './shingle.ts';

/** So many words that no other text has. */
const words = (count: number, mark = 'p'): string => Array.from({ length: count }, (_, n) => `${mark}${n}palabra`).join(' ');
const index = (texts: Record<string, string>, phrases: string[] = []): AlikeIndex<string> => {
  const made = new AlikeIndex<string>(phrases);
  for (const [key, text] of Object.entries(texts)) made.add(key, key.split('.')[0]!, [{ id: key, parentId: null, text }]);
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
    expect(both.alikeTo('A.1').map(({ b }) => b.key)).toEqual(['C.1']);
    both.add('B.1', 'B', [{ id: 'B.1', parentId: null, text: words(30) }]);
    expect(both.alikeTo('A.1').map(({ b }) => b.key).toSorted()).toEqual(['B.1', 'C.1']);
    expect(both.alikeTo('nobody')).toEqual([]);
  });
});

/** Statements by id, each with what it hangs from: `{ 'O1': ['', 'text'], 'P1': ['O1', 'text'] }`. */
type Tree = Record<string, [string, string]>;
const told = (document: string, tree: Tree) => Object.entries(tree).map(([id, [parent, text]]) => ({ id: `${document}.${id}`, parentId: parent ? `${document}.${parent}` : null, text }));
function pairs(a: Tree, b: Tree, phrases: string[] = []): string[] {
  const made = new AlikeIndex<string>(phrases);
  made.add('A', 'A', told('A', a));
  made.add('B', 'B', told('B', b));
  const said = ({ key, branch }: { key: string; branch: boolean }): string => (branch ? `${key}+` : key);
  return made.alikeTo('A').map((pair) => `${said(pair.a)} ${said(pair.b)}`);
}
/** A section of three statements of ten words. */
const section = (mark: string): Tree => ({ S: ['', words(10, `${mark}s`)], T: ['S', words(10, `${mark}t`)], U: ['S', words(10, `${mark}u`)] });

describe('branches', () => {
  test('of short statements that say the same are one pair', () => {
    expect(pairs(section('p'), section('p'))).toEqual(['A.S+ B.S+']);
  });
  test('are read in the order of the tree, however they came', () => {
    const [s, t, u] = Object.entries(section('p')) as [[string, [string, string]], [string, [string, string]], [string, [string, string]]];
    expect(pairs(section('p'), Object.fromEntries([t, s, u]))).toEqual(['A.S+ B.S+']);
  });
  test('hide the pairs that lie inside them', () => {
    const long: Tree = { ...section('p'), T: ['S', words(30, 'pt')] };
    expect(pairs(long, long)).toEqual(['A.S+ B.S+']);
  });
  test('that are otherwise different leave what is alike in them', () => {
    const mine: Tree = { S: ['', words(40, 'x')], T: ['S', words(30)] };
    const theirs: Tree = { S: ['', words(40, 'y')], T: ['S', words(30)] };
    expect(pairs(mine, theirs)).toEqual(['A.T B.T']);
  });
  test('are told as narrow as they are: what stands above a copied section is no part of it', () => {
    expect(pairs(section('p'), { R: ['', words(8, 'r')], ...section('p'), S: ['R', words(10, 'ps')] })).toEqual(['A.S+ B.S+']);
  });
  test('are found in one long statement that says all of it', () => {
    const tree = section('p');
    expect(pairs(tree, { L: ['', Object.values(tree).map(([, text]) => text).join(' ')] })).toEqual(['A.S+ B.L']);
  });
  test('of a guide are nobody\'s', () => {
    const guide = Object.values(section('p')).map(([, text]) => text).join(' ');
    expect(pairs(section('p'), section('p'), [guide])).toEqual([]);
  });
  test('of less than 25 words are too short', () => {
    const tree: Tree = { S: ['', words(12)], T: ['S', words(12, 'q')] };
    expect(pairs(tree, tree)).toEqual([]);
  });
  test('that nobody could read side by side are compared part by part', () => {
    const chapter = (): Tree => ({ R: ['', 'Capítulo'], ...Object.fromEntries(Array.from({ length: mostStatements / 2 }, (_, n) => [[`S${n}`, ['R', words(15, `s${n}x`)]], [`T${n}`, [`S${n}`, words(15, `t${n}x`)]]] as const).flat()) }) as Tree; // entries of the two kinds
    expect(pairs(chapter(), chapter())).toHaveLength(mostStatements / 2);
  });
  test('that twenty-one governments share are everybody\'s', () => {
    const made = new AlikeIndex<string>([]);
    for (let n = 0; n <= sharedByAtMost; n += 1) made.add(`D${n}`, `D${n}`, told(`D${n}`, section('p')));
    expect(made.alikeTo('D0')).toEqual([]);
    made.remove('D1');
    expect(made.alikeTo('D0')).toHaveLength(sharedByAtMost - 1);
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
