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
