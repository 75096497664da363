import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Country, Entry, Institutions, Norms } from './packs-reading.ts';
import { added, common, COUNTRIES, institutions, json, PACKS, plain, repeated, roles, schemes, territories, wrongCitations } from './packs-reading.ts';

describe('schemes', () => {
  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s has kinds whose parents and needs exist', (_, scheme) => {
    const kinds = new Set(['', ...scheme.kinds.map((kind) => kind.id)]);
    const fields = new Set(scheme.fields.map((field) => field.id));
    expect(scheme.kinds.flatMap((kind) => kind.parents).filter((parent) => !kinds.has(parent))).toEqual([]);
    expect(scheme.kinds.flatMap((kind) => kind.needs ?? []).filter((need) => !fields.has(need))).toEqual([]);
    expect(scheme.fields.flatMap((field) => field.kinds).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(repeated(scheme.kinds.map((kind) => kind.id))).toEqual([]);
  });
  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s gives no header to two columns', (id, scheme) => {
    const more = added.filter((one) => one.id === id).flatMap((one) => one.fields);
    const names = [...common, ...scheme.fields, ...more].map((field) => [...new Set([field.title, ...field.aliases].map(plain))]);
    expect(repeated(names.flat())).toEqual([]);
  });
  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s gives no word to two kinds', (_, scheme) => {
    expect(repeated(scheme.kinds.flatMap((kind) => [...new Set([kind.id, kind.name, kind.plural, ...kind.aliases].map(plain))]))).toEqual([]);
  });
  test('linkage counts objetivo, política, meta and programa and nothing else', () => {
    const linked = schemes.flatMap((scheme) => scheme.kinds.filter((kind) => kind.linkage).map((kind) => kind.id));
    expect([...new Set(linked)].toSorted()).toEqual(['meta', 'objetivo', 'politica', 'programa']);
  });
  test('countries add to schemes that exist', () => {
    expect(added.filter((one) => !schemes.some((scheme) => scheme.id === one.id))).toEqual([]);
  });
});

describe('roles and bands', () => {
  test('every role says in words what it may and may not do', () => {
    expect(roles.filter((role) => role.can.length === 0 || role.cannot.length === 0)).toEqual([]);
  });
  test('roles name operations by slice and verb', () => {
    expect(roles.flatMap((role) => role.operations).filter((pattern) => !/^[a-z]+\.([a-z-]+|\*)$/.test(pattern))).toEqual([]);
  });
  test('bands with cut-offs touch each other and leave nothing out', () => {
    const bands = json<{ basis: string; verified: boolean; why: string; bands: { from: number | null; to: number | null; tone: string }[] }[]>('base/bands.json');
    for (const scheme of bands.filter((one) => one.basis === 'number'))
      expect(scheme.bands.slice(1).map((band) => band.from)).toEqual(scheme.bands.slice(0, -1).map((band) => band.to));
    expect(bands.filter((scheme) => scheme.verified || scheme.why === '')).toEqual([]);
  });
});

