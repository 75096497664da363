import { describe, expect, it } from 'vitest';
import { acronymsIn } from './acronyms.ts';

const found = (texts: string[], known: string[] = []): string[] => acronymsIn(texts.map((text, n) => ({ text, place: `l. ${n + 1}`, page: null, line: n + 1 })), new Set(known)).map(({ term, uses }) => `${term} ${uses}`);

describe('acronyms in a text', () => {
  it.each([
    ['La SENAGUA y el INAMHI miden el caudal.', ['SENAGUA 1', 'INAMHI 1']],
    ['Los GADs y cada GAD', ['GAD 2']],
    ['El PDyOT del cantón', ['PDyOT 1']],
    ['Capítulo IV, siglo XXI, anexo XII', []],
    ['INFORME FINAL DE LA MESA DE AGUA', []],
    ['FICHA DE CAMPO: LA JUNTA PIDE RIEGO', []],
    ['CONCLUSIONES', []],
    ['MEDIO AMBIENTE', []],
    ['El PDOT del GAD', ['PDOT 1', 'GAD 1']],
    ['Obra: CONSTRUCCIÓN DE PUENTE SOBRE RÍO', []],
    ['ORD. TERRITORIAL', []],
    ['MIES, MSP', ['MIES 1', 'MSP 1']],
    ['De 8:00 AM a 1 PM', []],
    ['PM', []],
    ['La PM vigila', ['PM 1']],
    ['Rocío Pérez vive en Quito', []],
    ['Resolución 0112-ARCA-2019', ['ARCA 1']],
    ['a', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found([text])).toEqual(expected);
  });
  it('are not words that are written small elsewhere', () => expect(found(['Ver ANEXO uno', 'el anexo dos', 'La ARCA'])).toEqual(['ARCA 1']));
  it('that are defined count in a line of capitals too, and with one capital', () => expect(found(['LA JUNTA PIDE A LA ARCA AGUA', 'la Arca', 'arca'], ['arca'])).toEqual(['ARCA 2']));
  it.each([
    ['Es de un barrio', []],
    ['EL AGUA ES DE UN BARRIO', []],
    ['La ES y la UN', ['ES 1', 'UN 1']],
    ['Las ONGS y una ONG', ['ONG 2']],
  ])('that are defined and also are words count only in capitals: %s', (text, expected) => expect(found([text], ['es', 'un', 'ong'])).toEqual(expected));
  it('say the first place', () => expect(acronymsIn([{ text: 'nada', place: 'l. 1', page: null, line: 1 }, { text: 'el MAG', place: 'l. 2', page: 3, line: 2 }])[0]?.first).toMatchObject({ place: 'l. 2', page: 3 }));
});
