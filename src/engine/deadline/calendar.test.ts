import { expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import type { CalendarData } from './calendar-data.ts';
import { dayOf } from './day.ts';
import { MissingCalendar } from './impossible.ts';
import { ecuador, peru } from './sample.ts';

const works = (on: string, territory: string, data: CalendarData = ecuador, also: string[] = []): boolean => calendarFor(data, territory, also).works(dayOf(on));

test.each([['EC', 'America/Guayaquil'], ['EC-1701', 'America/Guayaquil'], ['EC-20', 'Pacific/Galapagos'], ['EC-200350', 'Pacific/Galapagos']])('%s keeps the time of %s', (territory, zone) => {
  expect(calendarFor(ecuador, territory).zone).toBe(zone);
});
test.each(['PE-10', 'CO', 'XX-01', ''])('there is no calendar of Ecuador for «%s»', (territory) => {
  expect(() => calendarFor(ecuador, territory)).toThrow(MissingCalendar);
});
test.each([null, undefined])('no data (%s) is a missing calendar that says where', (data) => {
  expect(() => calendarFor(data, 'EC-1701')).toThrow('No hay calendario para EC-1701. Cárguelo en el paquete del país.');
});
test('a zone that no clock keeps is a missing calendar', () => {
  expect(() => calendarFor({ ...ecuador, zones: [{ zone: 'America/Macondo', territory: 'EC' }] }, 'EC')).toThrow(MissingCalendar);
});

test.each([
  ['2020-12-07', 'EC-1701', false, 'a local holiday holds in its canton'],
  ['2020-12-07', 'EC-170150', false, 'and in its parishes'],
  ['2020-12-07', 'EC-0901', true, 'and nowhere else'],
  ['2020-12-07', 'EC', true, 'nor in the country'],
  ['2019-10-11', 'EC-2001', false, 'a national holiday holds everywhere'],
  ['2019-10-09', 'EC', true, 'the day that it was moved from is worked'],
  ['2025-06-21', 'EC', true, 'a Saturday that is made up for is worked'],
  ['2025-06-22', 'EC', false, 'the Sunday after it is not'],
])('%s in %s is worked: %s, %s', (on, territory, expected) => {
  expect(works(on, territory)).toBe(expected);
});
test('a day off of the public sector is not worked', () => {
  expect(works('2025-12-26', 'PE-10', peru)).toBe(false);
});
test('holidays of another territory stop the count too when they are minded', () => {
  expect(works('2020-12-07', 'EC-0901', ecuador, ['EC-1701'])).toBe(false);
});
test.each([[[5, 6], '2025-10-03', false], [[5, 6], '2025-10-05', true], [[7], '2025-10-04', true], [[], '2025-10-05', true]])('with the weekend %j, %s is worked: %s', (weekend, on, expected) => {
  expect(works(on, 'EC', { ...ecuador, weekend })).toBe(expected);
});

const namesOf = (year: number, territory = 'EC', data = ecuador): string[] => calendarFor(data, territory).year(year).map(({ on }) => on.slice(5));

test('a year that nobody completed has the days that the rules propose', () => {
  expect(namesOf(2027)).toEqual(['01-01', '02-08', '02-09', '03-26', '04-30', '05-24', '08-09', '10-08', '11-01', '11-02', '12-24', '12-31']);
});
test('a whole year takes no national day from the rules', () => {
  expect(namesOf(2020)).toEqual([]);
});
test('a dated day stands for the rule of its date in a year that is not whole', () => {
  const decreed = { ...ecuador, days: [{ on: '2027-10-11', name: 'Guayaquil', territory: 'EC', kind: 'feriado' as const, movedFrom: '2027-10-09' }] };
  expect(namesOf(2027, 'EC', decreed).filter((on) => on.startsWith('10'))).toEqual(['10-11']);
});
test('a local rule still proposes in a year whose national days are whole', () => {
  expect(calendarFor(ecuador, 'EC-1701').year(2025).at(-1)).toMatchObject({ on: '2025-12-05', movedFrom: '2025-12-06', toConfirm: true });
});
test('a local year that is whole takes nothing from local rules', () => {
  expect(namesOf(2018, 'EC-1701', { ...ecuador, years: [...ecuador.years, { year: 2018, complete: true, territory: 'EC-1701' }] })).toEqual(['10-08', '12-25']);
});
test('a local holiday that was moved by decree does not rest twice', () => {
  expect(namesOf(2020, 'EC-1701')).toEqual(['12-07']);
});
test('data without any year or rule still have weekends', () => {
  const bare: CalendarData = { country: 'XX', zones: [{ zone: 'UTC', territory: 'XX' }], weekend: [6, 7], years: [], rules: [], days: [] };
  expect([3, 4, 5, 6].map((day) => works(`2031-10-0${day}`, 'XX', bare))).toEqual([true, false, false, true]);
});
