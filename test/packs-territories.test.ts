import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../scripts/territory-pack/sheet.ts';
import { layOut } from '../src/engine/cartogram/cartogram.ts';
import type { Cartogram } from '../src/engine/cartogram/cartogram.ts';

const PACKS = join(import.meta.dirname, '..', 'packs');

type Line = Record<string, string>;
type Country = {
  levels: { id: string; order: number; code: string; governments?: string[] }[];
  governments: { id: string; level: string; count: number; like?: string; source: string; verified: boolean }[];
  regimes: { id: string; units: string[] }[];
  zones: { of: string; items: { id: string; name: string; units: string[]; source: string; verified: boolean }[] };
  successions: { units: string[]; successors: string[]; to: string }[];
  capitals?: { rule: string };
};

function read(country: string): { units: Line[]; today: Line[]; byCode: Map<string, Line>; pairs: Line[]; facts: Country } {
  const folder = join(PACKS, country);
  const units = readSheet(folder, 'territories.csv');
  const facts = JSON.parse(readFileSync(join(folder, 'country.json'), 'utf8')) as Country; // our own file; its shape is what is tested
  return {
    units,
    today: units.filter((unit) => unit['to'] === ''),
    byCode: new Map(units.map((unit) => [unit['code'] ?? '', unit])),
    pairs: readSheet(folder, 'neighbours.csv'),
    facts,
  };
}

const countBy = (lines: Line[], column: string): Record<string, number> =>
  Object.fromEntries(Object.entries(Object.groupBy(lines, (line) => line[column] ?? '')).map(([key, group]) => [key, group?.length ?? 0]));

const codes = (value: string | undefined): string[] => (value ?? '').split('|').filter(Boolean);

/** Wide boxes: a swapped axis, a lost sign or another country's point falls outside (degrees). */
const BOXES = { ec: [-92.1, -75.1, -5.1, 1.8], pe: [-81.5, -68.6, -18.5, 0.1], co: [-82, -66.8, -4.3, 13.6] } as const;
const COUNTRIES = ['ec', 'pe', 'co'] as const;

describe('each country', () => {
  test.each(COUNTRIES)('%s: no code is written twice, and the rows are sorted by it', (country) => {
    const all = read(country).units.map((unit) => unit['code'] ?? '');
    expect(all).toEqual([...new Set(all)].toSorted((x, y) => (x < y ? -1 : 1)));
  });

  test.each(COUNTRIES)('%s: the first row is the country, and every other unit has a parent that exists and begins its code', (country) => {
    const { units, byCode } = read(country);
    expect(units[0]).toMatchObject({ code: country.toUpperCase(), level: 'country', parent: '' });
    const wrong = units.slice(1).filter((unit) => !byCode.has(unit['parent'] ?? '') || !unit['code']?.startsWith(unit['parent'] ?? '?'));
    expect(wrong).toEqual([]);
  });

  test.each(COUNTRIES)('%s: every code has the shape of its level, and a parent is of a higher level', (country) => {
    const { units, byCode, facts } = read(country);
    const level = new Map(facts.levels.map((one) => [one.id, one]));
    const wrong = units.filter((unit) => {
      const own = level.get(unit['level'] ?? '');
      const above = level.get(byCode.get(unit['parent'] ?? '')?.['level'] ?? '');
      return own === undefined || !new RegExp(own.code).test(unit['code'] ?? '') || (above !== undefined && above.order >= own.order);
    });
    expect(wrong).toEqual([]);
  });

  test.each(COUNTRIES)('%s: a government is of a kind that its level may have, and each kind has the number it declares', (country) => {
    const { units, facts } = read(country);
    const governed = units.filter((unit) => unit['government'] !== '');
    expect(countBy(governed, 'government')).toEqual(Object.fromEntries(facts.governments.map((kind) => [kind.id, kind.count])));
    const allowed = new Map(facts.levels.map((one) => [one.id, one.governments ?? []]));
    expect(governed.filter((unit) => !allowed.get(unit['level'] ?? '')?.includes(unit['government'] ?? ''))).toEqual([]);
  });

  test.each(COUNTRIES)('%s: every point lies in the country', (country) => {
    const [west, east, south, north] = BOXES[country];
    const wrong = read(country).units.filter(({ lon = '', lat = '' }) =>
      lon === '' ? lat !== '' : Number(lon) < west || Number(lon) > east || Number(lat) < south || Number(lat) > north);
    expect(wrong).toEqual([]);
  });

  test.each(COUNTRIES)('%s: neighbours are current units of one order, written once with the smaller code first', (country) => {
    const { pairs, byCode, facts } = read(country);
    const order = new Map(facts.levels.map((one) => [one.id, one.order]));
    const orderOf = (code = ''): number | undefined => (byCode.get(code)?.['to'] === '' ? order.get(byCode.get(code)?.['level'] ?? '') : undefined);
    const wrong = pairs.filter(({ a = '', b = '', km = '' }) => !(a < b) || orderOf(a) === undefined || orderOf(a) !== orderOf(b) || !(Number(km) >= 0.1));
    expect(wrong).toEqual([]);
    expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
  });

  test.each(COUNTRIES)('%s: an ended unit says when, has successors in force and no government', (country) => {
    const { units, byCode, facts } = read(country);
    const ended = units.filter((unit) => unit['to'] !== '');
    const wrong = ended.filter((unit) => unit['government'] !== '' || codes(unit['successor']).length === 0 || codes(unit['successor']).some((code) => byCode.get(code)?.['to'] !== ''));
    expect(wrong).toEqual([]);
    expect(units.filter((unit) => unit['to'] === '' && unit['successor'] !== '')).toEqual([]);
    expect(facts.successions.flatMap((one) => one.units).toSorted()).toEqual(ended.map((unit) => unit['code']));
  });

  test.each(COUNTRIES)('%s: no alias repeats the name or another alias', (country) => {
    const wrong = read(country).units.filter((unit) => {
      const names = [unit['name'] ?? '', ...codes(unit['aliases'])].map((name) => name.toLowerCase());
      return new Set(names).size !== names.length;
    });
    expect(wrong).toEqual([]);
  });
});

