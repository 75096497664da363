import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Part } from '../../kernel/part.ts';
import { align } from './align.ts';
import { pairUp } from './pairing.ts';
import { saysSame } from './sameness.ts';
import { kindSays, whySays } from './text.es.ts';

const article = (key: string, heading: string | null, text: string, more: Partial<Part> = {}): Part => Part.parse({ key, kind: 'article', number: key.replace(/\D/g, ''), heading, text, ...more });

const model = [
  article('m1', 'Objeto', 'Regular la pesca artesanal de la concha prieta en los manglares de [[canton]].'),
  article('m2', 'Vedas', 'Durante la veda de reproducción nadie extrae conchas. La capitanía del puerto coloca avisos en los muelles y decomisa lo capturado.'),
  article('m3', 'Carné', 'Cada conchera inscrita recibe un carné con fotografía y huella.'),
  article('m4', 'Talla mínima', 'Se devuelven al lodo los ejemplares menores de cuarenta y cinco milímetros.'),
  article('m5', 'Custodios', 'Las asociaciones ancestrales custodian el estero mediante acuerdos de uso sustentable por diez años.'),
];
const said = (text: readonly Part[], other: readonly Part[] = model): [string[], string[], string][] => align(text, other).pairs.filter(({ group }) => group === 'body').map((pair) => [pair.text, pair.model, pair.kind]);
/** The first pair with a part of the text. */
const first = (text: readonly Part[]): unknown => said(text).find(([own]) => own.length > 0);
const found = (text: readonly Part[]): Record<string, string[]> => Object.fromEntries(said(text).flatMap(([own, theirs]) => own.map((key) => [key, theirs])));

describe('articles are found', () => {
  test('by what they say, whatever their number and place', () => {
    const text = [4, 2, 0, 3, 1].map((at, n) => ({ ...model[at]!, key: `t${n}`, number: String(90 - n), heading: null, text: model[at]!.text.replace('[[canton]]', 'Muisne') })); // places of the model
    expect(found(text)).toEqual({ t0: ['m5'], t1: ['m3'], t2: ['m1'], t3: ['m4'], t4: ['m2'] });
  });
  test('with a value in the place of a parameter they say the same', () => {
    expect(first([article('t1', 'Objeto', 'Regular la pesca artesanal de la concha prieta en los manglares de San Lorenzo del Pailón.')])).toEqual([['t1'], ['m1'], 'same']);
  });
  test('in other words', () => {
    expect(first([article('t1', 'De las vedas', 'Queda prohibido extraer conchas mientras dure la veda reproductiva; la capitanía avisará en los muelles y decomisará la captura.')])).toEqual([['t1'], ['m2'], 'reworded']);
  });
  test('two in one', () => {
    expect(first([article('t1', null, `${model[2]!.text} ${model[3]!.text}`)])).toEqual([['t1'], ['m3', 'm4'], 'merged']); // places of the model
  });
  test('one in two', () => {
    const [one = '', two = ''] = model[1]!.text.split(/(?<=conchas\.) /); // a place of the model
    expect(first([article('t1', 'Vedas', one), article('t2', null, two)])).toEqual([['t1', 't2'], ['m2'], 'split']);
  });
  test('though they share little, where nothing else of either comes near', () => {
    expect(found([model[0]!, article('t2', null, 'En época de veda la autoridad marítima cerrará todos los accesos y retendrá embarcaciones.'), ...model.slice(2)])['t2']).toEqual(['m2']); // places of the model
  });
  test('but not what shares little with several', () => {
    expect(found([...model.slice(0, 2), article('t3', null, 'Cada semana se fotografía el lodo donde alguien vio ejemplares con su huella.'), model[4]!])['t3']).toEqual([]); // places of the model
  });
  test.each(['Derogado.', '(Derogado por la ordenanza 12)', 'Suprimido por existir otra ordenanza de conchas'])('an article that only says «%s» comes from none', (text) => {
    expect(found([...model.slice(0, 2), article('t3', null, text), ...model.slice(3)])['t3']).toEqual([]);
  });
  test('a name in capitals at the beginning is a name', () => {
    const custodians = article('m1', null, 'CUSTODIAS DEL ESTERO serán declaradas las asociaciones que lo cuiden por diez años.');
    const [text, other] = [article('t1', null, 'CUSTODIAS DEL ESTERO podrán ser también personas naturales, por el tiempo que la alcaldía señale.'), model[1]!]; // a place of the model
    expect(said([text, other], [custodians, other])[0]?.slice(0, 2)).toEqual([['t1'], ['m1']]);
  });
  test('what the model does not have stands alone', () => {
    expect(found([...model, article('t9', 'Semáforos', 'Los semáforos del malecón funcionan con energía solar y cámaras de vigilancia.')])['t9']).toEqual([]);
  });
  test('what the text leaves out is said where the model has it', () => {
    const kinds = said(model.filter(({ key }) => key !== 'm3')).map(([, [key], kind]) => [key, kind]);
    expect(kinds).toEqual([['m1', 'same'], ['m2', 'same'], ['m3', 'absent'], ['m4', 'same'], ['m5', 'same']]);
  });
  test('by another of the wordings that the model offers', () => {
    const choices = [{ key: 'uno', title: 'Uno', text: model[4]!.text }, { key: 'dos', title: 'Dos', text: 'El ministerio del ambiente administra directamente el estero con guardaparques.' }]; // a place of the model
    const pair = align([...model.slice(0, 4), article('t5', 'Custodios', choices[1]!.text)], [...model.slice(0, 4), { ...model[4]!, choices }]).pairs.at(-1); // there are two
    expect([pair?.text, pair?.kind, pair?.choice]).toEqual([['t5'], 'same', 'dos']);
  });
  test('recitals go with recitals only', () => {
    const recital = Part.parse({ key: 'r1', kind: 'recital', text: model[0]!.text.replace('[[canton]]', 'Muisne') }); // a place of the model
    expect(align([recital, ...model.slice(1)], model).pairs.find((pair) => pair.text.includes('r1'))?.model).toEqual([]);
  });
});

