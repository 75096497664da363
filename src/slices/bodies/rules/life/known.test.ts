import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsOf } from './bounded.ts';
import { knownOn } from './known.ts';
import { actFor, bodyOf, signOf } from './sample.ts';
import { monthsBefore, type Sign } from './sign.ts';

const valueOn = (name: string, day: string, ...signs: Sign[]) => knownOn(bodyOf(signs), day)[name]?.value;

describe('that a body exists', () => {
  test.each<[string, string, boolean | null, Sign[]]>([
    ['it was created before', '2020-01-01', true, [signOf('creation', '2019-05-14')]],
    ['it was created on that day', '2019-05-14', true, [signOf('creation', '2019-05-14')]],
    ['of its year only the last day is sure', '2019-12-31', true, [signOf('creation', '2019')]],
    ['its year is under way', '2019-07-01', null, [signOf('creation', '2019')]],
    ['its act came later', '2018-12-31', false, [signOf('creation', '2019')]],
    ['it held a session', '2021-02-01', true, [signOf('session', '2021-01')]],
    ['somebody says there is none', '2021-02-01', false, [signOf('absence', '2020')]],
    ['it was created after somebody said there was none', '2021-02-01', true, [signOf('absence', '2019'), signOf('creation', '2020-03')]],
    ['somebody says there is none after it was created', '2023-01-01', false, [signOf('creation', '2020-03'), signOf('absence', '2022')]],
    ['the absence and the creation are of the same year', '2021-01-01', true, [signOf('absence', '2020'), signOf('creation', '2020-03')]],
    ['it is only being pushed for', '2024-01-01', null, [signOf('advocacy', '2023')]],
    ['only later signs speak of it', '2015-01-01', null, [signOf('session', '2020-02-02')]],
  ])('%s', (_name, day, value, signs) => {
    expect(valueOn('exists', day, ...signs)).toBe(value);
  });
  test('what the register holds and nobody has shown is there since the day it was taken in', () => {
    const body = bodyOf([], { recordedAt: '2026-03-02T15:00:00Z' });
    expect([knownOn(body, '2026-03-02')['exists']?.value, knownOn(body, '2026-03-01')['exists']?.value]).toEqual([true, null]);
  });
  test('an undated sign counts from the day it was written down', () => {
    const sign = signOf('installation', null, { recordedAt: '2026-03-02T15:00:00Z' });
    expect([valueOn('exists', '2026-03-02', sign), valueOn('exists', '2026-03-01', sign)]).toEqual([true, null]);
  });
  test.each<[string, unknown, string | undefined, Sign[]]>([
    ['somebody said so', true, '2024-06', [signOf('assertion', '2024-06')]],
    ['two said so, since the first', true, '2024-06', [signOf('assertion', '2025'), signOf('assertion', '2024-06')]],
    ['somebody said so and it held a session', false, undefined, [signOf('assertion', '2024-06'), signOf('session', '2025-01')]],
    ['it was created', false, undefined, [signOf('creation', '2019-05-14')]],
    ['somebody said so before another said that there is none', false, undefined, [signOf('assertion', '2024-06'), signOf('absence', '2025')]],
  ])('on nobody’s word but its own is told apart: %s', (_name, value, on, signs) => {
    const { asserted } = knownOn(bodyOf(signs), '2026-01-01');
    expect([asserted?.value, asserted?.on]).toEqual([value, on]);
  });
  test('of the register alone is since the day it was taken in', () => expect(knownOn(bodyOf([], { recordedAt: '2026-03-02T15:00:00Z' }), '2026-03-02')['asserted']).toMatchObject({ value: true, on: '2026-03-02' }));
  test('who sits there shows that it exists', () => {
    expect(knownOn(bodyOf([signOf('advocacy', '2019')], { seatedOn: () => ({ count: 3, whole: null, parity: null, came: '2019-03-01' }) }), '2020-01-01')['exists']?.value).toBe(true);
  });
  test.each<[string, boolean, string, Sign[]]>([
    ['came after somebody said that there was none', true, '2020-01-01', [signOf('absence', '2018')]],
    ['came after that, of a body that had been created before', true, '2020-01-01', [signOf('creation', '2015'), signOf('absence', '2018')]],
    ['had come before somebody said that there is none', false, '2016-01-01', [signOf('absence', '2018')]],
  ])('who %s', (_name, value, came, signs) => {
    expect(knownOn(bodyOf(signs, { seatedOn: () => ({ count: 3, whole: true, parity: null, came }) }), '2021-01-01')['exists']?.value).toBe(value);
  });
  test.each<[string, Sign]>([
    ['a session held later', signOf('session', '2024-05-01')],
    ['that it has no regulation', signOf('regulation', '2020', { number: 0 })],
  ])('what the register took in stays there when somebody writes down %s', (_name, sign) => {
    expect(knownOn(bodyOf([sign], { recordedAt: '2020-01-05' }), '2021-01-01')['exists']?.value).toBe(true);
  });
  test('an act that is still a draft creates nothing', () => {
    const facts = knownOn(bodyOf([signOf('creation', '2020', { draft: true }), signOf('session', '2020')]), '2021-01-01');
    expect([facts['creation']?.value, facts['creation-in-force']?.value, facts['exists']?.value]).toEqual([null, null, true]);
  });
  test('where there is none, it has no act, session or member', () => {
    const facts = knownOn(bodyOf([signOf('creation', '2015', { act: actFor('2015-02-03') }), signOf('session', '2021-12-01'), signOf('absence', '2022-01-20'), signOf('advocacy', '2022-03')]), '2022-06-01');
    expect(Object.fromEntries(['creation', 'creation-in-force', 'sessions', 'members', 'advocacy'].map((name) => [name, facts[name]?.value]))).toEqual({ creation: false, 'creation-in-force': false, sessions: false, members: false, advocacy: true });
  });
});