describe.each(COUNTRIES)('norms and institutions of %s', (country) => {
  const norms = json<Norms>(`${country}/norms.json`);
  const people = json<Institutions>(`${country}/institutions.json`);
  const facts = json<Country>(`${country}/country.json`);
  const entries: Entry[] = [...norms.norms, ...norms.articles, ...norms.competences, ...norms.terms, ...people.institutions];

  test('is verified only where a text was seen', () => {
    expect(entries.filter((entry) => entry.source === '' || entry.verified !== (entry.mark === 'A' || entry.mark === 'B')).map((entry) => entry.id)).toEqual([]);
  });
  test('repeats no id within its list', () => {
    for (const group of [norms.norms, norms.articles, norms.competences, norms.terms, people.institutions]) expect(repeated(group.map((entry) => entry.id))).toEqual([]);
  });
  test('points at norms, levels and territories that exist', () => {
    const known = new Set(norms.norms.map((norm) => norm.id));
    const levels = new Set(facts.levels.map((level) => level.id));
    expect([...norms.articles, ...norms.competences, ...norms.terms].filter((one) => one.norm !== undefined && !known.has(one.norm))).toEqual([]);
    expect(norms.competences.filter((one) => !levels.has(one.level))).toEqual([]);
    expect(people.institutions.filter((one) => !territories.has(one.territory)).map((one) => one.id)).toEqual([]);
  });
  test('names every kind of government', () => {
    const named = people.naming.map((one) => `${one.level} ${one.government}`).toSorted();
    expect(named).toEqual(facts.governments.map((one) => `${one.level} ${one.id}`).toSorted());
    expect(people.naming.filter((one) => one.government !== 'special-regime' && !one.short.includes('{name}'))).toEqual([]);
  });
  test('knows parents and successors, and ends with the present name', () => {
    const known = (id: string | undefined): boolean => id === undefined || institutions.has(id) || territories.has(id);
    expect(people.institutions.filter((one) => !known(one.parent) || !known(one.successor) || one.names.at(-1)?.name !== one.name).map((one) => one.id)).toEqual([]);
  });
  test('cites lines that exist', () => {
    expect(wrongCitations(JSON.stringify([norms, people]))).toEqual([]);
  });
});

test('the planning authority of Ecuador is followed from Senplades to the Presidency', () => {
  const chain: string[] = [];
  for (let at: string | undefined = 'ec-senplades'; at !== undefined; at = institutions.get(at)?.successor) chain.push(at);
  expect(chain).toEqual(['ec-senplades', 'ec-stpe', 'ec-snp', 'ec-presidencia-planificacion']);
});

test('rights protection is a function of the canton, not an exclusive competence', () => {
  expect(json<Norms>('ec/norms.json').competences.find((one) => one.code === 'M-54j')).toMatchObject({ level: 'canton', type: 'función' });
});

test('nothing in the packs cites a line that a document does not have', () => {
  const texts = ['base/schemes.json', 'base/bands.json', 'example/plans.csv', 'example/lineage.csv'].map((path) => readFileSync(join(PACKS, path), 'utf8'));
  expect(texts.flatMap(wrongCitations)).toEqual([]);
});

type Day = { on: string; name: string; territory: string; kind: string; movedFrom?: string; decree?: { title: string; date?: string; url?: string }; source: string; mark: string; verified: boolean };
type Rule = Entry & { name: string; territory: string; when: { month?: number; day?: number; easter?: number }; moves: string; from?: number; to?: number };
type Calendar = { country: string; zones: { zone: string; territory: string }[]; weekend: number[]; years: { year: number; complete: boolean; source: string; verified: boolean }[]; rules: Rule[]; days: Day[] };

const calendars = new Map(COUNTRIES.map((country) => [country, json<Calendar>(`${country}/calendar.json`)]));
const calendarOf = (country: (typeof COUNTRIES)[number]): Calendar => calendars.get(country) ?? expect.fail(`no hay calendario ${country}`);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
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
  ['EC', '2025-10-09', '2025-10-10'],
  ['EC', '2019-11-02', '2019-11-01'],
  ['EC', '2019-11-03', '2019-11-04'],
  ['EC', '2018-11-03', '2018-11-01'],
  ['EC', '2022-11-02', '2022-11-04'],
  ['EC', '2021-12-25', '2021-12-24'],
  ['EC-1701', '2020-12-06', '2020-12-07'],
])('in %s what is kept on %s was rested on %s', (territory, original, rested) => {
  expect(restOf('ec', territory, original)).toEqual([rested]);
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
  expect(['2023', '2024', '2025', '2026'].map((year) => of(year, 'feriado'))).toEqual([14, 16, 16, 16]);
  expect(['2023', '2024', '2025', '2026'].map((year) => of(year, 'no-laborable'))).toEqual([7, 9, 2, 2]);
  expect(calendarOf('pe').days.filter((day) => day.kind === 'no-laborable' && day.decree === undefined)).toEqual([]);
});
