import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask } from '../../../../engine/workflow/index.ts';
import { after, changed, undone, type InstrumentDates } from './effects.ts';
import { isMoment, wrongEvidence } from './evidence.ts';
import { factsOf } from './known.ts';
import { daysLeft, daysStanding } from './standing.ts';
import { whoIs } from './who.ts';
import { momentWords } from './words.ts';

const draft: InstrumentDates = { state: 'borrador', state_on: null, number: null, signed_on: null, published_on: null, publication: null, force_from: null, force_to: null, visibility: 'own' };
const bound: InstrumentDates = { ...draft, state: 'vigente', state_on: '2020-07-01', published_on: '2020-07-01', publication: 'Gaceta 1', force_from: '2020-07-01', visibility: 'public' };
const asks = (kind: Ask['kind'], ...keys: string[]): { asks: Ask[] } => ({ asks: keys.map((key) => ({ key, title: key, kind, required: true })) });
const [out, inside] = [{ key: 'borrador', inForce: false }, { key: 'vigente', inForce: true }];
const ended = { key: 'derogada', inForce: false };

describe('what a step does to the dates of an instrument', () => {
  test.each([
    ['comes into force on its day', draft, { from: out, to: inside, on: '2021-03-04', evidence: {} }, { force_from: '2021-03-04', published_on: null }],
    ['comes into force since what is said', draft, { from: out, to: inside, on: '2021-03-04', evidence: { 'vigencia-desde': '2022', 'vigencia-hasta': '2024-12' } }, { force_from: '2022', force_to: '2024-12' }],
    ['comes into force on no known day', draft, { from: out, to: inside, on: null, evidence: {} }, { force_from: null, state_on: null }],
    ['is published where and when', draft, { from: out, to: inside, on: '2021-03', evidence: { publicacion: 'Gaceta 9' } }, { published_on: '2021-03', publication: 'Gaceta 9', force_from: '2021-03' }],
    ['ends on the day of the step', bound, { from: inside, to: ended, on: '2023-05', evidence: {} }, { force_from: '2020-07-01', force_to: '2023-05' }],
    ['had ended before', { ...bound, force_to: '2022-12-31' }, { from: inside, to: ended, on: '2023-05-01', evidence: {} }, { force_to: '2022-12-31' }],
    ['ends before it would have', { ...bound, force_to: '2030' }, { from: inside, to: ended, on: '2023-05-01', evidence: {} }, { force_to: '2023-05-01' }],
    ['ends on no known day', { ...bound, force_to: '2030' }, { from: inside, to: ended, on: null, evidence: {} }, { force_to: '2030' }],
    ['is reformed and keeps its own dates', bound, { from: inside, to: inside, on: '2022-02-02', evidence: { publicacion: 'Gaceta 44' } }, { published_on: '2020-07-01', publication: 'Gaceta 1', force_from: '2020-07-01', state_on: '2022-02-02' }],
    ['is extended while in force', bound, { from: inside, to: inside, on: '2022-02-02', evidence: { 'vigencia-hasta': '2026-12-31' } }, { force_to: '2026-12-31', force_from: '2020-07-01' }],
  ] as const)('%s', (_, row, step, expected) => {
    expect(after(row, { ...step, transition: asks('text', 'publicacion'), normative: true })).toMatchObject(expected);
  });
  test('a publication that is asked as a day is its day', () => {
    expect(after(draft, { transition: asks('day', 'publicacion'), from: out, to: inside, on: '2021-03-04', evidence: { publicacion: '2021-03-01' }, normative: true })).toMatchObject({ published_on: '2021-03-01', publication: null });
  });
  test.each([[true, 'public'], [false, 'own']])('what binds by itself (%s) is %s once in force', (normative, visibility) => {
    expect(after(draft, { transition: { asks: [] }, from: out, to: inside, on: '2021', evidence: {}, normative }).visibility).toBe(visibility);
  });
  test('what was done and undone at once leaves it as it was', () => {
    const row = fc.record({ ...Object.fromEntries(Object.keys(draft).map((key) => [key, fc.option(fc.constantFrom('2019', '2020-05', '2021-01-02'))])), state: fc.constant('borrador'), visibility: fc.constant('own') }) as unknown as fc.Arbitrary<InstrumentDates>; // the fields of a draft, at random
    const evidence = fc.dictionary(fc.constantFrom('numero', 'firma', 'publicacion', 'vigencia-desde', 'vigencia-hasta'), fc.constantFrom('2018', '2022-03', '2023-04-05'));
    fc.assert(fc.property(row, evidence, fc.option(fc.constant('2021-03-04')), (before, given, on) => {
      const next = after(before, { transition: asks('text', 'publicacion'), from: out, to: inside, on, evidence: given, normative: true });
      expect(undone(next, changed(before, next))).toEqual(before);
    }));
  });
});

