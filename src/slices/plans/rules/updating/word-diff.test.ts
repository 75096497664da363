import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

const drawn = (before: string, after: string): string => wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'before' ? `[-${text.trim()}-]` : `{+${text.trim()}+}`)).join('').replaceAll(/\s+/g, ' ');

test.each([
  ['the same text', 'Prevención del delito', 'Prevención del delito', 'Prevención del delito'],
  ['words added at the end', 'Prevención', 'Prevención de la ESCNNA', 'Prevención {+de la ESCNNA+}'],
  ['a word changed in the middle', 'Control de la judicialización oportuna', 'Control del acceso oportuna', 'Control [-de la judicialización-]{+del acceso+}oportuna'],
  ['everything new', '', 'Nuevo texto', '{+Nuevo texto+}'],
  ['everything gone', 'Texto viejo', '', '[-Texto viejo-]'],
])('%s', (_what, before, after, out) => {
  expect(drawn(before, after)).toBe(out);
});

test('what both and the first say is the first text, what both and the second say is the second', () => {
  const text = fc.array(fc.constantFrom('agua', 'de', 'la', 'parroquia', 'vías', 'y'), { maxLength: 30 }).map((words) => words.join(' '));
  const flat = (s: string): string => s.replaceAll(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordDiff(before, after);
      const said = (side: 'before' | 'after'): string => flat(stretches.filter(({ kind }) => kind === 'same' || kind === side).map((s) => `${s.text} `).join(''));
      expect(said('before')).toBe(flat(before));
      expect(said('after')).toBe(flat(after));
    }),
  );
});

test('texts of the longest kind are compared without running out of anything', () => {
  const words = Array.from({ length: 1900 }, (_, i) => `p${i % 97}`);
  const stretches = wordDiff(words.join(' '), [...words].reverse().join(' '));
  expect(stretches.length).toBeGreaterThan(1);
});
