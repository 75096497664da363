import { expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import type { CalendarData, CalendarDay } from './calendar-data.ts';
import { moved } from './compare.ts';
import { deadline } from './deadline.ts';
import { ecuador } from './sample.ts';
import type { Term } from './term.ts';

const without: CalendarData = { ...ecuador, days: [] };
const holiday = (on: string, more: Partial<CalendarDay> = {}): CalendarDay => ({ on, name: 'Duelo nacional', territory: 'EC', kind: 'feriado', ...more });
const withDays = (...days: CalendarDay[]): CalendarData => ({ ...ecuador, days });
const change = (term: Term, from: string, before: CalendarData, after: CalendarData) =>
  moved(deadline({ term, from, calendar: calendarFor(before, 'EC') }), deadline({ term, from, calendar: calendarFor(after, 'EC') }));

const working: Term = { value: 5, unit: 'días hábiles' };
const rolling: Term = { value: 5, unit: 'días', rolls: 'next-working-day' };
const january: Term = { unit: 'fecha', date: { month: 1, last: 'working-day' } };

test('a new holiday moves what counted its day and is named with its reason', () => {
  expect(change(working, '2025-10-06', without, withDays(holiday('2025-10-10', { name: 'Independencia de Guayaquil', movedFrom: '2025-10-09' })))).toEqual({
    from: '2025-10-13T23:59:59-05:00',
    to: '2025-10-14T23:59:59-05:00',
    days: [{ on: '2025-10-10', before: 'día hábil 4 de 5', after: 'feriado: Independencia de Guayaquil, trasladado del 9 de octubre de 2025' }],
    text: 'Pasa del 13 de octubre de 2025 al 14 de octubre de 2025: el 10 de octubre de 2025 es ahora «feriado: Independencia de Guayaquil, trasladado del 9 de octubre de 2025».',
  });
});
test.each<[string, Term, string, CalendarData, CalendarData, string[]]>([
  ['a holiday that was taken away', working, '2025-10-06', withDays(holiday('2025-10-08')), without, ['2025-10-08']],
  ['a holiday moved out of the count', working, '2025-10-06', withDays(holiday('2025-10-09')), withDays(holiday('2025-10-20', { movedFrom: '2025-10-09' })), ['2025-10-09']],
  ['a rest on the very last day', working, '2025-10-06', without, withDays(holiday('2025-10-13')), ['2025-10-13']],
  ['a last calendar day that now rolls', rolling, '2025-10-03', without, withDays(holiday('2025-10-08')), ['2025-10-08']],
  ['a roll that goes further', rolling, '2025-10-06', without, withDays(holiday('2025-10-13')), ['2025-10-13']],
  ['the last working day of a month', january, '2026-01-02', without, withDays(holiday('2026-01-30')), ['2026-01-30']],
  ['the same, given back', january, '2026-01-02', withDays(holiday('2026-01-30')), without, ['2026-01-30']],
  ['two at once', working, '2025-10-06', without, withDays(holiday('2025-10-07'), holiday('2025-10-09')), ['2025-10-07', '2025-10-09']],
])('%s is found', (_what, term, from, before, after, days) => {
  expect(change(term, from, before, after)?.days.map(({ on }) => on)).toEqual(days);
});
test.each<[string, Term, CalendarData]>([
  ['a holiday moved from one day to the next inside the count', working, withDays(holiday('2025-10-09'))],
  ['a holiday on a weekend', working, withDays(holiday('2025-10-08'), holiday('2025-10-11'))],
  ['a holiday in the middle of calendar days', rolling, withDays(holiday('2025-10-08'), holiday('2025-10-07'))],
  ['a holiday of another canton', working, withDays(holiday('2025-10-08'), holiday('2025-10-09', { territory: 'EC-1701' }))],
])('%s moves nothing', (_what, term, after) => {
  expect(change(term, '2025-10-06', withDays(holiday('2025-10-08')), after)).toBe(null);
});
test('a holiday in the middle of calendar days is not blamed for a last day that rolls', () => {
  expect(change(rolling, '2025-10-03', without, withDays(holiday('2025-10-07'), holiday('2025-10-08')))?.days.map(({ on }) => on)).toEqual(['2025-10-08']);
});
