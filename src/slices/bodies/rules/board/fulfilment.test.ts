import { describe, expect, test } from 'vitest';
import type { Light, LightEvidence } from '../../contract/board/light.ts';
import { completeSince, forceOf, lacksOf, standingOf } from './fulfilment.ts';

const evidence = (key: string, holds: boolean | null, on: string | null = null): LightEvidence => ({ key, says: key, holds, on, record: null, source: null, verified: false });
const light = (state: Light['state'], list: LightEvidence[] = []): Light => ({ kind: 'junta', state, body: null, name: null, stage: null, evidence: list });
const open = { dueOn: null, releasedOn: null };

describe('how a territory stands before what binds it', () => {
  test.each([
    [light('complete', [evidence('acto', true, '2020')]), 'fulfilled'],
    [light('partial', [evidence('acto', true), evidence('miembros', false)]), 'open'],
    [light('missing'), 'open'],
    [light('unknown'), 'unknown'],
    [undefined, 'unknown'],
  ] as const)('follows its light (%#)', (given, state) => {
    expect(standingOf(open, given, '2024-05-01').state).toBe(state);
  });

  test('a released binding is so from its day, and not before', () => {
    const released = { dueOn: null, releasedOn: '2024-03-10' };
    expect(standingOf(released, light('missing'), '2024-03-09').state).toBe('open');
    expect(standingOf(released, light('missing'), '2024-03-10').state).toBe('released');
  });

  test.each([
    ['missing', '2024-06-30', true],
    ['missing', '2024-07-01', false],
    ['partial', '2023-01-01', true],
    ['unknown', '2023-01-01', false],
    ['complete', '2023-01-01', false],
  ] as const)('with a light %s and due on %s it is late: %s', (state, dueOn, late) => {
    expect(standingOf({ dueOn, releasedOn: null }, light(state), '2024-07-01').late).toBe(late);
  });
});

describe('by an act that does not bind', () => {
  test.each([
    ['preparing', false], ['ended', false], ['binding', true], [null, true],
  ] as const)('(%s) a day that passed makes late: %s', (force, late) => {
    expect(standingOf({ dueOn: '2023-01-01', releasedOn: null }, light('missing'), '2024-07-01', force).late).toBe(late);
  });
  test.each([
    [{ inForce: true, pending: false, begin: '2024-01-01' }, 'binding'],
    [{ inForce: false, pending: true, begin: null }, 'preparing'],
    [{ inForce: false, pending: false, begin: '2024-08-01' }, 'preparing'],
    [{ inForce: false, pending: false, begin: '2020-01-01' }, 'ended'],
    [{ inForce: null, pending: false, begin: null }, null],
  ])('%j is told as %s', (act, force) => {
    expect(forceOf(act, '2024-07-01')).toBe(force);
  });
});

describe('since when it is complete', () => {
  test.each([
    [[evidence('a', true, '2019'), evidence('b', true, '2019-05-14')], '2019'],
    [[evidence('a', true, '2019-05'), evidence('b', true, '2019-05-14')], '2019-05'],
    [[evidence('a', true, '2018'), evidence('b', true, '2019-05-14')], '2019-05-14'],
    [[evidence('a', true, null), evidence('b', true, '2019-05-14')], null],
    [[evidence('a', true, '2017-02-01'), evidence('b', false, '2019-05-14')], '2017-02-01'],
  ])('is the last of its dates, as exact as they are (%#)', (list, since) => {
    expect(completeSince(light('complete', list))).toBe(since);
  });
  test('a light that is not complete has no such day', () => {
    expect(completeSince(light('partial', [evidence('a', true, '2019')]))).toBeNull();
  });
});

test('what is lacking is what is not, and what nobody says', () => {
  expect(lacksOf(light('partial', [evidence('a', true), evidence('b', false), evidence('c', null)]))).toEqual(['b', 'c']);
  expect(lacksOf(light('unknown', [evidence('a', null)]))).toEqual([]);
});
