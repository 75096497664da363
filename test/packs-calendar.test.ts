import { describe, expect, test } from 'vitest';
import type { Entry } from './packs-reading.ts';
import { COUNTRIES, json, repeated, territories } from './packs-reading.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

type Day = { on: string; name: string; territory: string; kind: string; movedFrom?: string; decree?: { title: string; date?: string; url?: string }; source: string; mark: string; verified: boolean };
type Rule = Entry & { name: string; territory: string; when: { month?: number; day?: number; easter?: number }; moves: string; from?: number; to?: number };
type Calendar = { country: string; zones: { zone: string; territory: string }[]; weekend: number[]; years: { year: number; complete: boolean; source: string; verified: boolean }[]; rules: Rule[]; days: Day[] };

const calendars = new Map(COUNTRIES.map((country) => [country, json<Calendar>(`${country}/calendar.json`)]));
const calendarOf = (country: (typeof COUNTRIES)[number]): Calendar => calendars.get(country) ?? expect.fail(`no hay calendario ${country}`);
/** 1 Monday … 7 Sunday. */
const weekday = (on: string): number => new Date(on).getUTCDay() || 7;
const restOf = (country: (typeof COUNTRIES)[number], territory: string, original: string): string[] =>
  calendarOf(country)
    .days.filter((day) => territory.startsWith(day.territory) && (day.movedFrom ?? day.on) === original && day.kind === 'feriado')
    .map((day) => day.on);

describe.each(COUNTRIES)('calendar of %s', (country) => {
  const calendar = calendarOf(country);
  test('holds two or more whole years, each by a named source', () => {
    const whole = calendar.years.filter((year) => year.complete);
    expect(whole.length).toBeGreaterThanOrEqual(2);
    expect(repeated(calendar.years.map((year) => String(year.year)))).toEqual([]);
    expect(calendar.years.filter((year) => year.source === '')).toEqual([]);
  });
  test('says of every day where it comes from, and doubts what nobody published', () => {
    expect(calendar.days.filter((day) => day.source === '' || day.verified !== (day.mark === 'A' || day.mark === 'B'))).toEqual([]);
  });
  test('writes days of years that it holds, on territories that exist', () => {
    const years = new Set(calendar.years.map((year) => year.year));
    expect(calendar.days.filter((day) => !isDay(day.on) || !years.has(Number(day.on.slice(0, 4))) || (day.movedFrom !== undefined && (!isDay(day.movedFrom) || day.movedFrom === day.on)))).toEqual([]);
    expect([...calendar.days, ...calendar.rules, ...calendar.zones].filter((one) => !territories.has(one.territory))).toEqual([]);
    expect(calendar.days.filter((day) => !['feriado', 'no-laborable', 'recuperación'].includes(day.kind))).toEqual([]);
  });
  test('repeats no day and names the act that moved one', () => {
    expect(repeated(calendar.days.map((day) => `${day.on} ${day.territory} ${day.name}`))).toEqual([]);
    expect(calendar.days.filter((day) => day.movedFrom !== undefined && day.decree === undefined && day.mark !== 'E')).toEqual([]);
    expect(calendar.days.filter((day) => day.decree?.date !== undefined && !isDay(day.decree.date))).toEqual([]);
  });
  test('proposes with rules and never verifies them', () => {
    expect(repeated(calendar.rules.map((rule) => rule.id))).toEqual([]);
    expect(calendar.rules.filter((rule) => rule.verified || rule.source === '' || !['none', 'ec-2016', 'monday'].includes(rule.moves))).toEqual([]);
    expect(calendar.rules.filter((rule) => (rule.when.easter === undefined) === (rule.when.month === undefined || rule.when.day === undefined))).toEqual([]);
  });
  test('keeps the zones that the country says', () => {
    const facts = json<{ timeZones: { id: string; territories: string[] }[] }>(`${country}/country.json`);
    expect(calendar.zones.map((zone) => `${zone.zone} ${zone.territory}`).toSorted()).toEqual(facts.timeZones.flatMap((zone) => zone.territories.map((code) => `${zone.id} ${code}`)).toSorted());
  });
});

