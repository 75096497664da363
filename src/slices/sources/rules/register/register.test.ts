import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, idOf } from '../../../../../test/corpus.ts';
import { FindingState } from '../../contract/finding.ts';
import type { Rule } from '../corpus.ts';
import { askedFigures } from './asked.ts';
import { facetsOf, type Cell } from './facets.ts';
import { judge } from './judge.ts';
import { decided, judged } from './life.ts';
import { printOf } from './print.ts';
import { whoseOf } from './whose.ts';
import { plainVocabulary } from './words.ts';

describe('what becomes of a finding when its documents are judged again', () => {
  test.each([
    ['never seen, not found', undefined, undefined, undefined],
    ['never seen, found', undefined, 'a', { turn: 'opened', state: 'open' }],
    ['open, found alike', { state: 'open', print: 'a' }, 'a', undefined],
    ['open, with other values', { state: 'open', print: 'a' }, 'b', { turn: 'changed', state: 'open' }],
    ['open, gone', { state: 'open', print: 'a' }, undefined, { turn: 'resolved', state: 'resolved' }],
    ['explained, found alike', { state: 'explained', print: 'a' }, 'a', undefined],
    ['explained, with other values', { state: 'explained', print: 'a' }, 'b', { turn: 'changed', state: 'open' }],
    ['explained, gone', { state: 'explained', print: 'a' }, undefined, { turn: 'resolved', state: 'resolved' }],
    ['accepted, found alike', { state: 'accepted', print: 'a' }, 'a', undefined],
    ['accepted, with other values', { state: 'accepted', print: 'a' }, 'b', { turn: 'changed', state: 'open' }],
    ['accepted, gone', { state: 'accepted', print: 'a' }, undefined, { turn: 'resolved', state: 'resolved' }],
    ['resolved, not found', { state: 'resolved', print: 'a' }, undefined, undefined],
    ['resolved, back alike', { state: 'resolved', print: 'a' }, 'a', { turn: 'returned', state: 'open' }],
    ['resolved, back with other values', { state: 'resolved', print: 'a' }, 'b', { turn: 'returned', state: 'open' }],
  ] as const)('%s', (_case, kept, print, step) => {
    expect(judged(kept, print)).toEqual(step);
  });
});

describe('what a person may decide', () => {
  test.each([
    ['open', 'explained', 'explained'],
    ['open', 'accepted', 'accepted'],
    ['open', 'reopened', 'same'],
    ['explained', 'explained', 'explained'],
    ['explained', 'accepted', 'accepted'],
    ['explained', 'reopened', 'open'],
    ['accepted', 'explained', 'explained'],
    ['accepted', 'accepted', 'accepted'],
    ['accepted', 'reopened', 'open'],
    ['resolved', 'explained', 'gone'],
    ['resolved', 'accepted', 'gone'],
    ['resolved', 'reopened', 'gone'],
  ] as const)('%s, %s: %s', (state, decision, after) => {
    expect(decided(state, decision)).toBe(after);
  });
});

describe('the fingerprint of values', () => {
  const value = fc.record({ value: fc.string(), documentId: fc.option(fc.uuid(), { nil: undefined }) });
  test('does not depend on their order', () => {
    fc.assert(fc.property(fc.array(value), (values) => { expect(printOf(values.toReversed())).toBe(printOf(values)); }));
  });
  test('does not depend on spaces, on how an accent is composed or on the place', () => {
    const elsewhere = { value: 'sesio\u0301n de mayo', documentId: 'a', source: 'l. 9' };
    expect(printOf([{ value: 'sesión  de mayo ', documentId: 'a' }])).toBe(printOf([elsewhere]));
  });
  test.each([
    [[{ value: '12' }, { value: '14' }], [{ value: '12' }, { value: '15' }]],
    [[{ value: '12' }, { value: '14' }], [{ value: '1' }, { value: '214' }]],
    [[{ value: '7', documentId: 'a' }], [{ value: '7', documentId: 'b' }]],
    [[{ value: '7' }], [{ value: '7' }, { value: '7' }]],
    [[{ value: 'Sí' }], [{ value: 'Si' }]],
  ])('tells %j from %j', (one, two) => {
    expect(printOf(one)).not.toBe(printOf(two));
  });
});

/** A rule that finds every topic of a kind, resting on what its documents say of it. */
const finds = (name: string, more: Partial<Rule> = {}): Rule => ({
  name, kind: 'count', severity: 'minor', title: 'Se cuenta', reason: 'Para probar.',
  judge: (corpus) => [...corpus.topics.values()].map(({ id, key }) => ({ key, topic: id, says: `Hay ${key}`, values: corpus.said(id).map((one) => ({ value: '1', statement: one.id })) })),
  ...more,
});
const breaks = finds('count.breaks', { judge: () => { throw new TypeError('nothing there'); } });
const corpus = corpusOf({
  topics: [{ key: 'feria:1', kind: 'feria', name: 'Feria libre' }, { key: 'puesto:1', kind: 'puesto', partOf: 'feria:1', territory: 'EC-0807' }],
  properties: [{ key: 'puestos', value: 'number' }],
  statements: [['A', 'feria:1', 'puestos', 30, { line: 12 }], ['B', 'puesto:1', 'puestos', 1]],
});