describe('an act of creation', () => {
  test.each<[string, boolean | null, Sign[]]>([
    ['binds', true, [signOf('creation', '2015', { act: actFor('2015-02-03') })]],
    ['ended', false, [signOf('creation', '2015', { act: actFor('2015-02-03', '2018-01-01') })]],
    ['ended and another binds', true, [signOf('creation', '2015', { act: actFor('2015-02-03', '2018-01-01') }), signOf('creation', '2019', { act: actFor('2018-01-02') })]],
    ['is only told of', null, [signOf('creation', '2015')]],
    ['has dates that do not tell', null, [signOf('creation', '2015', { act: actFor('2015-02-03', undefined, { inForce: () => null }) })]],
    ['was said to last until before', false, [signOf('creation', '2015', { lastsTo: '2019' })]],
    ['is not on record', null, []],
  ])('%s', (_name, value, signs) => {
    expect(valueOn('creation-in-force', '2020-05-05', ...signs, signOf('installation', '2015-06-01'))).toBe(value);
  });
  test('takes its day from its act when the sign has none', () => {
    expect(knownOn(bodyOf([signOf('creation', null, { act: actFor('2016-04-05') })]), '2017-01-01')['creation']).toMatchObject({ value: true, on: '2016-04-05', evidence: ['instruments.instrument:acto-2016-04-05'] });
  });
});

describe('what covers a year', () => {
  test.each<[string, string, boolean | null, Sign]>([
    ['plan of some years', '2021-06-01', true, signOf('plan', '2020', { lastsTo: '2023' })],
    ['its last year', '2023-12-31', true, signOf('plan', '2020', { lastsTo: '2023' })],
    ['after it', '2024-01-01', null, signOf('plan', '2020', { lastsTo: '2023' })],
    ['approved in that year', '2021-06-01', true, signOf('plan', '2021-03-04')],
    ['approved later in that year', '2021-02-01', null, signOf('plan', '2021-03-04')],
    ['a plan of another year', '2021-06-01', null, signOf('plan', '2019')],
    ['none that year, somebody says', '2021-12-31', false, signOf('plan', '2021', { number: 0 })],
  ])('%s', (_name, day, value, sign) => {
    expect(valueOn('plan', day, sign)).toBe(value);
  });
  test('a budget is of the fiscal year of its act', () => {
    const budget = signOf('budget', null, { act: actFor('2020-12-15', undefined, { fiscalYear: 2021 }) });
    expect([valueOn('budget', '2021-04-01', budget), valueOn('budget', '2020-12-20', budget)]).toEqual([true, null]);
  });
});