describe('Ecuador', () => {
  test('it has 24 provinces, 221 cantons and 1,042 parishes', () => {
    expect(countBy(read('ec').today, 'level')).toEqual({ country: 1, province: 24, canton: 221, parish: 1042 });
  });

  test('it has 1,066 governments: 24, 221 and 821', () => {
    const governed = read('ec').units.filter((unit) => unit['government'] !== '');
    expect(countBy(governed, 'level')).toEqual({ province: 24, canton: 221, parish: 821 });
  });

  test('the seat of a canton has no government, and a rural parish has one', () => {
    const parishes = read('ec').today.filter((unit) => unit['level'] === 'parish');
    expect(parishes.filter((unit) => unit['code']?.endsWith('50') !== (unit['government'] === ''))).toEqual([]);
  });

  test('La Concordia left Esmeraldas for Santo Domingo', () => {
    const { byCode } = read('ec');
    expect(byCode.get('EC-0808')).toMatchObject({ name: 'La Concordia', parent: 'EC-08', to: '2013-05-30', successor: 'EC-2302' });
    expect(byCode.get('EC-2302')).toMatchObject({ name: 'La Concordia', parent: 'EC-23', from: '2013-05-31', to: '' });
  });

  test('Manga del Cura became two parishes of El Carmen', () => {
    expect(read('ec').byCode.get('EC-900351')).toMatchObject({ parent: 'EC', successor: 'EC-130453|EC-130454' });
  });

  test('the planning zones hold each canton once', () => {
    const { today, facts } = read('ec');
    const cantons = today.filter((unit) => unit['level'] === 'canton').map((unit) => unit['code']);
    expect(facts.zones.items.flatMap((zone) => zone.units).toSorted()).toEqual(cantons);
  });

  test('zones 8 and 9 take their cantons out of Guayas and Pichincha', () => {
    const zone = (id: string): string[] | undefined => read('ec').facts.zones.items.find((item) => item.id === id)?.units;
    expect([zone('EC-Z8'), zone('EC-Z9')]).toEqual([['EC-0901', 'EC-0907', 'EC-0916'], ['EC-1701']]);
  });

  test('a regime reaches the province that it names and all that is under it', () => {
    const { units, facts } = read('ec');
    const wrong = units.filter((unit) => {
      const regime = facts.regimes.find(({ units: provinces }) => provinces.some((province) => unit['code']?.startsWith(province)));
      return unit['regime'] !== (regime?.id ?? '');
    });
    expect(wrong).toEqual([]);
  });

  test('the 64 parishes of Esmeraldas have 145 borders among them', () => {
    const inside = (code = ''): boolean => /^EC-08\d{4}$/.test(code);
    const { today, pairs } = read('ec');
    expect(today.filter((unit) => inside(unit['code']))).toHaveLength(64);
    expect(pairs.filter(({ a, b }) => inside(a) && inside(b))).toHaveLength(145);
  });

  test('only islands and Ancón have no neighbour', () => {
    const { today, pairs } = read('ec');
    const met = new Set(pairs.flatMap(({ a = '', b = '' }) => [a, b]));
    const alone = today.filter((unit) => unit['level'] === 'parish' && !met.has(unit['code'] ?? '')).map((unit) => unit['name']);
    expect(alone).toEqual(expect.arrayContaining(['Puná', 'Ancón']));
    expect(alone.length).toBeLessThanOrEqual(4);
  });

  test('parishes that share a name stay apart', () => {
    const named = read('ec').today.filter((unit) => unit['level'] === 'parish' && unit['name'] === 'San Antonio');
    expect(new Set(named.map((unit) => unit['code'])).size).toBe(7);
  });
});

