import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { slug } from './slug.ts';

const document = '000';
const whole = `documento:${document}`;

/** The strategy of a national council for the local systems of protection. */
export function state000(book: Book, facts: Fact): void {
  book.say(whole, 'fecha-del-documento', facts.get('documento').get('fecha').text(), facts.get('documento').refs);
  const general = facts.get('objetivo_general');
  book.say(book.topic('objetivo:000-general', { kind: 'objetivo general', name: 'Objetivo general', partOf: whole }), 'texto', general.get('texto').text(), general.refs);
  for (const one of facts.get('objetivos_especificos').items()) {
    const n = one.get('n').number();
    book.say(book.topic(`objetivo:000-${n}`, { kind: 'objetivo específico', name: `Objetivo específico ${n}`, partOf: whole, order: n }), 'texto', one.get('texto').text(), one.refs);
  }
  levels(book, facts);
  partners(book, facts);
  instruments(book, facts);
  diagnosis(book, facts.get('diagnostico_parroquial'));
  const groups = book.topic('grupos:generacionales', { kind: 'vocabulario', name: 'Grupos generacionales' });
  for (const one of facts.get('grupos_generacionales').get('declaraciones').items()) book.say(groups, 'grupos', one.get('valores').texts(), one.refs, { part: one.get('contexto').text() });
}

const levelKey = (level: string): string => `nivel:000-${slug(level)}`;

function levels(book: Book, facts: Fact): void {
  const names = facts.get('niveles').texts();
  book.say(whole, 'niveles', names, facts.get('actores_por_nivel').entries().flatMap(([, level]) => level.refs).slice(0, 1));
  names.forEach((name, n) => book.topic(levelKey(name), { kind: 'nivel de gobierno', name: `Nivel ${name.toLowerCase()}`, partOf: whole, order: n + 1 }));
  for (const [name, level] of facts.get('actores_por_nivel').entries()) book.say(levelKey(name), 'actores', level.get('actores').texts(), level.refs);
  for (const [name, level] of facts.get('acciones_por_nivel').entries()) {
    for (const [block, list] of level.get('detalle').entries()) for (const one of list.items()) book.say(levelKey(name), detailOf[block] ?? 'plantea', one.get('texto').text(), one.refs, { part: 'detalle' });
    for (const [block, list] of level.get('resumen').entries()) for (const one of list.items()) book.say(levelKey(name), 'en-resumen', one.get('texto').text(), one.refs, { part: `resumen, ${block.replaceAll('_', ' ')}` });
    void [level.get('detalle').refs, level.get('resumen').refs];
  }
}

const detailOf: Readonly<Record<string, string>> = { se_plantea: 'plantea', asistencia_tecnica: 'asistencia-tecnica', socializacion: 'socializacion', gestion_de_casos: 'gestion-de-casos' };

function partners(book: Book, facts: Fact): void {
  for (const one of facts.get('entidades_asociativas').items()) {
    const name = one.get('sigla').text() ?? one.get('nombre').text() ?? '';
    const key = book.topic(`institucion:${slug(name)}`, { kind: 'institución', name });
    book.say(whole, 'coordina-con', key, one.refs);
    const level = one.either('nivel');
    book.say(key, 'nivel', level.fact.text(), one.refs, level);
  }
  for (const one of facts.get('organismos_del_sistema').items()) {
    const name = one.get('tipo').text() ?? '';
    const acronym = one.get('sigla').text();
    const key = book.topic(`organismo:000-${slug(acronym ?? name)}`, { kind: 'tipo de organismo', name, partOf: whole });
    book.say(whole, 'organismos', name, one.refs);
    book.say(key, 'sigla', acronym, one.refs);
  }
  for (const one of facts.get('base_legal').items()) {
    const norm = book.topic(`norma:${slug(one.get('norma').text() ?? '')}`, { kind: 'norma', name: one.get('norma').text() });
    book.say(whole, 'cita-norma', norm, one.refs);
    book.say(norm, 'uso', one.get('uso').text(), one.refs);
  }
}

function instruments(book: Book, facts: Fact): void {
  facts.get('instrumentos').items().forEach((one, n) => {
    const acronym = one.get('sigla').text();
    const other = one.get('alias').texts();
    const key = book.topic(`instrumento:${other.length > 0 ? slug(other[0] ?? '') : acronym ? slug(acronym) : `000-${n + 1}`}`, { kind: 'instrumento', name: one.get('nombre').text() });
    book.say(whole, 'instrumentos', one.get('nombre').text(), one.refs);
    book.say(key, 'sigla', acronym, one.refs);
    book.say(key, 'otro-nombre', other, one.refs);
    const [from, to] = one.get('vigencia').items().map((year) => year.number());
    if (from !== undefined) book.say(key, 'vigencia', `${from}/${to}`, one.refs);
    book.say(key, 'nivel', one.get('nivel').text(), one.refs);
    book.say(key, 'tipo', one.get('tipo').text(), one.refs);
    book.say(key, 'fuentes-de-datos', one.get('fuentes').texts(), one.refs);
  });
}

function diagnosis(book: Book, facts: Fact): void {
  const key = book.topic('diagnostico:000', { kind: 'diagnóstico', name: 'Diagnóstico parroquial', partOf: levelKey('Parroquial') });
  book.say(key, 'proposito', facts.get('proposito').text(), facts.refs);
  for (const one of facts.get('items').items()) {
    const n = one.get('n').number();
    const datum = book.topic(`dato:000-${n}`, { kind: 'dato del diagnóstico', name: one.get('dato').text(), partOf: key, order: n });
    book.say(datum, 'texto', one.get('dato').text(), one.refs);
    book.say(datum, 'tipo', one.get('tipo_sugerido').text(), one.refs, { inferred: true, note: 'Tipo de dato sugerido al leer el documento' });
  }
}
