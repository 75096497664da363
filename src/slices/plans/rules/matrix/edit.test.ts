import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../../web/scheme.example.ts';
import { applyEdits, type Edit } from './edit.ts';

const elements = [
  elementOf('accion', 'A1', { id: 'a1', version: 3, lines: ['T1'], fields: { como: 'Con ferias', responsable: 'Salud' } }),
  elementOf('meta', 'M1', { id: 'm1', version: 2, fields: { valores: { 2020: 1, 2021: 2 }, linea_base: { missing: 's/d' } } }),
  elementOf('meta', 'M2', { id: 'm2' }),
  elementOf('linea-transversal', 'T1', { id: 't1' }),
];
const around = { codes: new Map([...elements.map(({ id, code }) => [code, id] as const), ['A9', 'elsewhere'] as const]), lines: new Set(['T1', 'T2']) };
const apply = (...edits: Edit[]) => applyEdits(lineScheme, elements, edits, around, ',');

describe('edits that enter', () => {
  it('change what they name and leave the rest', () => {
    const { changed } = apply({ elementId: 'a1', version: 3, fields: { responsable: 'Educación' } });
    expect(changed.map(({ element, fields }) => [element.fields, fields])).toEqual([[{ como: 'Con ferias', responsable: 'Educación' }, ['responsable']]]);
  });

  it('of one year leave the other years', () => {
    expect(apply({ elementId: 'm1', version: 2, fields: { valores: { 2021: '3,5', 2022: 'np' } } }).changed[0]?.element.fields['valores']).toEqual({ 2020: 1, 2021: 3.5, 2022: { missing: 'np' } });
  });

  it('that say what is already there change nothing', () => {
    expect(apply({ elementId: 'a1', version: 3, text: 'Texto de A1', lines: ['T1'], fields: { como: 'Con ferias', desde: null } })).toEqual({ changed: [], conflicts: [], problems: [] });
  });

  it('of one element given twice add up', () => {
    const { changed } = apply({ elementId: 'm2', version: 1, fields: { linea_base: 1 } }, { elementId: 'm2', version: 1, fields: { meta_final: 2 } });
    expect(changed.map(({ element }) => element.fields)).toEqual([{ linea_base: 1, meta_final: 2 }]);
  });

  it('may exchange two codes at once', () => {
    const { changed, problems } = apply({ elementId: 'm1', version: 2, code: 'M2' }, { elementId: 'm2', version: 1, code: 'M1' });
    expect([changed.length, problems]).toEqual([2, []]);
  });

  it('name the cross-cutting lines anew', () => {
    expect(apply({ elementId: 'a1', version: 3, lines: ['T2', 'T1'] }).changed.map(({ fields, linesChanged }) => [fields, linesChanged])).toEqual([[['lines'], true]]);
  });
});

describe('what does not enter', () => {
  it.each([
    [{ elementId: 'm1', version: 2, fields: { como: 'x' } }, 'como', /Meta no lleva este dato/],
    [{ elementId: 'm1', version: 2, fields: { valores: { 2021: 'mucho' } } }, 'valores', /no es un número/],
    [{ elementId: 't1', version: 1, lines: ['T1'] }, 'lines', /no lleva este dato/],
    [{ elementId: 'a1', version: 3, lines: ['T9'] }, 'lines', /«T9» no es una línea transversal/],
    [{ elementId: 'a1', version: 3, code: 'A9' }, 'code', /«A9» ya está/],
    [{ elementId: 'a1', version: 3, code: 'M1' }, 'code', /«M1» ya está/],
    [{ elementId: 'a1', version: 3, text: '' }, 'text', /no puede quedar vacío/],
  ])('%j is named by element, field and reason', (edit, field, message) => {
    const { problems } = apply(edit);
    expect(problems.map((problem) => [problem.elementId, problem.field])).toEqual([[edit.elementId, field]]);
    expect(problems[0]?.message).toMatch(message);
  });

  it('two elements given the same new code are both named', () => {
    expect(apply({ elementId: 'm1', version: 2, code: 'N' }, { elementId: 'm2', version: 1, code: 'N' }).problems.map(({ code }) => code)).toEqual(['M1', 'M2']);
  });

  it('a wrong year is named with its year', () => {
    expect(apply({ elementId: 'm1', version: 2, fields: { valores: { 2021: 'x' } } }).problems[0]).toMatchObject({ year: '2021', title: 'Valor programado 2021' });
  });

  it('emptying what a kind does not carry is nothing, not a refusal', () => {
    expect(apply({ elementId: 'm1', version: 2, fields: { como: null } })).toEqual({ changed: [], conflicts: [], problems: [] });
  });
});

describe('edits seen from an older version', () => {
  it('list every cell they would change, with today’s value', () => {
    const { conflicts } = apply({ elementId: 'a1', version: 2, text: 'Otro', fields: { como: 'Con ferias', responsable: 'Cultura' } });
    expect(conflicts.map(({ code, cells }) => [code, cells])).toEqual([['A1', [{ field: 'text', year: null, current: 'Texto de A1', asked: 'Otro' }, { field: 'responsable', year: null, current: 'Salud', asked: 'Cultura' }]]]);
  });

  it('that would change nothing are no conflict', () => {
    expect(apply({ elementId: 'a1', version: 1, fields: { responsable: 'Salud' } }).conflicts).toEqual([]);
  });

  it('of an element that is gone say so', () => {
    expect(apply({ elementId: 'gone', version: 1, text: 'x' }).conflicts).toEqual([{ elementId: 'gone', code: '', current: null, cells: [] }]);
  });
});
