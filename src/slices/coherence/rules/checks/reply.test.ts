import { describe, expect, test } from 'vitest';
import { nowhere, type Reach } from '../../../../kernel/reach.ts';
import { dueOn, findingKey, isOpenToOthers, mayAnswer, reviewView } from './reply.ts';

const reach = (more: Partial<Reach>): Reach => ({ ...nowhere, ...more });
const plan = { owner: 'gobierno', territory: 'EC-0807', parties: ['vecino'], visibility: 'shared' as const };

describe('a review is read', () => {
  test.each([
    ['whole by the people of its government', reach({ institutions: ['gobierno'] }), nowhere, plan, 'whole'],
    ['whole by its technician', reach({ territories: ['EC-08'] }), reach({ territories: ['EC-08'] }), plan, 'whole'],
    ['by nobody of the territory who only looks', reach({ territories: ['EC-08'] }), nowhere, plan, 'none'],
    ['by nobody who reads everything and works nowhere', reach({ everything: true }), nowhere, { ...plan, visibility: 'public' as const }, 'none'],
    ['by no technician while the plan is its government’s alone', reach({ territories: ['EC-08'] }), reach({ territories: ['EC-08'] }), { ...plan, visibility: 'own' as const }, 'none'],
    ['once replied, by who shares the plan', reach({ memberships: ['vecino'] }), nowhere, plan, 'replied'],
    ['by no party of a plan that is its government’s alone again', reach({ memberships: ['vecino'] }), nowhere, { ...plan, visibility: 'own' as const }, 'none'],
    ['by nobody else, though the plan is public', reach({ memberships: ['otro'], institutions: ['otro'] }), nowhere, { ...plan, visibility: 'public' as const }, 'none'],
  ])('%s', (_says, reads, works, of, view) => {
    expect(reviewView(reads, works, of)).toBe(view);
  });
});

describe('the right of reply', () => {
  test.each([['2025-02-20', 15, '2025-03-07'], ['2024-02-20', 15, '2024-03-06'], ['2025-12-31', 1, '2026-01-01']])('from %s and %i days ends on %s', (told, days, due) => {
    expect(dueOn(told, days)).toBe(due);
  });
  test.each([[true, '2025-03-07', '2025-03-01', true], [false, '2025-03-07', '2025-03-07', false], [false, '2025-03-07', '2025-03-08', true]])('answered %s, due %s, on %s: others read it: %s', (answered, due, today, open) => {
    expect(isOpenToOthers({ answered, dueOn: due }, today)).toBe(open);
  });
  test('is the government’s: neither its technician nor a neighbour answers for it', () => {
    expect([reach({ institutions: ['gobierno'] }), reach({ territories: ['EC-08'] }), reach({ memberships: ['vecino'] })].map((who) => mayAnswer(who, plan))).toEqual([true, false, false]);
  });
  test('knows a finding by its rule, its element and its mark', () => {
    expect(new Set([findingKey('a', 'x', ''), findingKey('a', null, ''), findingKey('a', 'x', 'm'), findingKey('b', 'x', '')]).size).toBe(4);
  });
});
