import { describe, expect, test } from 'vitest';
import type { Value } from '../../../../kernel/statement.ts';
import type { Property } from '../../contract/property.ts';
import { wrongStatement, type Said } from './accept.ts';
import type { DocumentBounds } from './bounds.ts';

const people: Property = { key: 'participantes', name: 'Participantes', value: 'number', unit: 'personas', least: 0, most: 5000 };
const share: Property = { key: 'avance', name: 'Avance', value: 'number', unit: '%', least: 0, most: 100 };
const held: Property = { key: 'realizado-el', name: 'Se realizó', value: 'date' };
const bare: Property = { key: 'cantidad', name: 'Cantidad', value: 'number' };
const text: DocumentBounds = { name: 'Acta', pages: 1, lines: 120, linesOf: new Map([[1, 120]]) };
const paged: DocumentBounds = { name: '004', pages: 12, lines: 400, linesOf: new Map([[3, 40], [4, 12]]) };
const unknown: DocumentBounds = { name: 'Oficio' };
const number = (n: number, unit?: string): Value => ({ kind: 'number', number: n, ...(unit === undefined ? {} : { unit }) });

describe('a value', () => {
  test.each<[string, Property, Value, string | undefined]>([
    ['in its unit', people, number(154, 'personas'), undefined],
    ['in its unit, written otherwise', people, number(154, ' Personas '), undefined],
    ['without a unit', people, number(0), undefined],
    ['with any unit where none is asked', bare, number(7, 'talleres'), undefined],
    ['that the document says it does not have', people, { kind: 'none', why: 's/d' }, undefined],
    ['that was not programmed', held, { kind: 'none', why: 'np' }, undefined],
    ['in another unit', people, number(154, 'hectáreas'), 'statement-unit'],
    ['in a unit that looks alike', { ...people, unit: 'm²' }, number(3, 'm'), 'statement-unit'],
    ['below the least', people, number(-1), 'statement-bounds'],
    ['above the most', share, number(100.01, '%'), 'statement-bounds'],
    ['at the very most', share, number(100), undefined],
    ['of another kind', held, number(2019), 'statement-value'],
    ['in words where a number is asked', people, { kind: 'text', text: 'muchas' }, 'statement-value'],
    ['of its kind', held, { kind: 'date', from: '2019-08' }, undefined],
  ])('%s', (_name, property, value, code) => {
    expect(wrongStatement(property, value, {}, unknown)?.code).toBe(code);
  });
});

describe('a place', () => {
  test.each<[string, Said, DocumentBounds, string | undefined]>([
    ['inside its text', { line: 120 }, text, undefined],
    ['inside, from a line to another', { line: 7, lineTo: 120 }, text, undefined],
    ['past the last line', { line: 121 }, text, 'statement-line'],
    ['that ends past the last line', { line: 100, lineTo: 130 }, text, 'statement-line'],
    ['on a page it has', { page: 12 }, paged, undefined],
    ['past the last page', { page: 13, line: 2 }, paged, 'statement-page'],
    ['past the last line of its page', { page: 4, line: 13 }, paged, 'statement-line'],
    ['on a page whose text nobody read', { page: 5, line: 390 }, paged, undefined],
    ['past the last line of the whole', { line: 401 }, paged, 'statement-line'],
    ['that ends before it begins', { line: 9, lineTo: 8 }, unknown, 'statement-range'],
    ['that ends and does not begin', { lineTo: 8 }, text, 'statement-range'],
    ['anywhere in a document nobody measured', { page: 700, line: 90_000 }, unknown, undefined],
    ['in words alone', { place: 'Tabla No. 1' }, text, undefined],
  ])('%s', (_name, said, document, code) => {
    expect(wrongStatement(bare, number(3), said, document)?.code).toBe(code);
  });
});

describe('what is said beside it', () => {
  test.each<[Said, string | undefined]>([
    [{ asOf: '2019' }, undefined],
    [{ asOf: '2020-02-29' }, undefined],
    [{ asOf: null }, undefined],
    [{ asOf: '2019-02-29' }, 'statement-day'],
    [{ asOf: '2019-13' }, 'statement-day'],
    [{ asOf: '22/08/2019' }, 'statement-day'],
    [{ mark: 'transcribed', original: 'partiicpantes' }, undefined],
    [{ mark: 'transcribed' }, 'statement-original'],
    [{ mark: 'transcribed', original: '  ' }, 'statement-original'],
    [{ mark: 'inferred' }, undefined],
  ])('%o', (said, code) => {
    expect(wrongStatement(bare, number(3), said, text)?.code).toBe(code);
  });
});

test('a refusal brings the words its text asks for', () => {
  expect(wrongStatement(share, number(120), {}, text)?.details).toEqual({ property: 'Avance', given: 120, bounds: '0–100' });
  expect(wrongStatement(bare, number(1), { page: 3, line: 41 }, paged)?.details).toMatchObject({ document: '004', given: 41, lines: 40 });
});
