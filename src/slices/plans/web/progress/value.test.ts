import { describe, expect, it } from 'vitest';
import { dueText, dueTone, lateDaysOf, programmedText, saidText, shareText, today } from './value.ts';

describe('a share of what was programmed', () => {
  it.each([
    [0.29, 'EC-08', '29\u00A0%'],
    [0.96923, 'CO-05001', '96,9\u00A0%'],
    [0.99996, 'EC-08', '99,9\u00A0%'],
    [1, 'EC-08', '100\u00A0%'],
    [1.254, 'PE-10', '125.4\u00A0%'],
    [0, 'EC-08', '0\u00A0%'],
    [0.00001, 'EC-08', '0,1\u00A0%'],
    [-0.2, 'EC-08', '-20\u00A0%'],
  ])('%d in %s reads %s', (share, territory, text) => {
    expect(shareText(share, territory)).toBe(text);
  });
});

describe('what was said', () => {
  it.each([
    [{ value: 1234.5, absence: null }, 'familias', 'EC-08', '1.234,5\u00A0familias'],
    [{ value: 0, absence: null }, 'talleres', 'CO-05001', '0\u00A0talleres'],
    [{ value: 1, absence: null }, 'talleres', 'CO-05001', '1\u00A0taller'],
    [{ value: 71.3, absence: null }, null, 'PE-10', '71.3'],
    [{ value: null, absence: 's/d' as const }, 'casos', 'EC-08', 's/d'],
    [{ value: null, absence: 'np' as const }, 'casos', 'EC-08', 'np'],
    [{ value: null, absence: null }, 'casos', 'EC-08', 'sin reporte'],
  ])('%o of %s in %s reads %s', (said, unit, territory, text) => {
    expect(saidText(said, unit, territory)).toBe(text);
  });

  it('says what was programmed, or which of the two absences it is', () => {
    expect([programmedText(75, null, '%', 'CO'), programmedText(null, 'np', '%', 'CO'), programmedText(null, null, '%', 'CO')]).toEqual(['75\u00A0%', 'np', 's/d']);
  });
});

describe('a due day', () => {
  it.each([
    ['2026-10-15', '2026-11-20', 'venció hace 36 días', 'late'],
    ['2026-10-15', '2026-10-16', 'venció ayer', 'late'],
    ['2026-10-15', '2026-10-15', 'vence hoy', 'risk'],
    ['2026-10-15', '2026-10-14', 'vence mañana', 'risk'],
    ['2026-10-15', '2026-10-01', 'faltan 14 días', 'run'],
  ])('%s seen on %s', (due, day, text, tone) => {
    const late = lateDaysOf(due, day);
    expect([dueText(late), dueTone(late)]).toEqual([text, tone]);
  });

  it('is counted from the day of the reader, not from that of Greenwich', () => {
    expect(today(new Date(2026, 0, 1, 23, 30))).toBe('2026-01-01');
  });
});
