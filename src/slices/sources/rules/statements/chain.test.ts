import { expect, test } from 'vitest';
import { aroundTopic, chainStarts } from './chain.ts';

const links = ['a>b', 'b>c', 'd>b', 'd>e'].map((way) => ({ from: way[0]!, to: way[2]! }));
const ways = (list: typeof links): string[] => list.map(({ from, to }) => `${from}>${to}`);

test.each([['b', ['a>b', 'b>c', 'd>b']], ['a', ['a>b', 'b>c']], ['e', ['d>e']], ['z', []]])('around %s stands only what leads to it and what it leads to', (topic, expected) => {
  expect(ways(aroundTopic(links, topic))).toEqual(expected);
});
test('a circle is followed once', () => {
  expect(ways(aroundTopic([{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }], 'a'))).toEqual(['a>b', 'b>a']);
});
test('chains begin where nothing leads, and what nothing joins comes last', () => {
  expect(chainStarts(['z', 'a', 'b', 'c', 'd', 'e'], links)).toEqual(['a', 'd', 'z']);
});
test('a circle begins at the first of it', () => {
  expect(chainStarts(['a', 'b'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }])).toEqual(['a']);
});
