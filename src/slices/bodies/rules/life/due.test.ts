import { describe, expect, test } from 'vitest';
import type { CheckItem } from '../../contract/kind.ts';
import { dueOf } from './due.ts';
import { bodyOf, signOf } from './sample.ts';
import type { Sign } from './sign.ts';

const check = (fact: string, verified = false): CheckItem => ({ key: fact, title: fact, level: 'working', when: { fact }, lacks: `Falta ${fact}`, verified });
const kind = { checklist: [check('sessions'), check('report', true)], cycle: { key: 'vida', version: 1, title: 'Vida', kind: 'derived' as const, states: [], transitions: [] } };
const day = '2024-06-15';
const due = (...signs: Sign[]) => dueOf(kind, bodyOf(signs), day);

describe('a body is asked about its sessions', () => {
  test.each([
    ['six months after the last one', '2023-12-15', '2023-12-15'],
    ['not before', '2023-12-16', null],
    ['by the end of the year that its source says', '2022', '2022'],
  ])('%s', (_name, on, since) => {
    expect(due(signOf('session', '2019'), signOf('session', on)).quietSince).toBe(since);
  });
  test.each([
    ['it never held one', [signOf('creation', '2015')]],
    ['it stands still', [signOf('session', '2020'), signOf('inactivity', '2022')]],
    ['somebody says that it is no more', [signOf('session', '2020'), signOf('absence', '2022')]],
  ])('not where %s', (_name, signs) => {
    expect(due(...signs).quietSince).toBe(null);
  });
  test('not where its kind holds none', () => {
    expect(dueOf({ ...kind, checklist: [] }, bodyOf([signOf('session', '2020')]), day).quietSince).toBe(null);
  });
});

describe('a report is due', () => {
  test.each([
    ['a month before it is a year old', '2023-07-15', { last: '2023-07-15', dueOn: '2024-07-15', verified: true }],
    ['not sooner', '2023-07-16', null],
    ['and stays so once it is older', '2021-03-02', { last: '2021-03-02', dueOn: '2022-03-02', verified: true }],
  ])('%s', (_name, on, said) => {
    expect(due(signOf('report', on)).report).toEqual(said);
  });
  test('not where it never reported', () => {
    expect(due(signOf('session', '2024-05')).report).toBe(null);
  });
});
