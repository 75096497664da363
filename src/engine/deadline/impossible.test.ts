import { expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import { deadline, dueOnly, type Question } from './deadline.ts';
import { ImpossibleTerm, type Impossibility } from './impossible.ts';
import { ecuador } from './sample.ts';
import type { Term } from './term.ts';
import { impossibleText } from './text.es.ts';

const calendar = calendarFor(ecuador, 'EC');
const term = (more: Partial<Term>): Partial<Question> => ({ term: { value: 5, unit: 'días', ...more } });
const hábiles = (hours?: Term['hours']): Partial<Question> => term({ unit: 'h hábiles', hours });

const cases: [Impossibility, string, Partial<Question>][] = [
  ['amount', 'no amount', term({ value: undefined })],
  ['amount', 'a null amount', term({ value: null })],
  ['amount', 'zero', term({ value: 0 })],
  ['amount', 'a negative amount', term({ value: -3 })],
  ['amount', 'half a day', term({ value: 1.5 })],
  ['amount', 'an amount in words', term({ value: 'cinco' })],
  ['amount', 'no number', term({ value: Number.NaN })],
  ['amount', 'a maximum that is no amount', term({ max: -1 })],
  ['range', 'a maximum under the minimum', term({ max: 4 })],
  ['too-far', 'more than a hundred years', term({ value: 101, unit: 'años' })],
  ['too-far', 'endless hours', term({ value: 1e12, unit: 'h' })],
  ['unit', 'an unknown unit', term({ unit: 'lunas' as Term['unit'] })], // what a pack edited by hand could say
  ['date', 'a date in words alone', term({ unit: 'fecha', value: 'último día laborable de enero' })],
  ['date', 'a date that does not exist', term({ unit: 'fecha', value: '2025-02-30' })],
  ['date', '31 April of each year', term({ unit: 'fecha', date: { month: 4, day: 31 } })],
  ['date', 'a thirteenth month', term({ unit: 'fecha', date: { month: 13, last: 'day' } })],
  ['hours', 'working hours without a timetable', hábiles()],
  ['hours', 'a timetable backwards', hábiles({ from: '17:00', to: '08:00' })],
  ['hours', 'a timetable of nothing', hábiles({ from: '08:00', to: '08:00' })],
  ['hours', 'a time that no clock shows', hábiles({ from: '08:00', to: '25:00' })],
  ['from', 'a start that is no date', { from: 'ayer' }],
  ['from', 'a start that does not exist', { from: '2025-02-29' }],
  ['suspension', 'a suspension backwards', { suspensions: [{ from: '2025-10-09', to: '2025-10-08' }] }],
  ['suspension', 'a suspension of no date', { suspensions: [{ from: '2025-10-09', to: '' }] }],
  ['amount', 'an extension of nothing', { extensions: [{ value: 0, unit: 'días' }] }],
  ['too-far', 'a suspension that never lets go', { ...term({ unit: 'días hábiles' }), suspensions: [{ from: '2025-01-01', to: '2999-12-31' }] }],
  ['too-far', 'a suspension of months that never lets go', { ...term({ unit: 'meses' }), suspensions: [{ from: '2025-01-01', to: '2999-12-31' }] }],
  ['too-far', 'a calendar without working days', { ...term({ unit: 'días hábiles' }), calendar: calendarFor({ ...ecuador, weekend: [1, 2, 3, 4, 5, 6, 7] }, 'EC') }],
  ['too-far', 'a last working day that does not come', { ...term({ unit: 'fecha', date: { month: 1, last: 'working-day' } }), calendar: calendarFor({ ...ecuador, weekend: [1, 2, 3, 4, 5, 6, 7] }, 'EC') }],
];

const question = (more: Partial<Question>): Question => ({ term: { value: 5, unit: 'días' }, from: '2025-10-06', calendar, ...more });

test.each(cases)('«%s» is said of %s', (word, _what, more) => {
  expect(() => deadline(question(more))).toThrow(expect.objectContaining({ name: 'ImpossibleTerm', word }));
});
test.each(cases)('the fast path says «%s» of %s too', (word, _what, more) => {
  expect(() => dueOnly(question(more))).toThrow(new ImpossibleTerm(word));
});
test('every word has a sentence that says what to do', () => {
  expect(Object.values(impossibleText).filter((text) => !/^[A-ZÉ].+\. (Escriba|Elija|Corrija|Revise)[, ].+\.$/.test(text))).toEqual([]);
});
