import { expect, test } from 'vitest';
import { isoOf, weekdayOf, yearOf } from './day.ts';
import { easterOf } from './easter.ts';

test.each([
  '1818-03-22', '1886-04-25', '1943-04-25', '1954-04-18', '1961-04-02', '1981-04-19', '2000-04-23', '2008-03-23', '2011-04-24', '2018-04-01',
  '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2285-03-22',
])('Easter was or will be on %s', (on) => {
  expect(isoOf(easterOf(Number(on.slice(0, 4))))).toBe(on);
});

test('every Easter from 1583 to 2600 is a Sunday from 22 March to 25 April', () => {
  const years = Array.from({ length: 1018 }, (_, i) => 1583 + i);
  const odd = years.filter((year) => {
    const day = easterOf(year);
    return weekdayOf(day) !== 7 || yearOf(day) !== year || isoOf(day).slice(5) < '03-22' || isoOf(day).slice(5) > '04-25';
  });
  expect(odd).toEqual([]);
});
