import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { scope } from './scope.ts';

const properties: ShortCorpus['properties'] = [
  { key: 'ámbito', value: 'list', role: 'scope-territory' },
  { key: 'ámbito desde', value: 'date', role: 'scope-from' },
  { key: 'ámbito hasta', value: 'date', role: 'scope-to' },
  { key: 'fecha', value: 'date', role: 'on' },
  { key: 'participantes', value: 'number' },
];
const study: Topic = { key: 'estudio', kind: 'documento', name: 'Estudio' };
const place = (key: string, territory: string, partOf = 'estudio'): Topic => ({ key, kind: 'lugar', name: key, territory, partOf });
const places = { cuenca: [{ code: 'EC-01', name: 'Cuenca', level: 'province', trail: '' }], bolivar: [{ code: 'EC-02', name: 'Bolívar', level: 'province', trail: '' }, { code: 'EC-0402', name: 'Bolívar', level: 'canton', trail: 'Carchi' }] };
const names = (topics: Topic[], statements: ShortStatement[]): string[] => judge(scope, { topics, properties, statements, places }).map(({ rule, about }) => `${rule} ${about}`);

describe('the declared territory', () => {
  const inside = (scopeOf: string[], ...territories: string[]): string[] => names([study, place('grupo', scopeOf[0] ?? ''), ...territories.map((code) => place(code, code, 'grupo'))], [['D1', 'estudio', 'ámbito', scopeOf]]);
  it('holds its parts', () => expect(inside(['EC-01'], 'EC-0101', 'EC-010150')).toEqual([]));
  it('does not hold another province', () => expect(inside(['EC-01'], 'EC-0101', 'EC-0201')).toEqual(['scope.territory EC-0201']));
  it('does not hold a code that only begins alike in another country', () => expect(inside(['PE'], 'PE-10', 'CO-05')).toEqual(['scope.territory CO-05']));
  it('of a canton is not exceeded by naming its province', () => expect(inside(['EC-0101'], 'EC-01')).toEqual([]));
  it('is known by a name that only one carries', () => expect(names([study, place('x', 'EC-0201')], [['D1', 'estudio', 'ámbito', ['Cuenca']]])).toEqual(['scope.territory x']));
  it('by a name that two carry judges nobody', () => expect(names([study, place('x', 'EC-0301')], [['D1', 'estudio', 'ámbito', ['Cuenca', 'Bolívar']]])).toEqual([]));
});

describe('the declared period', () => {
  const dated = (day: string): string[] => names([study, { key: 'hecho', kind: 'hecho', partOf: 'estudio' }], [['D1', 'estudio', 'ámbito desde', '2016-02'], ['D1', 'estudio', 'ámbito hasta', '2016-11'], ['D1', 'hecho', 'fecha', day]]);
  it.each([['2016-02-01', []], ['2016', []], ['2016-12-01', ['scope.period hecho']], ['2015', ['scope.period hecho']], ['2018-05', ['scope.period hecho']]])('and a fact of %s', (day, expected) => {
    expect(dated(day)).toEqual(expected);
  });
  it('is asked, and nobody is accused', () => {
    const found = judge(scope, { topics: [study, { key: 'hecho', kind: 'hecho', name: 'Firma', partOf: 'estudio' }], properties, statements: [['D1', 'estudio', 'ámbito hasta', '2016-11'], ['D1', 'hecho', 'fecha', '2018-05']] });
    expect(found[0]?.says).toBe('Es de mayo de 2018, después de que termine el período declarado, en noviembre de 2016.');
  });
});
