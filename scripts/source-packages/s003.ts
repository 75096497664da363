import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { slug } from './slug.ts';

const whole = 'documento:003';
const plan = 'plan:003';
/** The plan of the example that this document presents: whoever loads the package puts its identity there. */
const slugOfPlan = 'co-medellin-escnna';

/** A ten-year intersectoral plan, as its presentation tells it. */
export function state003(book: Book, facts: Fact): void {
  planSheet(book, facts);
  timeline(book, facts);
  lines(book, facts);
  structure(book, facts);
  operative(book, facts);
  for (const one of facts.get('avances_2020').items()) {
    const n = one.get('n').number();
    book.say(book.topic(`avance:003-${n}`, { kind: 'avance', name: `Avance ${n}`, partOf: plan, order: n }), 'texto', one.get('texto').text(), one.refs);
  }
  const evaluation = facts.get('evaluacion_periodica');
  const key = book.topic('evaluacion:003', { kind: 'evaluación', name: 'Evaluación periódica del plan', partOf: plan });
  book.say(key, 'texto', evaluation.get('texto').text(), evaluation.refs);
  book.say(key, 'vigencia', evaluation.get('ventana').items().map((year) => year.number()).join('/'), evaluation.refs);
  for (const [acronym, meaning] of facts.get('siglas_inferidas').entries()) {
    const expansion = meaning.text() ?? '';
    book.say(book.topic(`sigla:${slug(acronym)}`, { kind: 'sigla', name: acronym }), 'significado', expansion, [], { inferred: true, note: 'El documento usa la sigla sin desarrollarla' }, '003');
    book.concept('003', { kind: 'acronym', term: acronym, meaning: expansion, mark: 'inferred' }, []);
  }
}

function planSheet(book: Book, facts: Fact): void {
  const record = facts.get('plan');
  book.topic(plan, { kind: 'plan', name: record.get('titulo').text(), partOf: whole, record: { kind: 'plans.plan', id: slugOfPlan } });
  book.say(plan, 'titulo', record.get('titulo').text(), record.refs);
  book.say(plan, 'vigencia', record.get('vigencia').items().map((year) => year.number()).join('/'), record.refs);
  book.say(plan, 'entidad', record.get('entidad').text(), record.refs);
  book.say(plan, 'unidad', record.get('unidad').text(), record.refs);
  for (const one of facts.get('base_normativa').items()) {
    const name = one.get('norma').text() ?? '';
    const norm = book.topic(`norma:003-${slug(name)}`, { kind: 'norma', name });
    book.say(plan, 'cita-norma', norm, one.refs);
    const years = one.get('vigencia').items().map((year) => year.number());
    if (years.length > 0) book.say(norm, 'vigencia', years.join('/'), one.refs);
    for (const other of one.get('alias_en_documento').items()) book.say(norm, 'otro-nombre', [other.get('texto').text() ?? ''], other.refs);
  }
  const sheet = facts.get('ficha');
  for (const [question, property] of [['que', 'que'], ['como_quienes', 'como-y-quienes'], ['por_que', 'por-que'], ['para_que', 'para-que']] as const) book.say(plan, 'respondido-en', property.replaceAll('-', ' '), sheet.get(question).texts());
  book.say(plan, 'cuando', sheet.get('cuando').get('texto').text(), sheet.get('cuando').refs);
  book.say(plan, 'ruta', sheet.get('ruta').texts(), []);
  book.say(plan, 'corresponsables', sheet.get('corresponsables').texts(), []);
  book.say(plan, 'objetivo-general', facts.get('objetivo_general').get('texto').text(), facts.get('objetivo_general').refs);
}

const certainty: Readonly<Record<string, { inferred: boolean; note?: string }>> = {
  anio_texto: { inferred: false },
  anio_rotulo: { inferred: false, note: 'El año es el rótulo bajo el que está, no su fecha' },
  anio_inferido: { inferred: true, note: 'El año se lee de su lugar entre los rótulos' },
};

