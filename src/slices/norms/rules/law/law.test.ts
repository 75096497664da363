import { describe, expect, test } from 'vitest';
import type { Relation } from '../../contract/law/norm.ts';
import { articleKey, articleTree, byArticle } from './article.ts';
import { whereToday } from './chain.ts';
import { textOn } from './dated.ts';
import { standingOn } from './force.ts';
import { rankOf } from './hierarchy.ts';
import { impossibleLaw, replacementCircle } from './impossible.ts';
import { publishedOn, surelyBefore } from './moment.ts';

const ref = (code: string) => ({ id: `id-${code}`, country: 'XX', code, name: code.toUpperCase(), title: `Ley ${code}` });
const does = (from: string, kind: Relation['kind'], to: string, more: Partial<Relation> = {}): Relation => ({ id: `${from}-${to}`, version: 1, country: 'XX', code: `${from} ${to}`, kind, from: ref(from), to: ref(to), article: null, toArticle: null, on: null, note: null, source: 'Escrita para probar', mark: null, verified: true, ...more });

describe('a norm on a day', () => {
  const ended = [does('b', 'sustituye', 'a', { on: '2023-02-07' })];
  test.each([
    ['2004-05-17', 'not-yet', true],
    ['2004-05-18', 'in-force', true],
    ['2023-02-06', 'in-force', true],
    ['2023-02-07', 'ended', true],
    ['2026-01-01', 'ended', true],
  ])('on %s is %s', (day, state, sure) => {
    expect(standingOn({ from: '2004-05-18', to: null }, ended, [], day)).toMatchObject({ state, sure });
  });
  test('whose first day nobody knows is in force, not surely', () => {
    expect(standingOn({ from: null, to: null }, [], [], '2020-01-01')).toMatchObject({ state: 'in-force', sure: false });
  });
  test('ended in a year is in doubt within that year only', () => {
    const by = [does('b', 'deroga', 'a', { on: '2019' })];
    expect(['2018-12-31', '2019-06-01', '2020-01-01'].map((day) => { const { state, sure } = standingOn({ from: '2001-01-01', to: null }, by, [], day); return `${state} ${sure}`; })).toEqual(['in-force true', 'in-force false', 'ended true']);
  });
  test('with its last day is in force through it', () => {
    expect(['2021-12-31', '2022-01-01'].map((day) => standingOn({ from: '2017', to: '2021' }, [], [], day).state)).toEqual(['in-force', 'ended']);
  });
  test('is not ended by who repeals only an article', () => {
    expect(standingOn({ from: '2001-01-01', to: null }, [does('b', 'deroga', 'a', { toArticle: '4', on: '2010-01-01' })], [], '2020-01-01').state).toBe('in-force');
  });
});

describe('where an article is today', () => {
  test('follows renumbering from law to law', () => {
    const relations = [does('b', 'renumera', 'a', { article: '19', toArticle: '7', on: '2010-01-01' }), does('c', 'renumera', 'b', { article: '24', toArticle: '19', on: '2020-01-01' })];
    expect(whereToday('a', '7', relations, '2021-01-01').map(({ norm, article }) => `${norm.code} ${article}`)).toEqual(['b 19', 'c 24']);
    expect(whereToday('a', '7', relations, '2015-01-01').map(({ norm, article }) => `${norm.code} ${article}`)).toEqual(['b 19']);
  });
  test('is not known where only the norm was replaced', () => {
    expect(whereToday('a', '9', [does('b', 'sustituye', 'a', { on: '2010-01-01' })], '2021-01-01')).toMatchObject([{ kind: 'sustituye', article: null, norm: { code: 'b' } }]);
  });
  test('ends where a norm was only repealed', () => {
    expect(whereToday('a', '9', [does('b', 'deroga', 'a'), does('c', 'sustituye', 'b')], '2021-01-01').map(({ norm }) => norm.code)).toEqual(['b']);
  });
  test('does not turn in a circle', () => {
    expect(whereToday('a', '1', [does('b', 'renumera', 'a', { article: '2', toArticle: '1' }), does('a', 'renumera', 'b', { article: '1', toArticle: '2' })], '2021-01-01')).toHaveLength(2);
  });
});