describe('the same words', () => {
  test.each([
    ['El cantón [[canton]] sesiona', 'El Cantón Río Verde sesiona.', true],
    ['En [[dias]] días, [[quien]] informa', 'en veinte días la secretaría informa', true],
    ['En [[dias]] días', 'En días', false],
    ['Cada 2 meses', 'Cada 3 meses', false],
    ['[[canton]]', 'Quinindé', true],
    ['', '', true],
    ['Rige', 'Rige desde hoy', false],
    ['Rige [[desde]]', 'No rige', false],
  ])('«%s» and «%s»: %s', (wording, text, same) => {
    expect(saysSame(wording, text)).toBe(same);
  });
});

test('what is paired says why', () => {
  const pair = align([article('t1', 'Vedas', 'En veda nadie extrae conchas ni la capitanía coloca avisos.'), ...model.slice(2)], model).pairs.find(({ text }) => text.includes('t1'));
  expect([kindSays[pair!.kind], whySays(pair!)]).toEqual([expect.any(String), expect.stringMatching(/^Los dos dicen «.+»; el mismo título, «Vedas»/)]);
});

const matrix = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).chain(([rows, columns]) => fc.tuple(fc.constant(rows), fc.constant(columns), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: rows * columns, maxLength: rows * columns })));

test('no part is paired twice, and none below what is asked', () => {
  fc.assert(fc.property(matrix, ([rows, columns, scores]) => {
    const partner = pairUp(rows, columns, Float64Array.from(scores), 0.3);
    const chosen = partner.filter((column) => column >= 0);
    return new Set(chosen).size === chosen.length && partner.every((column, row) => column < 0 || scores[row * columns + column]! >= 0.3); // the cell is there
  }));
});

const words = fc.array(fc.constantFrom('concha', 'manglar', 'veda', 'carné', 'estero', 'la', '[[canton]]', '12', 'Muisne.'), { maxLength: 12 }).map((list) => list.join(' '));
const parts = (side: string): fc.Arbitrary<Part[]> => fc.array(fc.record({ kind: fc.constantFrom('article', 'provision', 'recital', 'heading', 'text'), heading: fc.option(words, { nil: null }), text: words }), { maxLength: 9 }).map((list) => list.map((part, at) => Part.parse({ ...part, key: `${side}${at}` })));

test('whatever the texts, every part stands in exactly one pair', () => {
  fc.assert(fc.property(parts('t'), parts('m'), (text, other) => {
    const { pairs } = align(text, other);
    expect([pairs.flatMap((pair) => pair.text).toSorted(), pairs.flatMap((pair) => pair.model).toSorted()]).toEqual([text.map(({ key }) => key).toSorted(), other.map(({ key }) => key).toSorted()]);
  }));
});
