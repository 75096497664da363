import { expect, test } from 'vitest';
import { titleOf } from './title.ts';

test.each([
  ['17 de 221 cantones tienen su junta', '17 de 221 cantones tienen su junta · Articula'],
  ['  Planes\n de la   provincia ', 'Planes de la provincia · Articula'],
  ['', 'Articula'],
])('a page headed «%s» is called «%s»', (heading, title) => {
  expect(titleOf(heading)).toBe(title);
});

test('a long heading is cut at a word', () => {
  const title = titleOf('Ordenanza que regula la organización y el funcionamiento del sistema cantonal de protección integral de derechos');
  expect(title).toMatch(/^Ordenanza que regula .*\S… · Articula$/);
  expect(title.length).toBeLessThanOrEqual(105);
});
