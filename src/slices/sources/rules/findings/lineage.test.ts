import { describe, expect, test } from 'vitest';
import { judge, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { lineage } from './lineage.ts';

/** A curriculum and its next edition: areas with subjects. */
const before: Topic[] = [
  { key: 'malla', kind: 'malla', name: 'Malla 2015' },
  { key: 'artes', kind: 'materia', name: 'Artes plásticas', partOf: 'malla' },
  { key: 'agro', kind: 'materia', name: 'Huertos y semillas', partOf: 'malla' },
  { key: 'mate', kind: 'materia', name: 'Matemática', partOf: 'malla' },
];
const edition = (after: Topic[], statements: ShortStatement[] = [], documents: Record<string, { supersedes?: string }> = {}) =>
  judge(lineage, { documents, topics: [...before, { key: 'malla nueva', kind: 'malla', name: 'Malla 2015', continues: ['malla'] }, ...after], properties: [{ key: 'temas', name: 'Temas', value: 'list' }], statements });
const artes: Topic = { key: 'artes 2', kind: 'materia', name: 'Artes plásticas', partOf: 'malla nueva', continues: ['artes'] };
const agro: Topic = { key: 'agro 2', kind: 'materia', name: 'Huertos y semillas', partOf: 'malla nueva', continues: ['agro'] };
const mate: Topic = { key: 'mate 2', kind: 'materia', name: 'Matemática', partOf: 'malla nueva' };

describe('a new edition', () => {
  test('with everything in its place is silence, linked or of the same name', () => expect(edition([artes, agro, mate])).toEqual([]));
  test('without one of its parts has lost it', () => {
    expect(edition([artes, mate])).toMatchObject([{ rule: 'lineage.lost', about: 'malla', says: '«Huertos y semillas» no pasó a la versión siguiente: eran 3 y ahora son 2.' }]);
  });
  test('of which nothing is told yet has lost nothing', () => expect(edition([])).toEqual([]));
  test('that renames a part says both names', () => {
    expect(edition([artes, mate, { ...agro, name: 'Emprendimiento rural' }])).toMatchObject([{ rule: 'lineage.renamed', about: 'agro 2', severity: 'minor', says: 'Se llamaba «Huertos y semillas» y ahora «Emprendimiento rural».' }]);
  });
  test('that words a name otherwise is a notice', () => expect(edition([artes, mate, { ...agro, name: 'Semillas y huertos escolares' }])).toMatchObject([{ rule: 'lineage.renamed', severity: 'notice' }]));
  test('whose old name is a known alias is silence', () => expect(edition([artes, mate, { ...agro, name: 'Emprendimiento rural', aliases: ['HUERTOS Y SEMILLAS'] }])).toEqual([]));
  test('that puts a part under something else has moved it', () => {
    const club: Topic = { key: 'club', kind: 'área', name: 'Clubes' };
    expect(edition([artes, mate, club, { ...agro, partOf: 'club' }])).toMatchObject([{ rule: 'lineage.moved', about: 'agro 2', says: '«Huertos y semillas» estaba en «Malla 2015» y ahora está en «Clubes».' }]);
  });
  test('that makes a part another thing has moved it', () => {
    expect(edition([artes, mate, { ...agro, kind: 'eje transversal' }])).toMatchObject([{ rule: 'lineage.moved', says: '«Huertos y semillas» era «materia» y ahora es «eje transversal».' }]);
  });
  test('that gives all its parts another name of kind has moved none', () => {
    expect(edition([artes, agro, { ...mate, continues: ['mate'] }].map((topic) => ({ ...topic, kind: 'asignatura' })))).toEqual([]);
  });
  test('a successor among its own siblings loses nobody', () => {
    expect(judge(lineage, { topics: [{ key: 'red', kind: 'red' }, { key: 'a', kind: 'ente', name: 'A', partOf: 'red' }, { key: 'b', kind: 'ente', name: 'B', partOf: 'red', aliases: ['A'], continues: ['a'] }, { key: 'c', kind: 'ente', name: 'C', partOf: 'red' }], properties: [], statements: [] })).toEqual([]);
  });
});

describe('a list and its next version', () => {
  const topics = (first: string[], second: string[], beside: string[] = []): ReturnType<typeof edition> =>
    edition([artes, agro, mate], [['v1', 'artes', 'temas', first], ['v2', 'artes 2', 'temas', second], ...(beside.length > 0 ? [['v2', 'agro 2', 'temas', beside] satisfies ShortStatement] : [])]);
  test('in another order is silence', () => expect(topics(['Color', 'Barro'], ['barro', 'COLOR'])).toEqual([]));
  test('with something new is silence', () => expect(topics(['Color'], ['Color', 'Fotografía'])).toEqual([]));
  test('without an item has lost it', () => expect(topics(['Color', 'Barro'], ['Color'])).toMatchObject([{ rule: 'lineage.lost', about: 'artes 2', says: '«Temas» perdió «Barro» en la versión siguiente.' }]));
  test('with an item in other words is a notice', () => {
    expect(topics(['Color', 'Modelado en barro'], ['Color', 'El barro y su modelado'])).toMatchObject([{ rule: 'lineage.renamed', severity: 'notice', says: 'En «Temas» «Modelado en barro» se dice ahora «El barro y su modelado».' }]);
  });
  test('with an item in a sibling has moved it', () => expect(topics(['Color', 'Tintes'], ['Color'], ['Tintes'])).toMatchObject([{ rule: 'lineage.moved', severity: 'notice', says: 'En «Temas», «Tintes» pasó de «Artes plásticas» a «Huertos y semillas».' }]));
  test('of one topic in a document that replaces another is compared too', () => {
    const told = (second: string[]): unknown[] => edition([artes, agro, mate], [['v1', 'mate', 'temas', ['Fracciones', 'Áreas']], ['v2', 'mate', 'temas', second]], { v1: {}, v2: { supersedes: 'v1' } });
    expect(told(['Fracciones', 'Áreas'])).toEqual([]);
    expect(told(['Fracciones'])).toMatchObject([{ rule: 'lineage.lost', says: '«Temas» perdió «Áreas» en la versión siguiente.' }]);
  });
});
