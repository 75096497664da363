import { describe, expect, test } from 'vitest';
import { boundWords } from './words.ts';

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
