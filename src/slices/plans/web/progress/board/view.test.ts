import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../contract/report.ts';
import type { BoardElement } from './tones.ts';
import { listed, toneIn } from './view.ts';

const standing = (counted: number | null, tone?: 'ok' | 'late' | 'risk'): Standing => ({ achieved: counted, counted, missing: counted === null ? 's/d' : null, band: tone ? { id: tone, word: tone, tone, shape: 'tick' } : null, withData: 0, of: 1, notProgrammed: 0, equalWeights: false });
const element = (elementId: string, responsible: string, of: Standing, kind = 'meta'): BoardElement => ({ elementId, code: elementId, kind, text: '', parentId: null, responsible, weight: null, standing: of, below: [] });
const elements = [element('a1', 'Salud', standing(0.9, 'ok'), 'accion'), element('m1', 'Salud', standing(0.2, 'late')), element('m2', 'Educación', standing(0.1, 'late')), element('m3', 'Educación', standing(null))];
const placed = [
  { id: 'l1', code: 'L1', kind: 'linea', parentId: null, lines: [] },
  { id: 'a1', code: 'A1', kind: 'accion', parentId: 'l1', lines: ['T2'] },
  { id: 'm1', code: 'M1', kind: 'meta', parentId: 'a1', lines: [] },
  { id: 'm2', code: 'M2', kind: 'meta', parentId: null, lines: [] },
  { id: 'm3', code: 'M3', kind: 'meta', parentId: 'l1', lines: [] },
];
const ids = (view: Parameters<typeof listed>[2]): string[] => listed(elements, placed, view).map(({ elementId }) => elementId);

describe('the list of elements', () => {
  it('puts what is late first, the farthest from what was programmed on top', () => {
    expect(ids({})).toEqual(['m2', 'm1', 'm3', 'a1']);
  });
  it.each([
    [{ tipo: 'meta' }, ['m2', 'm1', 'm3']],
    [{ estado: 'late' }, ['m2', 'm1']],
    [{ estado: 'sd' }, ['m3']],
    [{ linea: 'L1' }, ['m1', 'm3', 'a1']],
    [{ linea: 'T2' }, ['m1', 'a1']],
    [{ responsable: 'educacion' }, ['m2', 'm3']],
    [{ responsable: 'Salud', tipo: 'accion', estado: 'late' }, []],
  ])('asked for %o shows %o', (view, shown) => {
    expect(ids(view)).toEqual(shown);
  });
  it('takes no state that does not exist', () => {
    expect([toneIn({ estado: 'late' }), toneIn({ estado: 'tarde' }), toneIn({})]).toEqual(['late', undefined, undefined]);
  });
});
