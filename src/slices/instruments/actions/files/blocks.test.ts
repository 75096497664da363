import { expect, test } from 'vitest';
import { textBlocks } from './blocks.ts';

test.each([
  ['article', 'La Junta informa cada [[dias]] días.\nLo hace por escrito.'],
  ['recital', 'Que el cantón [[canton]] lo pidió.'],
] as const)('what nobody filled stands apart on paper (%s), and reads back as the place of a value', (kind, text) => {
  const blocks = textBlocks([{ key: 'a', kind, level: 0, number: kind === 'article' ? '1' : null, heading: null, text, optional: false, choices: [] }]);
  const runs = blocks.flatMap((block) => (block.kind === 'paragraph' && typeof block.says !== 'string' ? block.says : []));
  expect(runs.filter(({ colour }) => colour !== undefined).map((run) => run.text)).toEqual([expect.stringMatching(/^\[\[(dias|canton)\]\]$/)]);
});