describe('a judgement', () => {
  test('sets a rule that breaks aside with its name, and goes on', () => {
    const { entries, broken } = judge(corpus, [breaks, finds('count.all')]);
    expect([entries.map(({ key }) => key), broken]).toEqual([['feria:1 feria:1', 'puesto:1 puesto:1'], [{ rule: 'count.breaks', error: 'TypeError: nothing there' }]]);
  });
  test('numbers two findings of a rule under one key, whatever the order of the rule', () => {
    const twice = (values: string[]): Rule => finds('count.twice', { judge: () => values.map((value) => ({ key: 'k', topic: idOf('feria:1'), says: value, values: [{ value, place: 'a' }] })) });
    const of = (rule: Rule) => judge(corpus, [rule]).entries.map(({ key, says }) => `${key} ${says}`).toSorted();
    expect(of(twice(['uno', 'dos']))).toEqual(of(twice(['dos', 'uno'])));
  });
  test('says of a value where it stands, and opens the document at its line', () => {
    expect(judge(corpus, [finds('count.all')]).entries[0]?.values).toEqual([{ value: '1', source: 'A, l. 12', statementId: 's1', documentId: idOf('A'), href: `/fuentes/${idOf('A')}?linea=12` }]);
  });
  test('rests on the documents of its values', () => {
    expect(judge(corpus, [finds('count.all')]).entries.map(({ documents, statements }) => [documents, statements])).toEqual([[[idOf('A')], ['s1']], [[idOf('B')], ['s2']]]);
  });
  test('rests, when a value of it was counted, on all that speaks of its topic and of the parts of it', () => {
    const counted = finds('count.sum', { judge: () => [{ key: 'k', topic: idOf('feria:1'), says: 'no suman', values: [{ value: '30', statement: 's1' }, { value: '1', place: 'suma de 1 parte' }] }] });
    expect(judge(corpus, [counted]).entries[0]).toMatchObject({ documents: [idOf('A'), idOf('B')], statements: ['s1', 's2'] });
  });
  test('rests on everything that was judged when it names nothing', () => {
    const silent = finds('count.silent', { judge: () => [{ key: 'k', topic: 'nobody', says: 'falta', values: [] }] });
    expect(judge(corpus, [silent]).entries[0]?.documents).toEqual([idOf('A'), idOf('B')]);
  });
});

describe('figures beside what is declared', () => {
  const figured = (about: Record<string, string> | undefined, statements: Parameters<typeof corpusOf>[0]['statements']) =>
    corpusOf({ topics: [{ key: 'plan:1', kind: 'plan', record: { kind: 'plans.plan', id: 'p1' }, territory: 'EC-08' }, { key: 'plan:2', kind: 'plan' }], properties: [{ key: 'metas', value: 'number', figure: { name: 'plans.targets', ...(about ? { about } : {}) } }], statements });
  const asked = (...given: Parameters<typeof figured>) => { const { statements, topics, properties } = figured(...given); return askedFigures(statements, topics, properties); };
  test('take their parameters from the topic, or as they are written', () => {
    expect(asked({ planId: 'record', in: 'territory', kind: 'meta' }, [['A', 'plan:1', 'metas', 4]])).toEqual([{ topic: idOf('plan:1'), property: 'metas', name: 'plans.targets', about: { planId: 'p1', in: 'EC-08', kind: 'meta' }, asOf: null }]);
  });
  test('are not asked of a topic that lacks what they need', () => {
    expect(asked({ planId: 'record' }, [['A', 'plan:2', 'metas', 4]])).toEqual([]);
  });
  test('are asked once for a topic, for the last day that is known', () => {
    expect(asked(undefined, [['A', 'plan:2', 'metas', 4, { asOf: '2019-03-01' }], ['B', 'plan:2', 'metas', 5, { asOf: '2021-03-01' }], ['B', 'plan:2', 'metas', 6, { asOf: '2022' }]]).map(({ asOf }) => asOf)).toEqual(['2021-03-01']);
  });
  test('make a finding of their territory and not of everybody', () => {
    expect([whoseOf({ overRecords: true, withheld: [], place: 'EC-08' }), whoseOf({ overRecords: false, withheld: [], place: 'EC-08' })]).toEqual([{ owner: null, territory: 'EC-08', parties: [], visibility: 'shared' }, { owner: null, territory: null, parties: [], visibility: 'public' }]);
  });
});

describe('counts beside the filters', () => {
  const cell = fc.record<Cell>({ kind: fc.constantFrom('count', 'time'), rule: fc.constantFrom('count.a', 'count.b', 'time.c'), state: fc.constantFrom(...FindingState.options), severity: fc.constantFrom('serious', 'minor'), count: fc.integer({ min: 1, max: 50 }) });
  const chosen = fc.record({ rule: fc.constantFrom(undefined, 'count.a', 'count'), state: fc.constantFrom([], ['open'] as const, ['open', 'accepted'] as const) });
  test('add up: the states of a choice without a state are its total', () => {
    fc.assert(fc.property(fc.array(cell), chosen, (cells, { rule }) => {
      const { total, states } = facetsOf(cells, { rule });
      expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }));
  });
  test('of a filter do not depend on what it has chosen', () => {
    fc.assert(fc.property(fc.array(cell), chosen, (cells, { rule, state }) => { expect(facetsOf(cells, { rule, state }).states).toEqual(facetsOf(cells, { rule }).states); }));
  });
});

test('the words of a pack are taken plain, or with where they come from', () => {
  const written = { ambiguous: [{ term: 'zona', readings: ['una', 'otra'], asks: '¿Cuál?', source: 'x', verified: true }], groups: [], synonyms: [['junta', 'consejo'], { words: ['mesa', 'grupo'], source: 'x' }], reservations: ['salvo', { word: 'pero', verified: false }] };
  expect(plainVocabulary(written)).toEqual({ ambiguous: [{ term: 'zona', readings: ['una', 'otra'], asks: '¿Cuál?' }], groups: [], synonyms: [['junta', 'consejo'], ['mesa', 'grupo']], reservations: ['salvo', 'pero'] });
});
