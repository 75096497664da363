import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { slug } from '../slug.ts';
import { pilot } from './groups.ts';

const whole = 'documento:004';

/** The pilot: its aims as told twice, its moments, what each brought, and who put what. */
export function stateMoments(book: Book, facts: Fact): void {
  const aims = facts.get('objetivos_piloto');
  book.say(pilot, 'objetivo-general', aims.get('general').text(), aims.refsIn('general_ref'));
  for (const one of aims.get('especificos').items()) book.say(pilot, 'objetivos-especificos', one.get('items').texts(), one.refs, { part: one.get('fuente').text() });
  for (const one of facts.get('momentos').get('declaraciones').items()) book.say(pilot, 'momentos', one.get('momentos').number(), one.refs, { part: one.get('fuente').text() });
  for (const one of facts.get('momentos').get('lista').items()) moment(book, one);
  const inputs = facts.get('insumos_anexo1');
  book.say('momento:004-1', 'temas', inputs.get('prefecto_reunion_inicial').texts(), inputs.refs, { part: 'Anexo 1, reunión inicial' });
  book.say('momento:004-1', 'temas-de-cierre', inputs.get('prefecto_reunion_cierre').texts(), inputs.refs, { part: 'Anexo 1, reunión de cierre' });
  for (const [field, key] of [['aportes_momento1', 'momento:004-1'], ['aportes_momento2', 'momento:004-2']] as const) {
    book.say(key, 'autoridades', facts.get(field).get('autoridades').texts(), facts.get(field).refs);
    for (const item of facts.get(field).get('aportes').texts()) book.say(key, 'aportes', item, facts.get(field).refs);
  }
  facts.get('aportes_de_las_partes').items().forEach((one, n) => {
    const key = book.topic(`parte:004-${n + 1}`, { kind: 'parte', name: one.get('parte').text(), partOf: pilot, order: n + 1 });
    book.say(key, 'aporta', one.get('aporte').text(), one.refs);
  });
  const period = facts.get('periodo_piloto_declarado');
  for (const [name, days] of period.entries()) {
    const key = book.topic(`periodo:004-${slug(name)}`, { kind: 'período del piloto', name: `Piloto en ${name}`, partOf: pilot });
    const [from, to] = days.texts();
    book.say(key, 'empieza', from, period.refs);
    book.say(key, 'termina', to, period.refs);
  }
}

function moment(book: Book, one: Fact): void {
  const n = one.get('n').number();
  const key = book.topic(`momento:004-${n}`, { kind: 'momento', name: one.get('nombre').text(), partOf: pilot, order: n, ...(n === 1 ? {} : { after: [`momento:004-${(n ?? 2) - 1}`] }) });
  book.say(key, 'nombrado-en', one.get('fuentes').texts(), one.refs);
  book.say(key, 'nombre', one.get('nombre_lamina').text(), one.refs, { part: 'lámina' });
  book.say(key, 'proposito', one.get('proposito').text(), one.refs);
  const again = one.get('alcaldes_reelectos_manabi');
  book.say(key, 'alcaldes-reelectos', again.get('valor').number(), again.refs);
  for (const told of one.get('temas').items()) book.say(key, 'temas', told.get('items').texts(), told.refs, { part: told.get('fuente').text() });
  for (const part of one.get('partes').texts()) book.say(key, 'partes', part, one.refs);
}

