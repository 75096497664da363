import type { Book } from '../book.ts';
import type { Fact } from '../fact.ts';
import { linesOf } from '../place.ts';
import { slug } from '../slug.ts';

const whole = 'documento:004';

/** The schedule of activities, the agenda of a workshop, and the meetings that came before. */
export function stateSchedule(book: Book, facts: Fact): void {
  activities(book, facts);
  agenda(book, facts.get('agenda_taller'));
  socialisation(book, facts.get('socializacion'));
}

function activities(book: Book, facts: Fact): void {
  const schedule = book.topic('cronograma:004', { kind: 'cronograma', name: 'Cronograma', partOf: whole });
  const periods = facts.get('periodo_piloto_declarado');
  const tables = tablesOf(facts.get('cronograma').items());
  tables.forEach((rows, n) => {
    const [name, days] = tables.length === periods.entries().length ? (periods.entries()[n] ?? []) : [];
    const table = book.topic(`cronograma:004-${n + 1}`, { kind: 'tabla del cronograma', name: name ? `Cronograma de ${name}` : `Cronograma, tabla ${n + 1}`, partOf: schedule, order: n + 1 });
    if (days) {
      const [from, to] = days.texts();
      const reading = { inferred: true, note: `El período se declara para ${name}; se asigna a la tabla por su orden` };
      book.say(table, 'empieza', from, periods.refs, reading);
      book.say(table, 'termina', to, periods.refs, reading);
    }
    for (const one of rows) activity(book, table, one, facts.get('agenda_taller'));
  });
}

/** Activities of one printed table: their lines follow each other; the next table begins past the last line of the one before. */
function tablesOf(list: readonly Fact[]): Fact[][] {
  const tables: { to: number; rows: Fact[] }[] = [];
  const spans = list.map((one) => ({ one, from: linesOf(one.refs)[0]?.from ?? 0, to: Math.max(...linesOf(one.refs).map(({ to }) => to)) })).toSorted((a, b) => a.from - b.from);
  for (const { one, from, to } of spans) {
    const last = tables.at(-1);
    // One line between two cells is the next cell; more is the heading of another table.
    if (!last || from > last.to + 2) tables.push({ to, rows: [one] });
    else {
      last.rows.push(one);
      last.to = Math.max(last.to, to);
    }
  }
  return tables.map(({ rows }) => rows.toSorted((a, b) => list.indexOf(a) - list.indexOf(b)));
}

const fields = [['tema', 'tema'], ['tipo', 'tipo'], ['lugar', 'lugar'], ['dia', 'dia-de-la-semana'], ['franja', 'franja'], ['movilizacion', 'movilizacion'], ['autoridad', 'autoridad']] as const;

function activity(book: Book, table: string, one: Fact, agendas: Fact): void {
  const id = one.get('id').text() ?? '';
  const part = { part: 'Anexo 1' };
  const key = book.topic(`actividad:004-${slug(id)}`, { kind: 'actividad', name: one.get('tema').text(), partOf: table, order: Number(id.replace(/\D/g, '')) });
  for (const [field, property] of fields) book.say(key, property, one.get(field).text(), one.refs, { ...part, inferred: one.infers(field) });
  book.say(key, 'fecha', one.get('fecha').text(), one.refs, { ...part, inferred: one.infers('fecha') });
  const [from, to] = one.get('hora').texts();
  if (from !== undefined) book.say(key, 'hora', to === undefined ? from : `${from}-${to}`, one.refs, { ...part, inferred: one.infers('hora') });
  book.say(key, 'es-sede', one.get('sede').flag(), one.refs, part);
  book.say(key, 'asisten', one.get('participantes').texts(), one.refs, { ...part, inferred: one.infers('participantes') });
  const half = one.get('sede').flag() ? agendaOf(agendas, one) : undefined;
  if (half !== undefined) book.say(key, 'sigue-la-agenda', half, agendas.refs, { part: 'Anexo 2' });
}

