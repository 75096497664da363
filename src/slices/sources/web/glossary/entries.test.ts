import { describe, expect, it } from 'vitest';
import type { ConceptItem } from '../../contract/glossary.ts';
import { citationOf, lettersOf, meaningsOf, referenceOf, viewOf } from './entries.ts';
import { glossarySentence } from './words.ts';

let n = 0;
const said = (term: string, meaning: string, more: Partial<ConceptItem> = {}): ConceptItem => ({ id: String(++n), version: 1, kind: 'acronym', term, meaning, documentId: null, document: null, place: '', source: 'Escrita para probar', mark: 'declared', uses: 0, ...more });

describe('terms by letter', () => {
  it('stand under their letter, without accent, in the order given', () =>
    expect(lettersOf([said('agua', 'a'), said('Árbol', 'b'), said('3R', 'c'), said('GAD', 'd')]).map(({ letter, entries }) => [letter, entries.map(({ term }) => term)])).toEqual([['A', ['agua', 'Árbol']], ['#', ['3R']], ['G', ['GAD']]]));
  it('stand together when two sources name the same', () => {
    const [entry] = lettersOf([said('PDOT', 'Plan', { uses: 4 }), said('Pdot', 'Programa', { uses: 4 })])[0]?.entries ?? [];
    expect(entry).toMatchObject({ term: 'PDOT', uses: 4, readings: [{ meaning: 'Plan' }, { meaning: 'Programa' }] });
  });
  it.each([[['Plan', 'plan.'], 1], [['Plan', 'Programa'], 2], [['Plan', 'Programa', 'PLAN'], 2], [['Plan(es) de Uso', 'Plan de uso'], 1]])('%s are %i meanings', (meanings, count) => {
    const entry = lettersOf(meanings.map((meaning) => said('P', meaning)))[0]?.entries[0];
    expect(entry && meaningsOf(entry)).toBe(count);
  });
});

it.each([['l. 110', { linea: '110' }], ['p. 3, l. 12', { pagina: '3', linea: '12' }], ['pág. 7', { pagina: '7' }], ['Anexo 1', {}], ['', {}]])('«%s» opens at %o', (place, view) => expect(viewOf(place)).toEqual(view));

describe('a citation', () => {
  const informe = { title: 'Informe de la mesa', institution: 'Junta de ejemplo', year: 2020 };
  it('names who, when and what', () => expect(referenceOf(informe, 's. f.')).toBe('Junta de ejemplo (2020). Informe de la mesa.'));
  it('says that a document has no date', () => expect(referenceOf({ ...informe, institution: null, year: null }, 's. f.')).toBe('(s. f.). Informe de la mesa.'));
  it('of a term says its meaning and its place', () => expect(citationOf(said('MEJ', 'Mesa de ejemplo.', { place: 'l. 4', document: 'X1' }), informe, 's. f.')).toBe('MEJ: Mesa de ejemplo. En: Junta de ejemplo (2020). Informe de la mesa, l. 4.'));
  it('of a term that no document says names its source', () => expect(citationOf(said('MEJ', 'Mesa'), undefined, 's. f.')).toBe('MEJ: Mesa. En: Escrita para probar.'));
});

it.each([
  [{ count: 0, more: false }, undefined, 'Ningún término definido'],
  [{ count: 1, more: false }, { count: 0, more: false }, 'Un término definido; ninguna sigla se usa sin definir'],
  [{ count: 53, more: false }, { count: 1, more: false }, '53 términos definidos; una sigla se usa sin que nadie la defina'],
  [{ count: 500, more: true }, { count: 500, more: true }, 'Más de 500 términos definidos; más de 500 siglas se usan sin que nadie las defina'],
])('with %o defined and %o not, the title says «%s»', (terms, missing, title) => expect(glossarySentence(terms, missing).replaceAll(' ', ' ')).toBe(title.replaceAll(' ', ' ')));
