import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus, type ShortStatement } from '../../../../../test/corpus.ts';
import type { Topic } from '../../contract/topic.ts';
import { sequence } from './sequence.ts';

const properties: ShortCorpus['properties'] = [{ key: 'fecha', value: 'date', role: 'on' }, { key: 'inicio', value: 'date', role: 'begins' }, { key: 'fin', value: 'date', role: 'ends' }, { key: 'nota', value: 'text' }];
const names = (topics: Topic[], statements: ShortStatement[]): string[] => judge(sequence, { topics, properties, statements }).map(({ rule, about }) => `${rule} ${about}`);

const obra: Topic = { key: 'obra', kind: 'expediente' };
const step = (key: string, more: Partial<Topic> = {}): Topic => ({ key, kind: 'paso', name: `Paso ${key}`, partOf: 'obra', ...more });

describe('a gate', () => {
  const gated = (permit: ShortStatement[], works: string): string[] => names([obra, step('permiso'), step('obras', { after: ['permiso'] })], [...permit, ['D1', 'obras', 'inicio', works]]);
  it('is passed in time', () => expect(gated([['D1', 'permiso', 'fecha', '2021-04-12']], '2021-04-12')).toEqual([]));
  it('is jumped', () => expect(gated([['D1', 'permiso', 'fecha', '2021-04-12']], '2021-04-11')).toEqual(['sequence.gate obras']));
  it('that lasts is over at its end', () => expect(gated([['D1', 'permiso', 'inicio', '2021-01'], ['D1', 'permiso', 'fin', '2021-06']], '2021-05')).toEqual(['sequence.gate obras']));
  it('without date judges nothing', () => expect(gated([], '2021-05')).toEqual([]));
  it('known to the month only is not accused within it', () => expect(gated([['D1', 'permiso', 'fecha', '2021-04']], '2021-04-02')).toEqual([]));
});

describe('numbers and dates', () => {
  const dated = (...days: (string | null)[]): string[] => names([obra, ...days.map((_, n) => step(`p${n + 1}`, { order: n + 1 }))], days.flatMap((day, n): ShortStatement[] => (day === null ? [] : [['D1', `p${n + 1}`, 'fecha', day]])));
  it('go together', () => expect(dated('2018', '2019-02', '2019-02', '2020-01-01')).toEqual([]));
  it('go back once', () => expect(dated('2018', '2020', '2019', '2021')).toEqual(['sequence.order p3']));
  it('are compared with the latest before, over one without date', () => expect(dated('2018', '2020', null, '2019')).toEqual(['sequence.order p4']));
  it('do not differ when one lies within the other', () => expect(dated('2020-05', '2020')).toEqual([]));
});

describe('numbering', () => {
  const numbered = (...orders: number[]): string[] => names([obra, ...orders.map((order, n) => step(`p${n}`, { order }))], []);
  it('is whole', () => expect(numbered(1, 2, 3)).toEqual([]));
  it('skips one', () => expect(numbered(1, 2, 4)).toEqual(['sequence.numbers obra']));
  it('that skips shows which it has and which it lacks', () => expect(judge(sequence, { topics: [obra, ...[2, 3, 6].map((order, n) => step(`p${n}`, { order }))], properties, statements: [] })[0]?.values.map(({ value }) => value)).toEqual(['2, 3, 6', 'faltan el 4, el 5']));
  it('repeats one', () => expect(numbered(1, 2, 2, 3)).toEqual(['sequence.numbers obra']));
  it('of codes far apart is no numbering', () => expect(numbered(10, 400, 9000)).toEqual([]));
  it('of a step that restates another is not repeated', () => expect(names([obra, step('a', { order: 1 }), step('b', { order: 1, continues: ['a'] })], [])).toEqual([]));
  it('names both that share a number', () => {
    const [one] = judge(sequence, { topics: [obra, step('a', { order: 1 }), step('b', { order: 1 })], properties, statements: [['D1', 'a', 'nota', 'x']] });
    expect(one?.says).toBe('El número 1 está 2 veces: «Paso a» y «Paso b».');
  });
});
