import { describe, expect, test } from 'vitest';
import type { Country, Entry } from './packs-reading.ts';
import { COUNTRIES, institutions, json, plain, repeated } from './packs-reading.ts';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

type Norm = Entry & { title: string; acronym?: string; publication?: string; from?: string; to?: string; lastReform?: string; aliases?: string[]; names?: { name: string; source: string }[] };
type Article = Entry & { norm: string; number: string; literal?: string };
type Relation = Omit<Entry, 'id'> & { from: string; to: string; kind: string; article?: string; toArticle?: string; on?: string };
type Version = Entry & { norm: string; from: string; publication?: string };
type Faculty = Entry & { norm: string; article?: string; literal?: string; faculty: string; actor: string; level?: string; matter: string };
type Term = Entry & { norm?: string; article?: string; value: string | number; max?: number; unit: string; begins?: string; rolls?: string; date?: { month: number; day?: number; last?: string }; extension?: string; trigger?: string; notifies?: string[]; note?: string };
type Law = { norms: Norm[]; articles: Article[]; relations: Relation[]; versions: Version[]; faculties: Faculty[]; terms: Term[] };
const lawOf = (country: (typeof COUNTRIES)[number]): Law => json<Law>(`${country}/norms.json`);
const KINDS = ['reforma', 'deroga', 'sustituye', 'reglamenta', 'desarrolla', 'renumera'];
const UNITS = ['h', 'h hábiles', 'días', 'días hábiles', 'término', 'semanas', 'meses', 'años', 'fecha'];

describe.each(COUNTRIES)('law of %s', (country) => {
  const law = lawOf(country);
  const known = new Set(law.norms.map((norm) => norm.id));
  const articles = new Set(law.articles.map((article) => `${article.norm} ${article.number}`));
  test('gives every relation, version, faculty and name its source, verified only where a text was seen', () => {
    const said = [...law.relations, ...law.versions, ...law.faculties];
    expect(said.filter((one) => one.source === '' || one.verified !== (one.mark === 'A' || one.mark === 'B'))).toEqual([]);
    expect(law.norms.flatMap((norm) => norm.names ?? []).filter((name) => name.source === '')).toEqual([]);
  });
  test('relates norms and articles that exist', () => {
    expect(law.relations.filter((one) => !KINDS.includes(one.kind) || !known.has(one.from) || !known.has(one.to) || one.from === one.to)).toEqual([]);
    expect(law.relations.filter((one) => (one.article !== undefined && !articles.has(`${one.from} ${one.article}`)) || (one.toArticle !== undefined && !articles.has(`${one.to} ${one.toArticle}`)))).toEqual([]);
    expect(repeated(law.relations.map((one) => [one.from, one.to, one.kind, one.article, one.toArticle].join(' ')))).toEqual([]);
  });
  test('replaces without a circle, and ends what was replaced', () => {
    const next = new Map(law.relations.filter((one) => one.kind === 'sustituye' || one.kind === 'deroga').map((one) => [one.to, one.from]));
    for (const start of next.keys()) {
      const walked = new Set<string>();
      for (let at: string | undefined = start; at !== undefined; at = next.get(at)) {
        expect(walked.has(at), `${start} vuelve a ${at}`).toBe(false);
        walked.add(at);
      }
    }
    const ends = law.relations.filter((one) => one.kind === 'sustituye' && one.on !== undefined && law.norms.some((norm) => norm.id === one.to && norm.to !== undefined && norm.to !== one.on));
    expect(ends).toEqual([]);
    expect(law.norms.filter((norm) => norm.from !== undefined && norm.to !== undefined && norm.to < norm.from)).toEqual([]);
  });
  test('dates versions of norms that exist, each once', () => {
    expect(law.versions.filter((one) => !known.has(one.norm) || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(one.from) || (one.from.length === 10 && !isDay(one.from)))).toEqual([]);
    expect(repeated(law.versions.map((one) => one.id))).toEqual([]);
  });
  test('ties faculties to norms, articles, levels and actors', () => {
    const levels = new Set(json<Country>(`${country}/country.json`).levels.map((level) => level.id));
    expect(repeated(law.faculties.map((one) => one.id))).toEqual([]);
    expect(law.faculties.filter((one) => !known.has(one.norm) || (one.article !== undefined && !articles.has(`${one.norm} ${one.article}`)) || (one.level !== undefined && !levels.has(one.level)))).toEqual([]);
    expect(law.faculties.filter((one) => one.actor === '' || one.matter === '' || (/^[a-z]{2}-/.test(one.actor) && !institutions.has(one.actor)))).toEqual([]);
  });
  test('calls no two norms by one name, except a name that time tells apart', () => {
    const names = law.norms.flatMap((norm) => [...new Set([norm.title, ...(norm.aliases ?? [])].map(plain))]);
    expect(repeated(names)).toEqual([]);
  });
  test('measures terms in units of the format, with articles and extensions that exist', () => {
    const ids = new Set(law.articles.map((article) => article.id));
    const terms = new Set(law.terms.map((term) => term.id));
    expect(law.terms.filter((term) => !UNITS.includes(term.unit) || (term.article !== undefined && !ids.has(term.article)) || (term.extension !== undefined && !terms.has(term.extension)))).toEqual([]);
    expect(law.terms.filter((term) => term.unit !== 'fecha' && (typeof term.value !== 'number' || term.value <= 0 || (term.max ?? term.value) < term.value))).toEqual([]);
    expect(law.terms.filter((term) => term.unit === 'fecha' && term.date === undefined && !isDay(String(term.value)))).toEqual([]);
    expect(law.terms.filter((term) => term.begins !== undefined && (term.begins === 'instant') !== term.unit.startsWith('h'))).toEqual([]);
  });
});

