import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import type { CalendarData, CalendarDay } from './calendar-data.ts';
import { moved } from './compare.ts';
import { dayAt, isoOf } from './day.ts';
import { deadline, dueOnly, type Question } from './deadline.ts';
import { ecuador } from './sample.ts';
import { units, type Term } from './term.ts';
import { why } from './why.ts';

const day = fc.integer({ min: dayAt(2024, 1, 1), max: dayAt(2028, 12, 31) }).map(isoOf);
const amount = fc.integer({ min: 1, max: 60 });
const holiday = (on: string): CalendarDay => ({ on, name: `Feriado del ${on}`, territory: 'EC', kind: 'feriado' });
const holidays = fc.uniqueArray(day, { maxLength: 80 }).map((days) => days.map(holiday));
const weekend = fc.constantFrom<number[][]>([6, 7], [5, 6], [7], []);
const dataOf = (days: readonly CalendarDay[], weekend: number[] = [6, 7]): CalendarData => ({ ...ecuador, years: [], rules: [], days, weekend });
const calendar = fc.tuple(holidays, weekend, fc.constantFrom('EC', 'EC-20')).map(([days, weekend, territory]) => calendarFor(dataOf(days, weekend), territory));
const start = fc.oneof(day, fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([on, hour, minute]) => `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

const term: fc.Arbitrary<Term> = fc.record({
  value: amount,
  unit: fc.constantFrom(...units.filter((unit) => unit !== 'fecha')),
  begins: fc.constantFrom('instant', 'same-day', 'next-day', 'next-working-day', null),
  rolls: fc.constantFrom('none', 'next-working-day', null),
  hours: fc.constantFrom({ from: '08:00', to: '17:00' }, { from: '07:30', to: '13:00' }),
});
const yearly: fc.Arbitrary<Term> = fc.record({ unit: fc.constant('fecha' as const), date: fc.constantFrom({ month: 1, last: 'working-day' as const }, { month: 2, day: 29 }, { month: 6, last: 'day' as const }), rolls: fc.constantFrom('none', 'next-working-day', null) });
const suspension = fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ from, to: isoOf(Date.parse(from) / 86_400_000 + length) }));
const question: fc.Arbitrary<Question> = fc.record({ term: fc.oneof(term, yearly), from: start, calendar, suspensions: fc.array(suspension, { maxLength: 4 }), extensions: fc.array(term, { maxLength: 2 }) });

const working = (value: number): Term => ({ value, unit: 'días hábiles' });

test('the fast path gives the same due date as the whole answer', () => {
  fc.assert(fc.property(question, (asked) => dueOnly(asked) === deadline(asked).dueAt));
});
test('an answer is plain data: it comes back from JSON as it was', () => {
  fc.assert(fc.property(question, (asked) => {
    expect(JSON.parse(JSON.stringify(deadline(asked)))).toEqual(deadline(asked));
  }), { numRuns: 60 });
});
test('n and then m working days are n + m working days', () => {
  fc.assert(fc.property(calendar, day, amount, amount, (calendar, from, n, m) => {
    const half = deadline({ term: working(n), from, calendar }).dueOn;
    return dueOnly({ term: working(m), from: half, calendar }) === dueOnly({ term: working(n + m), from, calendar });
  }));
});
test('an extension of m is as if the term had been n + m', () => {
  fc.assert(fc.property(calendar, day, amount, amount, (calendar, from, n, m) => dueOnly({ term: working(n), from, calendar, extensions: [working(m)] }) === dueOnly({ term: working(n + m), from, calendar })));
});
test('one more of any unit never ends before', () => {
  fc.assert(fc.property(question.filter(({ term }) => term.unit !== 'fecha'), (asked) => {
    const more = { ...asked.term, value: Number(asked.term.value) + 1 };
    return Date.parse(dueOnly({ ...asked, term: more })) >= Date.parse(dueOnly(asked));
  }));
});
test('a later start never ends before', () => {
  fc.assert(fc.property(question.filter(({ term }) => term.unit !== 'fecha'), day, day, (asked, one, other) => {
    const [early, late] = one < other ? [one, other] : [other, one];
    return Date.parse(dueOnly({ ...asked, from: early })) <= Date.parse(dueOnly({ ...asked, from: late }));
  }));
});
test('a holiday less never makes a count end later', () => {
  fc.assert(fc.property(holidays.filter(({ length }) => length > 0), term, start, fc.nat(), (days, term, from, which) => {
    const fewer = days.filter((_, i) => i !== which % days.length);
    const due = (days: readonly CalendarDay[]) => Date.parse(dueOnly({ term, from, calendar: calendarFor(dataOf(days), 'EC') }));
    return due(fewer) <= due(days);
  }));
});
test('a suspension never makes a count end before', () => {
  fc.assert(fc.property(question.filter(({ term }) => term.unit !== 'fecha'), suspension, (asked, more) => Date.parse(dueOnly({ ...asked, suspensions: [...(asked.suspensions ?? []), more] })) >= Date.parse(dueOnly(asked))));
});
test('working days count exactly their amount, one step a day without a gap, and end on the last', () => {
  fc.assert(fc.property(calendar, day, amount, fc.array(suspension, { maxLength: 3 }), (calendar, from, value, suspensions) => {
    const { steps, dueOn } = deadline({ term: working(value), from, calendar, suspensions });
    expect(steps.filter(({ counts }) => counts).map(({ nth }) => nth)).toEqual(Array.from({ length: value }, (_, i) => i + 1));
    expect(steps.map(({ on }) => Date.parse(on) / 86_400_000)).toEqual(steps.map((_, i) => Date.parse(from) / 86_400_000 + i));
    expect(steps.at(-1)?.on).toBe(dueOn);
  }));
});
test('the hours of the days make the whole', () => {
  fc.assert(fc.property(question.filter(({ term }) => term.unit.startsWith('h')), (asked) => {
    const { steps } = deadline({ ...asked, extensions: [] });
    expect(steps.reduce((sum, { hours = 0 }) => sum + hours, 0)).toBeCloseTo(Number(asked.term.value), 6);
  }));
});
test('a holiday decreed on a counted day moves the due date, and is the one that is named', () => {
  fc.assert(fc.property(holidays, day, amount, fc.nat(), (days, from, value, which) => {
    const asked = (days: readonly CalendarDay[]) => deadline({ term: working(value), from, calendar: calendarFor(dataOf(days), 'EC') });
    const before = asked(days);
    const { on } = before.steps.filter(({ counts }) => counts)[which % value] ?? { on: '' };
    expect(moved(before, asked([...days, holiday(on)]))?.days.map((one) => one.on)).toEqual([on]);
  }));
});
test('what did not move is null', () => {
  fc.assert(fc.property(question, (asked) => moved(deadline(asked), deadline(asked)) === null), { numRuns: 30 });
});
test('every date has its sentence', () => {
  fc.assert(fc.property(question, (asked) => /^\S.+\.$/.test(why(deadline(asked)).text) && !/undefined|NaN|null/.test(why(deadline(asked)).text)));
});
