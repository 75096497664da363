import { describe, expect, test } from 'vitest';
import { achievementOf, countedOf, type Point } from './achievement.ts';
import { targetOf, type Target } from './target.ts';
import type { Scheme } from '../../contract/scheme.ts';

const kind = { plural: '', gender: 'f' as const, aliases: [], parents: [''], linkage: true, transversal: false, order: 1, needs: [] };
const scheme: Scheme = { id: 'p', name: 'P', source: 'prueba', verified: false, kinds: [{ ...kind, id: 'meta', name: 'Meta', reports: 'value' }, { ...kind, id: 'accion', name: 'Acción', reports: 'execution' }, { ...kind, id: 'linea', name: 'Línea' }], fields: [] };
const meta = (fields: Record<string, unknown>): Target => targetOf(scheme, { kind: 'meta', fields })!;
const action = (fields: Record<string, unknown> = {}): Target => targetOf(scheme, { kind: 'accion', fields })!;
const np = { missing: 'np' };
const sd = { missing: 's/d' };

/** One point per value: a number, an absence, or `null` for what nobody said; the quarters of 2026 unless told. */
const said = (values: (number | 's/d' | 'np' | null)[], days = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']): Point[] =>
  values.map((value, i) => ({ to: days[i]!, value: typeof value === 'number' ? value : null, absence: typeof value === 'string' ? value : null, said: value !== null }));
const years = ['2024-12-31', '2025-12-31', '2026-12-31'];

const year2026 = { valores: { 2026: 10 } };

describe('achievement', () => {
  test.each<[string, Target, Point[], number | null, 's/d' | 'np' | null]>([
    ['an increasing target by value over programmed', meta({ direccion: 'sube', ...year2026 }), said([4]), 0.4, null],
    ['one without direction the same way', meta(year2026), said([4]), 0.4, null],
    ['96.9 as it is', meta({ valores: { 2026: 100 } }), said([96.9]), 0.969, null],
    ['over 100 as it is', meta(year2026), said([13]), 1.3, null],
    ['a value under zero as it is', meta(year2026), said([-2]), -0.2, null],
    ['zero, which is a value', meta(year2026), said([0]), 0, null],
    ['a decreasing target by how far it came from its baseline', meta({ direccion: 'baja', linea_base: 40, valores: { 2026: 20 } }), said([30]), 0.5, null],
    ['a decreasing target that rose, under zero', meta({ direccion: 'baja', linea_base: 40, valores: { 2026: 20 } }), said([50]), -0.5, null],
    ['a decreasing target beyond what was programmed', meta({ direccion: 'baja', linea_base: 40, valores: { 2026: 20 } }), said([10]), 1.5, null],
    ['a decreasing target to zero', meta({ direccion: 'baja', linea_base: 8, valores: { 2026: 0 } }), said([2]), 0.75, null],
    ['what accumulates by the sum of the year', meta({ acumulacion: 'acumulado', ...year2026 }), said([1, 2, 3]), 0.6, null],
    ['what accumulates without the years before', meta({ acumulacion: 'acumulado', ...year2026 }), said([50, 60, 5], years), 0.5, null],
    ['what accumulates to its final target by every period', meta({ acumulacion: 'acumulado', meta_final: 20, anio_meta: 2026 }), said([5, 6, 7], years), 0.9, null],
    ['what accumulates past a period without data, by what is known', meta({ acumulacion: 'acumulado', ...year2026 }), said([3, 's/d', 4]), 0.7, null],
    ['a flow by its last value', meta({ acumulacion: 'flujo', ...year2026 }), said([9, 3]), 0.3, null],
    ['a flow not programmed this period by its last value of the year', meta({ acumulacion: 'flujo', ...year2026 }), said([9, 'np']), 0.9, null],
    ['what is maintained by its worst period', meta({ acumulacion: 'mantenimiento', ...year2026 }), said([10, 7, 12]), 0.7, null],
    ['what is maintained by its final target in every year', meta({ direccion: 'mantiene', meta_final: 10, anio_meta: 2030 }), said([8]), 0.8, null],
    ['an action by how much of it is done', action(), said([96.9]), 0.969, null],
  ])('measures %s', (_what, target, points, achieved, missing) => {
    const found = achievementOf(target, points, 2026);
    expect([found.achieved === null ? null : Number(found.achieved.toPrecision(12)), found.missing]).toEqual([achieved, missing]);
  });

  test.each<[string, Target, Point[], 's/d' | 'np', string | null]>([
    ['nobody ever said anything', meta(year2026), [], 's/d', 'not-said'],
    ['nobody said anything of this period', meta(year2026), said([3, null]), 's/d', 'not-said'],
    ['the last report says that there is no data', meta({ acumulacion: 'acumulado', ...year2026 }), said([3, 's/d']), 's/d', 'no-data'],
    ['it was not programmed for the year', meta({ valores: { 2026: np } }), said([3]), 'np', null],
    ['it was not programmed and nobody was asked', meta({ valores: { 2026: np } }), [], 'np', null],
    ['every report says that it was not programmed', meta(year2026), said(['np', 'np']), 'np', null],
    ['the plan says that nobody knows what was programmed', meta({ valores: { 2026: sd } }), said([3]), 's/d', 'programmed-missing'],
    ['the plan says nothing of the year', meta({ valores: { 2025: 3 } }), said([3]), 's/d', 'programmed-missing'],
    ['the year of the final target has not come', meta({ meta_final: 20, anio_meta: 2028 }), said([3]), 's/d', 'programmed-missing'],
    ['the target equals its baseline', meta({ direccion: 'baja', linea_base: 20, valores: { 2026: 20 } }), said([20]), 's/d', 'base-equals-target'],
    ['it decreases from nobody knows where', meta({ direccion: 'baja', linea_base: sd, valores: { 2026: 20 } }), said([20]), 's/d', 'base-missing'],
    ['zero was programmed', meta({ valores: { 2026: 0 } }), said([4]), 's/d', 'target-not-positive'],
    ['less than nothing was programmed', meta({ valores: { 2026: -5 } }), said([4]), 's/d', 'target-not-positive'],
    ['it decreases and accumulates at once', meta({ direccion: 'baja', acumulacion: 'acumulado', linea_base: 20, valores: { 2026: 5 } }), said([4]), 's/d', 'decreasing-sum'],
    ['a period of what is maintained was not said', meta({ acumulacion: 'mantenimiento', ...year2026 }), said([10, null, 10]), 's/d', 'period-missing'],
    ['a period of what is maintained has no data', meta({ acumulacion: 'mantenimiento', ...year2026 }), said([10, 's/d', 10]), 's/d', 'period-missing'],
  ])('has none when %s', (_why, target, points, missing, obstacle) => {
    expect(achievementOf(target, points, 2026)).toMatchObject({ achieved: null, missing, obstacle });
  });

  test.each([[1.3, 1], [1, 1], [0.969, 0.969], [0, 0], [-0.5, 0], [null, null]])('of %s counts %s', (achieved, counted) => {
    expect(countedOf(achieved)).toBe(counted);
  });

  test('is nobody’s of a kind that nobody reports on', () => {
    expect(targetOf(scheme, { kind: 'linea', fields: year2026 })).toBeUndefined();
  });

  test('of an action heeds no unit nor baseline of its text', () => {
    expect(action({ unidad: 'talleres', linea_base: 3, meta_final: 12, direccion: 'baja' })).toMatchObject({ unit: '%', base: 0, final: 100, direction: 'sube' });
  });
});
