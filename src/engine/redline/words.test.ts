import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterOf, beforeOf } from './runs.ts';
import { wordRuns } from './words.ts';

const short = (before: string, after: string): string => wordRuns(before, after).map(({ op, text }) => (op === 'same' ? text : op === 'in' ? `{+${text}+}` : `[-${text}-]`)).join('');

test.each([
  ['a word is put in another place', 'El Consejo sesiona cada mes.', 'El Consejo sesiona cada trimestre.', 'El Consejo sesiona cada [-mes-]{+trimestre+}.'],
  ['a word comes', 'La Junta atiende casos.', 'La Junta atiende todos los casos.', 'La Junta atiende {+todos los +}casos.'],
  ['a line goes', 'a) Protección\nb) Prevención\nc) Difusión', 'a) Protección\nc) Difusión', 'a) Protección\n[-b) Prevención\n-]c) Difusión'],
  ['a decimal is one word', 'El 1,5 por ciento', 'El 2,5 por ciento', 'El [-1,5-]{+2,5+} por ciento'],
  ['a parameter is filled', 'En el cantón [[canton]] rige', 'En el cantón Rioverde rige', 'En el cantón [-[[canton]]-]{+Rioverde+} rige'],
  ['nothing was', '', 'Nuevo texto', '{+Nuevo texto+}'],
  ['nothing is left', 'Viejo texto', '', '[-Viejo texto-]'],
])('where texts differ: %s', (_, before, after, expected) => {
  expect(short(before, after)).toBe(expected);
});

test('a sentence told in other words reads as one change, not as crumbs', () => {
  const before = 'La secretaría técnica elaborará cada año el informe de gestión y lo enviará a la alcaldía.';
  const after = 'Corresponde a la presidencia redactar un balance semestral de actividades y remitirlo al concejo.';
  expect(wordRuns(before, after).filter(({ op }) => op === 'same').length).toBeLessThanOrEqual(2);
});

test('a long paragraph that stayed between two changes stays whole', () => {
  const middle = 'garantizará la participación de niñas, niños, adolescentes y personas mayores en cada sesión ordinaria';
  expect(wordRuns(`El Consejo ${middle} del año.`, `La Junta ${middle} del semestre.`)).toContainEqual({ op: 'same', text: ` ${middle} del ` });
});

const word = fc.constantFrom('consejo', 'junta', 'derechos', 'de', 'la', 'cantón', 'sesión', 'Art', '5', '1,5', '[[canton]]', 'niñez', '\n', ' ', ',', '.', 'ü', '–', '👧');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

test('what went and what stayed is the earlier text; what came and what stayed, the later', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), fc.oneof(text, fc.string({ unit: 'grapheme' })), (before, after) => {
      const runs = wordRuns(before, after);
      expect([beforeOf(runs), afterOf(runs)]).toEqual([before, after]);
    }),
  );
});

test('two runs of one kind never follow each other and none is empty', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordRuns(before, after);
      expect(runs.every(({ op, text: said }, place) => said !== '' && runs[place + 1]?.op !== op)).toBe(true);
    }),
  );
});

test('a text of ten thousand words against another one has an answer', () => {
  const long = (seed: number): string => Array.from({ length: 10_000 }, (_, n) => `palabra${(n * seed) % 97}`).join(' ');
  const runs = wordRuns(long(31), long(57));
  expect([beforeOf(runs), afterOf(runs)]).toEqual([long(31), long(57)]);
});