function timeline(book: Book, facts: Fact): void {
  const line = book.topic('linea-de-tiempo:003', { kind: 'línea de tiempo', name: 'Línea de tiempo', partOf: plan });
  for (const one of facts.get('linea_de_tiempo').items()) {
    const n = one.get('orden').number();
    const key = book.topic(`hito:003-${String(n).padStart(2, '0')}`, { kind: 'hito', name: one.get('etapa').text(), partOf: line, order: n });
    const original = one.get('original').text();
    book.say(key, 'etapa', one.get('etapa').text(), one.refs);
    book.say(key, 'texto', one.get('texto').text(), one.refs, original ? { original, confidence: 'media' } : {});
    for (const [field, how] of Object.entries(certainty)) {
      const year = one.get(field).number();
      if (year !== undefined) book.say(key, 'anio', String(year), one.refs, how);
    }
    const [from, to] = one.get('periodo').items().map((year) => year.number());
    if (from !== undefined) book.say(key, 'empieza', String(from), one.refs);
    if (to !== undefined) book.say(key, 'termina', String(to), one.refs);
    book.say(key, 'encuentros', one.get('encuentros').number(), one.refs);
    book.say(key, 'participantes', one.get('participantes').number(), one.refs);
    for (const item of one.get('items').texts()) book.say(key, 'retos', item, one.refs);
    if (one.get('participantes').exists) book.say(key, 'categorias', facts.get('categorias_participantes_dialogos').texts(), one.refs);
  }
}

/** The first four lines, and the four that took their place. */
function lines(book: Book, facts: Fact): void {
  const before = book.topic('lineas-iniciales:003', { kind: 'versión de las líneas', name: 'Líneas estratégicas', partOf: plan, order: 1 });
  const now = book.topic('lineas:003', { kind: 'versión de las líneas', name: 'Líneas estratégicas', partOf: plan, order: 2, continues: [before] });
  const proposal = facts.get('linea_de_tiempo').items().find((one) => one.get('etapa').text() === 'Propuesta inicial')?.refs ?? [];
  facts.get('lineas_estrategicas_iniciales').texts().forEach((name, at) => {
    const key = book.topic(`linea-inicial:003-${at + 1}`, { kind: 'línea estratégica', name, partOf: before, order: at + 1 });
    book.say(key, 'texto', name, proposal);
  });
  for (const one of facts.get('lineas_estrategicas').items()) {
    const n = one.get('n').number();
    const key = book.topic(`linea:003-${n}`, { kind: 'línea estratégica', name: one.get('texto').text(), partOf: now, order: n, record: { kind: 'plans.plan', id: `${slugOfPlan}#L${n}` } });
    book.say(key, 'texto', one.get('texto').text(), one.refs);
    book.say(key, 'acciones', one.get('acciones').number(), one.refs);
    book.say(key, 'metas', one.get('metas').number(), one.refs);
  }
  for (const one of facts.get('lineas_transversales').items()) {
    const n = one.get('n').number();
    book.say(book.topic(`transversal:003-${n}`, { kind: 'línea transversal', name: one.get('texto').text(), partOf: plan, order: n }), 'texto', one.get('texto').text(), one.refs);
  }
  const matrix = facts.get('matriz_acciones');
  const key = book.topic('matriz:003', { kind: 'matriz', name: 'Matriz de acciones', partOf: plan });
  matrix.get('definicion').texts().forEach((text, at) => {
    const original = matrix.get(`original_${at + 1}`).text();
    book.say(key, 'definicion', text, matrix.refs, original ? { original, confidence: 'media' } : {});
  });
  book.say(key, 'campos', matrix.get('campos').texts(), matrix.refs);
}

function structure(book: Book, facts: Fact): void {
  const refs = facts.refsIn('estructura_ref');
  for (const one of facts.get('estructura').items()) {
    const n = one.get('n').text() ?? '';
    const key = book.topic(`capitulo:003-${n}`, { kind: 'capítulo del plan', name: one.get('titulo').text(), partOf: plan, order: Number(n) });
    book.say(key, 'titulo', one.get('titulo').text(), refs);
    for (const title of one.get('secciones').texts()) book.say(key, 'apartados', title, refs);
  }
}

function operative(book: Book, facts: Fact): void {
  const year = facts.get('planeacion_operativa_2020');
  const key = book.topic('planeacion:003', { kind: 'planeación operativa', name: 'Planeación operativa 2020', partOf: plan });
  book.say(key, 'objetivo-general', year.get('objetivo_general').text(), year.refs);
  for (const one of year.get('estrategias').items()) {
    const n = one.get('n').number();
    const strategy = book.topic(`estrategia:003-${n}`, { kind: 'estrategia', name: one.get('texto').text(), partOf: key, order: n });
    book.say(strategy, 'texto', one.get('texto').text(), one.refs);
    book.say(strategy, 'retos', one.get('reto_2020').text(), one.refs);
  }
}
