import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { linesOf } from '../place.ts';
import { slug } from '../slug.ts';

const whole = 'documento:004';

/** Acronyms, defined terms, the declared index and the references to it. */
export function stateWords(book: Book, facts: Fact, sectionAt: (line: number) => string | undefined): void {
  for (const one of facts.get('siglas').items()) {
    const acronym = one.get('sigla').text() ?? '';
    const meaning = one.get('significado').text() ?? '';
    const original = one.get('original').text();
    // «Consortio ...»: the rest of it was read as it is.
    const whole = original?.endsWith(' ...') ? original.slice(0, -4) + meaning.slice(meaning.indexOf(' ')) : original;
    book.say(book.topic(`sigla:${slug(acronym)}`, { kind: 'sigla', name: acronym }), 'significado', meaning, one.refs, whole ? { original: whole, confidence: 'alta' } : {});
    book.concept('004', { kind: 'acronym', term: acronym, meaning }, one.refs);
  }
  for (const one of facts.get('definiciones').items()) {
    const term = one.get('termino').text() ?? '';
    const key = book.topic(`concepto:004-${slug(term)}`, { kind: 'concepto', name: term, partOf: whole });
    book.say(key, 'definido-aqui', true, one.refs);
    const [place] = linesOf(one.refs);
    book.concept('004', { kind: 'concept', term, meaning: `El documento lo define en la línea ${place?.from ?? ''}.` }, one.refs);
  }
  const bibliography = facts.get('bibliografia');
  book.say(whole, 'entradas-bibliograficas', bibliography.get('entradas').number(), bibliography.refs);
  const index = facts.get('indice_declarado');
  for (const [field, property] of [['capitulos', 'indice'], ['anexos', 'indice-de-anexos'], ['figuras', 'indice-de-figuras'], ['tablas', 'indice-de-tablas']] as const) book.say(whole, property, index.get(field).texts(), index.refs, { part: 'índice' });
  for (const one of index.get('remisiones').items()) {
    const line = linesOf(one.refs)[0]?.from ?? 0;
    book.say(sectionAt(line) ?? whole, 'remite-a', one.get('texto').text(), one.refs);
  }
}
