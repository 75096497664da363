import { expect, test } from 'vitest';
import { keptText } from './text.es.ts';

test.each([
  [{ kept: 101, total: 145 }, 'conserva 101 de 145 vecindades'],
  [{ kept: 0, total: 1 }, 'conserva 0 de 1 vecindad'],
  [{ kept: 0, total: 0 }, 'sin vecindades conocidas'],
])('%o reads «%s»', (picture, text) => {
  expect(keptText(picture)).toBe(text);
});
