import { describe, expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import type { CalendarData } from './calendar-data.ts';
import { deadline, type Deadline, type Question } from './deadline.ts';
import { colombia, ecuador, peru } from './sample.ts';
import type { Term, Unit } from './term.ts';

type More = Omit<Question, 'term' | 'from' | 'calendar'>;
const at = (term: Term, from: string, territory = 'EC', more: More = {}, data: CalendarData = ecuador): Deadline => deadline({ term, from, calendar: calendarFor(data, territory), ...more });
const of = (value: number, unit: Unit, more: Partial<Term> = {}): Term => ({ value, unit, ...more });
const local = ({ dueAt }: Deadline): string => dueAt.slice(0, 16);

describe('working days', () => {
  test.each([
    [1, '2018-10-05', 'EC', '2018-10-09', '9 October 2018 rests on Monday 8'],
    [3, '2019-10-07', 'EC', '2019-10-10', '9 October 2019 is worked'],
    [4, '2019-10-07', 'EC', '2019-10-14', 'and rests on Friday 11'],
    [3, '2025-10-06', 'EC', '2025-10-09', '9 October 2025 is worked'],
    [4, '2025-10-06', 'EC', '2025-10-13', 'and rests on Friday 10'],
    [1, '2019-10-31', 'EC', '2019-11-05', '2 and 3 November 2019 rest on Friday 1 and Monday 4'],
    [1, '2020-12-04', 'EC-1701', '2020-12-08', 'Quito rests on Monday 7 December 2020'],
    [1, '2020-12-04', 'EC-0901', '2020-12-07', 'Guayaquil does not'],
    [1, '2021-12-23', 'EC', '2021-12-27', 'Christmas 2021 rests on Friday 24'],
    [1, '2019-03-01', 'EC', '2019-03-06', 'Carnival Tuesday 2019 stays'],
    [1, '2018-12-21', 'EC', '2018-12-24', 'Monday 24 December 2018 is worked'],
    [2, '2018-12-21', 'EC', '2018-12-26', 'because Tuesday 25 stays'],
    [2, '2018-12-28', 'EC', '2019-01-02', 'New Year 2019 stays on Tuesday'],
    [1, '2025-06-20', 'EC', '2025-06-21', 'a Saturday made up for is counted'],
    [10, '2025-10-03', 'EC', '2025-10-20', 'ten from a Friday with a holiday in the week'],
    [5, '2025-10-04', 'EC', '2025-10-13', 'from a Saturday'],
  ])('%i from %s in %s ends on %s: %s', (value, from, territory, dueOn) => {
    expect(at(of(value, 'días hábiles'), from, territory).dueAt).toBe(`${dueOn}T23:59:59-05:00`);
  });
  test.each([[1, '2025-07-25', '2025-07-30'], [5, '2025-10-06', '2025-10-14'], [1, '2025-12-24', '2025-12-29']])('%i in Peru from %s ends on %s', (value, from, dueOn) => {
    // 25 December 2025 is not in this calendar: the day after is left out as a day off
    const days = [...peru.days, { on: '2025-12-25', name: 'Navidad', territory: 'PE', kind: 'feriado' as const }];
    expect(at(of(value, 'días hábiles'), from, 'PE', {}, { ...peru, days }).dueOn).toBe(dueOn);
  });
  test.each([[3, '2026-01-09', '2026-01-15'], [5, '2025-06-20', '2025-07-01'], [2, '2024-11-08', '2024-11-13']])('%i in Colombia from %s ends on %s, by its Mondays', (value, from, dueOn) => {
    expect(at(of(value, 'días hábiles'), from, 'CO', {}, colombia).dueOn).toBe(dueOn);
  });
  test('the law’s «término» is counted as working days', () => {
    expect(at(of(4, 'término'), '2025-10-06').dueOn).toBe('2025-10-13');
  });
  test.each([['same-day', '2025-10-08'], ['next-day', '2025-10-09'], ['next-working-day', '2025-10-09']] as const)('three that begin on the %s end on %s', (begins, dueOn) => {
    expect(at(of(3, 'días hábiles', { begins }), '2025-10-06').dueOn).toBe(dueOn);
  });
  test('from moment to moment they end at the hour of the start', () => {
    expect(local(at(of(4, 'días hábiles', { begins: 'instant' }), '2025-10-06T10:20'))).toBe('2025-10-13T10:20');
  });
});

describe('calendar days', () => {
  test.each([
    [5, 'next-day', undefined, '2025-10-11'],
    [5, 'next-day', 'none', '2025-10-11'],
    [5, 'next-day', 'next-working-day', '2025-10-13'],
    [4, 'next-day', 'next-working-day', '2025-10-13'],
    [3, 'next-day', 'next-working-day', '2025-10-09'],
    [5, 'same-day', undefined, '2025-10-10'],
    [1, 'same-day', undefined, '2025-10-06'],
  ] as const)('%i from Monday 6 October 2025, %s, rolls %s, end on %s', (value, begins, rolls, dueOn) => {
    expect(at(of(value, 'días', { begins, rolls }), '2025-10-06').dueOn).toBe(dueOn);
  });
  test('those that begin on the next working day count weekends after it', () => {
    expect(at(of(8, 'días', { begins: 'next-working-day' }), '2025-10-03').dueOn).toBe('2025-10-13');
  });
  test('a last day that is not worked, and a norm that is silent, are said', () => {
    expect(at(of(5, 'días'), '2025-10-06').notes).toEqual([{ code: 'stays-last', text: 'El último día, sábado 11 de octubre de 2025, no es hábil y la norma no dice que se pase.' }]);
  });
  test('a range has its two ends', () => {
    expect(at(of(5, 'días hábiles', { max: 10 }), '2025-10-03')).toMatchObject({ dueOn: '2025-10-13', mostOn: '2025-10-20', mostAt: '2025-10-20T23:59:59-05:00' });
  });
});

describe('weeks, months and years', () => {
  test.each([
    [2, 'semanas', '2025-10-01', '2025-10-15'],
    [1, 'meses', '2025-03-15', '2025-04-15'],
    [1, 'meses', '2025-01-31', '2025-02-28'],
    [1, 'meses', '2024-01-31', '2024-02-29'],
    [3, 'meses', '2024-11-30', '2025-02-28'],
    [2, 'meses', '2025-12-31', '2026-02-28'],
    [12, 'meses', '2025-08-31', '2026-08-31'],
    [1, 'meses', '2025-02-28', '2025-03-28'],
    [1, 'años', '2024-02-29', '2025-02-28'],
    [4, 'años', '2024-02-29', '2028-02-29'],
    [1, 'años', '2023-02-28', '2024-02-28'],
    [100, 'años', '2000-02-29', '2100-02-28'],
  ] as const)('%i %s from %s end on %s', (value, unit, from, dueOn) => {
    expect(at(of(value, unit), from).dueOn).toBe(dueOn);
  });
  test.each([
    [1, 'meses', '2025-03-01', '2025-03-31'],
    [1, 'meses', '2025-01-31', '2025-02-28'],
    [1, 'años', '2024-01-01', '2024-12-31'],
    [1, 'semanas', '2025-10-06', '2025-10-12'],
  ] as const)('%i %s that begin on %s itself end on %s', (value, unit, from, dueOn) => {
    expect(at(of(value, unit, { begins: 'same-day' }), from).dueOn).toBe(dueOn);
  });
  test('a month that begins on the next working day runs from the day before it', () => {
    expect(at(of(1, 'meses', { begins: 'next-working-day' }), '2025-10-03').dueOn).toBe('2025-11-05');
  });
  test('a month that ends on a Sunday rolls where the norm says so', () => {
    expect(at(of(1, 'meses', { rolls: 'next-working-day' }), '2025-08-28').dueOn).toBe('2025-09-29');
  });
  test('29 February and a year say why they end on the 28th', () => {
    expect(at(of(1, 'años'), '2024-02-29').notes[0]?.text).toBe('Ese mes no tiene el día del inicio: vence el último, 28 de febrero de 2025.');
  });
});

describe('hours', () => {
  test.each([
    [48, '2025-10-03T16:00', '2025-10-05T16:00'],
    [24, '2025-10-10T09:15', '2025-10-11T09:15'],
    [72, '2024-02-28T08:00', '2024-03-02T08:00'],
    [72, '2025-12-30T23:30', '2026-01-02T23:30'],
    [8, '2025-10-03T16:00', '2025-10-04T00:00'],
    [1.5, '2025-10-03T16:00', '2025-10-03T17:30'],
  ])('%d on the clock from %s end at %s, whatever the day', (value, from, due) => {
    expect(local(at(of(value, 'h'), from))).toBe(due);
  });
  test('an instant is read in the zone of Galápagos', () => {
    expect(at(of(48, 'h'), '2025-10-03T16:00:00-05:00', 'EC-2001').dueAt).toBe('2025-10-05T15:00:00-06:00');
  });
  test('an instant late at night belongs to the day before in Galápagos', () => {
    expect(at(of(1, 'días'), '2025-10-07T05:30:00Z', 'EC-20').dueAt).toBe('2025-10-07T23:59:59-06:00');
  });
  test('without a time they run from the first minute of the day, and it is said', () => {
    expect(at(of(48, 'h'), '2025-10-03')).toMatchObject({ dueAt: '2025-10-05T00:00:00-05:00', toConfirm: true, notes: [{ code: 'untimed' }] });
  });
  test.each([['same-day', '2025-10-05T00:00'], ['next-day', '2025-10-06T00:00'], ['next-working-day', '2025-10-08T00:00']] as const)('48 that begin on the %s end at %s', (begins, due) => {
    expect(local(at(of(48, 'h', { begins }), '2025-10-03T16:00'))).toBe(due);
  });
  const new_york: CalendarData = { ...ecuador, country: 'US', zones: [{ zone: 'America/New_York', territory: 'US' }], days: [] };
  test.each([
    [24, '2025-11-01T12:00', '2025-11-02T11:00:00-05:00'],
    [24, '2025-03-08T12:00', '2025-03-09T13:00:00-04:00'],
    [24, '2025-11-01T01:30', '2025-11-02T01:30:00-04:00'],
    [25, '2025-11-01T01:30', '2025-11-02T01:30:00-05:00'],
  ])('%d real hours where clocks change, from %s, end at %s', (value, from, due) => {
    expect(at(of(value, 'h'), from, 'US', {}, new_york).dueAt).toBe(due);
  });
});

describe('working hours', () => {
  const hours = { from: '08:00', to: '17:00' };
  test.each([
    [1, '2025-10-03T16:00', '2025-10-03T17:00'],
    [2, '2025-10-03T16:00', '2025-10-06T09:00'],
    [10, '2025-10-03T16:00', '2025-10-06T17:00'],
    [1, '2025-10-03T06:30', '2025-10-03T09:00'],
    [1, '2025-10-03T18:40', '2025-10-06T09:00'],
    [2, '2025-10-04T10:00', '2025-10-06T10:00'],
    [10, '2025-10-09T16:30', '2025-10-14T08:30'],
    [0.5, '2025-10-03T16:45', '2025-10-06T08:15'],
  ])('%d from %s end at %s', (value, from, due) => {
    expect(local(at(of(value, 'h hábiles', { hours }), from))).toBe(due);
  });
  test('the norm’s own timetable is minded', () => {
    expect(local(at(of(10, 'h hábiles', { hours: { from: '07:30', to: '13:00' } }), '2025-10-06T12:00'))).toBe('2025-10-08T11:00');
  });
  test('a start after closing time says that the day gave nothing', () => {
    expect(at(of(1, 'h hábiles', { hours }), '2025-10-03T18:40').steps[0]).toMatchObject({ on: '2025-10-03', counts: false, why: 'fuera del horario hábil' });
  });
});

describe('fixed dates', () => {
  const january = { unit: 'fecha', value: 'último día laborable de enero', date: { month: 1, last: 'working-day' } } as const;
  test.each([
    ['2025-06-01', '2026-01-30'],
    ['2026-01-30', '2026-01-30'],
    ['2026-01-31', '2027-01-29'],
    ['2022-12-31', '2023-01-31'],
  ])('the last working day of January after %s is %s', (from, dueOn) => {
    expect(at(january, from).dueOn).toBe(dueOn);
  });
  test('a holiday on it takes it one day back', () => {
    const days = [{ on: '2026-01-30', name: 'Luto nacional', territory: 'EC', kind: 'feriado' as const }];
    expect(at(january, '2026-01-02', 'EC', {}, { ...ecuador, days }).dueOn).toBe('2026-01-29');
  });
  test.each([
    [{ month: 3, day: 15 }, '2025-03-15', '2025-03-15'],
    [{ month: 3, day: 15 }, '2025-03-16', '2026-03-15'],
    [{ month: 2, last: 'day' }, '2024-01-10', '2024-02-29'],
    [{ month: 2, day: 29 }, '2025-01-10', '2025-02-28'],
    [{ month: 12, last: 'day' }, '2025-12-31', '2025-12-31'],
  ] as const)('%j from %s is %s', (date, from, dueOn) => {
    expect(at({ unit: 'fecha', date }, from).dueOn).toBe(dueOn);
  });
  test('one that happened once stays where it was and says that it is past', () => {
    expect(at({ unit: 'fecha', value: '2023-07-21' }, '2025-01-01')).toMatchObject({ dueAt: '2023-07-21T23:59:59-05:00', notes: [{ code: 'past' }], counted: { value: null } });
  });
  test('one that falls on a Sunday rolls where the norm says so', () => {
    expect(at({ unit: 'fecha', date: { month: 3, day: 16 }, rolls: 'next-working-day' }, '2025-03-01').dueOn).toBe('2025-03-17');
  });
});

describe('suspensions and extensions', () => {
  const suspended = (from: string, to = from, why?: string): More => ({ suspensions: [{ from, to, ...(why && { why }) }] });
  test.each([
    [of(3, 'días hábiles'), '2025-10-06', '2025-10-06', '2025-10-17', '2025-10-22'],
    [of(5, 'días'), '2025-10-01', '2025-10-03', '2025-10-04', '2025-10-08'],
    [of(4, 'días hábiles'), '2025-10-06', '2025-10-10', '2025-10-12', '2025-10-13'],
    [of(1, 'meses'), '2025-09-15', '2025-10-01', '2025-10-05', '2025-10-20'],
    [of(1, 'meses'), '2025-09-15', '2025-10-16', '2025-10-17', '2025-10-15'],
    [of(2, 'semanas'), '2025-09-01', '2025-09-01', '2025-09-03', '2025-09-17'],
  ])('%j from %s, still from %s to %s, ends on %s', (term, from, first, last, dueOn) => {
    expect(at(term, from, 'EC', suspended(first, last)).dueOn).toBe(dueOn);
  });
  test('hours on the clock stand still through a suspended Saturday', () => {
    expect(local(at(of(48, 'h'), '2025-10-03T16:00', 'EC', suspended('2025-10-04')))).toBe('2025-10-06T16:00');
  });
  test('a suspension inside the stretch that another one added is minded too', () => {
    const suspensions = [{ from: '2025-10-18', to: '2025-10-19' }, { from: '2025-10-01', to: '2025-10-05' }];
    expect(at(of(1, 'meses'), '2025-09-15', 'EC', { suspensions }).dueOn).toBe('2025-10-22');
  });
  test('a range tells every day up to its far end, and what is in doubt there', () => {
    const answer = at(of(5, 'días hábiles', { max: 10 }), '2025-12-18');
    expect([answer.dueOn, answer.mostOn, answer.steps.filter(({ counts }) => counts).length, answer.mostSteps?.filter(({ counts }) => counts).length]).toEqual(['2025-12-25', '2026-01-02', 5, 10]);
    expect([answer.toConfirm, answer.notes.map(({ code }) => code)]).toEqual([true, expect.arrayContaining(['year-incomplete'])]);
  });
  test('a last day that rolls goes past the days that are suspended', () => {
    const answer = at(of(6, 'días', { rolls: 'next-working-day' }), '2025-09-29', 'EC', suspended('2025-10-06', '2025-10-07', 'paro'));
    expect(answer.dueOn).toBe('2025-10-08');
    expect(answer.steps.slice(-3).map(({ on, kind }) => [on, kind])).toEqual([['2025-10-06', 'suspended'], ['2025-10-07', 'suspended'], ['2025-10-08', 'rolled']]);
  });
  test('a suspended day says why', () => {
    expect(at(of(2, 'días hábiles'), '2025-10-06', 'EC', suspended('2025-10-07', '2025-10-07', 'informe pendiente')).steps[1]).toMatchObject({ counts: false, kind: 'suspended', why: 'término suspendido: informe pendiente' });
  });
  test.each([
    [of(10, 'días'), [of(5, 'días')], '2025-10-18T23:59'],
    [of(10, 'días'), [of(5, 'días hábiles')], '2025-10-20T23:59'],
    [of(2, 'días hábiles'), [of(1, 'meses')], '2025-11-07T23:59'],
    [of(2, 'días hábiles'), [of(2, 'días hábiles'), of(1, 'días hábiles')], '2025-10-13T23:59'],
    [of(48, 'h'), [of(24, 'h')], '2025-10-06T00:00'],
    [of(9, 'días', { rolls: 'next-working-day' }), [of(1, 'días')], '2025-10-14T23:59'],
  ])('%j and the extensions %j end at %s', (term, extensions, due) => {
    expect(local(at(term, '2025-10-03', 'EC', { extensions }))).toBe(due);
  });
  test('working hours after a day term begin the next morning, and the day that ended is not told twice', () => {
    const { steps, dueAt } = at(of(2, 'días'), '2025-10-06', 'EC', { extensions: [of(3, 'h hábiles', { hours: { from: '08:00', to: '17:00' } })] });
    expect([dueAt, ...steps.map(({ on }) => on)]).toEqual(['2025-10-09T11:00:00-05:00', '2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09']);
  });
  test('an extension stretches both ends of a range', () => {
    expect(at(of(5, 'días', { max: 10 }), '2025-10-03', 'EC', { extensions: [of(3, 'días')] })).toMatchObject({ dueOn: '2025-10-11', mostOn: '2025-10-16' });
  });
});
