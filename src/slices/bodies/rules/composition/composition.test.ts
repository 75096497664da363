import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SeatRule } from '../../contract/kind.ts';
import { compositionOn, type SeatingRules, type Sitting } from './composition.ts';
import { crossed, holdsOn } from './moment.ts';
import { endingBetween } from './notices.ts';
import { actingOn, seatMeant, whoFills } from './seating.ts';

const seat = (key: string, more: object = {}) => SeatRule.parse({ key, title: `Puesto ${key}`, ...more });
const junta: SeatingRules = { seats: [seat('miembro', { count: 3, needed: 3 })], parity: null, mandateYears: 3 };
const consejo: SeatingRules = {
  seats: [seat('presidencia', { sector: 'estado', byPost: 'Alcaldía', head: true }), seat('estado', { sector: 'estado', count: 20 }), seat('sociedad-civil', { sector: 'sociedad-civil', count: 21 })],
  parity: ['estado', 'sociedad-civil'], mandateYears: null,
};
let next = 0;
const member = (more: Partial<Sitting> = {}): Sitting => ({ id: `m${next++}`, seat: 'miembro', sector: null, role: 'titular', vacant: false, from_on: '2022-01-10', to_on: null, recorded_on: '2024-05-06', ...more });
const many = (n: number, more: Partial<Sitting> = {}): Sitting[] => Array.from({ length: n }, () => member(more));
const day = '2024-06-01';

describe('a span of days', () => {
  test.each([
    ['2019-05-14', '2023-05-13', '2019-05-13', false],
    ['2019-05-14', '2023-05-13', '2019-05-14', true],
    ['2019-05-14', '2023-05-13', '2023-05-13', true],
    ['2019-05-14', '2023-05-13', '2023-05-14', false],
    ['2019', '2023', '2019-07-01', null],
    ['2019', '2023', '2019-12-31', true],
    ['2019', '2023', '2023-01-01', true],
    ['2019', '2023', '2023-06-01', null],
    ['2019', '2023', '2024-01-01', false],
    ['2019-05', null, '2019-05-31', true],
    ['2019-05', null, '2019-05-30', null],
    [null, null, '2024-05-06', true],
    [null, null, '2024-05-05', null],
    [null, '2021', '2021-01-01', true],
    [null, '2021', '2019-01-01', null],
    [null, '2021', '2022-01-01', false],
  ])('from %s to %s: on %s it holds: %s', (from_on, to_on, on, holds) => {
    expect(holdsOn({ from_on, to_on, recorded_on: '2024-05-06' }, on)).toBe(holds);
  });
  test.each([['2019', '2018', true], ['2019', '2019', false], ['2019-05', '2019', false], ['2019-05-14', '2019-05-13', true], ['2019-06', '2019-05-31', true], [null, '2019', false]])('from %s to %s runs backwards: %s', (from, to, backwards) => {
    expect(crossed(from, to)).toBe(backwards);
  });
});

