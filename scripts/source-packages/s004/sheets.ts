import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { slug } from '../slug.ts';
import { groupKey, pilot } from './groups.ts';

/** Templates of evaluation in their versions, and the sheets filled with them. */
export function stateSheets(book: Book, facts: Fact): void {
  const templates = facts.get('plantillas_evaluacion');
  internal(book, templates.get('interna'));
  const plain = (name: string, title: string): string => book.topic(`plantilla:004-${name}`, { kind: 'plantilla', name: title, partOf: pilot });
  const external = plain('externa', 'Coherencia externa');
  book.say(external, 'preguntas', templates.get('externa').get('preguntas').texts(), templates.get('externa').refs);
  const gaps = plain('vacios', 'Vacíos de información');
  book.say(gaps, 'preguntas', templates.get('vacios_informacion').get('pregunta').texts(), templates.get('vacios_informacion').refs);
  const programme = templates.get('plan_de_gobierno');
  const key = plain('plan-de-gobierno', 'Revisión del plan de gobierno');
  book.say(key, 'preguntas', programme.get('preguntas').texts(), programme.refs, { part: 'texto' });
  for (const one of programme.get('ficha_taller').items()) {
    const n = one.get('n').number();
    const question = book.topic(`pregunta:004-plan-de-gobierno-${n}`, { kind: 'pregunta de plantilla', name: one.get('pregunta').text(), partOf: key, order: n });
    book.say(question, 'texto', one.get('pregunta').text(), programme.refs, { part: 'ficha del taller' });
    book.say(question, 'componente', one.get('componente').text(), programme.refs, { part: 'ficha del taller' });
  }
  const second = templates.get('grupo2_vinculacion');
  const link = plain('vinculacion', 'Vinculación con la nueva visión');
  book.say(link, 'preguntas', second.get('preguntas').texts(), second.refs);
  book.say(link, 'problemas', second.get('problemas').text(), second.refs);
  for (const sheet of facts.get('fichas_evaluacion').items()) stateSheet(book, sheet);
}

/** One template told in several places is several versions of it, each continuing the one before. */
function internal(book: Book, facts: Fact): void {
  const family = book.topic('plantilla:004-interna', { kind: 'plantilla', name: 'Coherencia interna', partOf: pilot });
  const versions = facts.get('versiones').items();
  const refs = versions[0]?.refs ?? [];
  book.say(family, 'dimensiones', facts.get('dimensiones').texts(), refs);
  book.say(family, 'escala', facts.get('escala_observada').texts(), versions.at(-1)?.refs ?? refs);
  versions.forEach((version, n) => {
    const told = version.get('fuente').text() ?? '';
    const key = book.topic(`version:004-interna-${n + 1}`, { kind: 'versión de plantilla', name: 'Coherencia interna', partOf: family, order: n + 1, ...(n === 0 ? {} : { continues: [`version:004-interna-${n}`] }) });
    book.say(key, 'preguntas', version.get('preguntas').texts(), version.refs, { part: told });
    book.say(key, 'modelo-de-gestion', version.get('modelo_gestion').text(), version.refs, { part: told });
  });
}

function stateSheet(book: Book, sheet: Fact): void {
  const governments = sheet.get('gad').texts();
  const level = sheet.get('nivel').text() ?? '';
  const n = sheet.get('grupo').number();
  const key = book.topic(`ficha:004-${slug(governments.join(' '))}-${slug(level)}`, { kind: 'ficha de evaluación', name: `Ficha de ${governments.join(' y ')}, nivel ${level}`, partOf: groupKey(n) });
  book.say(key, 'gobiernos-de-la-ficha', governments, sheet.refs);
  book.say(key, 'nivel', level, sheet.refs);
  book.say(key, 'grupo', groupKey(n), sheet.refs, { inferred: sheet.infers('grupo') });
  for (const one of sheet.get('respuestas').items()) {
    const at = one.get('n').number();
    const question = book.topic(`respuesta:${key.slice('ficha:'.length)}-${at}`, { kind: 'respuesta', name: `${governments.join(' y ')} (${level}), ${one.get('dimension').text()}: ${one.get('pregunta').text()}`, partOf: key, order: at });
    const answer = one.get('respuesta').text();
    book.say(question, 'respuesta', answer === 'SI' ? 'yes' : answer === 'NO' ? 'no' : answer === undefined ? undefined : 'partial', one.refs);
    for (const remark of one.get('observaciones').texts()) book.say(question, 'observacion', remark, one.refs);
  }
  // What is answered in free words hangs from its part of the sheet, as each answer from its question.
  const part = (name: string, title: string): string => book.topic(`apartado:${key.slice('ficha:'.length)}-${name}`, { kind: 'apartado de la ficha', name: `${governments.join(' y ')} (${level}): ${title}`, partOf: key });
  if (sheet.get('elementos_nueva_vision').exists) elements(book, part('vision', 'elementos de la nueva visión'), sheet.get('elementos_nueva_vision'));
  if (sheet.get('plan_de_gobierno').exists) programme(book, part('plan-de-gobierno', 'plan de gobierno'), sheet.get('plan_de_gobierno'));
}

function elements(book: Book, key: string, facts: Fact): void {
  const originals = facts.get('original').texts();
  facts.get('items').texts().forEach((item, n) => {
    const original = originals[n];
    // «...» stands for an item that was read as it is, or for the rest of it.
    const whole = original === undefined || original === '...' ? undefined : original.endsWith(', ...') ? original.slice(0, -5) + item.slice(item.indexOf(',')) : original;
    book.say(key, 'elementos-de-la-vision', item, facts.refs, whole ? { original: whole, confidence: 'alta' } : {});
  });
}

const blocks: Readonly<Record<string, string>> = { '1_vinculacion': 'vinculacion', '2_diagnostico': 'diagnostico', '3_propuesta': 'propuesta', '4_modelo_gestion': 'modelo-de-gestion-respuestas' };

function programme(book: Book, key: string, facts: Fact): void {
  const original = facts.get('original').text();
  for (const [block, list] of facts.entries()) {
    const property = blocks[block];
    if (!property) continue;
    for (const item of list.texts()) book.say(key, property, item, facts.refs, original && distance(original, item) ? { original, confidence: 'alta' } : {});
  }
}

/** Whether one text is the other with a letter changed. */
const distance = (a: string, b: string): boolean => a.length === b.length && [...a].filter((letter, n) => letter !== b[n]).length === 1;
