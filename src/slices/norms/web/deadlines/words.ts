import { dayOfYear, longDay, longMoment, shortDay } from '../../../../web/ui/dates.ts';

const many = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n.toLocaleString('es-EC')} ${more}`);
/** A count that stops being counted at its cap. */
export const counted = ({ value, capped }: { value: number; capped: boolean }): string => (capped ? `más de ${value.toLocaleString('es-EC')}` : value.toLocaleString('es-EC'));

/** Words of every screen of legal time. */
export const words = {
  notAdvice: 'Ayuda, no asesoría: confirme la fecha en la norma y en el decreto antes de actuar.',
  simulator: 'Plazos de ley',
  dues: 'Vencimientos',
  calendar: 'Calendario',
  sections: 'Plazos',
  country: 'País',
  again: 'Volver a intentar',
  cancel: 'Cancelar',
  save: 'Guardar',
  close: 'Cerrar',
  remove: 'Quitar',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'Este navegador no deja copiar. Seleccione el texto y cópielo.',
  saved: 'Guardado.',
  kept: 'Lo que escribió sigue aquí.',
  toConfirm: 'por confirmar',
  toVerify: 'plazo por verificar',
  verified: 'plazo verificado',
  place: 'Dónde se cuenta',
  placeHint: 'Nombre o código del territorio. Cuentan sus feriados y su hora.',
  optional: 'opcional',
};

/** The simulator. */
export const simulatorWords = {
  choose: 'Elija dónde, qué plazo y desde cuándo: verá cuándo vence y por qué',
  failed: 'No se pudo calcular.',
  termsFailed: 'No se pudieron leer los plazos.',
  term: 'Plazo',
  termHint: 'Agrupados por norma. Los de hora corren de noche y en feriado.',
  pick: 'Elija un plazo',
  from: 'Desde cuándo corre',
  fromHint: (trigger: string | null, starts: string): string => `Corre desde: ${trigger ?? starts}.`,
  hour: 'Hora',
  hourHint: 'Los plazos de hora la necesitan.',
  noNorm: 'Sin norma registrada',
  extended: 'Con su prórroga',
  title: (term: string, due: string): string => `${term}: vence el ${longMoment(due)}`,
  range: (term: string, due: string, most: string): string => `${term}: entre el ${longMoment(due)} y el ${longMoment(most)}`,
  most: (most: string): string => `y, a más tardar, el ${longMoment(most)}`,
  due: 'Vence el',
  why: '¿Por qué esta fecha?',
  law: 'Qué dice la norma',
  article: (article: string): string => article,
  noArticle: 'El artículo no está registrado.',
  norm: (name: string): string => `Ver ${name}`,
  notifies: 'A quién se avisa',
  suspendedBy: 'Se suspende por',
  extension: 'Prórroga',
  noted: 'Nota',
  source: 'De dónde se toma',
  starts: 'Corre desde',
  amount: 'Plazo',
  consequence: 'Si no se cumple',
  consequenceStated: (text: string): string => text,
  consequenceToVerify: (text: string): string => `La norma diría: ${text} Está por verificar: no lo dé por hecho.`,
  notStated: 'la norma registrada no lo dice',
  next: 'Y después',
  nextHelp: 'Encadene los plazos que siguen. Cada uno corre desde que vence el anterior, o desde el día en que usted lo haría.',
  addNext: 'Añadir el plazo que sigue',
  doneOn: 'Lo haría el',
  onTime: 'a tiempo',
  late: 'fuera de plazo',
  suspension: 'Suspensión',
  suspensionFrom: 'Suspendido desde',
  suspensionTo: 'hasta',
  share: 'Copiar enlace',
  start: 'Empezar a contar este plazo',
  startWhy: 'Su cuenta no inicia plazos. Pídalo a quien administra las cuentas de su institución.',
  more: 'Suspensión y prórroga',
  firstDone: 'Día en que lo haría',
  firstDoneHint: 'Dice si queda a tiempo, y desde allí corre el siguiente.',
};

/** Starting a clock. */
export const startWords = {
  title: 'Empezar a contar',
  label: 'De qué se trata',
  labelHint: 'Por ejemplo «Pedido 14 de 2026». Sin nombres de personas: otros lo verán.',
  labelNeed: 'Escriba de qué se trata, por ejemplo «Pedido 14 de 2026».',
  notify: 'A qué otra institución se avisa',
  started: 'El plazo está corriendo.',
  see: 'Ver',
  failed: 'No empezó a contarse.',
  go: 'Empezar',
};

export interface Counts {
  late: { value: number; capped: boolean };
  week: { value: number; capped: boolean };
  open: { value: number; capped: boolean };
}

/** The list of due dates. */
export const dueWords = {
  failed: 'No se pudieron leer los vencimientos.',
  title: ({ late, week, open }: Counts): string => {
    if (open.value === 0) return 'No corre ningún plazo a su alcance';
    const rest = week.value === 0 ? 'ninguno vence en los próximos siete días' : `${counted(week)} ${week.value === 1 ? 'vence' : 'vencen'} en los próximos siete días`;
    return `${late.value === 0 ? 'Ningún plazo vencido' : `${counted(late)} ${late.value === 1 ? 'plazo vencido' : 'plazos vencidos'}`} y ${rest}, de ${counted(open)} que ${open.value === 1 ? 'corre' : 'corren'}`;
  },
  filters: { late: 'Vencidos', week: 'Próximos siete días', month: 'Próximos 31 días', moved: 'Con la fecha movida', suspended: 'Suspendidos', 'to-verify': 'Por verificar o confirmar' } as const,
  mine: 'Me avisan a mí',
  states: { open: 'Corren', met: 'Cumplidos', void: 'Sin efecto' } as const,
  state: 'Estado',
  columns: { label: 'De qué se trata', term: 'Plazo', due: 'Vence', place: 'Dónde', owner: 'De quién' },
  none: 'Todavía no hay plazos aquí',
  noneBody: 'Un plazo empieza a contarse desde el simulador, o desde el registro al que pertenece.',
  noneMatch: 'Ningún plazo coincide',
  noneMatchBody: 'Quite un filtro para ver los demás.',
  clear: 'Quitar los filtros',
  begin: 'Calcular un plazo',
  more: 'Ver más',
  count: (count: { value: number; capped: boolean } | undefined): string | undefined => count && `${counted(count)}`,
  feeds: 'Llevar a mi calendario',
  seeWhy: 'Ver la cuenta',
  movedFrom: (before: string): string => `antes, ${shortDay(before)}`,
};

interface Standing {
  state: 'open' | 'met' | 'void';
  late: boolean;
  suspendedSince: string | null;
  left: { days: number; working: boolean } | null;
}

/** «faltan 2 días hábiles», «venció hace 3 días», «suspendido desde el 6 de octubre», «cumplido». */
export function standingWords({ state, late, suspendedSince, left }: Standing): { tone: 'ok' | 'run' | 'risk' | 'late' | 'np'; word: string } {
  if (state === 'met') return { tone: 'ok', word: 'cumplido' };
  if (state === 'void') return { tone: 'np', word: 'sin efecto' };
  if (suspendedSince) return { tone: 'np', word: `suspendido desde el ${dayOfYear(suspendedSince)}` };
  const days = Math.abs(left?.days ?? 0);
  const unit = left?.working ? (days === 1 ? 'día hábil' : 'días hábiles') : days === 1 ? 'día' : 'días';
  if (late) return { tone: 'late', word: days === 0 ? 'venció hoy' : `venció hace ${days} ${unit}` };
  if (days === 0) return { tone: 'risk', word: 'vence hoy' };
  return { tone: days <= 3 ? 'risk' : 'run', word: `${days === 1 ? 'falta' : 'faltan'} ${days} ${unit}` };
}

/** One due date. */
export const oneWords = {
  failed: 'No se pudo leer este plazo.',
  title: (label: string, due: string, state: 'open' | 'met' | 'void', late: boolean): string => (state === 'met' ? `${label}: se cumplió` : state === 'void' ? `${label}: quedó sin efecto` : `${label}: ${late ? 'venció' : 'vence'} el ${longMoment(due)}`),
  facts: 'De qué se trata',
  owner: 'De quién es',
  place: 'Dónde se cuenta',
  term: 'Plazo',
  from: 'Corre desde',
  told: 'A quién se avisa',
  nobody: 'a nadie más',
  suspensions: 'Suspensiones',
  extended: 'Prórroga',
  moves: 'Cuándo se movió esta fecha',
  noMoves: 'Esta fecha no se ha movido.',
  move: (before: string, after: string): string => `Del ${longMoment(before)} al ${longMoment(after)}`,
  causes: { day: 'cambió el calendario', pack: 'se actualizó el calendario', term: 'se corrigió el plazo', suspended: 'se suspendió', resumed: 'se reanudó', extended: 'se prorrogó' } as const,
  sameCount: 'Contada otra vez hoy, día por día, da lo mismo.',
  otherCount: 'Contada otra vez hoy da otra cuenta: el calendario o la norma cambiaron después. La fecha guardada es la de entonces.',
  noCount: 'La norma o el calendario con que se contó ya no están: la fecha es la que se guardó.',
  onSuspended: (since: string): string => `Está suspendido desde el ${longDay(since)}. La fecha es la de antes: se vuelve a contar cuando se reanude.`,
  acts: 'Qué se puede hacer',
  met: 'Marcar como cumplido',
  void: 'Dejar sin efecto',
  suspend: 'Suspender',
  resume: 'Reanudar',
  extend: 'Prorrogar',
  extendNone: 'La norma registrada no dice que se pueda prorrogar.',
  extendUsed: 'La prórroga ya se usó.',
  suspendedFirst: 'Está suspendido: reanúdelo primero.',
  notYours: 'Su cuenta no cambia este plazo.',
  metTitle: 'Marcar como cumplido',
  voidTitle: 'Dejar sin efecto',
  suspendTitle: 'Suspender el plazo',
  resumeTitle: 'Reanudar el plazo',
  extendTitle: 'Prorrogar el plazo',
  metOn: 'Cuándo se cumplió',
  why: 'Motivo',
  whyNeed: 'Escriba el motivo.',
  suspendFrom: 'Primer día suspendido',
  suspendTo: 'Último día suspendido',
  suspendToHint: 'Si todavía no se sabe, déjelo en blanco: se anota al reanudar.',
  resumeOn: 'Primer día en que vuelve a contar',
  notDone: 'No se cambió.',
  done: 'Listo.',
  because: 'Por qué',
};

/** Calendars in other programs. */
export const feedWords = {
  title: 'Llevar los plazos a mi calendario',
  help: 'Su programa de calendario los lee de una dirección secreta y la vuelve a mirar cada pocas horas. Quien tenga la dirección los ve: no la comparta.',
  label: 'Nombre del calendario',
  what: 'Qué plazos',
  all: 'Todos los que alcanzo',
  mine: 'Solo los que me avisan a mí',
  labels: 'Decir en cada uno de qué se trata',
  labelsNote: 'Lo leerá también quien guarda su calendario.',
  open: 'Abrir la dirección',
  address: 'La dirección, que no se vuelve a mostrar',
  opened: (until: string): string => `Sirve hasta el ${longDay(until)}.`,
  failed: 'No se abrió el calendario.',
  list: 'Calendarios abiertos',
  none: 'No tiene ninguno abierto.',
  until: (until: string): string => `hasta el ${shortDay(until)}`,
  closed: 'cerrado',
  close: 'Cerrar',
};

/** The calendar of a year. */
export const calendarWords = {
  failed: 'No se pudo leer el calendario.',
  title: (name: string, year: number, days: number, doubtful: number, complete: boolean): string => {
    const rest = doubtful === 0 ? '' : doubtful === days ? ', todos por confirmar' : `, ${doubtful} por confirmar`;
    return days === 0 ? `${name}, ${year}: sin días registrados` : `${name}, ${year}: ${many(days, 'día que no se trabaja', 'días que no se trabajan')}${rest}${complete ? '' : ', y el año no está completo'}`;
  },
  months: 'El año',
  days: 'Días con nombre',
  incomplete: 'Ningún decreto ha fijado todavía todo este año. Los días rayados los propone la regla general: confírmelos.',
  year: 'Año',
  before: 'Año anterior',
  after: 'Año siguiente',
  columns: { on: 'Día', name: 'Nombre', place: 'Dónde', source: 'De dónde se toma', standing: 'Estado' },
  movedFrom: (from: string): string => `trasladado del ${longDay(from)}`,
  kinds: { feriado: 'feriado', 'no-laborable': 'no laborable (sector público)', recuperación: 'se recupera: sí se trabaja' } as const,
  local: 'de esta casa',
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const,
  worked: (on: string): string => `${longDay(on)} se trabaja: su feriado pasó a otro día`,
  wholeYears: 'Años completos',
  yearSource: 'De dónde se toma el año',
  add: 'Registrar un decreto',
  addWhy: 'Solo quien administra la casa entera cambia el calendario.',
  addTitle: 'Registrar un día por decreto',
  removeTitle: (name: string): string => `Quitar «${name}»`,
  on: 'Día que no se trabaja',
  name: 'Nombre',
  nameHint: 'El mismo del feriado que se mueve, si se mueve uno.',
  kind: 'Qué es',
  movedFromField: 'Se traslada desde',
  movedFromHint: 'El día original, que vuelve a trabajarse.',
  decree: 'Decreto o aviso',
  decreeHint: 'Título como se publicó, por ejemplo «Decreto Ejecutivo 474».',
  decreeDate: 'Fecha del decreto',
  decreeUrl: 'Dirección donde se lee',
  decreeVerified: 'Leí el texto publicado',
  need: 'Falta llenarlo.',
  preview: 'Ver qué mueve',
  previewed: (counted: number, moved: number): string => (counted === 0 ? 'No hay plazos corriendo en esos días: no se mueve ninguna fecha.' : moved === 0 ? `Se volvieron a contar ${many(counted, 'plazo', 'plazos')} y ninguno se mueve.` : `De ${many(counted, 'plazo que se vuelve', 'plazos que se vuelven')} a contar, ${moved === 1 ? 'se mueve 1' : `se mueven ${moved.toLocaleString('es-EC')}`}.`),
  wouldMove: 'Fechas que se moverían',
  others: (n: number): string => `y ${n.toLocaleString('es-EC')} más`,
  confirm: 'Guardar y recalcular',
  confirmRemove: 'Quitar y recalcular',
  done: (moved: number): string => (moved === 0 ? 'El calendario cambió; no se movió ninguna fecha.' : `El calendario cambió y se ${moved === 1 ? 'movió 1 fecha' : `movieron ${moved.toLocaleString('es-EC')} fechas`}.`),
  notSaved: 'El calendario no cambió.',
  changes: 'Cambios del calendario',
  noChanges: 'Todavía nadie ha cambiado este calendario.',
  change: (cause: 'day' | 'pack' | 'term', days: readonly { name: string; what: string; on: string }[]): string => (cause === 'pack' ? 'Se cargó el calendario del país' : cause === 'term' ? 'Se corrigió un plazo' : days.map(({ name, what, on }) => `${name}: ${longDay(on)} ${what === 'removed' ? 'se trabaja' : 'no se trabaja'}`).join('; ')),
  movedCount: (n: number): string => (n === 0 ? 'no movió fechas' : `movió ${many(n, 'fecha', 'fechas')}`),
  seeMoved: 'Ver qué movió',
  zone: (zone: string): string => `Hora de ${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone}`,
};

/** What a change moved and whom to tell. */
export const movedWords = {
  title: 'Qué movió este cambio',
  tell: 'A quién avisar',
  nobody: 'Este cambio no movió fechas de nadie a su alcance.',
  dues: (n: number): string => many(n, 'fecha', 'fechas'),
  people: (names: readonly string[]): string => (names.length === 0 ? 'nadie con cuenta maneja sus plazos' : names.join(', ')),
  letter: 'Ver el aviso',
  letterTitle: (name: string): string => `Aviso para ${name}`,
  send: (mails: number): string => (mails === 1 ? 'Enviar 1 correo' : `Enviar ${mails} correos`),
  sendNone: 'No hay a quién escribirle: copie el texto y páselo por otro medio.',
  sendOff: 'Esta instalación no envía correos: copie el texto.',
  sent: (mails: number): string => (mails === 1 ? 'Se envió 1 correo.' : `Se enviaron ${mails} correos.`),
  copyText: 'Copiar el texto',
  columns: { label: 'De qué se trata', before: 'Vencía', after: 'Ahora vence', who: 'A quién concierne' },
  back: 'Volver al calendario',
  failed: 'No se pudo leer qué se movió.',
};