describe('the composition of a body', () => {
  test('of which nothing is on record is unknown, and none of its seats is empty', () => {
    const { seats, whole } = compositionOn(junta, [], day);
    expect({ whole, seats: seats.map(({ filled, vacant, holds }) => ({ filled, vacant, holds })) }).toEqual({ whole: null, seats: [{ filled: 0, vacant: null, holds: null }] });
  });
  test.each([[3, true, 0], [2, false, 1], [1, false, 2]])('with %i of three members is whole: %s', (n, whole, vacant) => {
    const found = compositionOn(junta, many(n), day);
    expect([found.whole, found.seats[0]?.vacant]).toEqual([whole, vacant]);
  });
  test('counts whoever ended as an empty seat', () => {
    const found = compositionOn(junta, [...many(2), member({ to_on: '2024-02-28' })], day);
    expect([found.whole, found.seats[0]?.vacant, found.seats[0]?.filled]).toEqual([false, 1, 2]);
  });
  test('is open where the year of a mandate does not tell', () => {
    const found = compositionOn(junta, [...many(2), member({ to_on: '2024' })], day);
    expect([found.whole, found.seats[0]?.perhaps, found.seats[0]?.vacant]).toEqual([null, 1, 0]);
  });
  test('says that a seat is empty when somebody says so', () => {
    expect(compositionOn(consejo, [member({ seat: 'presidencia', vacant: true, from_on: '2024-01-05' })], day).seats[0]).toMatchObject({ vacant: 1, holds: false });
  });
  test('does not take for empty the places beyond those that must be taken', () => {
    expect(compositionOn(consejo, many(4, { seat: 'estado' }), day).seats[1]).toMatchObject({ count: 20, filled: 4, vacant: 0, holds: true });
  });
  test('counts substitutes apart: one without a titular fills no seat, and is said', () => {
    const found = compositionOn(consejo, [member({ seat: 'presidencia', role: 'substitute' })], day);
    expect([found.seats[0]?.filled, found.seats[0]?.vacant, found.notices.map(({ key }) => key)]).toEqual([0, null, ['substitute-alone']]);
  });
  test('keeps the posts that a body has of its own, also when nobody holds them any more', () => {
    const { seats, whole } = compositionOn(junta, [...many(3), member({ seat: 'Coordinación nacional' }), member({ seat: 'Secretaría', to_on: '2023-01-01' }), member({ seat: 'Vocería', from_on: '2025' })], day);
    expect({ whole, own: seats.filter(({ ruled }) => !ruled).map(({ title, vacant }) => [title, vacant]) }).toEqual({ whole: true, own: [['Coordinación nacional', 0], ['Secretaría', 1]] });
  });
  test('of a kind that only asks for somebody counts its own posts', () => {
    const open: SeatingRules = { seats: [seat('integrante', { count: 200 })], parity: null, mandateYears: null };
    const found = compositionOn(open, [member({ seat: 'Coordinación nacional' }), member({ seat: 'Procuraduría', vacant: true })], day);
    expect([found.whole, found.seats.map(({ title, vacant }) => [title, vacant])]).toEqual([true, [['Coordinación nacional', 0], ['Procuraduría', 1]]]);
    expect(compositionOn(open, [member({ seat: 'Procuraduría', vacant: true })], day).seats.map(({ needed }) => needed)).toEqual([1, 1]);
  });
  test('of a kind without seats is neither whole nor lacking', () => {
    expect(compositionOn({ seats: [], parity: null, mandateYears: null }, many(2, { seat: 'Integrantes' }), day).whole).toBeNull();
  });
});

describe('parity', () => {
  const seated = (estado: number, civil: number): Sitting[] => [member({ seat: 'presidencia' }), ...many(estado, { seat: 'estado' }), ...many(civil, { seat: 'sociedad-civil' })];
  test.each([[3, 4, true], [3, 3, false], [0, 1, null], [2, 5, false]])('with a presidency, %i of the State and %i of civil society holds: %s', (estado, civil, holds) => {
    expect(compositionOn(consejo, seated(estado, civil), day).parity?.holds).toBe(holds);
  });
  test('is not told while the dates of somebody do not tell', () => {
    expect(compositionOn(consejo, [...seated(3, 3), member({ seat: 'sociedad-civil', from_on: '2024' })], day).parity?.holds).toBeNull();
  });
  test('goes by the sector of the member before that of the seat', () => {
    expect(compositionOn(consejo, [...seated(3, 3), member({ seat: 'estado', sector: 'sociedad-civil' })], day).parity).toEqual({ sectors: [{ sector: 'estado', filled: 4, seats: 21 }, { sector: 'sociedad-civil', filled: 4, seats: 21 }], holds: true });
  });
});

describe('what is worth saying', () => {
  const keys = (members: Sitting[], on = day): string[] => compositionOn(junta, members, on).notices.map(({ key }) => key);
  test('a mandate past the years of the norm', () => {
    expect([keys(many(1, { from_on: '2021-05-31' })), keys(many(1, { from_on: '2021-06-01' })), keys(many(1, { from_on: '2021' }))]).toEqual([['mandate-past'], [], []]);
  });
  test('an act that gives more years than the norm', () => expect(keys(many(1, { from_on: '2022-01-10', to_on: '2027-01-10' }))).toEqual(['mandate-longer']));
  test('nothing of who sits by their post', () => expect(compositionOn({ ...consejo, mandateYears: 2 }, [member({ seat: 'presidencia', from_on: '2014-05-14' })], day).notices).toEqual([]));
  test('more titulars than places', () => expect(keys(many(4))).toEqual(['over-count']));
  test('a substitute where the kind foresees none', () => expect(compositionOn({ ...junta, seats: [seat('miembro', { substitutes: false })] }, [member(), member({ role: 'substitute' })], day).notices).toMatchObject([{ key: 'substitute-unforeseen' }]));
  test('whose mandate ends soon', () => {
    const [soon, later, open] = [member({ to_on: '2024-07-15' }), member({ to_on: '2025' }), member()];
    expect(endingBetween([soon, later, open], '2024-06-01', '2024-07-31')).toEqual([soon]);
  });
});

