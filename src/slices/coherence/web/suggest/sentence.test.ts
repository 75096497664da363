import { describe, expect, test } from 'vitest';
import { alikeSentence, queueSentence } from './sentence.ts';
import { justificationOf } from './words.ts';

const spaces = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the title of a queue', () => {
  test.each([
    [{ name: 'Rioverde', linked: 4, total: 16, count: { value: 9, capped: false } }, 'De 12 elementos sin vínculo de Rioverde, 9 tienen con qué vincularse'],
    [{ name: 'Rioverde', linked: 15, total: 16, count: { value: 1, capped: false } }, 'De 1 elemento sin vínculo de Rioverde, 1 tiene con qué vincularse'],
    [{ name: 'Rioverde', linked: 0, total: 5, count: { value: 0, capped: false } }, 'De 5 elementos sin vínculo de Rioverde, ninguno tiene una sugerencia'],
    [{ name: 'Rioverde', linked: 5, total: 5, count: { value: 0, capped: false } }, 'Los 5 elementos de Rioverde ya tienen vínculo'],
    [{ name: 'Medellín', linked: 20, total: 1520, count: { value: 100, capped: true } }, 'De 1.500 elementos sin vínculo de Medellín, más de 100 tienen con qué vincularse'],
    [{ name: 'Muisne', linked: null, total: null }, 'Muisne no tiene plan a su alcance: no hay dato'],
    [{ name: 'Muisne', linked: 0, total: 0 }, 'El plan de Muisne no tiene elementos que vincular'],
  ])('of %j says how it is', (queue, expected) => {
    expect(spaces(queueSentence(queue))).toBe(expected);
  });
});

describe('the title of the very alike texts', () => {
  test.each([[0, false, 'Ningún texto de Lagarto a su alcance es muy parecido al de otro gobierno'], [1, false, 'Hay 1 par de textos muy parecidos entre Lagarto y otro gobierno'], [1000, true, 'Hay más de 1.000 pares de textos muy parecidos entre Lagarto y otros gobiernos']])('of %i says how many', (value, capped, expected) => {
    expect(alikeSentence('Lagarto', { value, capped })).toBe(expected);
  });
});

test('a justification is one sentence of at most three reasons', () => {
  expect(justificationOf(['los dos dicen «riego»', 'mismo tema, agua: «canal» y «riego»', 'b', 'c'])).toBe('Los dos dicen «riego»; mismo tema, agua: «canal» y «riego»; b.');
});
