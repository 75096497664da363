import { describe, expect, test } from 'vitest';
import type { LifeCheck, StageItem, StageOn } from '../../contract/life.ts';
import { belongs, checksByLevel, comparedDay, groupOf, knotState, knownOf, parentOf, shownItems, threadOf, yearBefore } from './view.ts';
import { changeWords, stageWords } from './words.ts';

const on = (step: StageOn['step'], more: Partial<StageOn> = {}): StageOn => ({ light: 'partial', state: null, stage: null, tone: 'way', since: null, step, exists: true, created: true, working: null, ...more });
const item = (territory: string, now: StageOn, before: StageOn | null, more: Partial<StageItem> = {}): StageItem => ({ territory, name: territory, parent: null, body: 'b', bodyName: 'Instancia', parentBody: null, initiative: 'own', promoter: null, promoterName: null, convener: null, convenerName: null, now, before, changed: before?.step !== now.step, ...more });

describe('a knot of the cascade', () => {
  test.each([
    ['working', on('working', { working: true }), ['unknown', 'full', 'unknown', 'full']],
    ['created', on('created'), ['unknown', 'full', 'unknown', 'unknown']],
    ['pushed for', on('advocacy', { exists: null, created: null }), ['full', 'unknown', 'hollow', 'hollow']],
    ['none', on('none', { exists: false, created: false, working: false }), ['hollow', 'hollow', 'hollow', 'hollow']],
    ['unknown', on('unknown', { exists: null, created: null }), ['unknown', 'unknown', 'unknown', 'unknown']],
    ['standing still', on('installed', { working: false }), ['unknown', 'full', 'full', 'hollow']],
  ])('of one that is %s', (_name, stage, drawn) => {
    expect((['advocacy', 'created', 'installed', 'working'] as const).map((step) => knotState(step, stage))).toEqual(drawn);
  });
});

describe('a change', () => {
  const items = [item('a', on('working', { working: true }), on('none', { exists: false, created: false })), item('b', on('created'), on('created')), item('c', on('unknown', { exists: null, created: null }), on('unknown', { exists: null, created: null }), { initiative: null })];
  test.each([
    ['those that changed', {}, ['a']],
    ['all', { ver: 'todos' }, ['a', 'b', 'c']],
    ['those created before', { grupo: 'created-antes' }, ['b']],
    ['those created now', { grupo: 'created-ahora' }, ['a', 'b']],
    ['those of which there was no record', { grupo: 'unknown-antes' }, ['c']],
    ['an address that nobody wrote', { grupo: 'nada-antes' }, ['a']],
  ])('shows %s', (_name, view, shown) => {
    expect(shownItems(items, view).map(({ territory }) => territory)).toEqual(shown);
  });
  test('counts no initiative where there was no body', () => {
    expect([belongs('own', items[0]!, items[0]!.now), belongs('own', items[0]!, items[0]!.before!)]).toEqual([true, false]);
  });
  test('reads a group only with its day', () => {
    expect([groupOf('working-ahora'), groupOf('working'), groupOf(undefined)]).toEqual([{ group: 'working', when: 'ahora' }, undefined, undefined]);
  });
  test('counts as known what somebody recorded; whose initiative it was is always said, if only that nobody knows', () => {
    const counts = { known: { exist: 3, created: 2, working: 0 } };
    expect([knownOf(counts, 'exist'), knownOf(counts, 'working'), knownOf(counts, 'promoted'), knownOf(counts, 'unknown')]).toEqual([3, 0, undefined, undefined]);
  });
  test('reads a day written where a parent body goes as the day to compare with, and asks for no such body', () => {
    expect([parentOf('2018-12-31'), parentOf('cualquier-cosa'), parentOf('0b54ec84-27a5-8b1c-9d1f-6f1f4f9a2c11')]).toEqual([undefined, undefined, '0b54ec84-27a5-8b1c-9d1f-6f1f4f9a2c11']);
    expect([comparedDay('2018-12-31', '2020-06-15'), comparedDay('2021-01-01', '2020-06-15'), comparedDay(undefined, '2020-06-15')]).toEqual(['2018-12-31', '2019-06-15', '2019-06-15']);
  });
  test('is a year before when nobody chose', () => {
    expect([yearBefore('2020-06-15'), yearBefore('2020-02-29')]).toEqual(['2019-06-15', '2019-02-28']);
  });
});

test('checks stand by what they are for, each with how many it shows', () => {
  const check = (key: string, level: LifeCheck['level'], holds: boolean | null): LifeCheck => ({ key, title: key, level, holds, says: key, on: null, evidence: [], norm: null, verified: false });
  expect(checksByLevel([check('a', 'strong', null), check('b', 'formed', true), check('c', 'formed', false)]).map(({ level, held, checks }) => [level, held, checks.length])).toEqual([['formed', 1, 2], ['strong', 0, 1]]);
});

test('the thread leaves out where all begin, once it is left, and what stands over all', () => {
  const states = ['no-creada', 'creada', 'inactiva'].map((key) => ({ key, title: key, says: null, tone: 'way' as const, over: key === 'inactiva', holds: null }));
  const cycle = { key: 'vida', version: 1, title: 'Vida', states };
  expect([threadOf({ cycle, state: 'creada' }).length, threadOf({ cycle, state: 'no-creada' }).length]).toEqual([1, 2]);
});

describe('the title', () => {
  const stages = { territoryName: 'Leoncio Prado', kind: { code: 'x', title: 'Instancia distrital', plural: 'Instancias distritales', short: null, verified: false } } as Parameters<typeof changeWords.title>[0]; // the title reads no more of it
  test.each([
    [2, 10, 'En Leoncio Prado había 2\u00A0instancias distritales al 31 dic 2018 y hay 10 al 15 jun 2020'],
    [0, 1, 'En Leoncio Prado no constaba instancia distrital al 31 dic 2018 y hay 1\u00A0instancia distrital al 15 jun 2020'],
    [0, 0, 'En Leoncio Prado no constaba instancia distrital al 31 dic 2018 y tampoco consta al 15 jun 2020'],
  ])('of a change from %i to %i', (before, now, said) => {
    expect(changeWords.title(stages, before, now, '2018-12-31', '2020-06-15')).toBe(said);
  });
  test.each([
    ['Sesionando', '2019-11-12', 'Sesionando desde el 12 nov 2019'],
    ['Sesionando', '2016', 'Sesionando desde 2016'],
    ['Creada', null, 'Creada'],
    [null, null, 'No se sabe en qué etapa está'],
  ])('of a stage: %s since %s', (title, since, said) => {
    expect(stageWords.now(title, since)).toBe(said);
  });
});
