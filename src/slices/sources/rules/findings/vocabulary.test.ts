import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import { vocabulary } from './vocabulary.ts';

const properties: ShortCorpus['properties'] = [{ key: 'a quiénes', value: 'list', role: 'group' }, { key: 'texto', value: 'text' }];
const words: ShortCorpus['vocabulary'] = { groups: [{ name: 'oficios', members: ['pescadores', 'agricultores', 'artesanas', 'comerciantes'] }], synonyms: [['riego', 'irrigación'], ['acta', 'minuta', 'ayuda memoria']] };
const topics = [{ key: 'a', kind: 'objetivo' }, { key: 'b', kind: 'objetivo' }];
const found = (statements: ShortStatement[], vocabularyOf: ShortCorpus['vocabulary'] = {}) => judge(vocabulary, { topics, properties, statements, vocabulary: vocabularyOf });
const names = (statements: ShortStatement[], vocabularyOf?: ShortCorpus['vocabulary']): string[] => found(statements, vocabularyOf).map(({ rule, about }) => `${rule} ${about}`);

describe('a group that is left out', () => {
  const long: ShortStatement = ['D1', 'a', 'a quiénes', ['mujeres', 'jóvenes', 'mayores', 'niñez']];
  it('against the other list of the document', () => expect(names([long, ['D1', 'b', 'a quiénes', ['Mujeres', 'mayores', 'niñez']]])).toEqual(['vocabulary.omitted b']));
  it('is put back', () => expect(names([long, ['D1', 'b', 'a quiénes', ['niñez', 'Mayores', 'mujeres', 'jovenes']]])).toEqual([]));
  it('in another document judges nothing', () => expect(names([long, ['D2', 'b', 'a quiénes', ['mujeres', 'mayores', 'niñez']]])).toEqual([]));
  it('in a list of other things judges nothing', () => expect(names([long, ['D1', 'b', 'a quiénes', ['mujeres', 'ganaderas', 'pescadoras']]])).toEqual([]));
  it('against a group that goes together', () => {
    expect(found([['D1', 'a', 'a quiénes', ['pescadores', 'artesanas', 'comerciantes']]], words)[0]?.says).toBe('Nombra pescadores, artesanas, comerciantes y omite agricultores.');
  });
  it('is told once though both say it', () => expect(names([['D1', 'a', 'a quiénes', ['pescadores', 'artesanas', 'comerciantes']], ['D1', 'b', 'a quiénes', ['pescadores', 'artesanas', 'comerciantes', 'agricultores']]], words)).toEqual(['vocabulary.omitted a']));
});

describe('two words for one thing', () => {
  const told = (...texts: string[]): ShortStatement[] => texts.map((text): ShortStatement => ['D1', 'a', 'texto', text]);
  it('are told', () => expect(names(told('Canales de riego', 'Obras de IRRIGACION'), words)).toEqual(['vocabulary.two-words a']));
  it('of which one is used are silent', () => expect(names(told('Canales de riego', 'Riego por goteo'), words)).toEqual([]));
  it('in two documents are silent', () => expect(names([...told('Canales de riego'), ['D2', 'b', 'texto', 'irrigación']], words)).toEqual([]));
  it('inside other words are silent', () => expect(names(told('Se activa el riego', 'Irrigacionistas'), words)).toEqual([]));
  it('in the plural are the same words', () => expect(names(told('Riegos por turno', 'Irrigaciones nuevas'), words)).toEqual(['vocabulary.two-words a']));
  it('of which one differs from the other by its number only are one', () => expect(names(told('Un acta', 'Dos actas'), { synonyms: [['acta', 'actas']] })).toEqual([]));
  it('may be terms of several words', () => expect(names(told('Se firma el acta', 'La ayuda memoria queda en la mesa'), words)).toEqual(['vocabulary.two-words a']));
});
