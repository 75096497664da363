import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../../../engine/workflow/index.ts';
import { boundedCycle } from './bounded.ts';
import { historyOf, sinceWhen } from './history.ts';
import { knownOn } from './known.ts';
import { actFor, bodyOf, signOf } from './sample.ts';
import type { Sign } from './sign.ts';

const cycle = {
  states: [
    { key: 'no', title: 'No creado', tone: 'none' as const, over: false, inForce: false, end: false, when: { not: { fact: 'exists' } } },
    { key: 'creado', title: 'Creado', tone: 'way' as const, over: false, inForce: false, end: false, when: { fact: 'creation' } },
    { key: 'funciona', title: 'En funcionamiento', tone: 'done' as const, over: false, inForce: false, end: false, when: { all: [{ fact: 'creation' }, { fact: 'budget' }, { fact: 'sessions', atLeast: 1 }] } },
    { key: 'inactivo', title: 'Inactivo', tone: 'still' as const, over: true, inForce: false, end: false, when: { fact: 'inactive' } },
  ],
};
const created = (from: string): Sign[] => [signOf('creation', from, { act: actFor(from) }), signOf('budget', '2024-01-15', { lastsTo: '2027' })];

describe('since when a body stands where it stands', () => {
  test('is when the state began, however many sessions came after', () => {
    const signs = [...created('2024-02-01'), signOf('session', '2026-01-05'), signOf('session', '2026-05-14'), signOf('session', '2026-08-20')];
    expect(sinceWhen(cycle, bodyOf(signs), '2026-11-20')).toBe('2026-01-05');
  });
  test('is when it began again after twelve months without a session', () => {
    const signs = [...created('2024-02-01'), signOf('session', '2024-03-01'), signOf('session', '2025-09-10'), signOf('session', '2026-06-10')];
    expect(historyOf(cycle, bodyOf(signs), '2026-11-20').map(({ state, from }) => [state, from])).toEqual([['creado', '2024-02-01'], ['funciona', '2024-03-01'], ['creado', '2025-03-02'], ['funciona', '2025-09-10']]);
    expect(sinceWhen(cycle, bodyOf(signs), '2026-11-20')).toBe('2025-09-10');
  });
  test('is not known where no source says when it came to be', () => {
    expect(sinceWhen(cycle, bodyOf([signOf('creation', null)]), '2026-11-20')).toBeNull();
  });
  test('is the beginning of the last stretch of its history, whatever its signs', () => {
    const moment = fc.tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10)).map(([y, m, d, length]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length));
    const sign = fc.record({ what: fc.constantFrom('creation', 'session', 'budget', 'inactivity', 'reactivation', 'absence'), on: fc.option(moment, { nil: null, freq: 5 }), number: fc.constantFrom(null, null, null, 0) }).map(({ what, on, number }) => signOf(what, on, { number }));
    fc.assert(fc.property(fc.array(sign, { maxLength: 9 }), (signs) => {
      const [body, day] = [bodyOf(signs), '2026-11-20'];
      const facts = knownOn(body, day);
      const last = historyOf(cycle, body, day).at(-1);
      fc.pre(last !== undefined && last.state === derive(boundedCycle(cycle, facts), facts).state);
      expect(sinceWhen(cycle, body, day)).toBe(last!.from); // tested just before
    }));
  });
});