/** What the document concludes, recommends and proposes. */
export function stateProposals(book: Book, facts: Fact): void {
  for (const [list, kind, name] of [['conclusiones', 'conclusión', 'Conclusión'], ['recomendaciones', 'recomendación', 'Recomendación']] as const) {
    facts.get(list).items().forEach((one, at) => {
      const n = one.get('n').text() ?? String(one.get('n').number() ?? at + 1);
      const key = book.topic(`${slug(kind)}:004-${n}`, { kind, name: `${name} ${n}`, partOf: whole, order: at + 1 });
      book.say(key, 'texto', one.get('resumen').text(), one.refs, { note: 'En pocas palabras; el texto completo está en su lugar' });
    });
  }
  facts.get('pasos_inmediatos_recomendacion_6').items().forEach((one, at) => {
    const letter = one.get('letra').text() ?? '';
    const key = book.topic(`paso:004-${letter}`, { kind: 'paso inmediato', name: `Paso ${letter}`, partOf: 'recomendacion:004-6', order: at + 1 });
    book.say(key, 'texto', one.get('resumen').text(), one.refs, { note: 'En pocas palabras; el texto completo está en su lugar' });
  });
  scheme(book, facts.get('estrategia_tabla3'));
  const role = facts.get('rol_stpe');
  const steward = book.topic('rol:004-stpe', { kind: 'rol', name: 'Rol de la STPE', partOf: whole });
  book.say(steward, 'rol-politico', role.get('politico').texts(), role.refs);
  book.say(steward, 'rol-tecnico', role.get('tecnico').texts(), role.refs);
  for (const [component, list] of role.get('apoyo_por_componente').entries()) book.say(steward, 'apoyo-por-componente', list.texts(), role.refs, { part: component });
  const thoughts = facts.get('reflexiones_finales');
  const last = book.topic('reflexiones:004', { kind: 'reflexiones', name: 'Reflexiones finales', partOf: whole });
  for (const item of thoughts.get('items').texts()) book.say(last, 'reflexion', item, thoughts.refs);
  considerations(book, facts);
}

function scheme(book: Book, facts: Fact): void {
  const key = book.topic('esquema:004', { kind: 'esquema', name: 'Esquema de la estrategia', partOf: whole });
  const part = { part: 'Tabla No. 3' };
  book.say(key, 'espacios', facts.get('espacios').texts(), facts.refs);
  book.say(key, 'ejes', facts.get('ejes_estrategicos').texts(), facts.refs);
  for (const field of ['politico_institucional', 'tecnico_metodologico'] as const) {
    const side = facts.get(field);
    const own = book.topic(`eje:004-${slug(side.get('eje').text() ?? field)}`, { kind: 'eje', name: side.get('eje').text(), partOf: key });
    book.say(own, 'eje', side.get('eje').text(), side.refs, part);
    book.say(own, 'espacio', side.get('espacio').text(), side.refs, part);
    for (const text of side.get('objetivos').texts()) book.say(own, 'objetivos', text, side.refs, part);
    book.say(own, 'participan', side.get('participan').texts(), side.refs, part);
    for (const text of side.get('estrategias').texts()) book.say(own, 'estrategias', text, side.refs, part);
    for (const phase of side.get('fases').items()) {
      const n = phase.get('n').number();
      const step = book.topic(`fase:004-${n}`, { kind: 'fase', name: phase.get('nombre').text(), partOf: own, order: n });
      book.say(step, 'texto', phase.get('nombre').text(), side.refs, part);
      for (const text of phase.get('componentes').texts()) book.say(step, 'componentes', text, side.refs, part);
    }
  }
}

function considerations(book: Book, facts: Fact): void {
  const advice = facts.get('consideraciones_actualizacion');
  const key = book.topic('consideraciones:004', { kind: 'consideraciones', name: 'Consideraciones para actualizar el PDOT', partOf: whole });
  book.say(key, 'recogidas-en', advice.get('fuente').text(), advice.refs);
  for (const list of ['generales_1', 'generales_2']) for (const item of advice.get(list).texts()) book.say(key, 'consideraciones', item, advice.refs);
  const before = facts.get('experiencia_pdot_anterior');
  const past = book.topic('experiencia:004', { kind: 'experiencia', name: 'Experiencia con el PDOT anterior', partOf: whole });
  book.say(past, 'recogidas-en', before.get('fuente').text(), before.refs);
  for (const item of before.get('items').texts()) book.say(past, 'dificultades', item, before.refs);
}
