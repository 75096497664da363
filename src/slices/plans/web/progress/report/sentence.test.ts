import { describe, expect, it } from 'vitest';
import { oweSentence, reportTitle } from './sentence.ts';

const may = { report: true, review: false };
const asked = { code: 'L1.A1', periodName: '2026, tercer trimestre', periodState: 'open' as const, state: 'pending' as const, unit: '%', programmed: 100, may };

describe('the title of a report', () => {
  it.each([
    [asked, '¿Cuánto va hecho de L1.A1 en «2026, tercer trimestre»?'],
    [{ ...asked, unit: '% de núcleos', programmed: 75 }, '¿Cuánto se logró de L1.A1 en «2026, tercer trimestre»?'],
    [{ ...asked, state: 'returned' as const }, 'Corrija el reporte de L1.A1'],
    [{ ...asked, state: 'reported' as const }, 'El reporte de L1.A1 espera su revisión'],
    [{ ...asked, state: 'accepted' as const, may: { report: false, review: false } }, 'El reporte de L1.A1 ya está aceptado'],
    [{ ...asked, periodState: 'closed' as const, may: { report: false, review: false } }, '«2026, tercer trimestre» se cerró: L1.A1 ya no se reporta'],
    [{ ...asked, may: { report: false, review: false } }, 'Reporte de L1.A1 en «2026, tercer trimestre»'],
  ])('%#', (report, title) => {
    expect(reportTitle(report)).toBe(title);
  });
});

describe('the title of what one owes', () => {
  it.each([
    [[], false, 'No debe ningún reporte'],
    [['2026-10-15'], false, 'Debe 1 reporte; el más atrasado venció hace 36 días'],
    [['2026-12-15', '2026-11-25'], false, 'Debe 2 reportes; el primero: faltan 5 días'],
    [['2026-12-15', '2026-11-20'], true, 'Debe más de 2 reportes; el primero: vence hoy'],
  ])('%o', (days, more, sentence) => {
    expect(oweSentence(days.map((dueOn) => ({ dueOn })), more, 'CO-05001', '2026-11-20')).toBe(sentence);
  });
});
