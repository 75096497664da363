import { describe, expect, test } from 'vitest';
import { makeLexicon } from './lexicon.ts';
import { read } from './reading.ts';
import { stemOf } from './stem.ts';
import { joinVocabularies, type Vocabulary } from './vocabulary.ts';
import { plainWord } from './word.ts';

const vocabulary: Vocabulary = {
  stopWords: ['de', 'la', 'los', 'el', 'y', 'en', 'para'],
  weakWords: ['mejorar', 'cantonal', 'centro'],
  themes: [{ id: 'movilidad', name: 'vialidad y transporte' }, { id: 'cuidado', name: 'cuidado' }, { id: 'agro', name: 'producción agropecuaria' }],
  concepts: [
    { id: 'vialidad', name: 'vialidad', themes: ['movilidad'], terms: ['red vial', 'caminos vecinales', 'camino', 'vía'] },
    { id: 'infancia', name: 'primera infancia', themes: ['cuidado'], terms: ['desarrollo infantil', 'CDI', 'centro'] },
    { id: 'genero', name: 'igualdad de género', themes: ['cuidado'], terms: ['=género'] },
    { id: 'arroz', name: 'arroz', themes: ['agro'], terms: ['arroz'] },
    { id: 'bosque', name: 'bosque', themes: [], terms: ['pino'] },
    { id: 'fruta', name: 'fruta', themes: ['agro'], terms: ['piña'] },
    { id: 'acuerdo', name: 'acuerdos', themes: ['agro'], terms: ['convenio'], means: true },
  ],
  phrases: [],
};
const lexicon = makeLexicon(vocabulary);
const saidIn = (text: string): string[] => read(text, lexicon).filter(({ id }) => lexicon.kindOf(id) !== 'stem').map(({ id }) => lexicon.nameOf(id)).toSorted();
const strengthOf = (text: string, name: string): number => read(text, lexicon).find(({ id }) => lexicon.kindOf(id) !== 'stem' && lexicon.nameOf(id) === name)?.strength ?? 0;

describe('stems', () => {
  test.each([
    ['producción', 'producir'], ['vías', 'vía'], ['mujeres', 'mujer'], ['manglares', 'manglar'], ['niñas', 'niño'], ['reforestación', 'reforestar'], ['turística', 'turistas'],
    ['comunitaria', 'comunitarios'], ['planificación', 'planificar'], ['emprendimientos', 'emprender'], ['educativas', 'educación'], ['cantones', 'cantón'], ['pesqueras', 'pesquero'], ['luces', 'luz'],
  ])('%s and %s are one', (one, two) => {
    expect(stemOf(plainWord(one))).toBe(stemOf(plainWord(two)));
  });
  test.each([['vialidad', 'vida'], ['agua', 'agro'], ['riego', 'riesgo'], ['mercado', 'marca'], ['pesca', 'pesado']])('%s and %s are two', (one, two) => {
    expect(stemOf(plainWord(one))).not.toBe(stemOf(plainWord(two)));
  });
  test.each(['produccion', 'PRODUCCIÓN', 'Producción'])('%s is written in one way', (word) => {
    expect(plainWord(word)).toBe('produccion');
  });
});

describe('reading', () => {
  test.each([
    ['Mantener los caminos vecinales', ['vialidad', 'vialidad y transporte']],
    ['Red de la vial', ['vialidad', 'vialidad y transporte']],
    ['Abrir vias', ['vialidad', 'vialidad y transporte']],
    ['Nuevos CDI', ['cuidado', 'primera infancia']],
    ['Generar empleo', []],
    ['Igualdad de género', ['cuidado', 'igualdad de género']],
    ['Pinos', ['bosque']],
    ['Piñas', ['fruta', 'producción agropecuaria']],
    ['Arrozales', ['arroz', 'producción agropecuaria']],
    ['Convenio', ['acuerdos']],
    ['', []],
    ['de la y en', []],
  ])('«%s» says %j', (text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });
  test('says where each was found', () => {
    const text = 'Mejorar la red vial, los caminos';
    const found = read(text, lexicon).find(({ id }) => lexicon.nameOf(id) === 'vialidad');
    expect(found?.spans).toEqual([11, 19, 25, 32]);
    expect(text.slice(11, 19)).toBe('red vial');
  });
  test('trusts a compound term more than a word, and a word that everybody says least', () => {
    expect(strengthOf('red vial', 'vialidad')).toBeGreaterThan(strengthOf('camino', 'vialidad'));
    expect(strengthOf('centro', 'primera infancia')).toBeLessThan(strengthOf('CDI', 'primera infancia'));
  });
  test('trusts what comes after «en» less, up to the comma', () => {
    expect(strengthOf('Arroz en caminos', 'vialidad')).toBeLessThan(strengthOf('Arroz, caminos', 'vialidad'));
    expect(strengthOf('Arroz en piñas, caminos', 'vialidad')).toBeGreaterThan(strengthOf('Arroz en piñas caminos', 'vialidad'));
  });
});

test('joined vocabularies keep the terms of both', () => {
  const more: Vocabulary = { ...vocabulary, concepts: [{ id: 'vialidad', name: 'vialidad', themes: ['movilidad'], terms: ['chaquiñán'] }] };
  const joined = makeLexicon(joinVocabularies([vocabulary, more]));
  expect(['chaquiñanes', 'camino'].map((text) => read(text, joined).some(({ id }) => joined.nameOf(id) === 'vialidad'))).toEqual([true, true]);
});

describe('a narrower concept', () => {
  const narrow: Vocabulary = { ...vocabulary, concepts: [...vocabulary.concepts, { id: 'puentes', name: 'puentes', themes: ['movilidad'], within: ['vialidad', 'nobody'], terms: ['puente', 'camino'] }] };
  const words = makeLexicon(narrow);
  const strengths = (text: string): Record<string, number> => Object.fromEntries(read(text, words).filter(({ id }) => words.kindOf(id) !== 'stem').map(({ id, strength }) => [words.nameOf(id), strength]));
  test('is said more than the broader that it says too; one that nobody has is left out', () => {
    const { puentes, vialidad, ...rest } = strengths('Puente');
    expect(puentes).toBeGreaterThan(vialidad!);
    expect(vialidad).toBeGreaterThan(0);
    expect(Object.keys(rest)).toEqual(['vialidad y transporte']);
  });
  test('and its broader one are no two meanings of a word', () => {
    expect(strengths('Camino')['puentes']).toBe(strengths('Puente')['puentes']);
  });
  test('keeps what it stands within when another pack adds to it', () => {
    const joined = joinVocabularies([narrow, { ...vocabulary, concepts: [{ id: 'puentes', name: 'puentes', themes: [], within: ['arroz'], terms: [] }] }]);
    expect(joined.concepts.find(({ id }) => id === 'puentes')?.within).toEqual(['vialidad', 'nobody', 'arroz']);
  });
});

test('a theme that two words name is said more than by one', () => {
  const said = (text: string): number => strengthOf(text, 'vialidad y transporte');
  expect(said('Camino, red vial')).toBeGreaterThan(said('Camino'));
});
