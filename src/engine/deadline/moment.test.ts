import { expect, test } from 'vitest';
import { isoOf } from './day.ts';
import { clockTime, instantOf, isoAt, readStart } from './moment.ts';

const shown = (from: string, zone: string): string => {
  const { day, second, timed } = readStart(from, zone);
  return `${isoOf(day)} ${timed ? clockTime(second) : '—'}`;
};

test.each([
  ['2025-10-03', 'America/Lima', '2025-10-03 —'],
  ['2025-10-03T16:00', 'America/Lima', '2025-10-03 16:00:00'],
  ['2025-10-03 16:05:09', 'America/Lima', '2025-10-03 16:05:09'],
  ['2025-10-03T16:00:00.250-05:00', 'America/Lima', '2025-10-03 16:00:00'],
  ['2025-10-03T16:00:00-05:00', 'Pacific/Galapagos', '2025-10-03 15:00:00'],
  ['2025-10-04T04:30:00Z', 'America/Guayaquil', '2025-10-03 23:30:00'],
  ['2025-10-04T05:30:00Z', 'Pacific/Galapagos', '2025-10-03 23:30:00'],
  ['2024-03-01T01:00+0530', 'America/Bogota', '2024-02-29 14:30:00'],
  ['2026-01-01T03:00:00Z', 'America/Bogota', '2025-12-31 22:00:00'],
])('%s in %s is %s', (from, zone, text) => {
  expect(shown(from, zone)).toBe(text);
});
test.each(['', 'mañana', '2025-02-29', '2025-13-01', '03/10/2025', '2025-10-03T', '2025-10-03T24:00', '2025-10-03T10:61', '2025-10-03T10:00+15:00', '2025-10-03Z', '0019-10-03', '9999-12-31'])('«%s» is no start', (from) => {
  expect(() => readStart(from, 'America/Lima')).toThrow('El inicio no es una fecha');
});

test.each([
  ['America/New_York', '2025-11-02', 30 * 60, '2025-11-02T00:30:00-04:00'],
  ['America/New_York', '2025-11-02', 3 * 3600, '2025-11-02T03:00:00-05:00'],
  ['America/New_York', '2025-11-02', 5400, '2025-11-02T01:30:00-04:00'],
  ['America/Santiago', '2025-09-07', 43_200, '2025-09-07T12:00:00-03:00'],
  ['Asia/Kolkata', '2025-01-01', 86_400, '2025-01-01T23:59:59+05:30'],
])('in %s a place of %s is said with its offset', (zone, on, second, text) => {
  expect(isoAt(zone, { day: Date.parse(on) / 86_400_000, second })).toBe(text);
});
test('a time that the clocks skip is read with the offset before the change', () => {
  const day = Date.parse('2025-03-09') / 86_400_000;
  expect(new Date(instantOf('America/New_York', { day, second: 9000 }) * 1000).toISOString()).toBe('2025-03-09T07:30:00.000Z');
});
