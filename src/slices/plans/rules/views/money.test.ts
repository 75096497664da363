import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScheme } from './scheme.example.ts';
import { amountsOf, byCurrency, lackingMoney, linesOf, peopleByYear, type MoneyRecord } from './money.ts';
import type { Woven } from './work.ts';

const record = (words: Partial<MoneyRecord>): MoneyRecord => ({ identity: null, year: 2026, stage: 'assigned', what: 'money', amount: 1, currency: 'USD', source: '', ...words });
const element = (id: string, kind: string, parentId: string | null, words: Partial<Woven> = {}): Woven => ({ id, identity: `i${id}`, code: id, kind, parentId, text: id, lines: [], fields: {}, ...words });

describe('sums', () => {
  it('are exact to the cent', () => expect(amountsOf([record({ amount: 0.1 }), record({ amount: 0.2 })]).assigned).toBe(0.3));

  it('tell what nobody wrote from zero', () => expect(amountsOf([record({ amount: 0 })])).toEqual({ required: null, assigned: 0, spent: null }));

  it('never cross currencies, and put the country’s first', () => {
    const sums = byCurrency([record({ currency: 'EUR', amount: 5 }), record({ currency: 'COP', amount: 9 }), record({ currency: 'EUR', amount: 6 })], 'COP');
    expect(sums.map(({ currency, assigned }) => [currency, assigned])).toEqual([['COP', 9], ['EUR', 11]]);
  });

  it('leave people out of the money, and never add them up over years', () => {
    const records = [record({ what: 'people', currency: null, amount: 3 }), record({ what: 'people', currency: null, amount: 3, year: 2027 }), record({ amount: 8 })];
    expect([byCurrency(records, 'USD').map(({ assigned }) => assigned), peopleByYear(records).map(({ year, assigned }) => [year, assigned])]).toEqual([[8], [[2026, 3], [2027, 3]]]);
  });

  it('are the same in any order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 }), (cents) => {
      const records = cents.map((c) => record({ amount: c / 100 }));
      expect(amountsOf(records).assigned).toBe(amountsOf(records.toReversed()).assigned);
      expect(Math.round((amountsOf(records).assigned ?? 0) * 100)).toBe(cents.reduce((a, b) => a + b, 0));
    }));
  });
});

describe('actions without money', () => {
  const of = (fields: object, records: MoneyRecord[]): string | undefined => lackingMoney(exampleScheme, [element('a', 'accion', null, { fields: { ...fields } })], records.map((r) => ({ ...r, identity: 'ia' })))[0]?.why;
  it.each([
    ['nobody wrote anything', {}, [], 'nothing'],
    ['its own budget says s/d', { presupuesto: { missing: 's/d' } }, [], 'nothing'],
    ['it was written that it gets nothing', {}, [record({ amount: 0 })], 'zero'],
    ['its own budget is zero', { presupuesto: 0 }, [], 'zero'],
    ['it only asks', {}, [record({ stage: 'required', amount: 90 })], 'required'],
    ['it was given money', {}, [record({ amount: 90 })], undefined],
    ['it spent money that nobody had assigned', {}, [record({ stage: 'spent', amount: 2 })], undefined],
    ['its own budget says how much', { presupuesto: 100 }, [], undefined],
    ['it only has people', {}, [record({ what: 'people', currency: null, amount: 4 })], 'nothing'],
  ])('%s', (_what, fields, records, why) => expect(of(fields, records)).toBe(why));
});

it('money goes to the strategic line above an action and to every cross-cutting one it names', () => {
  const elements = [element('T1', 'linea-transversal', null), element('L1', 'linea', null), element('a', 'accion', 'L1', { lines: ['T1'] }), element('m', 'meta', 'a')];
  const lines = linesOf(exampleScheme, elements);
  expect([lines('ia'), lines('im'), lines(null), lines('gone')]).toEqual([
    [{ id: 'L1', crossCutting: false }, { id: 'T1', crossCutting: true }],
    [{ id: 'L1', crossCutting: false }],
    [{ id: null, crossCutting: false }],
    [{ id: null, crossCutting: false }],
  ]);
});
