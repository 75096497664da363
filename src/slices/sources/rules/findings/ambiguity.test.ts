import { describe, expect, it } from 'vitest';
import { judge, type ShortCorpus } from '../../../../../test/corpus.ts';
import { ambiguity } from './ambiguity.ts';

const vocabulary: ShortCorpus['vocabulary'] = {
  ambiguous: [
    { term: 'bimensual', readings: ['dos veces al mes', 'cada dos meses'], asks: '¿Cuál de las dos?' },
    { term: 'próximo martes', readings: ['el de esta semana', 'el de la siguiente'], asks: '¿De qué fecha?' },
  ],
};
const found = (value: string | string[], more: object = {}, words = vocabulary) =>
  judge(ambiguity, { topics: [{ key: 't', kind: 'acuerdo' }], properties: [{ key: 'dice', value: typeof value === 'string' ? 'text' : 'list' }], statements: [['D1', 't', 'dice', value, more]], vocabulary: words });

describe('a term with two readings', () => {
  it.each([
    ['La mesa se reúne de forma BIMENSUAL.', 1],
    ['bimensual', 1],
    ['La mesa se reúne cada dos meses.', 0],
    ['Reuniones bimensuales del consejo', 1],
    ['Se reúnen bimensualmente', 1],
    ['Los próximos martes', 1],
    ['Bimensualidades', 0],
    ['Informe bimensual el próximo  martes', 2],
  ])('%s', (text, count) => {
    expect(found(text)).toHaveLength(count);
  });
  it('is also seen in a list and in the quote', () => {
    expect(found(['reunión', 'acta bimensual'])).toHaveLength(1);
    expect(found('reunión', { quote: 'reunión bimensual de la mesa' })).toHaveLength(1);
  });
  it('is settled by a note', () => expect(found('bimensual', { note: 'Se preguntó: cada dos meses.' })).toEqual([]));
  it('asks with both readings', () => {
    expect(found('bimensual')[0]?.says).toBe('«bimensual» puede ser dos veces al mes, o cada dos meses. ¿Cuál de las dos?');
  });
  it('needs words to ask about', () => expect(found('bimensual', {}, { ambiguous: [] })).toEqual([]));
});
