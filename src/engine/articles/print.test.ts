import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../kernel/part.ts';
import { keyed, numbered, partsOf, plain, printed } from './index.ts';

const part = (kind: Part['kind'], words: Partial<Part>): Part => ({ key: '-', kind, level: 0, number: null, heading: null, text: '', optional: false, choices: [], ...words });

const noun = fc.constantFrom('Consejo', 'Junta', 'Sistema', 'Secretaría', 'Presupuesto', 'Red', 'Territorio', 'Niñez');
const verb = fc.constantFrom('organiza', 'aprueba', 'vigila', 'coordina', 'integra', 'informa sobre');
const sentence = fc.tuple(noun, verb, noun, fc.constantFrom('', ', con la Junta', ' de la Constitución, artículo 31', ' según el Art. 4 de la ley', ' (numeral 2)')).map(([who, does, what, more]) => `El ${who} ${does} la ${what}${more}.`);
const item = fc.tuple(fc.constantFrom('a)', 'b)', '1.', '2.', '-'), sentence).map(([mark, said]) => `${mark} ${said}`);
const said = fc.tuple(sentence, fc.array(fc.oneof(sentence, item), { maxLength: 4 })).map(([first, more]) => [first, ...more].join('\n'));
const name = fc.option(fc.tuple(fc.constantFrom('Objeto', 'Ámbito', 'Del', 'Integración del', 'DE LA'), noun).map((words) => words.join(' ')), { nil: null });
const ordinals = ['Primera', 'Segunda', 'Tercera', 'Cuarta', 'Quinta'];

const article = fc.record({ heading: name, text: said }).map((words) => part('article', words));
const chapter = fc.record({ heading: fc.constantFrom('DE LOS ORGANISMOS', 'Del sistema cantonal', 'DISPOSICIONES COMUNES'), articles: fc.array(article, { minLength: 1, maxLength: 4 }) });
const closing = fc.record({ heading: fc.constantFrom('DISPOSICIONES GENERALES', 'DISPOSICIONES TRANSITORIAS'), said: fc.array(fc.record({ heading: name, text: said }), { minLength: 1, maxLength: 4 }) });

/** Whole texts: recitals, chapters with their articles, closing provisions, an annex. */
const text = fc.record({ recitals: fc.array(sentence, { minLength: 1, maxLength: 3 }), style: fc.constantFrom('1', 'Primero', 'I'), chapters: fc.array(chapter, { minLength: 1, maxLength: 4 }), closing: fc.option(closing), annex: fc.option(said) }).map(({ recitals, style, chapters, closing: end, annex }) =>
  numbered([
    part('title', { heading: 'ORDENANZA QUE ORGANIZA EL SISTEMA' }),
    part('preamble', { text: 'EL CONCEJO MUNICIPAL\nCONSIDERANDO:' }),
    ...recitals.map((one) => part('recital', { text: `Que, ${one.charAt(0).toLowerCase()}${one.slice(1)}` })),
    part('preamble', { text: 'EXPIDE:' }),
    ...chapters.flatMap(({ heading, articles }) => [part('heading', { level: 2, number: 'I', heading }), ...articles.map((one) => ({ ...one, number: style }))]),
    ...(end ? [part('heading', { level: 1, heading: end.heading }), ...end.said.map((one, at) => part('provision', { ...one, number: ordinals[at] ?? null }))] : []),
    ...(annex ? [part('annex', { number: '1', heading: 'MAPA DEL CANTÓN', text: annex })] : []),
  ]),
);

const bare = (parts: readonly Part[]): Part[] => parts.map((one) => ({ ...one, key: '-' }));