/** The half of the agenda that an activity follows: the agenda itself says in which places and on which days. Points held only in some places make it another agenda elsewhere. */
function agendaOf(agendas: Fact, one: Fact): string | undefined {
  const [place, day] = [one.get('lugar').text(), one.get('fecha').text()];
  const held = agendas.get('sedes').items().some((seat) => seat.get('lugar').text() === place && seat.get('fecha').text() === day);
  const half = one.get('franja').text() === 'AM' ? 'mañana' : 'tarde';
  const apart = agendas.get('items').items().some((item) => item.get('parte').text() === half && item.get('solo_en').texts().length > 0 && !item.get('solo_en').texts().includes(place ?? ''));
  return held && !apart ? halfKey(half) : undefined;
}

const halfKey = (half: string): string => `agenda:004-${slug(half)}`;

function agenda(book: Book, facts: Fact): void {
  const key = book.topic('agenda:004', { kind: 'agenda', name: 'Agenda del taller', partOf: whole });
  facts.get('sedes').items().forEach((one, n) => {
    const seat = book.topic(`sede:004-${n + 1}`, { kind: 'sede', name: `Taller en ${one.get('lugar').text()}`, partOf: key, order: n + 1 });
    book.say(seat, 'lugar', one.get('lugar').text(), one.refs, { part: 'Anexo 2' });
    book.say(seat, 'fecha', one.get('fecha').text(), one.refs, { part: 'Anexo 2' });
  });
  for (const one of facts.get('items').items()) {
    const n = one.get('n').number();
    const half = one.get('parte').text() ?? '';
    const whole = book.topic(halfKey(half), { kind: 'parte de la agenda', name: `Agenda del taller, ${half}`, partOf: key });
    const item = book.topic(`punto:004-${String(n).padStart(2, '0')}`, { kind: 'punto de la agenda', name: one.get('titulo').text(), partOf: whole, order: n });
    const part = { part: 'Anexo 2' };
    book.say(item, 'tema', one.get('titulo').text(), one.refs, part);
    book.say(item, 'minutos', one.get('minutos').number(), one.refs, part);
    book.say(item, 'hora', `${one.get('inicio').text()}-${one.get('fin').text()}`, one.refs, part);
    book.say(item, 'responsables', one.get('responsables').texts(), one.refs, part);
    book.say(item, 'jornada', one.get('parte').text(), one.refs, part);
    for (const text of one.get('subtemas').texts()) book.say(item, 'subtemas', text, one.refs, part);
    book.say(item, 'solo-en', one.get('solo_en').texts(), one.refs, part);
  }
}

function socialisation(book: Book, facts: Fact): void {
  const key = book.topic('socializacion:004', { kind: 'estrategia', name: 'Estrategia de socialización', partOf: whole });
  book.say(key, 'objetivo-general', facts.get('objetivo_general').text(), facts.refs);
  book.say(key, 'objetivos-especificos', facts.get('objetivos_especificos').texts(), facts.refs);
  book.say(key, 'autoridades', facts.get('momento1_autoridades').texts(), facts.refs);
  facts.get('momento2_reuniones').items().forEach((one, n) => {
    const meeting = book.topic(`reunion:004-${n + 1}`, { kind: 'reunión', name: `Reunión de ${one.get('lugar').text()}`, partOf: key, order: n + 1 });
    book.say(meeting, 'lugar', one.get('lugar').text(), one.refs);
    book.say(meeting, 'ambito', one.get('ambito').text(), one.refs);
    book.say(meeting, 'participantes', one.get('participantes').number(), one.refs);
  });
  facts.get('momento3_talleres').items().forEach((one, n) => {
    const workshop = book.topic(`taller:004-${n + 1}`, { kind: 'taller', name: `Taller de ${one.get('lugar').text()}`, partOf: key, order: n + 1 });
    book.say(workshop, 'lugar', one.get('lugar').text(), one.refs);
    book.say(workshop, 'provincia', one.get('provincia').text(), one.refs);
    book.say(workshop, 'provinciales-presentes', one.get('gad_provincial').number(), one.refs);
    book.say(workshop, 'cantonales-presentes', one.get('gad_municipales').number(), one.refs);
    book.say(workshop, 'parroquiales-presentes', one.get('gad_parroquiales').number(), one.refs);
    book.say(workshop, 'participantes', one.get('participantes').number(), one.refs);
  });
}
