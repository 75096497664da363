import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCitation } from './citation.ts';

const articles = (text: string): string[] => readCitation(text).articles.map(({ number, letter }) => (letter === null ? number : `${number} ${letter}`));

describe('a citation', () => {
  test.each([
    ['art. 7 LOTAIP', 'lotaip', ['7']],
    ['Art.16 del Copfp', 'copfp', ['16']],
    ['Copfp (art.16)', 'copfp', ['16']],
    ['COOTAD art. 54 lit. j', 'cootad', ['54 j']],
    ['COOTAD, art. 54.j', 'cootad', ['54 j']],
    ['literal j) del artículo 54 del COOTAD', 'cootad', ['54 j']],
    ['literales a, b y c del art. 3 de la LOPDP', 'lopdp', ['3 a', '3 b', '3 c']],
    ['Constitución, artículos 276, numeral 6 y 241', 'constitucion', ['276 6', '241']],
    ['Constitución, Art. 276, numeral (6).', 'constitucion', ['276 6']],
    ['numeral 145.1 del artículo 145 del TUO de la Ley N° 27444', 'tuo ley 27444', ['145 1']],
    ['inciso segundo del artículo 7 de la LOTAIP', 'lotaip', ['7 2']],
    ['arts. 41-44 COPFP', 'copfp', ['41', '42', '43', '44']],
    ['arts. 41 a 43 COPFP', 'copfp', ['41', '42', '43']],
    ['Ley de Transparencia, arts. 1, 2 y 3', 'ley transparencia', ['1', '2', '3']],
    ['Ley 30.364 artículo 15-A', 'ley 30364', ['15-A']],
    ['la disposición transitoria tercera del Copfp', 'copfp', ['disposición transitoria 3']],
    ['LOOTUGS DT 5', 'lootugs', ['disposición transitoria 5']],
    ['Ley 1098 de 2006, art. 204', 'ley 1098 2006', ['204']],
    ['Ley N° 30364', 'ley 30364', []],
    ['D.S. N° 009-2016-MIMP', 'decreto supremo 9 2016 mimp', []],
    ['Resolución de Alcaldía N° 400 – 2021 – MPLP', 'resolucion alcaldia 400 2021 mplp', []],
    ['Directiva 004/2023', 'directiva 4 2023', []],
    ['Ley N.° 30364', 'ley 30364', []],
    ['D.E. No. 680, art. 7', 'decreto ejecutivo 680', ['7']],
    ['C.O.O.T.A.D. art. 598', 'cootad', ['598']],
    ['Art. 205 del C.N.A.', 'cna', ['205']],
    ['CRE, art. 276 num. 6', 'cre', ['276 6']],
    ['COOTAD (R.O. 303-S, 19-10-2010), Art. 249', 'cootad', ['249']],
    ['Código Civil, libro 2', 'codigo civil libro 2', []],
    ['Ley 1622 de 2013, modificada por la Ley 1885 de 2018', 'ley 1622 2013', []],
    ['art. 7', '', ['7']],
    ['', '', []],
  ])('«%s» names «%s» %j', (text, name, found) => {
    expect({ name: readCitation(text).name, articles: articles(text) }).toEqual({ name, articles: found });
  });
  test.each([
    ['LOTAIP 2004', 2004],
    ['LOTAIP (2004)', 2004],
    ['Constitución del Ecuador del 2008', 2008],
    ['Acuerdo 143 de 2019', null],
    ['SNPD-056-2015', null],
    ['COOTAD', null],
  ])('«%s» stands apart from the year %s', (text, year) => {
    expect(readCitation(text).year).toBe(year);
  });
  test.each(['COPFP (2010), Art. 26. Última modificación: 21-ago.-2018.', '10 COPFP (2010), Art. 26', 'COPFP, publicado en el Registro Oficial Suplemento 306 de 22-oct.-2010, art. 26', 'de acuerdo al art. 26 del COPFP'])('«%s» leaves aside what names no norm', (text) => {
    expect(readCitation(text)).toMatchObject({ name: 'copfp', articles: [{ number: '26', letter: null }] });
  });
  test.each(['Acuerdo SNPD-056-2015 de la ex Senplades', 'ex Senplades, acuerdo SNPD-056-2015'])('«%s» tells who issued it under another name', (text) => {
    expect(readCitation(text)).toMatchObject({ name: 'acuerdo snpd 56 2015', former: 'Senplades' });
  });
});

const name = fc.constantFrom('COOTAD', 'LOTAIP', 'Ley 30364', 'Código de la Niñez', 'Acuerdo 143 de 2019');
const number = fc.integer({ min: 1, max: 999 });
const letter = fc.option(fc.constantFrom('a', 'b', 'j', 'm'), { nil: null });
const writings = [
  (n: string, a: number, l: string | null) => `${n}, art. ${a}${l ? `, literal ${l}` : ''}`,
  (n: string, a: number, l: string | null) => `${n} artículo ${a}${l ? ` lit. ${l})` : ''}`,
  (n: string, a: number, l: string | null) => `${l ? `literal ${l}) del ` : ''}artículo ${a} de la ${n}`,
  (n: string, a: number, l: string | null) => `Art. ${a}${l ? `.${l}` : ''} ${n}`,
  (n: string, a: number, l: string | null) => `${n} (art. ${a}${l ? `, letra ${l}` : ''})`,
];

describe('any citation', () => {
  test('is read the same however it is written', () => {
    fc.assert(fc.property(name, number, letter, fc.nat(writings.length - 1), (n, a, l, way) => {
      const said = readCitation(writings[way]!(n, a, l)); // within its bounds
      expect(said).toMatchObject({ name: readCitation(n).name, articles: [{ number: String(a), letter: l }] });
    }));
  });
  test('is read the same without accents, in capitals and with other spaces', () => {
    fc.assert(fc.property(name, number, letter, fc.nat(writings.length - 1), (n, a, l, way) => {
      const text = writings[way]!(n, a, l); // within its bounds
      const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '  ');
      expect(readCitation(bare)).toEqual(readCitation(text));
    }));
  });
  test('is read without falling over, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const said = readCitation(text);
      expect(said.articles.every((one) => one.number !== '')).toBe(true);
    }));
  });
  test('made of legal words in any order is read without falling over', () => {
    const word = fc.constantFrom('art.', 'arts.', 'literal', 'numeral', 'disposición', 'transitoria', 'tercera', '7', '54', 'j', ')', '(', ',', '-', 'y', 'a', 'de', 'Ley', '2004', 'COOTAD', 'ex', 'DT', '.', 'N°');
    fc.assert(fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      expect(() => readCitation(words.join(' '))).not.toThrow();
    }));
  });
});
