import { describe, expect, test } from 'vitest';
import { judge, type ShortStatement } from '../../../../../test/corpus.ts';
import { summary } from './summary.ts';

const detail = ['La limpieza de las acequias principales antes de las lluvias', 'La reparación de compuertas dañadas en los canales', 'Capacitación a las juntas de regantes sobre turnos de agua'];
const other = ['Compra de semillas certificadas para las familias'];
const canals = (short: string[], long: string[] = detail, more: ShortStatement[] = [], synonyms: string[][] = []) => judge(summary, {
  topics: [{ key: 'distrito', kind: 'nivel', name: 'Distrito de riego' }, { key: 'comuna', kind: 'nivel', name: 'Comuna' }],
  properties: [{ key: 'en breve', name: 'Resumen', value: 'list', role: 'summary' }, { key: 'obras', name: 'Obras', value: 'list', role: 'detail', of: 'en breve' }, { key: 'insumos', name: 'Insumos', value: 'list', role: 'detail', of: 'en breve' }],
  vocabulary: { synonyms },
  statements: [['plan', 'distrito', 'en breve', short], ['plan', 'distrito', 'obras', long], ...more],
});

describe('a summary and its detail', () => {
  test('other words for the same are silence', () => expect(canals(['Limpieza de acequias', 'Reparar compuertas de canales', 'Capacitar juntas de regantes'])).toEqual([]));
  test('one item may sum up two', () => expect(canals(['Limpieza de acequias y reparación de compuertas', 'Capacitación de regantes'])).toEqual([]));
  test('what only the summary says is said', () => {
    expect(canals(['Limpieza de acequias', 'Reparación de compuertas', 'Capacitación de regantes', 'Construcción de reservorios'])).toMatchObject([{ rule: 'summary.extra', about: 'distrito', says: 'El resumen de «Distrito de riego» dice «Construcción de reservorios» y el detalle no.' }]);
  });
  test('a single item that was left out is a notice', () => {
    expect(canals(['Limpieza de acequias', 'Reparación de compuertas'])).toMatchObject([{ rule: 'summary.missing', severity: 'notice', says: `El detalle de «Distrito de riego» trata «${detail[2]}» y el resumen no lo recoge.` }]);
  });
  test('a whole group that was left out is more than a notice', () => {
    const found = canals(['Limpieza de acequias', 'Reparación de compuertas', 'Capacitación de regantes'], detail, [['plan', 'distrito', 'insumos', other]]);
    expect(found).toMatchObject([{ rule: 'summary.missing', severity: 'minor', says: 'El detalle de «Distrito de riego» trata «Insumos» y el resumen no lo recoge.' }]);
  });
  test('a synonym of the vocabulary is the same word', () => {
    expect(canals(['Mantenimiento de acequias', 'Reparación de compuertas', 'Capacitación de regantes'], ['Limpieza de zanjas', ...detail.slice(1)], [], [['mantenimiento', 'limpieza'], ['acequias', 'zanjas']])).toEqual([]);
  });
  test('a topic that has detail and no summary, beside others that have it, is said', () => {
    expect(canals(['Limpieza de acequias', 'Reparar compuertas', 'Capacitar regantes'], detail, [['plan', 'comuna', 'insumos', other]])).toMatchObject([{ rule: 'summary.missing', about: 'comuna' }]);
  });
  test('the summary of another document owes nothing to this detail', () => {
    expect(judge(summary, {
      topics: [{ key: 'x', kind: 'nivel' }], properties: [{ key: 's', value: 'list', role: 'summary' }, { key: 'd', value: 'list', role: 'detail', of: 's' }],
      statements: [['afiche', 'x', 's', ['Baile']], ['informe', 'x', 'd', ['Canto']]],
    })).toEqual([]);
  });
});
