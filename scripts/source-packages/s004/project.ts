import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { slug } from '../slug.ts';

const whole = 'documento:004';

/** The contract, its products, the law it cites and what came before it. */
export function stateProject(book: Book, facts: Fact): void {
  contract(book, facts.get('contrato'));
  for (const one of facts.get('productos').items()) {
    const n = one.get('n').number();
    const key = book.topic(`producto:004-${n}`, { kind: 'producto', name: `Producto ${n}`, partOf: 'contrato:004', order: n });
    book.say(key, 'texto', one.get('texto').text(), one.refs);
    book.say(key, 'cambio-de-alcance', one.get('cambio_alcance').text(), one.refs);
  }
  universe(book, facts.get('universo_gad'));
  law(book, facts.get('marco_legal'));
  assistance(book, facts.get('asistencia_2014_2015'));
  const guides = facts.get('guias');
  const key = book.topic('guias:004', { kind: 'guías', name: 'Guías para formular el PDOT', partOf: whole });
  book.say(key, 'guias-diferenciadas', guides.get('guias_diferenciadas').number(), guides.refs);
  book.say(key, 'niveles', guides.get('niveles').texts(), guides.refs);
  book.say(key, 'caja-de-herramientas', guides.get('caja_de_herramientas').flag(), guides.refs);
  book.say(key, 'guia-propia-de-galapagos', guides.get('galapagos_guia_propia').flag(), guides.refs);
  const earlier = facts.get('contribuciones_talleres_socializacion');
  const workshops = book.topic('contribuciones:004', { kind: 'contribuciones', name: 'Contribuciones de los talleres de socialización', partOf: whole });
  for (const item of earlier.get('items').texts()) book.say(workshops, 'aportes', item, earlier.refs);
  for (const one of facts.get('organizacion_sucesion').items()) succession(book, one);
}

function contract(book: Book, facts: Fact): void {
  const key = book.topic('contrato:004', { kind: 'contrato', name: facts.get('mision').text() ?? 'Contrato', partOf: whole });
  for (const [field, property] of [['numero', 'numero-de-contrato'], ['europeaid', 'europeaid'], ['nombre', 'nombre-del-proyecto'], ['financiador', 'financia'], ['consultor', 'consultor'], ['mision', 'mision'], ['lugar_fecha', 'fecha-del-documento'], ['disclaimer', 'salvedad'], ['objetivo_general', 'objetivo-general']] as const) {
    book.say(key, property, facts.get(field).text(), facts.refs);
  }
  book.say(key, 'ejecuta', facts.get('implementador').text(), facts.refs);
  const other = facts.get('original_implementador_l53').text();
  if (other) {
    book.say(key, 'ejecuta', facts.get('implementador').text(), ['004:53'], { part: 'portada', original: other, confidence: 'alta' });
    const body = book.topic('institucion:agrer-typsa', { kind: 'institución', name: facts.get('implementador').text() });
    book.say(body, 'otro-nombre', [other], ['004:53'], { part: 'portada', mark: 'transcribed', original: other, confidence: 'alta' });
  }
  book.say(key, 'duracion', facts.get('duracion_dias').number(), facts.refs);
  book.say(key, 'empieza', facts.get('periodo').get('desde').text(), facts.refs);
  book.say(key, 'termina', facts.get('periodo').get('hasta').text(), facts.refs);
}

const levels = [['provincias', 'provincial'], ['cantones', 'cantonal'], ['parroquias_rurales', 'parroquial']] as const;