describe('sessions of the last twelve months', () => {
  const four = { fact: 'sessions', atLeast: 4 };
  const asks = (day: string, ...signs: Sign[]) => holdsOf(four, knownOn(bodyOf(signs), day));
  test('are counted one by one', () => {
    expect(asks('2021-06-30', ...['2020-07-01', '2020-10-02', '2021-01-03', '2021-04'].map((on) => signOf('session', on)))).toBe(true);
  });
  test('two on record do not say that there were no more', () => {
    expect(asks('2021-06-30', signOf('session', '2021-01-03'), signOf('session', '2021-04'))).toBe(null);
  });
  test('a total of the year says how many there were', () => {
    expect([asks('2020-01-31', signOf('session', '2019', { number: 3 })), asks('2020-01-31', signOf('session', '2019', { number: 6 }))]).toEqual([false, true]);
  });
  test('an old total says nothing of these months', () => {
    expect(asks('2021-06-30', signOf('session', '2019', { number: 6 }))).toBe(null);
  });
  test('one just before them is not among them', () => {
    expect([valueOn('sessions', '2021-06-30', signOf('session', '2020-06-30')), valueOn('sessions', '2021-06-30', signOf('session', '2020-07-01'))]).toEqual([null, 1]);
  });
  test('none, when somebody says so', () => {
    expect(asks('2021-06-30', signOf('session', '2021-05', { number: 0 }))).toBe(false);
  });
  test('not one is on record: nobody knows', () => {
    expect(asks('2021-06-30', signOf('installation', '2019'))).toBe(null);
  });
});

describe('standing still', () => {
  const still = signOf('inactivity', '2020');
  test.each<[string, string, boolean | null, boolean | null, Sign[]]>([
    ['nobody says so', '2021-06-01', null, null, [signOf('session', '2019')]],
    ['since that year', '2021-06-01', true, false, [still]],
    ['until it was taken up again', '2022-01-01', false, true, [still, signOf('reactivation', '2021-05')]],
    ['a later session shows that it lives', '2022-01-01', false, true, [still, signOf('session', '2021-05')]],
    ['a session of the same year does not tell which came first', '2022-01-01', true, false, [still, signOf('session', '2020-05')]],
    ['again, after it was taken up', '2024-01-01', true, false, [still, signOf('reactivation', '2021-05'), signOf('inactivity', '2023-02')]],
  ])('%s', (_name, day, inactive, reactivated, signs) => {
    const facts = knownOn(bodyOf(signs), day);
    expect([facts['inactive']?.value, facts['reactivated']?.value]).toEqual([inactive, reactivated]);
  });
});

describe('a regulation', () => {
  test.each<[string, boolean | null, Sign[]]>([
    ['told of and not over', true, [signOf('regulation', '2018')]],
    ['its act binds', true, [signOf('regulation', '2018', { act: actFor('2018-02-02') })]],
    ['its act ended', false, [signOf('regulation', '2018', { act: actFor('2018-02-02', '2019-02-02') })]],
    ['somebody says there is none', false, [signOf('regulation', '2019', { number: 0 })]],
    ['there was none, and then there was', true, [signOf('regulation', '2018', { number: 0 }), signOf('regulation', '2019-05')]],
    ['there was one, and then none', false, [signOf('regulation', '2017'), signOf('regulation', '2019', { number: 0 })]],
    ['nobody says', null, []],
  ])('%s', (_name, value, signs) => {
    expect(valueOn('regulation', '2020-05-05', ...signs)).toBe(value);
  });
});

