import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, KnownFacts } from '../../kernel/cycle.ts';
import { derive, factsOf, holds, span, stageTimes, standing, surelyBy, unknownIn, type Move } from './index.ts';
import { instance, ordinance } from './sample.ts';

const names = ['creation', 'oath', 'regulation', 'plan', 'sessions', 'report'] as const;
const value = fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: 0, max: 12 }), fc.constantFrom('sí', 'no'));
const facts: fc.Arbitrary<KnownFacts> = fc.dictionary(fc.constantFrom(...names), fc.record({ value }));
const fact = fc.record({ fact: fc.constantFrom(...names) }, { requiredKeys: ['fact'] });
const leaf: fc.Arbitrary<Condition> = fc.oneof(fact, fc.record({ fact: fc.constantFrom(...names), atLeast: fc.integer({ min: 0, max: 6 }) }), fc.record({ fact: fc.constantFrom(...names), is: fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 })) }));
const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }), fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }), fc.record({ not: tie('any') })),
})).any;

test('to deny twice says the same', () => {
  fc.assert(fc.property(condition, facts, (one, all) => { expect(holds({ not: { not: one } }, all)).toBe(holds(one, all)); }));
});
test('not all is any not', () => {
  fc.assert(fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), facts, (parts, all) => { expect(holds({ not: { all: parts } }, all)).toBe(holds({ any: parts.map((part) => ({ not: part })) }, all)); }));
});
test('what was decided stays so whatever comes to be known of the rest', () => {
  fc.assert(fc.property(condition, facts, fc.dictionary(fc.constantFrom(...names), value), (one, all, more) => {
    const before = holds(one, all);
    const learnt = { ...all };
    for (const [name, told] of Object.entries(more)) if ((all[name]?.value ?? null) === null) learnt[name] = { value: told };
    if (before !== null) expect(holds(one, learnt)).toBe(before);
  }));
});
test('with every fact known as a number, nothing stays unknown', () => {
  fc.assert(fc.property(condition, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: names.length, maxLength: names.length }), (one, numbers) => {
    expect(holds(one, Object.fromEntries(names.map((name, place) => [name, { value: numbers[place]! }])))).not.toBeNull();
  }));
});
test('a condition is undecided exactly when it can say what nobody knows', () => {
  fc.assert(fc.property(condition, facts, (one, all) => {
    const lacking = unknownIn(one, all);
    expect(lacking.length > 0).toBe(holds(one, all) === null);
    expect(factsOf(one)).toEqual(expect.arrayContaining(lacking));
  }));
});

const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const moment = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

/** A life of the ordinance at random: any step that leaves where it stands, with any moment or none. */
const life: fc.Arbitrary<Move[]> = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.option(moment)), { maxLength: 9 }).map((choices) => {
  const steps: Move[] = [];
  for (const [choice, on] of choices) {
    const from = steps.at(-1)?.to ?? ordinance.states[0]!.key;
    const open = ordinance.transitions.filter((one) => one.from.includes(from));
    const next = open[choice % Math.max(open.length, 1)];
    if (next) steps.push({ transition: next.key, from, to: next.to, on, recordedAt: '2025-01-01T12:00:00Z' });
  }
  return steps;
});

test('as days pass, no step that counted stops counting', () => {
  fc.assert(fc.property(life, day, day, (steps, one, other) => {
    const [early, late] = one < other ? [one, other] : [other, one];
    expect(standing(ordinance, steps, late).history.length).toBeGreaterThanOrEqual(standing(ordinance, steps, early).history.length);
  }));
});
test('the stays follow one another, each from where the one before ended, and only the last one lasts', () => {
  fc.assert(fc.property(life, (steps) => {
    const stays = stageTimes(ordinance, steps, '2025-06-30', '2014-12-31');
    expect(stays.map(({ state }) => state)).toEqual([ordinance.states[0]!.key, ...steps.map(({ to }) => to)]);
    expect(stays.slice(1).map(({ from }) => from)).toEqual(stays.slice(0, -1).map(({ to }) => to));
    expect(stays.at(-1)!.to).toBeNull();
  }));
});
test('a stay between two days is exact, and no stay is negative', () => {
  fc.assert(fc.property(moment, moment, (from, to) => {
    const length = span(from, to);
    if (length === null) return;
    expect(length.least).toBeGreaterThanOrEqual(0);
    expect(length.most).toBeGreaterThanOrEqual(length.least);
    if (from.length === 10 && to.length === 10) expect(length.most).toBe(length.least);
  }));
});
test('a derived state is never earlier for what else comes to be known', () => {
  const place = (key: string | null) => instance.states.findIndex((state) => state.key === key);
  fc.assert(fc.property(facts, fc.constantFrom(...names), value, (all, name, told) => {
    const learnt = (all[name]?.value ?? null) === null ? { ...all, [name]: { value: told } } : all;
    expect(place(derive(instance, learnt).state)).toBeGreaterThanOrEqual(place(derive(instance, all).state));
  }));
});
test('a derived state is never earlier on a later day, while facts only begin', () => {
  const dated = fc.dictionary(fc.constantFrom(...names), fc.record({ value: fc.constantFrom(true, 5), on: moment }));
  fc.assert(fc.property(dated, day, day, (all, one, other) => {
    const [early, late] = one < other ? [one, other] : [other, one];
    const place = (key: string | null) => instance.states.findIndex((state) => state.key === key);
    expect(place(derive(instance, all, late).state)).toBeGreaterThanOrEqual(place(derive(instance, all, early).state));
  }));
});
test('a moment has surely been by its last day and not a day before', () => {
  fc.assert(fc.property(moment, (one) => {
    const last = one.length === 10 ? one : one.length === 4 ? `${one}-12-31` : new Date(Date.UTC(Number(one.slice(0, 4)), Number(one.slice(5, 7)), 0)).toISOString().slice(0, 10);
    const before = new Date(Date.parse(last) - 86_400_000).toISOString().slice(0, 10);
    expect([surelyBy(one, last), surelyBy(one, before)]).toEqual([true, false]);
  }));
});
