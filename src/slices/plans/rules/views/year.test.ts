import { describe, expect, it } from 'vitest';
import type { MoneyRecord } from './money.ts';
import { exampleScheme } from './scheme.example.ts';
import type { Woven } from './work.ts';
import { yearOf, type Validity } from './year.ts';

const element = (id: string, kind: string, parentId: string | null, fields: Record<string, unknown> = {}): Woven => ({ id, identity: id, code: id, kind, parentId, text: id, lines: [], fields });
const decade: Validity = { from: '2018-01-01', to: '2028-12-31' };
const of = (elements: Woven[], year = 2026, validity: Validity = decade, resources: MoneyRecord[] = []) => yearOf({ scheme: exampleScheme, elements, resources, validity, year, currency: 'USD' });
const reason = (fields: Record<string, unknown>, year = 2026): string | undefined => of([element('a', 'accion', null, fields)], year).work[0]?.by;

describe('an action belongs to a year', () => {
  it.each([
    ['by its dates', { desde: '2025-06-01', hasta: '2026-02-01' }, 'dates'],
    ['not after its dates', { desde: '2024-06-01', hasta: '2025-02-01' }, undefined],
    ['by its only date', { hasta: '2026-12-31' }, 'dates'],
    ['by the years its «cuándo» says', { cuando: 'Dos por año, de 2021 a 2028' }, 'words'],
    ['by its dates before its words', { desde: '2024-01-01', hasta: '2024-02-01', cuando: 'de 2021 a 2028' }, undefined],
    ['not by words without years', { cuando: 'cada mes' }, undefined],
    ['not by s/d', { cuando: { missing: 's/d' } }, undefined],
  ])('%s', (_how, fields, by) => expect(reason(fields)).toBe(by));

  it('by a target of its own that has a value that year', () => {
    const elements = [element('a', 'accion', null), element('m', 'meta', 'a', { valores: { 2026: 4, 2027: { missing: 'np' } } })];
    expect([of(elements, 2026).work.map(({ by }) => by), of(elements, 2027).work]).toEqual([['targets'], []]);
  });
  it('when the whole plan is of that year', () => {
    expect(of([element('a', 'accion', null)], 2026, { from: '2026-01-01', to: '2026-12-31' }).work.map(({ by }) => by)).toEqual(['plan']);
  });
  it('and what cannot be told is named, not left out', () => {
    expect(of([element('a', 'accion', null), element('b', 'accion', null, { cuando: 'en 2019' })]).undated).toEqual(['a']);
  });
});

describe('targets of a year', () => {
  const target = (fields: Record<string, unknown>, year = 2026) => of([element('m', 'meta', null, fields)], year).targets.map(({ value, missing }) => value ?? missing);
  it.each([
    ['its value', { valores: { 2026: 16 } }, [16]],
    ['zero is a value', { valores: { 2026: 0 } }, [0]],
    ['np is said', { valores: { 2026: { missing: 'np' } } }, ['np']],
    ['s/d is said', { valores: { 2026: 's/d' } }, ['s/d']],
    ['the final target in its year', { meta_final: 90, anio_meta: 2026 }, [90]],
    ['nothing said of that year', { valores: { 2025: 4 } }, []],
  ])('%s', (_what, fields, said) => expect(target(fields)).toEqual(said));
});

it('the years of a plan are those of its validity, its values, its dates and its money', () => {
  const money: MoneyRecord = { identity: null, year: 2031, stage: 'assigned', what: 'money', amount: 1, currency: 'USD', source: '' };
  expect(of([element('m', 'meta', null, { valores: { 2023: 1 } }), element('a', 'accion', null, { desde: '2017-05-05' })], 2026, { from: '2019-01-01', to: '2020-12-31' }, [money]).years).toEqual([2017, 2019, 2020, 2023, 2031]);
});

it('the money of an action and of the whole plan is that of the year asked', () => {
  const record = (words: Partial<MoneyRecord>): MoneyRecord => ({ identity: 'a', year: 2026, stage: 'assigned', what: 'money', amount: 10, currency: 'USD', source: 'propia', ...words });
  const { work, money, people } = of([element('a', 'accion', null, { desde: '2026-01-01' })], 2026, decade, [record({}), record({ year: 2025 }), record({ identity: null, amount: 5 }), record({ what: 'people', currency: null, amount: 2 })]);
  expect([work[0]!.money[0]!.assigned, work[0]!.people?.assigned, money[0]!.assigned, people?.assigned]).toEqual([10, 2, 15, 2]);
});
