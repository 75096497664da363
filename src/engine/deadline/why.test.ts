import { expect, test } from 'vitest';
import { calendarFor } from './calendar.ts';
import type { CalendarData } from './calendar-data.ts';
import { deadline, type Question } from './deadline.ts';
import { ecuador, peru } from './sample.ts';
import type { Term, Unit } from './term.ts';
import { why, type Why } from './why.ts';

const of = (value: number, unit: Unit, more: Partial<Term> = {}): Term => ({ value, unit, ...more });
const asked = (term: Term, from: string, more: Partial<Question> = {}, data: CalendarData = ecuador): Why => why(deadline({ term, from, calendar: calendarFor(data, data.country), ...more }));
const hours = { from: '08:00', to: '17:00' };

test.each<[Term, string, string]>([
  [of(10, 'días hábiles'), '2025-10-03', '10 días hábiles desde el día siguiente al 3 de octubre de 2025; no cuentan 3 fines de semana ni el feriado del 10 de octubre.'],
  [of(3, 'días hábiles'), '2025-10-06', '3 días hábiles desde el día siguiente al 6 de octubre de 2025.'],
  [of(1, 'días hábiles'), '2025-10-06', '1 día hábil desde el día siguiente al 6 de octubre de 2025.'],
  [of(4, 'días hábiles'), '2025-10-03', '4 días hábiles desde el día siguiente al 3 de octubre de 2025; no cuenta 1 fin de semana.'],
  [of(4, 'término'), '2025-10-06', '4 días de término desde el día siguiente al 6 de octubre de 2025; no cuentan 1 fin de semana ni el feriado del 10 de octubre.'],
  [of(2, 'días hábiles'), '2019-10-31', '2 días hábiles desde el día siguiente al 31 de octubre de 2019; no cuentan 1 fin de semana ni los feriados del 1 de noviembre y del 4 de noviembre.'],
  [of(3, 'días hábiles'), '2018-12-28', '3 días hábiles desde el día siguiente al 28 de diciembre de 2018; no cuentan 1 fin de semana ni el feriado del 1 de enero de 2019.'],
  [of(5, 'días hábiles', { max: 10, begins: 'next-working-day' }), '2025-09-03', 'de 5 a 10 días hábiles desde el día hábil siguiente al 3 de septiembre de 2025; no cuentan 2 fines de semana.'],
  [of(48, 'h'), '2025-10-03T16:00', '48 horas desde el 3 de octubre de 2025 a las 16:00; corren seguidas, de noche y en fin de semana.'],
  [of(1, 'h'), '2025-10-03T16:00', '1 hora desde el 3 de octubre de 2025 a las 16:00; corren seguidas, de noche y en fin de semana.'],
  [of(1.5, 'h hábiles', { hours }), '2025-10-03T16:00', '1,5 horas hábiles desde el 3 de octubre de 2025 a las 16:00; no cuenta 1 fin de semana.'],
  [of(30, 'días', { max: 30 }), '2025-10-03', 'hasta 30 días desde el día siguiente al 3 de octubre de 2025; cuentan todos los días.'],
  [of(9, 'días'), '2025-10-03', '9 días desde el día siguiente al 3 de octubre de 2025; cuentan todos los días.'],
  [of(5, 'días', { rolls: 'next-working-day', begins: 'same-day' }), '2025-09-24', '5 días desde el mismo 24 de septiembre de 2025; cuentan todos los días; el último día no es hábil y pasa al lunes 29 de septiembre.'],
  [of(1, 'años'), '2024-02-29', '1 año desde el día siguiente al 29 de febrero de 2024.'],
  [{ unit: 'fecha', date: { month: 1, last: 'working-day' } }, '2025-06-01', 'fecha fija: último día hábil de enero, 30 de enero de 2026.'],
  [{ unit: 'fecha', value: '2023-07-21' }, '2023-01-01', 'fecha fija: 21 de julio de 2023.'],
])('%j from %s: %s', (term, from, text) => {
  expect(asked(term, from).text).toBe(text);
});

test('suspended days and extensions have their place in the sentence', () => {
  const more = { suspensions: [{ from: '2025-10-07', to: '2025-10-08' }], extensions: [of(2, 'días hábiles')] };
  expect(asked(of(3, 'días'), '2025-10-06', more).text).toBe('3 días desde el día siguiente al 6 de octubre de 2025; cuentan todos los días; estuvo suspendido 2 días; más la prórroga de 2 días hábiles; no cuenta 1 fin de semana.');
});
test('a day off of the public sector is no holiday', () => {
  expect(asked(of(2, 'días hábiles'), '2025-12-24', {}, peru).text).toBe('2 días hábiles desde el día siguiente al 24 de diciembre de 2025; no cuentan 1 fin de semana ni el día no laborable del 26 de diciembre.');
});
test('beyond four holidays they are counted', () => {
  const days = [13, 14, 15, 16, 17].map((day) => ({ on: `2025-10-${day}`, name: 'Duelo', territory: 'EC', kind: 'feriado' as const }));
  expect(asked(of(1, 'días hábiles'), '2025-10-11', {}, { ...ecuador, days }).text).toContain('no cuentan 2 fines de semana ni 5 feriados');
});
test('the figures of the sentence come beside it', () => {
  expect(asked(of(10, 'días hábiles'), '2025-10-03', { suspensions: [{ from: '2025-10-14', to: '2025-10-14' }] })).toMatchObject({ weekends: 3, suspendedDays: 1, rolledTo: null, rests: [{ on: '2025-10-10', name: 'Independencia de Guayaquil', kind: 'holiday' }] });
});
test('where the last day went is a date', () => {
  expect(asked(of(5, 'días', { rolls: 'next-working-day' }), '2025-10-06').rolledTo).toBe('2025-10-13');
});
