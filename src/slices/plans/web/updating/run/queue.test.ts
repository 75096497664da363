import { describe, expect, test } from 'vitest';
import type { UpdatedElement } from '../../../contract/updating/decision.ts';
import { branchesOf, branchFrom, isShown, neighbour, whichOf } from './queue.ts';

const el = (identity: string, parentIdentity: string | null, more: Partial<UpdatedElement> = {}): UpdatedElement => ({ identity, code: identity, kind: 'programa', text: identity, parentIdentity, branch: identity.slice(0, 1), decision: null, reason: null, continuing: false, decisionVersion: 0, decidedAt: null, state: 'same', changes: [], draftId: identity, odd: null, ...more });
const all = [el('A', null), el('A1', 'A', { decision: 'keep' }), el('A11', 'A1', { decision: 'keep', odd: 'kept-changed' }), el('B', null, { decision: 'remove' }), el('B1', 'B', { decision: 'keep', odd: 'not-there' })];

test.each([
  ['missing', ['A', 'B1']],
  ['odd', ['A11', 'B1']],
  ['keep', ['A1', 'A11', 'B1']],
  ['remove', ['B']],
  ['all', ['A', 'A1', 'A11', 'B', 'B1']],
] as const)('seen by %s', (which, shown) => {
  expect(all.filter((e) => isShown(whichOf(which), e)).map((e) => e.identity)).toEqual(shown);
});

test('an address that nobody wrote shows what waits', () => {
  expect(whichOf('tornillo')).toBe('missing');
});

test('a branch is an element with all that hangs from it', () => {
  expect(branchFrom(all, 'A1').map((e) => e.identity)).toEqual(['A1', 'A11']);
});

test('branches say how much of each is decided, and what was lost by hand is not', () => {
  expect(branchesOf(all).map(({ root, elements, done }) => [root.identity, elements.length, done])).toEqual([['A', 3, 2], ['B', 2, 1]]);
});

describe('the next one', () => {
  const waiting = all.filter((e) => isShown('missing', e));
  test.each([
    ['after the first', 'A', 1, 'B1'],
    ['after the last comes the first', 'B1', 1, 'A'],
    ['before the first comes the last', 'A', -1, 'B1'],
    ['after one that left the list is the next of the plan', 'A11', 1, 'B1'],
  ] as const)('%s', (_what, from, step, to) => {
    expect(neighbour(waiting, all, from, step)?.identity).toBe(to);
  });
  test('of a list that is finished is nobody', () => {
    expect(neighbour([all[0]!], all, 'A', 1)).toBeUndefined(); // the list has one
  });
});
