import { describe, expect, test } from 'vitest';
import { subjectSentence } from './figures/words.ts';
import { listSentence, saidText } from './words.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const said = (count: number, cited = 0) => ({ said: count, cited });

describe('the title of the documents', () => {
  test.each([
    [[], true, 'Sin documentos a su alcance'],
    [[said(0)], true, '1 documento; nada anotado todavía'],
    [[said(0), said(7)], true, '2 documentos; de uno no hay nada anotado'],
    [[said(12), said(7)], true, '2 documentos con lo que dicen; ningún registro los cita todavía'],
    [[said(12, 3), said(7), said(4, 1)], false, 'Más de 3 documentos con lo que dicen; a uno no lo cita ningún registro'],
    [[said(12, 3)], true, '1 documento con lo que dice, citado en registros'],
  ])('of %j is a sentence', (shown, whole, sentence) => expect(plain(listSentence(shown, whole))).toBe(sentence));
  test('a count past the cap says so', () => expect([saidText(1000), saidText(1001)]).toEqual(['1.000', 'más de 1.000']));
});

describe('the title of a record with figures', () => {
  const states = (...list: ('differs' | 'both' | 'declared' | 'calculated' | 'none')[]) => list.map((state) => ({ state }));
  test.each([
    [states(), 'Ninguna cifra todavía'],
    [states('none', 'none'), '2 cifras, sin dato por ahora'],
    [states('calculated', 'none'), 'Una cifra calculada y una sin dato; nadie declara ninguna'],
    [states('calculated', 'calculated'), '2 cifras calculadas; nadie declara ninguna'],
    [states('both', 'calculated'), '2 cifras, una declarada; ninguna difiere'],
    [states('differs', 'calculated'), 'Una cifra difiere de 2'],
  ])('of %j is a sentence', (items, sentence) => expect(plain(subjectSentence(items))).toBe(sentence));
});
