import { describe, expect, it } from 'vitest';
import { elementOf, lineScheme } from '../../web/scheme.example.ts';
import { carries, readValue, valueAt, withValue } from './cell.ts';

const scheme = { ...lineScheme, fields: [...lineScheme.fields, { id: 'esfera', title: 'Esfera', type: 'list' as const, kinds: ['accion'], aliases: [], byYear: false, choices: [{ id: 'familia', label: 'Familia', aliases: ['hogar'] }, { id: 'estado', label: 'Estado', aliases: [] }] }] };
const read = (key: string, given: unknown, decimal: ',' | '.' = ',') => readValue(scheme, key, given, decimal);

describe('what a cell was given', () => {
  it.each([
    ['linea_base', '1.234,5', 1234.5],
    ['linea_base', '12,5', 12.5],
    ['linea_base', 12.5, 12.5],
    ['linea_base', ' ', null],
    ['linea_base', 's/d', { missing: 's/d' }],
    ['linea_base', 'NP', { missing: 'np' }],
    ['linea_base', { missing: 'np' }, { missing: 'np' }],
    ['valores.2021', '0', 0],
    ['valores.2021', null, null],
    ['valores', null, null],
    ['desde', '22/08/2019', '2019-08-22'],
    ['desde', '2019-08-22', '2019-08-22'],
    ['estado', 'CUMPLIDA', 'cumplida'],
    ['estado', 'cumplida', 'cumplida'],
    ['esfera', 'Hogar, estado', ['familia', 'estado']],
    ['esfera', ['familia', 'Familia'], ['familia']],
    ['esfera', [], []],
    ['con_quienes', 'Salud, Deporte y Cultura; Educación', ['Salud, Deporte y Cultura', 'Educación']],
    ['con_quienes', ['Salud; Deporte'], ['Salud; Deporte']],
    ['responsable', '  Unidad de Niñez ', 'Unidad de Niñez'],
    ['lines', 'T1, T2;T1', ['T1', 'T2']],
    ['text', ' Texto ', 'Texto'],
    ['code', 1.2, '1.2'],
  ])('in %s, %j is %j', (key, given, value) => {
    expect(read(key, given)).toEqual({ ok: true, value });
  });

  it('is a number with a point where the country writes one', () => {
    expect(read('linea_base', '1,234.5', '.')).toEqual({ ok: true, value: 1234.5 });
  });

  it.each([
    ['linea_base', 'doce', /«doce» no es un número/],
    ['linea_base', true, /no es un número/],
    ['estado', 'casi', /no es una opción de «Estado»/],
    ['esfera', 'familia, luna', /«luna» no es una opción/],
    ['desde', '31/02/2020', /no existe/],
    ['text', '  ', /no puede quedar vacío/],
    ['text', 'á'.repeat(10_001), /10001 caracteres y caben 10000/],
    ['code', null, /Escriba un código/],
    ['code', 'x'.repeat(41), /41 caracteres y caben 40/],
    ['responsable', ['a', 'b'], /lleva un solo valor/],
    ['linea_base', { otro: 1 }, /no se entiende/],
    ['valores.ayer', 3, /no es un año/],
    ['valores.2021.5', 3, /no es un año/],
    ['valores', 3, /un valor por año/],
    ['tornillo', 3, /no es un dato/],
  ])('in %s, %j is refused with what to do', (key, given, message) => {
    const reading = read(key, given);
    expect(reading.ok ? reading : reading.message).toMatch(message);
  });
});

describe('a cell', () => {
  const meta = elementOf('meta', 'M1', { fields: { valores: { 2020: 1, 2021: { missing: 'np' } }, linea_base: 4 } });

  it('of a year is read and written without touching the other years', () => {
    expect(valueAt(withValue(meta, 'valores.2021', 9), 'valores.2021')).toBe(9);
    expect(withValue(meta, 'valores.2022', 5).fields['valores']).toEqual({ 2020: 1, 2021: { missing: 'np' }, 2022: 5 });
  });

  it('emptied leaves no key behind, and the last year takes the field with it', () => {
    expect(withValue(withValue(meta, 'valores.2020', null), 'valores.2021', null).fields).toEqual({ linea_base: 4 });
    expect(withValue(meta, 'linea_base', null).fields).not.toHaveProperty('linea_base');
  });

  it.each([
    ['meta', 'valores.2021', true],
    ['meta', 'linea_base.2021', false],
    ['meta', 'como', false],
    ['accion', 'como', true],
    ['accion', 'lines', true],
    ['linea-transversal', 'lines', false],
    ['linea-transversal', 'text', true],
    ['meta', 'tornillo', false],
  ])('%s carries %s: %s', (kind, key, carried) => {
    expect(carries(scheme, kind, key)).toBe(carried);
  });
});