describe('what cannot be', () => {
  const norm = (code: string, from: string | null, to: string | null = null, publication: string | null = null) => ({ code, name: code, from, to, publication });
  const deed = (from: string, kind: string, to: string, on: string | null = null, toArticle: string | null = null) => ({ from, kind, to, on, toArticle });
  test.each([
    ['a norm that ended before it was published', [norm('a', '2010-05-01', '2009-12-31')], [], 'repealed-before-published'],
    ['a repeal of before the publication', [norm('a', '2010-05-01'), norm('b', '2001-01-01')], [deed('b', 'deroga', 'a', '2009-01-01')], 'repealed-before-published'],
    ['a repeal without a day by a norm of before', [norm('a', '2010-05-01'), norm('b', '2001-01-01')], [deed('b', 'deroga', 'a')], 'repealed-before-published'],
    ['a reform of before its own publication', [norm('a', '2001-01-01'), norm('b', '2010-05-01')], [deed('b', 'reforma', 'a', '2009-01-01')], 'acts-before-published'],
    ['a circle of three', [norm('a', '2001'), norm('b', '2001'), norm('c', '2001')], [deed('b', 'sustituye', 'a', '2001'), deed('c', 'sustituye', 'b', '2001'), deed('a', 'sustituye', 'c', '2001')], 'replacement-circle'],
    ['a norm nobody knows', [norm('a', '2001')], [deed('x', 'reforma', 'a')], 'norm-unknown'],
  ])('is %s', (_, norms, deeds, failure) => {
    expect(impossibleLaw(norms, deeds)?.failure).toBe(failure);
  });
  test.each([
    ['published before it holds', [norm('a', '2003-07-03', null, 'Registro Oficial 737, 3-ene-2003'), norm('b', '1990')], [deed('b', 'reforma', 'a')]],
    ['ended in the year of its birth', [norm('a', '2010-05-01', '2010')], []],
    ['a year that may be before or after', [norm('a', '2010-05-01'), norm('b', '2001')], [deed('b', 'deroga', 'a', '2010')]],
    ['two laws that reform each other', [norm('a', '2001'), norm('b', '2001')], [deed('a', 'reforma', 'b', '2005'), deed('b', 'reforma', 'a', '2006')]],
    ['articles that replace each other', [norm('a', '2001'), norm('b', '2001')], [deed('a', 'sustituye', 'b', '2005', '1'), deed('b', 'sustituye', 'a', '2006', '1')]],
  ])('is not %s', (_, norms, deeds) => {
    expect(impossibleLaw(norms, deeds)).toBeUndefined();
  });
  test('says the way round of a circle', () => {
    expect(replacementCircle([deed('b', 'sustituye', 'a'), deed('a', 'deroga', 'b'), deed('d', 'sustituye', 'c')])).toEqual(['a', 'b', 'a']);
  });
});

describe('articles', () => {
  const part = (number: string, letter: string | null = null, parent: string | null = null) => ({ code: `${number}${letter ?? ''}`, number, letter, parent });
  test('stand in the order of the text, letters under their article, dispositions last', () => {
    const tree = articleTree([part('116'), part('54', 'j'), part('Disposición transitoria tercera'), part('54'), part('2'), part('54', 'b')]);
    expect(tree.map(({ part: { code }, depth }) => `${depth} ${code}`)).toEqual(['0 2', '0 54', '1 54b', '1 54j', '0 116', '0 Disposición transitoria tercera']);
  });
  test('hang from the chapter that holds them, and a circle of chapters loses none', () => {
    expect(articleTree([part('7', null, 'I'), { code: 'I', number: 'I', letter: null, parent: null }]).map(({ part: { code }, depth }) => `${depth} ${code}`)).toEqual(['0 I', '1 7']);
    expect(articleTree([part('1', null, '2'), part('2', null, '1')]).map(({ part: { code } }) => code).toSorted(byText)).toEqual(['1', '2']);
  });
  test.each([['Disposición transitoria tercera', 'disposicion transitoria 3'], ['15-A', '15a'], ['Composición', 'composicion']])('«%s» and «%s» are one', (one, other) => {
    expect(articleKey(one)).toBe(articleKey(other));
  });
  test('are sorted as one counts', () => {
    expect([part('10'), part('9'), part('100')].toSorted(byArticle).map(({ number }) => number)).toEqual(['9', '10', '100']);
  });
  test('say what they said on a day', () => {
    const texts = [{ from: null, says: 'primero', note: null, source: 'x', verified: false }, { from: '2018-10-23', says: 'segundo', note: null, source: 'x', verified: false }];
    expect(['2018-10-22', '2018-10-23'].map((day) => textOn(texts, day)?.says)).toEqual(['primero', 'segundo']);
  });
});
const byText = (a: string, b: string): number => a.localeCompare(b);

describe('moments', () => {
  test.each([['2018', '2019', true], ['2019', '2019-04', false], ['2019-03', '2019-04', true], ['2019-04-01', '2019', false], ['2018-12-31', '2019', true]])('%s is surely before %s: %s', (one, other, sure) => {
    expect(surelyBefore(one, other)).toBe(sure);
  });
  test.each([['Registro Oficial Suplemento 303, 19-oct-2010', '2010-10-19'], ['Registro Oficial 737, 3-ene-2003 (Ley 2002-100)', '2003-01-03'], ['Diario Oficial 52.525, 21-sep-2023', '2023-09-21'], ['El Peruano, 23 de noviembre de 2015', '2015-11-23'], ['Registro Oficial 12', null], [null, null]])('«%s» was published on %s', (publication, day) => {
    expect(publishedOn(publication)).toBe(day);
  });
});

test.each([['constitución', 'ley'], ['ley orgánica', 'ley'], ['ley', 'reglamento'], ['reglamento', 'acuerdo municipal'], ['acuerdo ministerial', 'resolución administrativa'], ['resolución', 'sin orden']])('«%s» stands above «%s»', (high, low) => {
  expect(rankOf(high)).toBeLessThan(rankOf(low));
});
