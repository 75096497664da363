import { describe, expect, test } from 'vitest';
import type { DatedArticle, NormStanding, Relation } from '../../contract/law/norm.ts';
import type { Norm } from '../../contract.ts';
import { articlesWith, changedBetween, depthOf, lifeOf, recordHref } from './view.ts';
import { normSentence } from './words.ts';

const ref = (code: string) => ({ id: code, country: 'XX', code, name: code, title: `Ley ${code}` });
const article = (number: string, says: string, more: Partial<DatedArticle> = {}): DatedArticle => ({ id: number, version: 1, country: 'XX', code: number, number, letter: null, kind: 'artículo', parent: null, says, source: 'x', mark: null, verified: true, texts: [], since: null, known: true, ended: null, ...more });
const norm = (more: Partial<Norm> = {}): Norm => ({ id: 'a', version: 1, country: 'XX', code: 'a', title: 'Ley a', acronym: null, kind: 'ley', publication: null, from: null, to: null, lastReform: null, address: null, note: null, aliases: [], names: [], source: 'x', mark: null, verified: true, ...more });
const relation = (from: string, kind: Relation['kind'], to: string, on: string | null): Relation => ({ id: `${from}${to}`, version: 1, country: 'XX', code: `${from} ${to}`, kind, from: ref(from), to: ref(to), article: null, toArticle: null, on, note: null, source: 'x', mark: null, verified: false });
const standing = (more: Partial<NormStanding>): NormStanding => ({ at: '2026-01-01', state: 'in-force', sure: true, from: '2001-02-03', to: null, by: [], version: null, ...more });

describe('the life of a norm', () => {
  test('goes from its publication to its end, and what has no date comes last', () => {
    const life = lifeOf({ ...norm({ publication: 'Registro Oficial 7, 1-feb-2001', from: '2001-08-01' }), versions: [], relations: [relation('c', 'reglamenta', 'a', null), relation('b', 'sustituye', 'a', '2020'), relation('a', 'deroga', 'z', '2001-08-01')] });
    expect(life.map(({ on, what }) => `${on} ${what}`)).toEqual(['2001-02-01 Se publica', '2001-08-01 Empieza a regir', '2001-08-01 Deroga a', '2020 Sustituida por', 'null Reglamentada por']);
  });
  test('does not say twice the day on which another ends it', () => {
    expect(lifeOf({ ...norm({ to: '2020-01-01' }), versions: [], relations: [relation('b', 'sustituye', 'a', '2020-01-01')] })).toHaveLength(1);
  });
});

test.each([['riesgos', ['140']], ['RIESGOS gestión', ['140']], ['art. 42', ['42']], ['', ['42', '140']], ['nada', []]])('«%s» finds the articles %j', (q, numbers) => {
  expect(articlesWith([article('42', 'Competencias de la provincia'), article('140', 'Gestión de riesgos')], q).map(({ number }) => number)).toEqual(numbers);
});

test('an article stands as deep as what holds it', () => {
  const all = [article('I', 'Título', { kind: 'título' }), article('2', 'Capítulo', { parent: 'I' }), article('3', 'Texto', { parent: '2' })];
  expect(all.map((one) => depthOf(one, all))).toEqual([0, 1, 2]);
});

test('two days differ in the articles whose text changed between them', () => {
  const text = (from: string | null, says: string) => ({ from, says, note: null, source: 'x', verified: true });
  const all = [article('1', 'igual', { texts: [text(null, 'igual')] }), article('2', 'nuevo', { texts: [text(null, 'viejo'), text('2018-10-23', 'nuevo')] }), article('3', 'llegó', { texts: [text('2018-10-23', 'llegó')] })];
  expect(changedBetween(all, '2010-01-01', '2019-01-01').map(({ article: { number }, left, right }) => [number, left, right])).toEqual([['2', 'viejo', 'nuevo'], ['3', undefined, 'llegó']]);
});

test.each([
  ['in force', { acronym: 'LEY' }, {}, 'LEY está vigente desde el 3 de febrero de 2001'],
  ['reformed', { acronym: 'LEY', lastReform: '2018' }, {}, 'LEY está vigente desde el 3 de febrero de 2001; la última reforma que consta es de 2018'],
  ['reformed on a day', { acronym: 'LEY', lastReform: '2018-02-04' }, {}, 'LEY está vigente desde el 3 de febrero de 2001; la última reforma que consta es del 4 de febrero de 2018'],
  ['without a date', {}, { from: null }, 'Ley a está vigente'],
  ['replaced', {}, { state: 'ended' as const, by: [{ norm: ref('b'), kind: 'sustituye' as const, on: '2023-02-07', article: null, verified: true }] }, 'Ley a fue sustituida por Ley b, el 7 de febrero de 2023'],
  ['ended by itself', {}, { state: 'ended' as const, to: '2021' }, 'Ley a dejó de regir en 2021'],
  ['of tomorrow', {}, { state: 'not-yet' as const }, 'Ley a rige desde el 3 de febrero de 2001'],
])('the title of a norm %s says so', (_, said, how, sentence) => {
  expect(normSentence({ ...norm(said), standing: standing(how) }, true)).toBe(sentence);
});

test.each([['plans.plan', '/planes/7'], ['institutions.institution', '/instituciones/7'], ['cases.case', undefined]])('a record of kind %s opens at %s', (kind, href) => {
  expect(recordHref({ subject: { kind, id: '7' } })).toBe(href);
});
