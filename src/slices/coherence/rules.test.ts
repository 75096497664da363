import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, LinkState } from './contract/link.ts';
import { coverageOf, decide, isSkipped, linkage, neighbourPairs, noTally, relationBetween, speaker, stateAfterChange, tallyOf, verticalPairs, type Below, type CountedLink, type Place } from './rules.ts';

const place = (code: string, level: string, rank: number, path: string[]): Place => ({ code, level, rank, path });
const province = place('EC-08', 'province', 1, ['EC']);
const canton = place('EC-0807', 'canton', 2, ['EC', 'EC-08']);
const beside = place('EC-0801', 'canton', 2, ['EC', 'EC-08']);
const parish = place('EC-080753', 'parish', 3, ['EC', 'EC-08', 'EC-0807']);
const elsewhere = place('EC-13', 'province', 1, ['EC']);

describe('who may be linked to whom', () => {
  test.each([
    ['a canton contributes to its province', canton, province, false, 'contribuye'],
    ['a parish contributes to its canton', parish, canton, false, 'contribuye'],
    ['a parish contributes to its province', parish, province, false, 'contribuye'],
    ['neighbours of one order coordinate', canton, beside, true, 'coordina'],
    ['what is above is above even when it borders', canton, province, true, 'contribuye'],
    ['a province does not contribute downward', province, canton, false, undefined],
    ['who does not border is no neighbour', canton, beside, false, undefined],
    ['a province elsewhere is not above', canton, elsewhere, false, undefined],
    ['neighbours of different orders do not coordinate', canton, elsewhere, true, undefined],
    ['nobody links with itself', canton, canton, true, undefined],
  ] as const)('%s', (_case, lower, upper, neighbours, relation) => {
    expect(relationBetween(lower, upper, neighbours)).toBe(relation);
  });
});

describe('a decision', () => {
  const no = { closed: { refused: 'link-closed' }, same: { refused: 'already-decided' }, why: { refused: 'reason-needed' } };
  test.each([
    ['proposed', 'accept', '', { state: 'accepted' }],
    ['proposed', 'reject', 'No es de su competencia', { state: 'rejected' }],
    ['proposed', 'contest', 'Falta el plan de cuenca', { state: 'contested' }],
    ['accepted', 'accept', '', no.same],
    ['accepted', 'reject', 'Cambió la ordenanza', { state: 'rejected' }],
    ['accepted', 'contest', 'Se revisa', { state: 'contested' }],
    ['contested', 'accept', '', { state: 'accepted' }],
    ['contested', 'reject', 'Sin respuesta', { state: 'rejected' }],
    ['contested', 'contest', 'Otra vez', no.same],
    ['rejected', 'accept', '', no.closed],
    ['rejected', 'reject', 'x', no.closed],
    ['withdrawn', 'accept', '', no.closed],
    ['proposed', 'reject', '   ', no.why],
    ['accepted', 'contest', '', no.why],
  ] as [LinkState, Decision, string, object][])('on a %s link: %s', (state, decision, reason, expected) => {
    expect(decide(state, decision, reason)).toEqual(expected);
  });
  test.each([
    ['accepted', true, false, 'proposed'],
    ['accepted', true, true, 'accepted'],
    ['accepted', false, false, 'accepted'],
    ['contested', true, true, 'proposed'],
    ['contested', false, false, 'contested'],
    ['proposed', true, false, 'proposed'],
  ] as [LinkState, boolean, boolean, LinkState][])('a change of a %s link (degree: %s, decides: %s) leaves it %s', (state, degree, decides, expected) => {
    expect(stateAfterChange(state, degree, decides)).toBe(expected);
  });
});

