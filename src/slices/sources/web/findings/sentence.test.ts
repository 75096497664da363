import { describe, expect, test } from 'vitest';
import type { FindingState } from '../../contract/finding.ts';
import { registerSentence } from './sentence.ts';

const states = (counts: Partial<Record<FindingState, number>>) => Object.entries(counts).map(([state, count]) => ({ state: state as FindingState, count })); // its own keys
const sources = (counts: Record<string, number>) => Object.entries(counts).map(([name, open]) => ({ name, open }));
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the title of the register', () => {
  test.each([
    [{}, {}, 'Ninguna regla encontró diferencias'],
    [{ open: 58, explained: 2, resolved: 1 }, { A4: 40, A1: 20 }, 'De 61 hallazgos, 58 siguen abiertos; la mayor parte, en el documento A4'],
    [{ open: 58, explained: 3 }, { A4: 20, A1: 19, A2: 19 }, 'De 61 hallazgos, 58 siguen abiertos; donde más hay es en el documento A4'],
    [{ open: 9 }, { A4: 9 }, '9 hallazgos, todos abiertos'],
    [{ open: 1 }, { A4: 1 }, '1 hallazgo, abierto'],
    [{ open: 1, resolved: 4 }, { A4: 1, A5: 0 }, 'De 5 hallazgos, uno sigue abierto'],
    [{ resolved: 4 }, {}, 'De 4 hallazgos, ninguno sigue abierto'],
    [{ accepted: 1 }, {}, 'El único hallazgo ya no está abierto'],
    [{ open: 1200, resolved: 38 }, { 'Informe de la mesa de riego': 1000, A1: 200 }, 'De 1.238 hallazgos, 1.200 siguen abiertos; la mayor parte, en «Informe de la mesa de riego»'],
  ] as const)('of %j is a sentence', (counts, where, said) => {
    expect(plain(registerSentence({ states: states(counts), sources: sources(where) }))).toBe(said);
  });
  test('of one document names it and no other', () => {
    expect(plain(registerSentence({ states: states({ open: 2, explained: 1 }), sources: sources({ A4: 2, A1: 1 }) }, 'A4'))).toBe('De 3 hallazgos en el documento A4, 2 siguen abiertos');
  });
  test.each([[{}, 'Ningún hallazgo con estos filtros'], [{ open: 4 }, '4 hallazgos con estos filtros, todos abiertos']])('of what was filtered, %j, never speaks of the rest', (counts, sentence) => {
    expect(plain(registerSentence({ states: states(counts), sources: [] }, undefined, true))).toBe(sentence);
  });
  test('of more than are counted says so', () => {
    expect(plain(registerSentence({ states: states({ open: 20_000 }), sources: [], capped: true }))).toBe('Más de 20.000 hallazgos');
  });
});
