import { expect, test } from 'vitest';
import type { CalendarData, HolidayRule } from './calendar-data.ts';
import { proposeYear } from './rules.ts';
import { colombia, ecuador } from './sample.ts';

const restOf = (date: string): string | undefined => {
  const years = [Number(date.slice(0, 4))];
  return years.flatMap((year) => proposeYear(ecuador, year)).find(({ on, movedFrom }) => (movedFrom ?? on) === date)?.on;
};

test.each([
  ['2018-10-09', '2018-10-08', 'a Tuesday goes to the Monday before'],
  ['2019-10-09', '2019-10-11', 'a Wednesday goes to the Friday after'],
  ['2025-10-09', '2025-10-10', 'a Thursday goes to the Friday after'],
  ['2021-10-09', '2021-10-08', 'a Saturday goes to the Friday before'],
  ['2022-10-09', '2022-10-10', 'a Sunday goes to the Monday after'],
  ['2020-12-06', '2020-12-07', 'a local holiday follows the rule too'],
  ['2019-11-02', '2019-11-01', 'of two in a row on Saturday and Sunday, the first goes before'],
  ['2019-11-03', '2019-11-04', 'of two in a row on Saturday and Sunday, the second goes after'],
  ['2018-11-03', '2018-11-01', 'of two in a row, the Saturday goes to the Thursday before'],
  ['2022-11-02', '2022-11-04', 'of two in a row, the Wednesday goes to the Friday after'],
  ['2025-11-02', '2025-11-04', 'of two in a row, the Sunday goes to the Tuesday after'],
  ['2021-12-25', '2021-12-24', 'Christmas on a Saturday goes to the Friday before'],
  ['2022-12-25', '2022-12-26', 'Christmas on a Sunday goes to the Monday after'],
  ['2022-01-01', '2021-12-31', 'New Year on a Saturday rests in the year before'],
  ['2023-01-01', '2023-01-02', 'New Year on a Sunday goes to the Monday after'],
])('%s rests on %s: %s', (date, rest) => {
  expect(restOf(date)).toBe(rest);
});

test.each([
  ['2019-03-05', 'Carnival Tuesday'],
  ['2019-03-04', 'Carnival Monday'],
  ['2018-12-25', 'Christmas on a Tuesday'],
  ['2024-12-25', 'Christmas on a Wednesday'],
  ['2025-12-25', 'Christmas on a Thursday'],
  ['2019-01-01', 'New Year on a Tuesday'],
  ['2020-01-01', 'New Year on a Wednesday'],
  ['2026-01-01', 'New Year on a Thursday'],
  ['2023-11-02', 'the Thursday of two in a row that end on Friday'],
  ['2020-11-03', 'the Tuesday of two in a row that begin on Monday'],
  ['2026-10-09', 'a Friday'],
  ['2027-05-24', 'a Monday'],
])('%s stays: %s', (date) => {
  expect(restOf(date)).toBe(date);
});

test.each([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])('the two holidays of November rest on two worked days in %i', (year) => {
  const november = proposeYear(ecuador, year).filter(({ rule }) => rule === 'Difuntos' || rule === 'Cuenca');
  expect(new Set(november.map(({ on }) => on).filter((on) => ![0, 6].includes(new Date(on).getUTCDay()))).size).toBe(2);
});

test.each([
  [2024, '01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25'],
  [2025, '01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25'],
  [2026, '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25'],
])('Colombia rests in %i on the days of Ley 51 de 1983', (year, days) => {
  expect(proposeYear(colombia, year).map(({ on }) => on.slice(5)).join(' ')).toBe(days);
});

const only = (rule: Partial<HolidayRule>): Pick<CalendarData, 'rules'> => ({ rules: [{ id: 'a', name: 'a', territory: 'XX', when: { month: 7, day: 1 }, moves: 'none', ...rule }] });

test.each([[2019, 0], [2020, 1], [2024, 1], [2025, 0]])('a rule of 2020 to 2024 gives in %i %i days', (year, count) => {
  expect(proposeYear(only({ from: 2020, to: 2024 }), year)).toHaveLength(count);
});
test.each([[2024, 1], [2025, 0]])('a rule of 29 February gives in %i %i days', (year, count) => {
  expect(proposeYear(only({ when: { month: 2, day: 29 } }), year)).toHaveLength(count);
});
test('what a rule proposes waits to be confirmed, whatever the mark of the rule', () => {
  expect(proposeYear(only({ verified: true, mark: 'A' }), 2026)).toMatchObject([{ on: '2026-07-01', toConfirm: true, verified: false, rule: 'a' }]);
});