describe('what is given for a step', () => {
  const wrong = (asked: { asks: Ask[] }, evidence: Record<string, string | number>, people = 0) => wrongEvidence({ title: 'Publicar', ...asked }, evidence, people)?.failure;
  test.each([
    ['is all there', asks('text', 'publicacion'), { publicacion: 'Gaceta 3' }, 0, undefined], ['lacks', asks('text', 'publicacion'), {}, 0, 'evidence-missing'], ['is empty', asks('text', 'publicacion'), { publicacion: '' }, 0, 'evidence-missing'],
    ['is a day that is not', asks('day', 'firma'), { firma: '2023-02-29' }, 0, 'day-impossible'], ['is a year', asks('day', 'firma'), { firma: '2023' }, 0, undefined], ['is a text for a number', asks('number', 'votos'), { votos: 'siete' }, 0, 'evidence-wrong'],
    ['is no file', asks('file', 'acta'), { acta: 'acta.pdf' }, 0, 'evidence-wrong'], ['was not asked', asks('text', 'motivo'), { motivo: 'Sí', otro: 'No' }, 0, 'evidence-not-asked'],
    ['names nobody', asks('people', 'participan'), {}, 0, 'evidence-missing'], ['names somebody', asks('people', 'participan'), {}, 2, undefined], ['writes people as a text', asks('people', 'participan'), { participan: 'El concejo' }, 1, 'evidence-not-asked'],
  ] as const)('%s', (_, asked, evidence, people, failure) => {
    expect(wrong(asked, evidence, people)).toBe(failure);
  });
  test.each([['2019', true], ['2019-13', false], ['2019-05', true], ['2019-05-31', true], ['2019-06-31', false], ['0000', false], ['mayo', false], [2019, false]])('%s is a moment: %s', (text, is) => {
    expect(isMoment(text)).toBe(is);
  });
});

describe('how long and how far', () => {
  test.each([
    ['2026-01-20', '2026-01-20', { least: 41, most: 41 }], ['2025', '2025-12-31', { least: 61, most: 425 }], [null, '2026-02-20', { least: 10, most: null }], [null, '2026-03-03', { least: 0, most: null }],
  ])('in its state since %s, it stands there %j days', (since, surely, days) => {
    expect(daysStanding(since, surely, '2026-03-02')).toEqual(days);
  });
  test.each([[null, null], ['2026-03-02', 0], ['2026-03-20', 18], ['2026-01-01', -60], ['2026', null], ['2026-03', null], ['2025', -61], ['2026-02', -2]])('it ends on %s: %s days', (end, days) => {
    expect(daysLeft(end, '2026-03-02')).toBe(days);
  });
  test.each([['2019', 'en 2019'], ['2019-05', 'en mayo de 2019'], ['2019-05-04', 'el 4 de mayo de 2019']])('%s is told «%s»', (moment, words) => {
    expect(momentWords(moment)).toBe(words);
  });
});

describe('what a condition may ask of an instrument', () => {
  const row = { ...draft, text_number: 0, original_file: null, signed_file: null, amends: null };
  test.each([
    ['2024-04-01', '2024-04-01', 0], ['2024-04-01', '2024-04-03', 2], ['2024', '2024-04-03', null], [null, '2024-04-03', null], ['2024-04-01', null, null],
  ])('from %s to %s: %s days since the step before', (last, on, days) => {
    expect(factsOf(row, 0, last, on, '2026-03-02')['days-since-last']?.value).toBe(days);
  });
  test.each([[null, false], ['2025-12-31', true], ['2026-03-02', false], ['2026', null], ['2027', false]])('with an end on %s its term is over: %s', (force_to, over) => {
    expect(factsOf({ ...row, force_to }, 0, null, null, '2026-03-02')['expired']?.value).toBe(over);
  });
  test('a date that nobody wrote is unknown; a text that is not there is not', () => {
    expect(factsOf(row, 2, null, null, '2026-03-02')).toMatchObject({ signed: { value: null }, text: { value: false }, parties: { value: 2 } });
  });
});

test('one answers to what one’s permission reaches', () => {
  const reach = { everything: false, institutions: ['i1'], territories: ['EC-08'], memberships: [] };
  expect([whoIs(reach, { owner: 'i1', territory: 'EC-0807' }), whoIs(reach, { owner: 'i2', territory: 'PE-10' }), whoIs({ ...reach, everything: true }, { owner: 'i2', territory: 'PE-10' })]).toEqual([['titular', 'territorio'], [], ['administración', 'titular', 'territorio']]);
});
