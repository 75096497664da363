import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { theme } from './theme.ts';

const properties: ShortCorpus['properties'] = [
  { key: 'motivo', value: 'text', role: 'criterion' },
  { key: 'elementos', value: 'list', role: 'serves', of: 'motivo' },
  { key: 'eje', value: 'text', role: 'criterion' },
  { key: 'responde a', value: 'topic', role: 'serves', of: 'eje' },
];
const topics: Topic[] = [{ key: 'red', kind: 'red' }, { key: 'ficha', kind: 'ficha', partOf: 'red' }, { key: 'eje:agua', kind: 'eje', name: 'Agua' }, { key: 'eje:ruido', kind: 'eje', name: 'Ruido' }, { key: 'obra', kind: 'obra' }];
const names = (statements: ShortStatement[]): string[] => judge(theme, { topics, properties, statements }).map(({ rule, about }) => `${rule} ${about}`);

describe('a criterion', () => {
  it('that an element takes up is served', () => expect(names([['D1', 'red', 'motivo', 'Manejo de cuencas'], ['D1', 'ficha', 'elementos', ['escuelas', 'proteger las cuencas altas']]])).toEqual([]));
  it('is served in another form of the word', () => expect(names([['D1', 'red', 'motivo', 'Turismo comunitario'], ['D1', 'ficha', 'elementos', ['Rutas turísticas']]])).toEqual([]));
  it('that no element takes up is asked', () => expect(names([['D1', 'red', 'motivo', 'Manejo de cuencas'], ['D1', 'ficha', 'elementos', ['escuelas', 'mercado']]])).toEqual(['theme.unserved red']));
  it('shares only words that any has', () => expect(names([['D1', 'red', 'motivo', 'Desarrollo de cuencas'], ['D1', 'ficha', 'elementos', ['desarrollo de la feria']]])).toEqual(['theme.unserved red']));
  it('without elements judges nothing', () => expect(names([['D1', 'red', 'motivo', 'Manejo de cuencas']])).toEqual([]));
  it('told in two places in other words is asked once', () => expect(names([['D1', 'red', 'motivo', 'Manejo de cuencas'], ['D1', 'red', 'motivo', 'Cuencas y páramos'], ['D1', 'ficha', 'elementos', ['mercado']]])).toEqual(['theme.unserved red']));
  it('is not served by another document', () => expect(names([['D1', 'red', 'motivo', 'Cuencas'], ['D1', 'ficha', 'elementos', ['mercado']], ['D2', 'ficha', 'elementos', ['cuencas']]])).toEqual(['theme.unserved red']));
});

describe('a line that elements name', () => {
  const lines: ShortStatement[] = [['D1', 'eje:agua', 'eje', 'Agua'], ['D1', 'eje:ruido', 'eje', 'Ruido']];
  it('and one that none names', () => expect(names([...lines, ['D1', 'obra', 'responde a', 'eje:agua']])).toEqual(['theme.unserved eje:ruido']));
  it('both named', () => expect(names([...lines, ['D1', 'obra', 'responde a', 'eje:agua'], ['D1', 'ficha', 'responde a', 'eje:ruido']])).toEqual([]));
});