test.each([
  ['constitucion', '276', '6'],
  ['constitucion', '241', undefined],
  ['cootad', undefined, undefined],
  ['copfp', undefined, undefined],
  ['copfp', '12', undefined],
  ['copfp', '16', undefined],
  ['copfp', '26', '11'],
  ['copfp', 'Disposición transitoria tercera', undefined],
  ['reglamento-copfp', undefined, undefined],
  ['lootugs', '3', '11'],
  ['lootugs', '9', undefined],
  ['reglamento-lootugs', '7', undefined],
  ['pnd-2017-2021', undefined, undefined],
])('the legal frame of document 004 has %s %s %s', (id, number, literal) => {
  const law = lawOf('ec');
  const norm = law.norms.find((one) => one.id === id) ?? expect.fail(`no hay norma ${id}`);
  expect(norm.source).toContain('004, l. ');
  if (id !== 'pnd-2017-2021') expect(norm.publication).toBeDefined();
  if (['cootad', 'copfp', 'reglamento-copfp', 'lootugs'].includes(id)) expect(isDay(norm.lastReform ?? '')).toBe(true);
  if (number !== undefined) expect(law.articles.filter((one) => one.norm === id && one.number === number && (literal === undefined || one.literal === literal))).toHaveLength(1);
});

test('what was article 7 of the transparency law of 2004 is article 19 of 2023', () => {
  const moved = lawOf('ec').relations.filter((one) => one.kind === 'renumera' && one.to === 'lotaip-2004' && one.toArticle === '7');
  expect(moved.map((one) => `${one.from} ${one.article}`)).toEqual(['lotaip 19']);
});

test('on land planning the law gives steering, regulation and control to the nation, planning and management to governments', () => {
  const faculties = lawOf('ec').faculties.filter((one) => one.source === '004, l. 146');
  const of = (level: string): string[] => faculties.filter((one) => one.level === level).map((one) => one.faculty).toSorted();
  expect(of('country')).toEqual(['control', 'rectoría', 'regulación']);
  for (const level of ['province', 'canton', 'parish']) expect(of(level)).toEqual(['gestión', 'planificación']);
});

test('the terms of the three countries ship with the mark of their evidence', () => {
  const marks = Object.fromEntries(COUNTRIES.flatMap((country) => lawOf(country).terms.map((term) => [term.id, `${term.value}${term.max === undefined || term.max === term.value ? '' : `-${term.max}`} ${term.unit} ${term.mark}`])));
  expect(marks).toMatchObject({
    'cona.avocatoria': '48 h A',
    'cona.prueba': '5-10 días hábiles C',
    'cona.resolucion': '2 días hábiles C',
    'cona.reposicion': '3 días hábiles C',
    'cona.reposicion.decide': '48 h C',
    'cona.apelacion': '3 días hábiles C',
    'cona.max': '30 días hábiles C',
    'cona.custodia.informe': '72 h C',
    'loipevcm.remision': '24 h C',
    'lopdp.derechos': '15 días B',
    'lopdp.brecha.autoridad': '5 días B',
    'lopdp.brecha.encargado': '2 días B',
    'lopdp.brecha.titular': '3 días B',
    'lotaip.respuesta': '10 días C',
    'lotaip.prorroga': '5 días C',
    'lotaip.informe': 'último día laborable de enero fecha A',
    'pdot.actualizacion': '1 años B',
    'icm.priorizacion': '4 años A',
    'pe.acceso': '10 días hábiles B',
    'pe.suspension': '30 días B',
    'co.escnna.evaluacion': '3 años S',
    'co.rpc.fase2': '2023-07-21 fecha B',
  });
});

test('«trianual» keeps its two readings', () => {
  expect(lawOf('co').terms.find((term) => term.id === 'co.escnna.evaluacion')?.note).toMatch(/cada tres años.*tres veces al año/);
});