describe('Peru', () => {
  test('it has 25 departments, 196 provinces and 1,892 districts', () => {
    expect(countBy(read('pe').today, 'level')).toEqual({ country: 1, department: 25, province: 196, district: 1892 });
  });

  test('the capital district of each province has no municipality of its own', () => {
    const { units, facts } = read('pe');
    const rule = new RegExp(facts.capitals?.rule ?? '^$');
    const districts = units.filter((unit) => unit['level'] === 'district');
    expect(districts.filter((unit) => rule.test(unit['code'] ?? ''))).toHaveLength(196);
    expect(districts.filter((unit) => rule.test(unit['code'] ?? '') !== (unit['government'] === ''))).toEqual([]);
  });

  test('Leoncio Prado has its ten districts', () => {
    const districts = read('pe').units.filter((unit) => unit['parent'] === 'PE-1006').map((unit) => unit['code']);
    expect(districts).toEqual(Array.from({ length: 10 }, (_, at) => `PE-10${String(601 + at).padStart(4, '0')}`));
  });

  test('five districts have no point, and no others', () => {
    expect(read('pe').units.filter((unit) => unit['lon'] === '').map((unit) => unit['code'])).toEqual(['PE-070105', 'PE-070107', 'PE-150144', 'PE-200602', 'PE-210103']);
  });
});

describe('Colombia', () => {
  test('it has 33 departments, 1,121 municipalities and Medellín’s 16 comunas and 5 corregimientos', () => {
    expect(countBy(read('co').today, 'level')).toEqual({ country: 1, department: 33, municipality: 1121, comuna: 16, corregimiento: 5 });
  });

  test('Bogotá has one government, on its municipal row', () => {
    const { byCode } = read('co');
    expect([byCode.get('CO-11')?.['government'], byCode.get('CO-11001')?.['government']]).toEqual(['', 'capital-district']);
  });

  test('non-municipalised areas and San Andrés have no government', () => {
    const none = read('co').units.filter((unit) => unit['level'] === 'municipality' && unit['government'] === '');
    expect([none.length, none.some((unit) => unit['code'] === 'CO-88001')]).toEqual([19, true]);
  });

  test('the parts of Medellín hang from its municipality', () => {
    const parts = read('co').units.filter((unit) => ['comuna', 'corregimiento'].includes(unit['level'] ?? ''));
    expect(new Set(parts.map((unit) => unit['parent']))).toEqual(new Set(['CO-05001']));
  });
});

describe('the cartogram of the packs', () => {
  function picture(country: string, shown: (unit: Line) => boolean): Cartogram {
    const { today, pairs } = read(country);
    const degrees = (text = ''): number | null => (text === '' ? null : Number(text));
    const units = today.filter(shown).map(({ code = '', name = '', parent = '', lon, lat }) => ({ code, name, parent, lon: degrees(lon), lat: degrees(lat) }));
    return layOut({ units, neighbours: pairs.map(({ a = '', b = '' }) => [a, b]) }, { seed: 1 });
  }

  test('the parishes of Esmeraldas keep at least 101 of their 145 borders', () => {
    const { bricks, kept, total } = picture('ec', (unit) => /^EC-08\d{4}$/.test(unit['code'] ?? ''));
    expect([bricks.length, total]).toEqual([64, 145]);
    expect(kept).toBeGreaterThanOrEqual(101);
  });

  test.each([
    ['ec', 'province', 0.7],
    ['ec', 'canton', 0.6],
    ['pe', 'province', 0.6],
    ['co', 'department', 0.7],
  ])('%s by %s keeps a good share of its borders', (country, level, share) => {
    const { kept, total } = picture(country, (unit) => unit['level'] === level);
    expect(kept / total).toBeGreaterThan(share);
  });

  test('districts without a point are drawn beside those that they belong with', () => {
    const { bricks } = picture('pe', (unit) => unit['parent'] === 'PE-0701');
    expect(bricks).toHaveLength(7);
  });
});