describe('the tally', () => {
  const own = new Set(['a', 'b', 'c', 'd', 'e']);
  const other = new Set(['x', 'y']);
  const link = (one: string, two: string, state: CountedLink['state'] = 'accepted', degree: CountedLink['degree'] = 'direct'): CountedLink => ({ own: one, other: two, state, degree });
  test.each([
    ['nothing', [], noTally],
    ['an element with two direct links counts once', [link('a', 'x'), link('a', 'y')], { ...noTally, direct: 1 }],
    ['direct wins over partial', [link('a', 'x', 'accepted', 'partial'), link('a', 'y')], { ...noTally, direct: 1 }],
    ['accepted wins over proposed', [link('b', 'x', 'proposed'), link('b', 'y', 'accepted', 'partial')], { ...noTally, partial: 1 }],
    ['proposed stands apart', [link('c', 'x', 'proposed')], { ...noTally, proposed: 1 }],
    ['contested stands apart', [link('d', 'x', 'contested')], { ...noTally, contested: 1 }],
    ['an element that left the plan counts no more', [link('gone', 'x')], noTally],
    ['a link to an element that is gone counts no more', [link('a', 'gone')], noTally],
  ] as [string, CountedLink[], object][])('%s', (_case, links, expected) => {
    expect(tallyOf(links, own, other)).toEqual(expected);
  });

  const anyLink = fc.record<CountedLink>({ own: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone'), other: fc.constantFrom('x', 'y', 'gone'), degree: fc.constantFrom('direct', 'partial'), state: fc.constantFrom('proposed', 'accepted', 'contested') });
  test('counts each element at most once, whatever the links', () => {
    fc.assert(fc.property(fc.array(anyLink), (links) => {
      const { direct, partial, proposed, contested } = tallyOf(links, own, other);
      expect(direct + partial + proposed + contested).toBe(new Set(links.filter((l) => own.has(l.own) && other.has(l.other)).map((l) => l.own)).size);
    }));
  });
  test('does not depend on the order of the links', () => {
    fc.assert(fc.property(fc.array(anyLink), (links) => {
      expect(tallyOf(links.toReversed(), own, other)).toEqual(tallyOf(links, own, other));
    }));
  });
  test('agrees with the definition: distinct elements with an accepted link', () => {
    fc.assert(fc.property(fc.array(anyLink), (links) => {
      const alive = links.filter((l) => l.state === 'accepted' && own.has(l.own) && other.has(l.other));
      const { linked, index } = linkage(tallyOf(links, own, other), own.size);
      const [all, direct] = [new Set(alive.map((l) => l.own)), new Set(alive.filter((l) => l.degree === 'direct').map((l) => l.own))];
      expect(linked).toBe(all.size);
      expect(index).toBeCloseTo((direct.size + (all.size - direct.size) / 2) / own.size, 12);
    }));
  });
  test('one more accepted link never lowers the index', () => {
    fc.assert(fc.property(fc.array(anyLink), anyLink, (links, more) => {
      const before = linkage(tallyOf(links, own, other), own.size).index ?? 0;
      expect(linkage(tallyOf([...links, { ...more, state: 'accepted' }], own, other), own.size).index ?? 0).toBeGreaterThanOrEqual(before);
    }));
  });
  test('a plan with nothing to link has no index', () => {
    expect(linkage(noTally, 0).index).toBeNull();
  });
});

describe('coverage', () => {
  const below: Below[] = [
    { territory: 'EC-0801', level: 'canton', hasPlan: true },
    { territory: 'EC-0806', level: 'canton', hasPlan: true },
    { territory: 'EC-0807', level: 'canton', hasPlan: false },
    { territory: 'EC-080152', level: 'parish', hasPlan: true },
    { territory: 'EC-080166', level: 'parish', hasPlan: false },
  ];
  test('counts governments that took it up over those that have a plan; the rest is s/d', () => {
    expect(coverageOf(below, new Set(['EC-0801', 'EC-080152']))).toMatchObject({ covered: 2, withPlan: 3, withoutPlan: 2, share: 2 / 3 });
  });
  test('is s/d, not zero, when nobody below has a plan', () => {
    expect(coverageOf(below.filter(({ hasPlan }) => !hasPlan), new Set()).share).toBeNull();
  });
  test('says level by level who skips it', () => {
    const { byLevel } = coverageOf(below, new Set(['EC-080152']));
    expect(byLevel.map(({ level, covered }) => [level, covered])).toEqual([['canton', 0], ['parish', 1]]);
    expect(isSkipped(byLevel)).toBe(true);
  });
  test.each([
    [[{ covered: 1, withPlan: 2 }, { covered: 1, withPlan: 3 }], false],
    [[{ covered: 0, withPlan: 2 }, { covered: 0, withPlan: 3 }], false],
    [[{ covered: 0, withPlan: 0 }, { covered: 2, withPlan: 3 }], false],
    [[{ covered: 0, withPlan: 2 }, { covered: 2, withPlan: 3 }], true],
  ])('%j is skipped: %s', (byLevel, expected) => {
    expect(isSkipped(byLevel)).toBe(expected);
  });
  test('never covers more than have a plan', () => {
    const anyBelow = fc.array(fc.record<Below>({ territory: fc.constantFrom('A', 'B', 'C', 'D'), level: fc.constantFrom('canton', 'parish'), hasPlan: fc.boolean() }));
    fc.assert(fc.property(anyBelow, fc.array(fc.constantFrom('A', 'B', 'C', 'Z')), (list, covering) => {
      const { covered, withPlan, withoutPlan } = coverageOf(list, new Set(covering));
      expect(covered).toBeLessThanOrEqual(withPlan);
      expect(withPlan + withoutPlan).toBe(list.length);
    }));
  });
});

describe('the pairs of a matrix', () => {
  const all = new Map([province, canton, beside, parish, elsewhere].map((unit) => [unit.code, unit]));
  test('look from each government to those above it, nearest first', () => {
    expect(verticalPairs([parish, canton, province], all)).toEqual([
      { kind: 'parish-canton', lower: 'EC-080753', upper: 'EC-0807' },
      { kind: 'parish-province', lower: 'EC-080753', upper: 'EC-08' },
      { kind: 'canton-province', lower: 'EC-0807', upper: 'EC-08' },
    ]);
  });
  test('look at neighbours both ways, each from inside only', () => {
    const borders = [['EC-0801', 'EC-0807'], ['EC-0807', 'EC-0801'], ['EC-08', 'EC-13'], ['EC-0807', 'EC-13']] as const;
    expect(neighbourPairs([province, canton, beside], all, borders).map(({ lower, upper }) => `${lower} ${upper}`)).toEqual(['EC-0801 EC-0807', 'EC-0807 EC-0801', 'EC-08 EC-13']);
  });
});

describe('the plan that speaks for a government', () => {
  const plan = (id: string, scheme: string, sealed: boolean, validFrom: string | null) => ({ id, scheme, sealed, validFrom });
  test.each([
    ['the widest kind', [plan('a', 'plan-anual', true, '2024-01-01'), plan('b', 'pdot', false, '2019-01-01')], 'b'],
    ['an unknown scheme counts as wide', [plan('a', 'plan-de-gobierno', true, '2024-01-01'), plan('b', 'pdc', true, '2010-01-01')], 'b'],
    ['an approved one first', [plan('a', 'pdot', false, '2024-01-01'), plan('b', 'pdot', true, '2019-01-01')], 'b'],
    ['then the newest', [plan('a', 'pdot', true, '2019-01-01'), plan('b', 'pdot', true, '2024-01-01')], 'b'],
    ['a known date before none', [plan('a', 'pdot', true, null), plan('b', 'pdot', true, '2001-01-01')], 'b'],
    ['a yearly plan when there is nothing else', [plan('b', 'plan-anual', false, null)], 'b'],
  ])('is %s', (_case, plans, expected) => {
    expect(speaker(plans)?.id).toBe(expected);
  });
  test('is nobody when there is no plan', () => {
    expect(speaker([])).toBeUndefined();
  });
});
