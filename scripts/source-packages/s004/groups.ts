import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { slug } from '../slug.ts';
import type { Territories } from '../territories.ts';

const whole = 'documento:004';
export const pilot = 'estrategia:004-piloto';
export const groupKey = (n: number | undefined): string => `grupo:004-${n}`;
/** Country of every territory that this document names. */
const country = 'EC';

/** A province by its name. */
export function province(book: Book, territories: Territories, name: string): string {
  const code = territories.code(name, 'province', country);
  return book.topic(`territorio:${code ?? slug(name)}`, { kind: 'provincia', name, ...(code ? { territory: code } : {}) });
}

/** A canton of a province; one whose name is not sure of its province has no code. */
export function canton(book: Book, territories: Territories, name: string, of: readonly string[]): string {
  const found = of.flatMap((one) => { const above = territories.code(one, 'province', country); const code = above && territories.code(name, 'canton', above); return code ? [{ code, province: one }] : []; });
  const [only] = found;
  if (found.length !== 1 || !only) return book.topic(`canton:004-${slug(name)}`, { kind: 'cantón', name });
  return book.topic(`territorio:${only.code}`, { kind: 'cantón', name, partOf: province(book, territories, only.province), territory: only.code });
}

export function stateGroups(book: Book, facts: Fact, territories: Territories): void {
  book.topic(pilot, { kind: 'estrategia', name: 'Estrategia de acompañamiento piloto', partOf: whole });
  for (const group of facts.get('grupos_circunvecinos').items()) stateGroup(book, group, territories);
  const totals = facts.get('grupos_totales').get('declarado');
  book.say(pilot, 'gobiernos-provinciales', totals.get('provinciales').number(), totals.refs);
  book.say(pilot, 'gobiernos-cantonales', totals.get('municipales').number(), totals.refs);
  book.say(pilot, 'gobiernos-parroquiales', totals.get('parroquiales').number(), totals.refs);
  const least = facts.get('grupos_totales').get('gad_minimos_solicitados_tdr');
  book.say(pilot, 'gobiernos-minimos', least.get('valor').number(), least.refs);
  facts.get('grupos_cancelados').items().forEach((one, n) => {
    const key = book.topic(`grupo-cancelado:004-${n + 1}`, { kind: 'grupo cancelado', name: one.get('cantones').texts().join(', '), partOf: pilot, order: n + 1 });
    const provinceName = one.get('provincia').text() ?? '';
    book.say(key, 'provincias-previstas', provinceName, one.refs);
    for (const name of one.get('cantones').texts()) { canton(book, territories, name, [provinceName]); book.say(key, 'cantones-previstos', name, one.refs); }
    book.say(key, 'motivo', one.get('motivo').text(), one.refs);
    book.say(key, 'estado', one.get('estado').text(), one.refs);
  });
  for (const one of facts.get('grupos_pendientes_recomendacion_6').items()) proposed(book, one, territories);
  for (const one of facts.get('alias_territorios').items()) otherNames(book, one);
  facts.get('mapeo_parroquia_canton').pass();
}

function proposed(book: Book, one: Fact, territories: Territories): void {
  const n = one.get('n').number();
  const provinces = one.get('provincias').texts();
  const byCanton = new Map(one.get('provincia_por_canton_inferida').entries().map(([name, said]) => [name, said.text() ?? '']));
  const key = book.topic(`grupo-propuesto:004-${n}`, { kind: 'grupo propuesto', name: `Grupo propuesto ${n}`, partOf: 'recomendacion:004-6', order: n });
  for (const name of provinces) book.say(key, 'provincias-previstas', name, one.refs);
  for (const name of one.get('cantones').texts()) {
    const own = byCanton.get(name);
    const topic = canton(book, territories, name, own ? [own] : provinces);
    book.say(key, 'cantones-previstos', name, one.refs);
    if (own) book.say(topic, 'provincia', own, one.refs, { inferred: true });
  }
  book.say(key, 'estado', one.get('estado').text(), one.refs);
}

function otherNames(book: Book, one: Fact): void {
  const name = one.get('canonico').text() ?? '';
  const key = [...book.topics.values()].find((topic) => (topic.kind === 'cantón' || topic.kind === 'parroquia') && topic.name === name)?.key;
  if (key) book.say(key, 'otro-nombre', one.get('variantes').texts(), one.refs);
}

function stateGroup(book: Book, group: Fact, territories: Territories): void {
  const n = group.get('grupo').number();
  const key = book.topic(groupKey(n), { kind: 'grupo', name: `Grupo ${n}`, partOf: pilot, order: n });
  const members = group.refsIn('miembros_ref');
  const table = { part: group.get('declaraciones').items()[0]?.get('fuente').text() };
  for (const name of group.get('provincias').texts()) { province(book, territories, name); book.say(key, 'provincias-nombradas', name, members, table); }
  for (const one of group.get('cantones').items()) {
    const name = one.get('nombre').text() ?? '';
    const above = one.either('provincia');
    const of = above.fact.text() ?? '';
    const topic = canton(book, territories, name, [of]);
    book.say(key, 'cantones-nombrados', name, members, table);
    book.say(topic, 'provincia', of, members, above);
  }
  for (const one of group.get('parroquias').items()) parish(book, key, one, members, table, territories);
  for (const said of group.get('declaraciones').items()) declared(book, key, said);
  const seat = group.refsIn('sede_ref');
  book.say(key, 'sede', group.get('sede').text(), seat);
  book.say(key, 'fecha-del-taller', group.get('fecha_taller').text(), seat);
  book.say(key, 'participantes', group.get('participantes').number(), group.refsIn('participantes_ref'));
  const vision = group.get('nueva_vision');
  const inferred = vision.get('inferido').texts();
  book.say(key, 'alcance', vision.get('alcance').text(), vision.refs);
  for (const element of vision.get('elementos').texts()) book.say(key, 'elementos-de-la-vision', element, vision.refs, inferred.length > 0 ? { inferred: true, note: inferred.join('; ') } : {});
  book.say(key, 'base-de-agrupacion', group.get('base_agrupacion').text(), group.refsIn('base_ref'));
  book.say(key, 'estado', group.get('estado').text(), members);
}

function declared(book: Book, key: string, said: Fact): void {
  const part = { part: said.get('fuente').text() };
  book.say(key, 'criterio', said.get('criterio').text(), said.refs, part);
  book.say(key, 'gobiernos-provinciales', said.get('provincias').number(), said.refs, part);
  book.say(key, 'gobiernos-cantonales', said.get('cantones').number(), said.refs, part);
  book.say(key, 'gobiernos-parroquiales', said.get('parroquias').number(), said.refs, part);
}

function parish(book: Book, group: string, one: Fact, members: readonly string[], table: { part: string | undefined }, territories: Territories): void {
  const name = one.get('nombre').text() ?? '';
  const above = one.either('canton');
  const cantonName = above.fact.text() ?? '';
  const cantonTopic = [...book.topics.values()].find((topic) => topic.kind === 'cantón' && topic.name === cantonName);
  const code = cantonTopic?.territory && territories.code(name, 'parish', cantonTopic.territory);
  const key = book.topic(code ? `territorio:${code}` : `parroquia:004-${slug(name)}`, { kind: 'parroquia', name: code && name.includes('/') ? (territories.name(code) ?? name) : name, ...(cantonTopic ? { partOf: cantonTopic.key } : {}), ...(code ? { territory: code } : {}) });
  book.say(group, 'parroquias-nombradas', name, members, table);
  book.say(key, 'canton', cantonName, members, above);
}
