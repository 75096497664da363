import { describe, expect, test } from 'vitest';
import { boundWords, sheetWords } from './words.ts';

const none = { acts: 0, fulfilled: 0, whole: 0, late: 0 };

describe('the title of what binds', () => {
  test.each([
    ['a draft alone would bind, and nobody is late', none, { acts: 1, whole: 4 }, '1\u00A0instrumento en preparación comprometería 4\u00A0organismos'],
    ['what binds comes before what is prepared', { acts: 2, fulfilled: 1, whole: 6, late: 1 }, { acts: 1, whole: 4 }, '2\u00A0instrumentos comprometen 6\u00A0organismos: 1 ya está conformado y 1 pasó su plazo; 1\u00A0instrumento en preparación comprometería 4\u00A0organismos'],
    ['nothing is said of drafts where there are none', { acts: 1, fulfilled: 0, whole: 3, late: 2 }, { acts: 0, whole: 0 }, '1\u00A0instrumento compromete 3\u00A0organismos: ninguno está conformado todavía y 2 pasaron su plazo'],
    ['nothing binds', none, { acts: 0, whole: 0 }, 'Ninguna resolución ni acuerdo compromete todavía a estos territorios'],
  ])('%s', (_name, bound, preparing, said) => {
    expect(boundWords.title(bound, preparing)).toBe(said);
  });
});

describe('the title of the sheet of a territory', () => {
  test.each([
    [['Luyando', 0, 1, ['Instancia'], []], 'Luyando no tiene completo el organismo que se le pide; falta Instancia'],
    [['Luyando', 1, 1, [], []], 'Luyando tiene completo el organismo que se le pide'],
    [['Paján', 0, 2, ['CCPD'], ['JCPD']], 'Paján no tiene completo ninguno de los 2\u00A0organismos que se le piden; falta CCPD; nadie registró si existe JCPD'],
    [['Paján', 1, 2, [], []], 'Paján tiene completo 1 de los 2\u00A0organismos que se le piden'],
    [['Paján', 2, 2, [], []], 'Paján tiene completos los 2\u00A0organismos que se le piden'],
    [['Perú', 0, 0, [], []], 'A Perú no se le pide ningún organismo en su nivel'],
  ] as const)('%j', ([name, complete, whole, missing, unknown], said) => {
    expect(sheetWords.title(name, complete, whole, missing, unknown)).toBe(said);
  });
});

test.each([[0, 3, 'No consta quién ejerce ninguno de sus 3 cargos'], [0, 1, 'No consta quién ejerce su cargo'], [2, 3, 'Consta quién ejerce 2 de sus 3 cargos'], [3, 3, 'Consta quién ejerce sus 3 cargos']])('%i of %i posts with somebody', (filled, whole, said) => {
  expect(sheetWords.postsTitle(filled, whole)).toBe(said);
});
