import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclaredState } from '../../contract/models/adoption.ts';
import { contradicts, declaredOn, further, stateOn, type DrawnText, type SaidStep } from './state.ts';

const said = (state: DeclaredState, on: string | null, recordedOn = '2026-03-02'): SaidStep => ({ state, on, recordedOn, source: 'Oficio de ejemplo' });
const stages = [{ key: 'borrador' }, { key: 'debate' }, { key: 'publicada', inForce: true }, { key: 'archivada', end: true }].map((state) => ({ title: state.key, tone: 'way' as const, inForce: false, end: false, over: false, ...state }));
const text = (more: Partial<DrawnText> = {}): DrawnText => ({ id: 'x', begunOn: null, createdOn: '2026-03-02', current: 'borrador', steps: [], stages, binds: false, force_from: null, force_to: null, signed_on: null, published_on: null, ...more });
const move = (to: string, on: string | null, recordedAt = '2026-03-02T10:00:00Z') => ({ transition: to, from: null, to, on, recordedAt });

describe('what was declared', () => {
  test.each([
    ['nothing said', [], '2026-01-01', undefined],
    ['a year counts from its last day', [said('socialised', '2019')], '2019-12-30', undefined],
    ['a year counts on its last day', [said('socialised', '2019')], '2019-12-31', 'socialised'],
    ['a month', [said('socialised', '2019-08')], '2019-08-31', 'socialised'],
    ['without a day, from when it was written down', [said('socialised', null, '2020-05-05')], '2020-05-04', undefined],
    ['the furthest goes first', [said('adopted', '2018-03-01'), said('socialised', '2019-03-01')], '2026-01-01', 'adopted'],
    ['what comes later does not count yet', [said('socialised', '2018-03-01'), said('adopted', '2019-03-01')], '2018-12-31', 'socialised'],
    ['not presented, until it was', [said('unsocialised', '2017'), said('socialised', '2019-03-01')], '2018-06-01', 'unsocialised'],
  ])('%s', (_, steps, day, state) => {
    expect(declaredOn(steps, day)?.state).toBe(state);
  });
  test('never goes back as days pass', () => {
    const step = fc.record({ state: fc.constantFrom<DeclaredState>('unsocialised', 'socialised', 'inProcess', 'adopted'), on: fc.constantFrom('2018', '2018-05', '2019-02-03', '2020', null) }).map(({ state, on }) => said(state, on, '2019-07-07'));
    const day = fc.constantFrom('2017-01-01', '2018-06-01', '2019-02-03', '2019-12-31', '2021-01-01');
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), day, day, (steps, one, other) => {
      const [early, late] = [one, other].toSorted().map((at) => stateOn(steps, [], at!).state);
      expect(further(early!, late!)).toBe(false);
    }));
  });
  test('as not presented is denied by what was said before', () => {
    expect(contradicts([said('socialised', '2019')], { state: 'unsocialised', on: '2019-06-01' })).toBeDefined();
    expect(contradicts([said('socialised', '2020')], { state: 'unsocialised', on: '2019-06-01' })).toBeUndefined();
    expect(contradicts([said('socialised', '2019')], { state: 'adopted', on: '2019-06-01' })).toBeUndefined();
  });
});

describe('what a text tells', () => {
  test.each<[string, DrawnText, string, string]>([
    ['a draft begun is under way', text({ begunOn: '2019-05-02' }), '2019-05-02', 'inProcess'],
    ['before it began nothing is known', text({ begunOn: '2019-05-02' }), '2019-05-01', 'unrecorded'],
    ['a draft without a day began when it was written down', text({ createdOn: '2020-01-01' }), '2019-12-31', 'unrecorded'],
    ['in force it is adopted', text({ begunOn: '2019', force_from: '2019-08-22', binds: true }), '2019-08-22', 'adopted'],
    ['the day before it was under way', text({ begunOn: '2019-02', force_from: '2019-08-22', binds: true }), '2019-08-21', 'inProcess'],
    ['an act of other years is adopted though it was written down today', text({ force_from: '2015', binds: true }), '2016-06-01', 'adopted'],
    ['what ended leaves the model known', text({ force_from: '2015', force_to: '2018-12-31', binds: false }), '2019-01-01', 'socialised'],
    ['archived leaves the model known', text({ begunOn: '2018', steps: [move('archivada', '2019-04-01')] }), '2019-05-01', 'socialised'],
    ['it was under way until it was archived', text({ begunOn: '2018', steps: [move('archivada', '2019-04-01')] }), '2019-03-01', 'inProcess'],
    ['a state in force without a day counts from when it was written down', text({ createdOn: '2020-01-01', binds: true, steps: [move('publicada', null, '2020-01-01T10:00:00Z')] }), '2020-06-01', 'adopted'],
  ])('%s', (_, one, day, state) => {
    expect(stateOn([], [one], day).state).toBe(state);
  });
  test('that binds from a year without a day is doubtful within it', () => {
    expect(stateOn([], [text({ force_from: '2019', binds: true })], '2019-06-01')).toMatchObject({ state: 'unrecorded', doubt: 'force' });
  });
  test('goes before what was declared, and says when it was declared further', () => {
    expect(stateOn([said('adopted', '2019')], [text({ begunOn: '2019' })], '2020-01-01')).toMatchObject({ state: 'inProcess', from: 'calculated', declared: { state: 'adopted' }, differs: true });
    expect(stateOn([said('socialised', '2019')], [text({ begunOn: '2019' })], '2020-01-01')).toMatchObject({ state: 'inProcess', differs: false });
  });
  test('of two is the one that binds', () => {
    expect(stateOn([], [text({ id: 'new', begunOn: '2021' }), text({ id: 'old', force_from: '2015', binds: true })], '2022-01-01').text?.id).toBe('old');
  });
});