describe('of any body', () => {
  const moment = fc.tuple(fc.integer({ min: 2012, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10)).map(([y, m, d, length]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length));
  const day = moment.map((text) => (text.length === 10 ? text : text.length === 7 ? `${text}-15` : `${text}-07-02`));
  const words = ['creation', 'installation', 'oath', 'regulation', 'plan', 'session', 'report', 'budget', 'advocacy'];
  const good = fc.record({ what: fc.constantFrom(...words), on: fc.option(moment, { nil: null, freq: 6 }), recorded: moment }).map(({ what, on, recorded }) => signOf(what, on, { recordedAt: recorded.length === 10 ? recorded : '2026-01-01' }));
  const any = fc.oneof(good, fc.record({ what: fc.constantFrom('absence', 'inactivity', 'session', 'regulation'), on: moment, number: fc.constantFrom(null, 0) }).map(({ what, on, number }) => signOf(what, on, { number })));

  test('what is written down of later changes nothing of what was so', () => {
    fc.assert(fc.property(fc.array(any, { maxLength: 8 }), day, moment, (signs, on, later) => {
      fc.pre(!signs.some(({ what }) => what === 'creation'));
      const before = knownOn(bodyOf(signs), on);
      const after = knownOn(bodyOf([...signs, signOf('session', `2027-${later.slice(5, 7) || '01'}`, { recordedAt: '2028-01-01' })]), on);
      expect(after).toEqual(before);
    }));
  });
  test('another sign of life takes no yes away', () => {
    fc.assert(fc.property(fc.array(any, { maxLength: 8 }), good, day, (signs, one, on) => {
      const [before, after] = [knownOn(bodyOf(signs), on), knownOn(bodyOf([...signs, one]), on)];
      for (const name of ['exists', 'creation', 'installation', 'oath', 'regulation', 'plan', 'session', 'report', 'budget', 'advocacy']) if (before[name]?.value === true) expect([name, after[name]?.value]).toEqual([name, true]);
    }));
  });
  test('a body once shown to exist goes on until somebody says that there is none', () => {
    fc.assert(fc.property(fc.array(good, { minLength: 1, maxLength: 8 }), day, day, (signs, one, other) => {
      const [first, then] = [one, other].toSorted() as [string, string]; // two in, two out
      if (knownOn(bodyOf(signs), first)['exists']?.value === true) expect(knownOn(bodyOf(signs), then)['exists']?.value).toBe(true);
    }));
  });
  test('the order in which signs were written down does not matter', () => {
    fc.assert(fc.property(fc.uniqueArray(any, { maxLength: 7, selector: ({ what, on, number }) => `${what} ${on} ${number}` }), day, (signs, on) => {
      const read = (list: readonly Sign[]) => Object.fromEntries(Object.entries(knownOn(bodyOf(list), on)).map(([name, known]) => [name, known?.value]));
      expect(read(signs.toReversed())).toEqual(read(signs));
    }));
  });
});

test('months before a day end where the month does', () => {
  expect([monthsBefore('2020-03-31', 1), monthsBefore('2021-02-28', 12), monthsBefore('2020-02-29', 12), monthsBefore('2021-01-15', 2)]).toEqual(['2020-02-29', '2020-02-28', '2019-02-28', '2020-11-15']);
});

describe('a body that was made later', () => {
  test.each<[string, boolean, Sign[]]>([
    ['is not yet there', true, [signOf('creation', '2019')]],
    ['is one of which somebody had said that there was none', false, [signOf('creation', '2019'), signOf('absence', '2017')]],
    ['already held sessions', false, [signOf('creation', '2019'), signOf('session', '2016')]],
  ])('%s', (_name, later, signs) => {
    expect(valueOn('created-later', '2018-06-01', ...signs)).toBe(later);
  });
});

test('who sits there is shown by the body, since the last of them came', () => {
  const facts = knownOn(bodyOf([signOf('creation', '2015')], { seatedOn: () => ({ count: 3, whole: true, parity: false, since: '2019-05' }) }), '2020-01-01');
  expect([facts['members'], facts['whole'], facts['parity']]).toEqual([
    { value: 3, on: '2019-05', evidence: ['bodies.body:organismo'] },
    { value: true, on: '2019-05', evidence: ['bodies.body:organismo'] },
    { value: false, evidence: ['bodies.body:organismo'] },
  ]);
});
