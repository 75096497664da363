import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../../engine/deadline/index.ts';
import { calendarData, changesNothing, dayChange, packDays, touched, withChange, type CalendarBase, type DayRow } from './data.ts';
import { dayBefore, daysLeft } from './due.ts';
import { momentWords, movedLetter } from './letter.ts';
import { countedTerm, placeOf, type TermRule } from './term.ts';
import { windowOf } from './window.ts';

const base: CalendarBase = { country: 'XX', zones: [{ zone: 'America/Guayaquil', territory: 'XX' }], weekend: [6, 7], years: [{ year: 2026, complete: true, source: 'Inventado', verified: true }], rules: [{ id: 'r', name: 'Fiesta', territory: 'XX', when: { month: 6, day: 10 }, moves: 'ec-2016', source: 'Inventado', verified: false }] };
const row = (on: string, more: Partial<DayRow> = {}): DayRow => ({ id: `${on} ${more.place ?? 'XX'}`, version: 1, place: 'XX', on, name: 'Fiesta', kind: 'feriado', movedFrom: null, decree: null, source: 'Inventado', mark: null, verified: true, edited: false, removed: false, ...more });
const input = { territory: 'XX', on: '2026-10-12', name: 'Fiesta', kind: 'feriado' as const, movedFrom: '2026-10-09', decree: { title: 'Decreto 7' }, verified: false };
const rule = (more: Partial<TermRule>): TermRule => ({ code: 't', amount: '3', most: null, unit: 'días', begins: null, rolls: null, hours: null, yearly: null, ...more });

describe('a day as a person writes it', () => {
  test.each([
    ['the original day', row('2026-10-09')],
    ['an earlier transfer of it', row('2026-10-08', { movedFrom: '2026-10-09' })],
  ])('takes away %s', (_what, day) => {
    expect(dayChange([day], input, 'new').take).toEqual([day]);
  });
  test.each([
    ['of another place', row('2026-10-09', { place: 'XX-01' })],
    ['of another date', row('2026-10-08')],
    ['already taken away', row('2026-10-09', { removed: true })],
    ['that is made-up work', row('2026-10-09', { kind: 'recuperación' })],
  ])('leaves a day %s', (_what, day) => {
    expect(dayChange([day], input, 'new').take).toEqual([]);
  });
  test('keeps the identity of the day it rewrites', () => {
    expect(dayChange([row('2026-10-12', { id: 'known', version: 4 })], input, 'new').put).toMatchObject([{ id: 'known', version: 5, edited: true }]);
  });
  test('said again says nothing new', () => {
    const days = withChange([row('2026-10-09')], dayChange([row('2026-10-09')], input, 'new'));
    expect([changesNothing([], dayChange([], input, 'new')), changesNothing(days, dayChange(days, input, 'other'))]).toEqual([false, true]);
  });
  test('is told with what it took away, in order', () => {
    const days = [row('2026-10-09')];
    expect(touched(days, dayChange(days, input, 'new'), null)).toMatchObject([{ on: '2026-10-09', what: 'removed', decree: 'Decreto 7' }, { on: '2026-10-12', what: 'added' }]);
  });
});

test('two names of one day in one place are one day', () => {
  const day = { on: '2026-07-25', territory: 'XX', kind: 'feriado' as const, source: 'Inventado', verified: true };
  expect(packDays([{ ...day, name: 'Una' }, { ...day, name: 'Otra' }, { ...day, name: 'Sola', territory: 'XX-01' }]).map(({ name }) => name)).toEqual(['Una; Otra', 'Sola']);
});

describe('the days that a change may touch', () => {
  test('are those between the first and the last of it', () => {
    const days = [row('2026-10-09')];
    const change = dayChange(days, input, 'new');
    expect(windowOf(calendarData(base, days), calendarData(base, withChange(days, change)), touched(days, change, null))).toEqual({ first: '2026-10-09', last: '2026-10-12' });
  });
  test('reach to the day that a rule had proposed and a dated one replaces', () => {
    const change = dayChange([], { ...input, on: '2027-06-14', movedFrom: '2027-06-10' }, 'new'); // 10 June 2027 is a Thursday: the rule proposes Friday 11
    expect(windowOf(calendarData(base, []), calendarData(base, withChange([], change)), touched([], change, null))).toEqual({ first: '2027-06-11', last: '2027-06-14' });
  });
});

describe('how far a date is', () => {
  const calendar = calendarFor(calendarData(base, [row('2026-10-09')]), 'XX');
  test.each([
    ['2026-10-07', '2026-10-12', 'días hábiles', { days: 2, working: true }],
    ['2026-10-07', '2026-10-12', 'término', { days: 2, working: true }],
    ['2026-10-07', '2026-10-12', 'días', { days: 5, working: false }],
    ['2026-10-12', '2026-10-07', 'días hábiles', { days: -2, working: true }],
    ['2026-10-07', '2026-10-07', 'días hábiles', { days: 0, working: true }],
    ['2026-10-07', '2031-10-07', 'días hábiles', { days: 1826, working: false }],
  ])('from %s to %s in %s', (from, to, unit, left) => {
    expect(daysLeft(from, to, unit, calendar)).toEqual(left);
  });
  test.each([['2026-03-01', '2026-02-28'], ['2028-03-01', '2028-02-29'], ['2026-01-01', '2025-12-31']])('the day before %s is %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

describe('a stored term', () => {
  test.each([
    [{ amount: '48', unit: 'h' }, 48],
    [{ amount: '1,5', unit: 'h' }, 1.5],
    [{ amount: '2023-07-21', unit: 'fecha' }, '2023-07-21'],
    [{ amount: 'lo razonable' }, 'lo razonable'],
  ])('%j is counted as %j', (more, value) => {
    expect(countedTerm(rule(more)).value).toBe(value);
  });
  test.each([
    ['CONA', '237', null, 'CONA, art. 237'],
    ['LOPDP', '12', 'b', 'LOPDP, art. 12, letra b'],
    ['LOOTUGS', 'Disposición transitoria quinta', null, 'LOOTUGS, disposición transitoria quinta'],
    ['CONA', null, null, null],
  ])('of %s %s %s is cited as %s', (norm, number, letter, place) => {
    expect(placeOf(norm, number, letter)).toBe(place);
  });
});

describe('a letter of what moved', () => {
  const move = { label: 'Expediente 1', term: 'Resolver', before: '2026-10-12T23:59:59-05:00', after: '2026-10-13T16:30:00-05:00' };
  test('says the end of a day as the day, and the minute of an hour', () => {
    expect([momentWords(move.before), momentWords(move.after)]).toEqual(['lunes 12 de octubre de 2026', 'martes 13 de octubre de 2026, 16h30']);
  });
  test('names the first and counts the rest', () => {
    const { subject, text } = movedLetter({ name: 'Alcaldía', because: '', moves: [move], count: 4, link: 'https://ejemplo.org' });
    expect([subject, text.includes('y 3 más')]).toEqual(['Cambió la fecha de 4 plazos', true]);
  });
});
