import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { slug } from './slug.ts';
import type { Territories } from './territories.ts';

const whole = 'documento:002';

/** The systematised experience of a province's instances of concertation. */
export function state002(book: Book, facts: Fact, territories: Territories): void {
  const head = facts.get('documento');
  book.say(whole, 'tipo', head.get('tipo').text(), head.refs);
  book.say(whole, 'autora', head.get('autora').text(), head.refs);
  book.say(whole, 'indice', head.get('indice').texts(), head.refs);
  horizon(book, facts.get('horizonte'), territories);
  method(book, facts);
  numbered(book, facts, 'problema', 'problema', 'Problema');
  numbered(book, facts, 'estrategias', 'estrategia', 'Estrategia');
  results(book, facts.get('resultados'));
  numbered(book, facts, 'lecciones', 'lección', 'Lección');
  numbered(book, facts, 'recomendaciones', 'recomendación', 'Recomendación');
  numbered(book, facts, 'actualidad', 'actualidad', 'Actualidad');
  for (const one of facts.get('normas').items()) {
    const norm = book.topic(`norma:${slug(one.get('norma').text() ?? '')}`, { kind: 'norma', name: one.get('norma').text() });
    book.say(whole, 'cita-norma', norm, one.refs);
  }
}

function horizon(book: Book, facts: Fact, territories: Territories): void {
  const region = facts.get('region').text() ?? '';
  const province = facts.get('provincia').text() ?? '';
  const department = territories.code(region, 'department', 'PE');
  const code = territories.code(province, 'province', department ?? 'PE');
  const above = book.topic(`territorio:${department ?? slug(region)}`, { kind: 'departamento', name: region, ...(department ? { territory: department } : {}) });
  const key = book.topic(`territorio:${code ?? slug(province)}`, { kind: 'provincia', name: province, partOf: above, ...(code ? { territory: code } : {}) });
  instances(book, code);
  book.say(whole, 'ambito-territorial', province, facts.refs);
  book.say(whole, 'periodo-desde', facts.get('periodo').get('desde').text(), facts.refs);
  book.say(whole, 'periodo-hasta', facts.get('periodo').get('hasta').text(), facts.refs);
  book.say(whole, 'servicio', facts.get('servicio').text(), facts.refs);
  book.say(key, 'region', region, facts.refs);
  book.say(key, 'capital', facts.get('capital_provincial').text(), facts.refs);
  for (const one of facts.get('distritos').items()) {
    const name = one.get('nombre').text() ?? '';
    const own = territories.code(name, 'district', code ?? 'PE');
    const original = one.get('original').text();
    const district = book.topic(`territorio:${own ?? slug(name)}`, { kind: 'distrito', name, partOf: key, ...(own ? { territory: own } : {}) });
    book.say(key, 'distritos-nombrados', name, facts.refs, original ? { original, confidence: 'alta' } : {});
    book.say(district, 'es-capital', one.get('capital_provincial').flag(), facts.refs);
  }
}

function method(book: Book, facts: Fact): void {
  const refs = facts.refsIn('metodologia_ref');
  for (const one of facts.get('metodologia').items()) {
    const n = one.get('n').number();
    const key = book.topic(`etapa:002-${n}`, { kind: 'etapa', name: one.get('etapa').text(), partOf: whole, order: n });
    book.say(key, 'texto', one.get('etapa').text(), refs);
    book.say(key, 'encuestados', one.get('n_encuestados').number(), refs);
  }
}

/** A list of texts with their numbers, or in their order. */
function numbered(book: Book, facts: Fact, list: string, kind: string, name: string): void {
  facts.get(list).items().forEach((one, at) => {
    const n = one.get('n').number() ?? at + 1;
    const key = book.topic(`${slug(kind)}:002-${n}`, { kind, name: `${name} ${n}`, partOf: whole, order: n });
    book.say(key, 'texto', one.get('texto').text(), one.refs);
    const baseline = one.get('linea_base_instancias').number();
    if (baseline !== undefined) book.say(instances(book), 'linea-base', baseline, one.refs);
    const act = one.get('instrumento');
    book.say(key, 'instrumento', [act.get('tipo').text(), act.get('numero').text()].filter(Boolean).join(' '), one.refs);
    const year = act.get('anio').number();
    if (year !== undefined) book.say(key, 'anio', String(year), one.refs);
  });
}

/** The indicator that the baseline and the results speak of. */
export const instances = (book: Book, territory?: string): string => book.topic('indicador:002-instancias', { kind: 'indicador', name: 'Instancias de concertación', partOf: whole, ...(territory ? { territory } : {}) });

function results(book: Book, facts: Fact): void {
  for (const [actor, group] of facts.entries()) {
    const key = book.topic(`resultados:002-${slug(actor)}`, { kind: 'grupo de resultados', name: actor, partOf: whole });
    for (const item of group.get('items').texts()) book.say(key, 'resultados', item, group.refs);
    if (group.get('ordenanzas').exists) book.say(instances(book), 'ordenanzas', group.get('ordenanzas').number(), group.refs);
    if (group.get('distritos_con_instancia').exists) book.say(instances(book), 'distritos-con-instancia', group.get('distritos_con_instancia').number(), group.refs);
    group.get('encuesta').items().forEach((one, n) => {
      const question = book.topic(`encuesta:002-${n + 1}`, { kind: 'pregunta de encuesta', name: one.get('pregunta').text(), partOf: key, order: n + 1 });
      book.say(question, 'porcentaje', one.get('pct').number(), group.refs);
      book.say(question, 'encuestados', one.get('de').number(), group.refs);
    });
  }
}
