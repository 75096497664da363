import { describe, expect, test } from 'vitest';
import type { Life, NextStep } from '../../contract/life.ts';
import { emptyForm, faultsOf, saidOf } from './step-form.ts';
import { expiringSentence, lifeSentence, rangeText, reasonOf, tookText } from './words.ts';

const state = { key: 'borrador', title: 'Borrador', tone: 'way' as const, inForce: false, end: false };
const stay = (days: number | null, range: { least: number; most: number } | null = days === null ? null : { least: days, most: days }) => ({ state: 'borrador', title: 'Borrador', from: null, to: null, days, range, exact: days !== null });
const life = (more: Partial<Life>): Pick<Life, 'state' | 'since' | 'times' | 'at'> => ({ state, since: null, times: [], at: '2025-06-01', ...more });

describe('the sentence of a life', () => {
  test.each([
    [life({}), false, 'Está en «Borrador»; nadie dijo desde cuándo.'],
    [life({ since: '2025-05-01', times: [stay(31)] }), false, 'Está en «Borrador», desde el 1 de mayo de 2025: 31 días.'],
    [life({ since: '2025', times: [stay(null, { least: 0, most: 151 })] }), false, 'Está en «Borrador», desde 2025: entre 0 y 151 días.'],
    [life({ since: '2025-05-31', times: [stay(1)] }), true, 'El 1 de junio de 2025 estaba en «Borrador», desde el 31 de mayo de 2025 (1 día hasta ese día).'],
    [life({ state: { ...state, title: 'Publicada', inForce: true }, since: '2018-07-01', times: [stay(3064)] }), false, 'Está en «Publicada», desde el 1 de julio de 2018.'],
    [life({ state: null }), true, 'El 1 de junio de 2025 todavía no estaba en el registro: de antes no se sabe nada.'],
  ])('%# reads as people speak', (told, past, words) => {
    expect(lifeSentence(told, past)).toBe(words);
  });
  test.each([[{ least: 1, most: 1 }, '1 día'], [{ least: 1200, most: 1300 }, 'entre 1.200 y 1.300 días'], [{ least: 12, most: null }, 'al menos 12 días'], [{ least: 0, most: null }, 'no se sabe']])('%j is «%s»', (days, words) => {
    expect(rangeText(days)).toBe(words);
  });
  test.each([
    [[], false, 'Nada vence en los próximos 90 días'], [[{ endsIn: -3 }, { endsIn: null }], false, 'Con plazo: 1 ya venció y 1 vence en los próximos 90 días'], [[{ endsIn: -3 }, { endsIn: -1 }], false, 'Con plazo: 2 ya vencieron'],
    [[{ endsIn: 5 }], true, 'Con plazo: más de 1 vencen en los próximos 90 días'],
  ])('what ends is told: %j', (items, more, words) => {
    expect(expiringSentence(items, more)).toBe(words);
  });
});

const step: NextStep = { key: 'publicar', title: 'Publicar', to: 'publicada', toTitle: 'Publicada', inForce: true, back: false, allowed: true, reasons: [], opens: true, starts: [], asks: [
  { key: 'publicacion', title: 'Dónde se publicó', kind: 'text', required: true }, { key: 'firma', title: 'Firma', kind: 'day', required: false }, { key: 'votos', title: 'Votos', kind: 'number', required: false }, { key: 'participan', title: 'Quiénes participaron', kind: 'people', required: true },
] };

test.each([
  [step, true, undefined], [step, false, 'Su cuenta no puede mover este trámite.'], [{ ...step, allowed: false, reasons: ['Falta el texto.', 'Lo puede hacer: titular.'] }, true, 'Falta el texto. Lo puede hacer: titular.'],
])('a step that may not be taken says why (%#)', (one, mayChange, reason) => {
  expect(reasonOf(one, mayChange)).toBe(reason);
});

test.each([[[], 'no se anotó'], [[{ role: 'ponente', institution: 'Municipio', of: 2 }, { role: 'concejo', institution: null, of: 1 }], 'ponente (Municipio), en 2 pasos; concejo']])('who took part in a stage is told: %j', (took, words) => {
  expect(tookText(took)).toBe(words);
});

describe('the form of a step', () => {
  const person = { name: 'ponente, Ana', role: 'ponente', person: '00000000-0000-7000-8000-000000000001' };
  test('asks for what the cycle asks, field by field', () => {
    expect(faultsOf({ ...emptyForm, on: '2025-02-30', answers: { firma: 'ayer', votos: 'x' } }, step.asks)).toEqual({
      on: 'Escriba un año, un mes o un día que exista: 2020, 2020-05 o 2020-05-14.', publicacion: 'Falta «Dónde se publicó».', firma: 'Escriba un año, un mes o un día que exista: 2020, 2020-05 o 2020-05-14.', votos: 'Escriba un número, por ejemplo 1500,50.', people: 'Falta «Quiénes participaron».',
    });
  });
  test('does not lose who is written and not yet added', () => {
    expect(faultsOf({ ...emptyForm, answers: { publicacion: 'Gaceta' }, people: [person], pending: true }, step.asks)).toEqual({ people: 'Pulse «Añadir» para anotar a quien escribió, o borre lo escrito.' });
  });
  test('sends what was answered, as its kind', () => {
    const form = { ...emptyForm, on: ' 2025-03 ', answers: { publicacion: ' Gaceta 3 ', votos: '1.234,5', firma: '' }, people: [person] };
    expect(faultsOf(form, step.asks)).toEqual({});
    expect(saidOf(form, step.asks)).toEqual({ on: '2025-03', evidence: { publicacion: 'Gaceta 3', votos: 1234.5 }, tookPart: [{ role: 'ponente', person: person.person }], startTerms: false });
  });
});
