import { describe, expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import { deadline, type Deadline, type Question } from './deadline.ts';
import { ecuador } from './sample.ts';
import type { Term, Unit } from './term.ts';

type More = Omit<Question, 'term' | 'from' | 'calendar'>;
const at = (term: Term, from: string, territory = 'EC', more: More = {}): Deadline => deadline({ term, from, calendar: calendarFor(ecuador, territory), ...more });
const of = (value: number, unit: Unit, more: Partial<Term> = {}): Term => ({ value, unit, ...more });

describe('what waits to be confirmed', () => {
  test.each<[Term, string, string, boolean, string]>([
    [of(3, 'días hábiles'), '2025-10-06', 'EC', false, 'a whole year'],
    [of(3, 'días hábiles'), '2025-12-30', 'EC', true, 'days in a year that is not whole'],
    [of(1, 'días hábiles'), '2025-12-30', 'EC', false, 'a count that ends before it'],
    [of(30, 'días'), '2025-12-30', 'EC', false, 'calendar days need no holiday'],
    [of(30, 'días', { rolls: 'next-working-day' }), '2025-12-30', 'EC', true, 'their last day does when it may roll'],
    [of(72, 'h'), '2026-12-30T10:00', 'EC', false, 'nor do hours on the clock'],
    [of(1, 'días hábiles'), '2025-08-14', 'EC-1302', true, 'a dated day that is not verified'],
    [of(1, 'días hábiles'), '2025-08-14', 'EC-1301', false, 'one of another canton'],
    [of(1, 'días hábiles'), '2025-12-04', 'EC-1701', true, 'a local day by rule'],
    [of(1, 'días hábiles'), '2025-08-15', 'EC-1303', false, 'a holiday that is not verified but falls on a Saturday'],
  ])('%j from %s in %s: %s (%s)', (term, from, territory, toConfirm) => {
    expect(at(term, from, territory).toConfirm).toBe(toConfirm);
  });
  test('the note names the year once', () => {
    expect(at(of(30, 'días hábiles'), '2026-10-01').notes.map(({ text }) => text)).toContain('El calendario de 2026 no está completo: sus feriados se proponen por regla. Confirme esta fecha.');
  });
  test('a proposed day says so in its step', () => {
    expect(at(of(1, 'días hábiles'), '2025-12-04', 'EC-1701').steps[1]?.why).toBe('feriado: Quito, trasladado del 6 de diciembre de 2025, por confirmar');
  });
  test('a made-up day that was counted is said', () => {
    expect(at(of(1, 'días hábiles'), '2025-06-20').notes).toMatchObject([{ code: 'recovered' }]);
  });
});

describe('steps', () => {
  test('tell the count day by day', () => {
    expect(at(of(3, 'días hábiles'), '2025-10-08').steps.map(({ on, counts, nth, why }) => [on.slice(8), counts, nth, why])).toEqual([
      ['08', false, undefined, 'inicio: se cuenta desde el día siguiente'],
      ['09', true, 1, 'día hábil 1 de 3'],
      ['10', false, undefined, 'feriado: Independencia de Guayaquil, trasladado del 9 de octubre de 2025 (Ley de feriados de 2016)'],
      ['11', false, undefined, 'sábado'],
      ['12', false, undefined, 'domingo'],
      ['13', true, 2, 'día hábil 2 de 3'],
      ['14', true, 3, 'día hábil 3 de 3'],
    ]);
  });
  test('tell the hours of each day', () => {
    expect(at(of(48, 'h'), '2025-10-03T16:30').steps.map(({ on, hours, nth }) => [on.slice(8), hours, nth])).toEqual([['03', 7.5, 7.5], ['04', 24, 31.5], ['05', 16.5, 48]]);
  });
  test('tell months by their anniversaries', () => {
    expect(at(of(3, 'meses'), '2025-01-31').steps.map(({ on, why }) => `${on} ${why}`)).toEqual(['2025-01-31 inicio: se cuenta desde el día siguiente', '2025-02-28 mes 1 de 3', '2025-03-31 mes 2 de 3', '2025-04-30 mes 3 de 3']);
  });
  test('tell where a last day went', () => {
    expect(at(of(5, 'días', { rolls: 'next-working-day' }), '2025-10-06').steps.slice(-3).map(({ on, kind, why }) => `${on} ${kind} ${why}`)).toEqual(['2025-10-11 counted día 5 de 5', '2025-10-12 weekend domingo', '2025-10-13 rolled pasa al siguiente día hábil, lunes']);
  });
  test('tell why the last working day of a month is the last', () => {
    expect(at({ unit: 'fecha', date: { month: 8, last: 'working-day' } }, '2025-08-01').steps.map(({ on, why }) => `${on} ${why}`)).toEqual(['2025-08-29 fecha fija: último día hábil de agosto', '2025-08-30 sábado', '2025-08-31 domingo']);
  });
  test('name the extension that they belong to', () => {
    expect(at(of(1, 'días'), '2025-10-06', 'EC', { extensions: [of(1, 'días')] }).steps.at(-1)).toMatchObject({ on: '2025-10-08', extension: 1, why: 'prórroga, día 1 de 1' });
  });
});