function universe(book: Book, facts: Fact): void {
  const key = book.topic('universo:ec', { kind: 'universo de gobiernos', name: 'Gobiernos autónomos descentralizados del Ecuador', territory: 'EC' });
  book.say(key, 'gobiernos', facts.get('total_declarado').number(), facts.refs);
  levels.forEach(([field, level], n) => {
    const part = book.topic(`universo:ec-${level}`, { kind: 'nivel de gobierno', name: `Nivel ${level}`, partOf: key, order: n + 1 });
    book.say(part, 'gobiernos', facts.get(field).number(), facts.refs);
  });
  book.say(key, 'fuentes-de-datos', facts.get('fuentes').texts(), facts.refs);
  book.say(key, 'todos-con-plan', facts.get('todos_con_pdot').flag(), facts.refs);
}

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** The day in «Registro Oficial Suplemento 303 de 19-oct.-2010». */
function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /(\d{1,2})-([a-z]{3})\.?-(\d{4})/.exec(text) ?? [];
  const n = months.indexOf(month);
  return n < 0 ? undefined : `${year}-${String(n + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function law(book: Book, facts: Fact): void {
  for (const one of facts.items()) {
    const name = one.get('norma').text() ?? '';
    const short = name.replace(/ \(\d{4}\)$/, '');
    const norm = book.topic(`norma:${slug(short)}`, { kind: 'norma', name: short });
    const article = one.get('articulo').text();
    const key = article ? book.topic(`articulo:004-${slug(short)}-${slug(article)}`, { kind: 'artículo', name: `${short}, art. ${article}`, partOf: norm }) : norm;
    book.say(whole, 'cita-norma', norm, one.refs);
    book.say(key, 'numero', article, one.refs);
    book.say(key, 'contenido', one.get('contenido').text(), one.refs);
    const published = one.get('publicacion').text();
    book.say(norm, 'publicacion', published, one.refs);
    book.say(norm, 'publicada-el', published && dayIn(published), one.refs);
    book.say(norm, 'anio-de-la-norma', /\((\d{4})\)$/.exec(name)?.[1], one.refs);
    book.say(norm, 'ultima-reforma', one.get('ultima_modificacion').text(), one.refs);
    const years = one.get('vigencia').items().map((year) => year.number());
    if (years.length > 0) book.say(norm, 'vigencia', years.join('/'), one.refs);
  }
}

function assistance(book: Book, facts: Fact): void {
  const key = book.topic('asistencia:004', { kind: 'asistencia técnica', name: 'Asistencia técnica de 2014 y 2015', partOf: whole });
  book.say(key, 'prelacion', facts.get('prelacion').texts(), facts.get('etapas').items()[0]?.get('entregas').items()[0]?.refs ?? []);
  for (const stage of facts.get('etapas').items()) {
    const n = stage.get('n').number();
    const own = book.topic(`etapa-de-asistencia:004-${n}`, { kind: 'etapa', name: stage.get('nombre').text(), partOf: key, order: n });
    stage.get('entregas').items().forEach((one, at) => {
      const delivery = book.topic(`entrega:004-${n}-${at + 1}`, { kind: 'entrega', name: `Entrega a ${one.get('destinatarios').text()}`, partOf: own, order: at + 1 });
      book.say(delivery, 'entregado-en', one.get('fecha').text(), one.refs);
      book.say(delivery, 'destinatarios', one.get('destinatarios').text(), one.refs);
      book.say(delivery, 'kits', one.get('kits').number(), one.refs);
    });
    book.say(own, 'empieza', stage.get('desde').text(), stage.refs);
    book.say(own, 'termina', stage.get('hasta').text(), stage.refs);
    book.say(own, 'puntos-de-atencion', stage.get('puntos_atencion').number(), stage.refs);
    book.say(own, 'desglose', stage.get('desglose').text(), stage.refs);
    book.say(own, 'talleres-por-punto', stage.get('talleres_por_punto').number(), stage.refs);
    book.say(own, 'fases-del-taller', stage.get('fases_taller').texts(), stage.refs);
    const [least, most] = stage.get('talleres_por_provincia').items().map((one) => one.number());
    if (least !== undefined) book.say(own, 'talleres-por-provincia', `${least} a ${most}`, stage.refs);
  }
  const steady = facts.get('atencion_permanente');
  book.say(key, 'atencion-permanente', steady.get('texto').text(), steady.refs);
}

function succession(book: Book, one: Fact): void {
  const before = one.get('antes').text() ?? '';
  const after = one.get('despues').text() ?? '';
  const [short = after] = after.split(' (');
  const old = book.topic(`institucion:${slug(before)}`, { kind: 'institución', name: before });
  const now = book.topic(`institucion:${slug(short)}`, { kind: 'institución', name: short, continues: [old], aliases: [before] });
  book.say(now, 'sucede-a', old, one.refs);
  book.say(now, 'nombre-completo', after, one.refs);
  book.say(now, 'otro-nombre', [(one.get('variante').text() ?? '').replace(/ \(l\..*\)$/, '')], one.refs);
}