test('a text that is printed and read is the same text', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const { parts: again, doubts } = partsOf(parts.flatMap(printed));
      expect(bare(again)).toEqual(bare(parts));
      expect(doubts).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any text at all is read without losing a word', () => {
  const line = fc.oneof(fc.string({ maxLength: 80 }), sentence, item, fc.constantFrom('Art. 1.- Uno', 'CAPÍTULO 1', 'PRIMERA.- Dos', 'ANEXO', 'DISPOSICIÓN FINAL', 'Que, algo', 'EXPIDE:', '“cita', 'cierra”', 'Dada y firmada', 'Artículo 5 de la ley'));
  const letters = (said: string): string => [...said.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}]/gu, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const { parts } = partsOf(lines.map((one) => ({ text: one })));
      const marks = /(?:art[íi]culo|art|cap[íi]tulo|anexo|primera|disposici[óo]n|final)/giu;
      expect(letters(parts.map((one) => `${one.heading ?? ''} ${one.text}`).join(' ').replaceAll(marks, ''))).toBe(letters(lines.join(' ').replaceAll(marks, '')));
    }),
    { numRuns: 300 },
  );
});

describe('printing', () => {
  test.each<[Part, string]>([
    [part('article', { number: '12', heading: 'Objeto', text: 'Regula el sistema.' }), 'Art. 12.- Objeto.- Regula el sistema.'],
    [part('article', { number: 'Primero', text: 'Aprobar el plan.' }), 'Artículo primero.- Aprobar el plan.'],
    [part('article', { number: 'Segunda', heading: 'OBJETO', text: 'Cooperar.' }), 'Cláusula segunda.- OBJETO.- Cooperar.'],
    [part('article', { text: 'Aprobar el plan.' }), 'Artículo innumerado.- Aprobar el plan.'],
    [part('provision', { number: 'Transitoria única', text: 'Rige en noventa días.' }), 'Disposición transitoria única.- Rige en noventa días.'],
    [part('provision', { number: 'Primera', text: 'Rige en noventa días.' }), 'Primera.- Rige en noventa días.'],
    [part('heading', { level: 2, number: 'II', heading: 'De los organismos' }), 'CAPÍTULO II\nDe los organismos'],
    [part('annex', { number: '1', heading: 'Mapa' }), 'ANEXO 1\nMapa'],
  ])('%#', (one, expected) => expect(plain([one])).toBe(expected));

  test('a text that would be taken for a name is printed so that it is not', () => {
    const one = part('article', { number: '4', text: 'La regla es esta.- Nadie queda fuera.' });
    expect(partsOf(printed(one)).parts[0]).toMatchObject({ heading: null, text: one.text });
  });
});

describe('numbering anew', () => {
  const numbers = (parts: Part[]): (string | null)[] => numbered(parts).map(({ number }) => number);
  test.each<[string, Part[], (string | null)[]]>([
    ['counts articles through the whole text', ['3', '7', '7 bis'].map((number) => part('article', { number })), ['1', '2', '3']],
    ['goes on in words where words were used', ['Primero', 'Primero', 'Décimo'].map((number) => part('article', { number })), ['Primero', 'Segundo', 'Tercero']],
    ['counts chapters within their title', [part('heading', { level: 1, number: 'I' }), part('heading', { level: 2, number: 'III' }), part('heading', { level: 2, number: 'III' }), part('heading', { level: 1, number: 'I' }), part('heading', { level: 2, number: 'III' })], ['I', 'I', 'II', 'II', 'I']],
    ['leaves the only provision so', [part('heading', { level: 1 }), part('provision', { number: 'Única' })], [null, 'Única']],
    ['makes the only one the first when another comes', [part('heading', { level: 1 }), part('provision', { number: 'Única' }), part('provision', { number: 'Única' })], [null, 'Primera', 'Segunda']],
    ['gives none to what has none', [part('article', {}), part('article', { number: '9' })], [null, '1']],
  ])('%s', (_, parts, expected) => expect(numbers(parts)).toEqual(expected));
});

test('keys that are taken are not given again', () => {
  expect(keyed([part('article', { number: '1' }), part('article', { number: '1' })], ['article-1']).map(({ key }) => key)).toEqual(['article-1-2', 'article-1-3']);
});
