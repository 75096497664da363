import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { identity } from './identity.ts';

const properties: ShortCorpus['properties'] = [{ key: 'nombre', value: 'text', role: 'name' }, { key: 'otros nombres', value: 'list', role: 'alias' }, { key: 'líneas', value: 'text', role: 'lines' }, { key: 'nota', value: 'text' }];
const places: ShortCorpus['places'] = {
  bolivar: [{ code: 'EC-02', name: 'Bolívar', level: 'provincia', trail: '' }, { code: 'EC-0402', name: 'Bolívar', level: 'cantón', trail: 'Carchi' }, { code: 'EC-080351', name: 'Bolívar', level: 'parroquia', trail: 'Muisne, Esmeraldas' }],
  zaruma: [{ code: 'EC-0713', name: 'Zaruma', level: 'cantón', trail: 'El Oro' }],
};
const found = (topics: Topic[], statements: ShortStatement[] = []) => judge(identity, { topics, properties, statements, places });
const names = (topics: Topic[], statements?: ShortStatement[]): string[] => found(topics, statements).map(({ rule, about }) => `${rule} ${about}`);

describe('a name that several territories carry', () => {
  const visit = (more: Partial<Topic>): Topic => ({ key: 'v', kind: 'sede', name: 'Bolívar', ...more });
  it('is asked', () => expect(names([visit({})])).toEqual(['identity.homonym v']));
  it('is settled by the code', () => expect(names([visit({ territory: 'EC-0402' })])).toEqual([]));
  it('is settled by its level', () => expect(names([visit({ kind: 'Cantón' })])).toEqual([]));
  it('is settled by what contains it', () => expect(names([{ key: 'g', kind: 'gira', territory: 'EC-08' }, visit({ partOf: 'g' })])).toEqual([]));
  it('that only one carries is silent', () => expect(names([{ key: 'z', kind: 'sede', name: 'Zaruma' }])).toEqual([]));
  it('says which there are', () => expect(found([visit({})])[0]?.says).toContain('Bolívar, parroquia de Muisne, Esmeraldas (EC-080351)'));
});

describe('one thing under two names', () => {
  const body: Topic = { key: 'ente', kind: 'institucion', name: 'Secretaría del Agua' };
  it('is told', () => expect(names([body], [['D1', 'ente', 'otros nombres', ['SENAGUA']]])).toEqual(['identity.alias ente']));
  it('is told once for each other name', () => expect(found([body], [['D1', 'ente', 'otros nombres', ['SENAGUA', 'ARCA']], ['D2', 'ente', 'nombre', 'Senagua']])).toHaveLength(2));
  it('is settled when the other name is noted', () => expect(names([{ ...body, aliases: ['Senagua'] }], [['D1', 'ente', 'otros nombres', ['SENAGUA']]])).toEqual([]));
  it('written with other accents is the same name', () => expect(names([body], [['D1', 'ente', 'nombre', 'SECRETARIA DEL AGUA']])).toEqual([]));
});

describe('names a letter apart', () => {
  const two = (a: string, b: string, more: Partial<Topic> = {}): string[] => names([{ key: 'a', kind: 'ente', name: a }, { key: 'b', kind: 'ente', name: b, ...more }]);
  it.each([
    ['Consorcio Andino', 'Consorsio Andino', true],
    ['Rio Claro', 'Rioclaro', true],
    ['Consorcio Andino', 'Consorcio Anidno', true],
    ['Grupo de trabajo 1', 'Grupo de trabajo 2', false],
    ['Componente A', 'Componente B', false],
    ['Capítulo IV', 'Capítulo VI', false],
    ['Objetivo estratégico', 'Objetivos estratégicos', false],
    ['Loja', 'Lola', false],
    ['Consorcio Andino', 'Consorcio del Pacífico', false],
  ])('%s · %s', (a, b, expected) => {
    expect(two(a, b).length > 0).toBe(expected);
  });
  it('are not compared between kinds', () => expect(names([{ key: 'a', kind: 'ente', name: 'Consorcio Andino' }, { key: 'b', kind: 'obra', name: 'Consorsio Andino' }])).toEqual([]));
  it('are settled by noting one as a name of the other', () => expect(two('Consorcio Andino', 'Consorsio Andino', { aliases: ['consorcio andino'] })).toEqual([]));
  it('of two territories with their codes are two', () => expect(names([{ key: 'a', kind: 'sede', name: 'Zarumal', territory: 'EC-0713' }, { key: 'b', kind: 'sede', name: 'Zaruma2', territory: 'EC-0714' }])).toEqual([]));
  it('of parts of a document are not compared', () => expect(names([{ key: 'a', kind: 'capítulo', name: 'Conclusiones' }, { key: 'b', kind: 'capítulo', name: 'Conclusionas' }], [['D1', 'a', 'líneas', '1-9'], ['D2', 'b', 'líneas', '1-9']])).toEqual([]));
});

describe('one name twice', () => {
  it('is asked, once', () => expect(names([{ key: 'a', kind: 'ente', name: 'Mesa de agua' }, { key: 'b', kind: 'ente', name: 'MESA DE AGUA' }])).toEqual(['identity.twice b']));
  it('inside two things is two', () => expect(names([{ key: 'x', kind: 'plan' }, { key: 'a', kind: 'cierre', name: 'Clausura', partOf: 'x' }, { key: 'b', kind: 'cierre', name: 'Clausura', partOf: 'x' }])).toEqual([]));
});