test.each([
  ['EC', '2018-10-09', '2018-10-08'],
  ['EC', '2019-10-09', '2019-10-11'],
  ['EC', '2024-10-09', '2024-10-11'],
  ['EC', '2019-11-02', '2019-11-01'],
  ['EC', '2019-11-03', '2019-11-04'],
  ['EC', '2018-11-03', '2018-11-01'],
  ['EC', '2022-11-02', '2022-11-04'],
  ['EC', '2021-12-25', '2021-12-24'],
  ['EC-1701', '2020-12-06', '2020-12-07'],
])('in %s what is kept on %s was rested on %s', (territory, original, rested) => {
  expect(restOf('ec', territory, original)).toEqual([rested]);
});

test('9 October 2025 was rested on Friday 10, and a decree of that week gave the Thursday too', () => {
  const [ninth, tenth] = ['2025-10-09', '2025-10-10'].map((on) => calendarOf('ec').days.find((day) => day.on === on));
  expect([ninth?.movedFrom, ninth?.decree?.title, tenth?.movedFrom]).toEqual([undefined, 'Decreto Ejecutivo 172', '2025-10-09']);
});

test.each(['2019-03-05', '2018-12-25', '2019-01-01'])('in Ecuador the Tuesday %s did not move', (on) => {
  expect(weekday(on)).toBe(2);
  expect(restOf('ec', 'EC-13', on)).toEqual([on]);
});

test('Ecuador rests its eleven national days in each whole year, and none on a weekend', () => {
  const national = calendarOf('ec').days.filter((day) => day.territory === 'EC' && day.kind === 'feriado' && !day.name.includes('decretado'));
  const kept = calendarOf('ec').years.map((year) => national.filter((day) => (day.movedFrom ?? day.on).startsWith(String(year.year))).length);
  expect(kept.every((count) => count === 11)).toBe(true);
  expect(national.filter((day) => weekday(day.on) > 5)).toEqual([]);
});

test('Quito rests in December and Guayaquil does not', () => {
  expect(restOf('ec', 'EC-170150', '2025-12-06')).toEqual(['2025-12-05']);
  expect(restOf('ec', 'EC-090150', '2025-12-06')).toEqual([]);
});

test('Colombia moves to a Monday, and has eighteen holidays until 2026 brings one more', () => {
  const { days, years } = calendarOf('co');
  expect(days.filter((day) => day.movedFrom !== undefined && weekday(day.on) !== 1)).toEqual([]);
  expect(years.map((year) => days.filter((day) => day.on.startsWith(String(year.year))).length)).toEqual([18, 18, 18, 18, 18, 18, 18, 18, 19]);
});

test.each([
  ['2019-06-28', '2019-07-01'],
  ['2021-10-12', '2021-10-18'],
  ['2024-05-09', '2024-05-13'],
  ['2025-11-11', '2025-11-17'],
  ['2026-01-06', '2026-01-12'],
])('Colombia rested %s on %s', (original, rested) => {
  expect(restOf('co', 'CO-05001', original)).toEqual([rested]);
});

test('Peru tells holidays from days that only the public sector does not work', () => {
  const of = (year: string, kind: string): number => calendarOf('pe').days.filter((day) => day.territory === 'PE' && day.kind === kind && day.on.startsWith(year)).length;
  expect(['2023', '2024', '2025', '2026'].map((year) => of(year, 'feriado'))).toEqual([15, 16, 16, 16]);
  expect(['2023', '2024', '2025', '2026'].map((year) => of(year, 'no-laborable'))).toEqual([7, 9, 2, 2]);
  expect(calendarOf('pe').days.filter((day) => day.kind === 'no-laborable' && day.decree === undefined)).toEqual([]);
});
