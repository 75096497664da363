import { describe, expect, test } from 'vitest';
import type { UpdateDecision } from '../../contract/updating/decision.ts';
import { addedIn, isMissing, removalOf, restorationOf, updatedElements, updateTotals, type Decided } from './decision.ts';
import type { Compared } from './difference.ts';
import { lineageProblem, passagesOf } from './lineage.ts';

const el = (code: string, parent: string | null = null, more: Partial<Compared> = {}): Compared => ({ id: `${code}-1`, identity: code, code, kind: 'programa', parentId: parent === null ? null : `${parent}-1`, text: `Texto de ${code}`, lines: [], fields: {}, ...more });
const draftOf = (elements: Compared[]): Compared[] => elements.map((e) => ({ ...e, id: e.id.replace(/1$/, '2'), parentId: e.parentId?.replace(/1$/, '2') ?? null }));
const decided = (said: Record<string, UpdateDecision>): Map<string, Decided> => new Map(Object.entries(said).map(([identity, decision]) => [identity, { decision, reason: decision === 'keep' ? null : 'Motivo', continuing: decision === 'keep', version: 1, decidedAt: '2026-01-01T00:00:00Z' }]));

const inForce = [el('DG'), el('O1'), el('P1', 'O1'), el('P2', 'O1'), el('P1.1', 'P1')];

describe('an element under updating', () => {
  test.each<[string, UpdateDecision | undefined, 'same' | 'changed' | 'gone', string | null, boolean]>([
    ['undecided and the same is missing', undefined, 'same', null, true],
    ['undecided and gone by hand is missing', undefined, 'gone', null, true],
    ['kept and the same fits', 'keep', 'same', null, false],
    ['kept and yet changed is said', 'keep', 'changed', 'kept-changed', false],
    ['kept and yet gone is missing', 'keep', 'gone', 'not-there', true],
    ['to be modified and still the same is said', 'modify', 'same', 'still-same', false],
    ['modified fits', 'modify', 'changed', null, false],
    ['complemented fits', 'complement', 'changed', null, false],
    ['removed and gone fits', 'remove', 'gone', null, false],
  ])('%s', (_what, decision, state, odd, missing) => {
    const draft = draftOf(inForce).filter((e) => !(state === 'gone' && e.identity === 'P2')).map((e) => (state === 'changed' && e.identity === 'P2' ? { ...e, text: 'Otras palabras' } : e));
    const element = updatedElements(inForce, draft, decided(decision ? { P2: decision } : {})).find((e) => e.identity === 'P2')!;
    expect([element.state, element.odd, isMissing(element)]).toEqual([state, odd, missing]);
  });

  test('belongs to the branch of its root', () => {
    expect(updatedElements(inForce, draftOf(inForce), new Map()).map((e) => e.branch)).toEqual(['DG', 'O1', 'O1', 'O1', 'O1']);
  });

  test('hanging from another in the draft has changed', () => {
    const draft = draftOf(inForce).map((e) => (e.identity === 'P1.1' ? { ...e, parentId: 'P2-2' } : e));
    expect(updatedElements(inForce, draft, new Map()).at(-1)).toMatchObject({ state: 'changed', changes: [{ field: 'parent', before: 'P1', after: 'P2' }] });
  });
});

test('totals count decisions, what does not fit, projects that go on and what is new', () => {
  const draft = [...draftOf(inForce).filter((e) => e.identity !== 'DG').map((e) => (e.identity === 'O1' ? { ...e, text: 'Otro' } : e)), el('N1')];
  const totals = updateTotals(updatedElements(inForce, draft, decided({ DG: 'remove', O1: 'keep', P1: 'keep', P2: 'modify' })), addedIn(inForce, draft).length);
  expect(totals).toEqual({ of: 5, decided: 4, missing: 1, keep: 2, modify: 1, complement: 0, remove: 1, keptChanged: 1, stillSame: 1, continuing: 2, added: 1 });
});

describe('removing', () => {
  test('takes what hangs below and nobody decided on, children first', () => {
    const { ids, identities, kept } = removalOf(inForce, draftOf(inForce), new Map(), ['P1']);
    expect([ids, identities.toSorted(), kept]).toEqual([['P1.1-2', 'P1-2'], ['P1', 'P1.1'], []]);
  });

  test('names what stays below: decided to stay, or new in the draft', () => {
    const draft = [...draftOf(inForce), { ...el('N1', 'O1'), parentId: 'P2-2' }];
    expect(removalOf(inForce, draft, decided({ 'P1.1': 'complement', P1: 'remove' }), ['O1']).kept.map((e) => e.code).toSorted()).toEqual(['N1', 'P1.1']);
  });

  test('of a whole branch at once goes through, even of what was to stay', () => {
    expect(removalOf(inForce, draftOf(inForce), decided({ 'P1.1': 'keep' }), ['P1', 'P1.1']).kept).toEqual([]);
  });
});

describe('bringing back', () => {
  const without = draftOf(inForce).filter((e) => !['O1', 'P1', 'P2', 'P1.1'].includes(e.identity));
  test('a whole branch comes with its parents first', () => {
    const { restore, orphans } = restorationOf(inForce, without, ['P1.1', 'P1', 'O1']);
    expect([restore.map((e) => e.code), orphans]).toEqual([['O1', 'P1', 'P1.1'], []]);
  });
  test('names what would hang from nothing', () => {
    expect(restorationOf(inForce, without, ['P1.1']).orphans.map(({ element, parent }) => [element.code, parent.code])).toEqual([['P1.1', 'P1']]);
  });
  test('of what is there changes nothing', () => {
    expect(restorationOf(inForce, draftOf(inForce), ['P1', 'P2']).restore).toEqual([]);
  });
});

describe('a lineage', () => {
  test.each([
    ['split', 1, 2, true], ['split', 1, 1, false], ['split', 2, 2, false],
    ['merged', 2, 1, true], ['merged', 1, 1, false],
    ['moved', 1, 1, true], ['renamed', 1, 2, false], ['kept', 0, 1, false],
    ['closed', 2, 0, true], ['closed', 1, 1, false],
    ['new', 0, 3, true], ['new', 0, 0, false],
  ] as const)('%s from %i to %i: %s', (relation, from, to, fits) => {
    expect(lineageProblem(relation, from, to) === undefined).toBe(fits);
  });
  test('is kept pair by pair', () => {
    expect([passagesOf(['a'], ['x', 'y']), passagesOf(['a', 'b'], []), passagesOf([], ['x'])]).toEqual([[{ from: 'a', to: 'x' }, { from: 'a', to: 'y' }], [{ from: 'a', to: null }, { from: 'b', to: null }], [{ from: null, to: 'x' }]]);
  });
});