describe('one more titular', () => {
  test.each([
    ['2024-01-01', null, '2023-12-31', 0],
    ['2024-01-01', null, '2024-01-01', 1],
    ['2023', null, '2023', 0],
    ['2023-06-01', null, null, 1],
    ['2018', '2020', null, 1],
    ['2024-01-01', null, '2024', 1],
  ])('from %s to %s, where somebody sits until %s: %i stand in the way', (from_on, to_on, until, n) => {
    expect(whoFills(1, [member({ from_on: '2019-01-01', to_on: until })], { from_on, to_on, recorded_on: day })).toHaveLength(n);
  });
  test('is refused only when all places are taken on one day', () => {
    const there = [member({ from_on: '2020-01-01', to_on: '2021-12-31' }), member({ from_on: '2022-01-01', to_on: '2023-12-31' })];
    expect([whoFills(2, there, { from_on: '2020-06-01', to_on: null, recorded_on: day }), whoFills(1, there, { from_on: '2023-06-01', to_on: null, recorded_on: day })]).toEqual([[], [there[1]]]);
  });
  test('never counts substitutes nor an empty seat', () => expect(whoFills(1, [member({ role: 'substitute' }), member({ vacant: true })], member())).toEqual([]));
});

test.each([['miembro', true, 'miembro'], ['PUESTO  Miembro', true, 'miembro'], ['Coordinación', true, undefined], ['Coordinación', false, 'Coordinación']])('«%s», in a kind that the law owes (%s), is the seat %s', (words, owed, key) => {
  expect(seatMeant({ seats: junta.seats, owed }, words)?.key).toBe(key);
});
test('who signs and who publishes are told apart', () => {
  const [a, b] = [{ ...member(), signs: true, publishes: false }, { ...member(), signs: true, publishes: true }];
  expect(actingOn([a, b])).toEqual({ sign: [a, b], publish: [b] });
});

describe('whatever the records are', () => {
  const moment = fc.oneof(fc.integer({ min: 2015, max: 2026 }).map(String), fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`), fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 28 })).map(([y, d]) => `${y}-03-${String(d).padStart(2, '0')}`));
  const anyMember = fc.record({ seat: fc.constantFrom('presidencia', 'estado', 'sociedad-civil'), sector: fc.constant(null), role: fc.constantFrom('titular' as const, 'substitute' as const), from_on: fc.option(moment), to_on: fc.option(moment) }).filter(({ from_on, to_on }) => !crossed(from_on, to_on)).map((some) => member(some));
  const anyDay = fc.tuple(fc.integer({ min: 2014, max: 2027 }), fc.integer({ min: 1, max: 28 })).map(([y, d]) => `${y}-06-${String(d).padStart(2, '0')}`);
  test('somebody who sits that day never makes a whole body less whole', () => {
    fc.assert(fc.property(fc.array(anyMember, { maxLength: 8 }), anyDay, fc.constantFrom('presidencia', 'estado'), (members, on, key) => {
      const before = compositionOn(consejo, members, on).whole;
      const after = compositionOn(consejo, [...members, member({ seat: key, from_on: '2001', to_on: null })], on).whole;
      expect(before === true ? after : true).toBe(true);
    }));
  });
  test('every member of a day is in one list of one seat', () => {
    fc.assert(fc.property(fc.array(anyMember, { maxLength: 12 }), anyDay, (members, on) => {
      const seen = compositionOn(consejo, members, on).seats.flatMap(({ holders, substitutes, doubtful }) => [...holders, ...substitutes, ...doubtful]);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(members.filter((one) => holdsOn(one, on) !== false).toSorted((a, b) => a.id.localeCompare(b.id)));
    }));
  });
});
