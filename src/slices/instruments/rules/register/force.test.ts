import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForceOn, type Binding } from './force.ts';

const act = (dates: Partial<Binding>): Binding => ({ force_from: null, force_to: null, signed_on: null, published_on: null, binds: true, ...dates });

test.each([
  ['a day exactly known, on that day', act({ force_from: '2019-05-14' }), '2019-05-14', true],
  ['a day exactly known, the day before', act({ force_from: '2019-05-14' }), '2019-05-13', false],
  ['a year: in the middle of it nobody can tell', act({ force_from: '2019' }), '2019-06-01', null],
  ['a year: on its last day surely', act({ force_from: '2019' }), '2019-12-31', true],
  ['a month: before it surely not', act({ force_from: '2019-05' }), '2019-04-30', false],
  ['published, nobody said since when it binds', act({ published_on: '2020-02-01', signed_on: '2020-01-10' }), '2020-01-20', false],
  ['signed and never published', act({ signed_on: '2021-03-02' }), '2021-03-02', true],
  ['an act without dates', act({}), '2021-03-02', null],
  ['a draft, though its session was dated', act({ signed_on: '2021-03-02', binds: false }), '2022-01-01', false],
  ['a draft of an agreement, though its end is planned', act({ force_to: '2027-12-31', binds: false, pending: true }), '2026-01-01', false],
  ['the last day is still its own', act({ force_from: '2015', force_to: '2018-07-01' }), '2018-07-01', true],
  ['the day after it ended', act({ force_from: '2015', force_to: '2018-07-01', binds: false }), '2018-07-02', false],
  ['in the year in which it ended nobody can tell', act({ force_from: '2015', force_to: '2018' }), '2018-07-01', null],
  ['repealed nobody knows when, after it began', act({ force_from: '2015-03-01', binds: false }), '2016-01-01', null],
  ['repealed nobody knows when, once it was written down', act({ force_from: '2015-03-01', binds: false, standing_from: '2025-02-02' }), '2025-02-02', false],
  ['repealed nobody knows when, before it began', act({ force_from: '2015-03-01', binds: false }), '2014-12-31', false],
  ['repealed nobody knows when, of which only its publication is known', act({ published_on: '2015', binds: false }), '2016-01-01', null],
  ['ended, and nobody knows since when it bound', act({ force_to: '2018', binds: false }), '2017-05-05', null],
] as const)('in force: %s', (_, row, day, expected) => {
  expect(inForceOn(row, day)).toBe(expected);
});

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const exactness = fc.constantFrom(4, 7, 10);

test('knowing a day more exactly never turns a sure answer around', () => {
  fc.assert(
    fc.property(day, day, day, exactness, exactness, (from, to, asked, less, least) => {
      const rough = inForceOn(act({ force_from: from.slice(0, less), force_to: to.slice(0, least) }), asked);
      if (rough !== null) expect(inForceOn(act({ force_from: from, force_to: to }), asked)).toBe(rough);
    }),
  );
});
