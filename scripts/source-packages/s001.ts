import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { slug } from './slug.ts';

const whole = 'documento:001';
const body = 'institucion:oppms';

/** The report of a citizen observatory. */
export function state001(book: Book, facts: Fact): void {
  book.say(whole, 'tipo', facts.get('documento').get('tipo').text(), facts.get('documento').refs);
  book.say(whole, 'anio', String(facts.get('documento').get('anio').number()), facts.get('documento').refs);
  identity(book, facts.get('organizacion'));
  for (const one of facts.get('grupos_de_interes').items()) {
    const name = one.get('grupo').text() ?? '';
    book.say(body, 'grupo-de-interes', name, one.refs);
    book.say(book.topic(`grupo-de-interes:001-${slug(name)}`, { kind: 'grupo de interés', name, partOf: whole }), 'incluye', one.get('subcategorias').texts(), one.refs);
  }
  for (const [field, property] of [['ambito', 'ambito'], ['mision', 'mision'], ['vision', 'vision']] as const) book.say(body, property, facts.get(field).get('texto').text(), facts.get(field).refs);
  book.say(body, 'actores', facts.get('estrategia').get('actores').texts(), facts.get('estrategia').refs);
  book.say(body, 'se-apega-a', facts.get('estrategia').get('apego').texts(), facts.get('estrategia').refs);
  for (const one of facts.get('planteamientos_ejecucion').items()) {
    const n = one.get('n').number();
    const original = one.get('original').text();
    book.say(book.topic(`planteamiento:001-${n}`, { kind: 'planteamiento', name: `Planteamiento ${n}`, partOf: whole, order: n }), 'texto', one.get('texto').text(), one.refs, original ? { original, confidence: 'alta' } : {});
  }
  team(book, facts);
  mapping(book, facts);
  academy(book, facts.get('academia'));
  const allies = book.topic('aliados:001', { kind: 'aliados', name: 'Aliados del observatorio', partOf: whole });
  book.say(allies, 'tipos', facts.get('tipos_aliados').texts(), []);
  book.say(allies, 'sectores', facts.get('conexiones_sectores').texts(), []);
}

function identity(book: Book, facts: Fact): void {
  book.topic(body, { kind: 'institución', name: facts.get('nombre').text() });
  book.say(body, 'sigla', facts.get('sigla').text(), facts.refs);
  const act = facts.get('constitucion');
  book.say(body, 'acto-de-creacion', act.get('instrumento').text(), act.refs);
  book.say(body, 'creada-el', act.get('fecha').text(), act.refs);
  book.say(body, 'creada-ante', act.get('ante').text(), act.refs);
  book.say(body, 'naturaleza', facts.get('naturaleza').text(), facts.refs);
}

function team(book: Book, facts: Fact): void {
  facts.get('equipo').items().forEach((one, n) => {
    const post = one.get('rol').text() ?? '';
    const key = book.topic(`cargo:001-${n + 1}`, { kind: 'cargo', name: post, partOf: whole, order: n + 1 });
    book.say(key, 'cargo', post, one.refs);
    book.say(key, 'persona', one.get('nombre').text(), one.refs);
  });
  const scheme = book.topic('esquema:001', { kind: 'esquema', name: 'Esquema de observancia', partOf: whole });
  const steps = facts.get('esquema_observancia').items();
  steps.forEach((one, at) => {
    const n = one.get('paso').number();
    const before = steps[at - 1]?.get('paso').number();
    const key = book.topic(`paso:001-${n}`, { kind: 'paso', name: one.get('clave').text()?.replaceAll('_', ' '), partOf: scheme, order: n, ...(before === undefined ? {} : { after: [`paso:001-${before}`] }) });
    book.say(key, 'texto', one.get('texto').text(), one.refs);
  });
}

function mapping(book: Book, facts: Fact): void {
  const mapped = facts.get('mapeo_instituciones');
  const key = book.topic('mapeo:001', { kind: 'mapeo', name: 'Mapeo de instituciones', partOf: whole, record: { kind: 'institutions.purpose', id: 'record:oppms-mapeo' } });
  book.say(key, 'instituciones-mapeadas', mapped.get('total_mapeadas_declarado').number(), mapped.refs);
  book.say(key, 'reuniones-consolidadas', mapped.get('reuniones_consolidadas_declarado').number(), mapped.refs);
  book.say(key, 'cumplimiento', mapped.get('cumplimiento_declarado_pct').number(), mapped.refs);
  for (const one of mapped.get('nombradas').items()) {
    const name = one.get('nombre').text() ?? '';
    const original = one.get('original').text();
    const topic = book.topic(`institucion:${slug(name)}`, { kind: 'institución', name });
    book.say(key, 'instituciones-nombradas', name, one.refs, original ? { original, confidence: 'alta' } : {});
    book.say(topic, 'categoria', one.get('categoria').text(), one.refs);
  }
  book.say(key, 'categorias', mapped.get('categorias').texts(), mapped.refs);
  book.say(key, 'modalidades', mapped.get('modalidades').texts(), mapped.refs);
  book.say(key, 'acompana', mapped.get('acompanante').get('institucion').text(), mapped.refs);
  book.say(key, 'persona-que-acompana', mapped.get('acompanante').get('persona').text(), mapped.refs);
  const results = facts.get('resultados_reuniones_instituciones');
  for (const item of results.get('items').texts()) book.say(key, 'resultados', item, results.refs);
}

function academy(book: Book, facts: Fact): void {
  const key = book.topic('academia:001', { kind: 'aliados', name: 'Academia', partOf: whole });
  book.say(key, 'fundamento', facts.get('fundamento').get('texto').text(), facts.get('fundamento').refs);
  for (const item of facts.get('roles').texts()) book.say(key, 'roles', item, facts.refsIn('roles_ref'));
  for (const item of facts.get('finalidades').texts()) book.say(key, 'finalidades', item, facts.refsIn('finalidades_ref'));
  book.say(key, 'reuniones', facts.get('reuniones_universidades').number(), facts.refs);
  book.say(key, 'modalidades', facts.get('modalidad').texts(), facts.refs);
  book.say(key, 'motivo', facts.get('motivo_modalidad').text(), facts.refs);
  book.say(key, 'criterio-de-priorizacion', facts.get('criterio_priorizacion').text(), facts.refs);
  book.say(key, 'productos', facts.get('productos').texts(), facts.refs);
}
