import { dayOfYear, longDay, longMoment, shortDay } from '../../../../web/ui/dates.ts';
import { counted } from './words.ts';

export interface Counts {
  late: { value: number; capped: boolean };
  doubtful: { value: number; capped: boolean };
  week: { value: number; capped: boolean };
  open: { value: number; capped: boolean };
}

/** The list of due dates. */
export const dueWords = {
  failed: 'No se pudieron leer los vencimientos.',
  title: ({ late, doubtful, week, open }: Counts): string => {
    if (open.value === 0) return 'No corre ningún plazo a su alcance';
    const rest = week.value === 0 ? 'ninguno vence en los próximos siete días' : `${counted(week)} ${week.value === 1 ? 'vence' : 'vencen'} en los próximos siete días`;
    return `${late.value === 0 ? 'Ningún plazo vencido' : `${counted(late)} ${late.value === 1 ? 'plazo vencido' : 'plazos vencidos'}`}${doubtful.value === 0 ? ' y' : `, ${counted(doubtful)} que ${doubtful.value === 1 ? 'habría' : 'habrían'} vencido, por verificar, y`} ${rest}, de ${counted(open)} que ${open.value === 1 ? 'corre' : 'corren'}`;
  },
  filters: { late: 'Vencidos', doubtful: 'Habrían vencido', week: 'Próximos siete días', month: 'Próximos 31 días', moved: 'Con la fecha movida', suspended: 'Suspendidos', 'to-verify': 'Por verificar o confirmar' } as const,
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
  verified: boolean;
  state: 'open' | 'met' | 'void';
  late: boolean;
  suspendedSince: string | null;
  left: { days: number; working: boolean } | null;
}

/** «faltan 2 días hábiles», «venció hace 3 días», «suspendido desde el 6 de octubre», «cumplido». */
export function standingWords({ state, late, suspendedSince, left, verified }: Standing): { tone: 'ok' | 'run' | 'risk' | 'late' | 'np'; word: string; sign?: 'q' } {
  if (state === 'met') return { tone: 'ok', word: 'cumplido' };
  if (state === 'void') return { tone: 'np', word: 'sin efecto' };
  if (suspendedSince) return { tone: 'np', word: `suspendido desde el ${dayOfYear(suspendedSince)}` };
  const days = Math.abs(left?.days ?? 0);
  const unit = left?.working ? (days === 1 ? 'día hábil' : 'días hábiles') : days === 1 ? 'día' : 'días';
  // A term that nobody verified accuses no one.
  if (late && !verified) return { tone: 'risk', sign: 'q', word: days === 0 ? 'habría vencido hoy' : `habría vencido hace ${days} ${unit}` };
  if (late) return { tone: 'late', word: days === 0 ? 'venció hoy' : `venció hace ${days} ${unit}` };
  if (days === 0) return { tone: 'risk', word: 'vence hoy' };
  return { tone: days <= 3 ? 'risk' : 'run', word: `${days === 1 ? 'falta' : 'faltan'} ${days} ${unit}` };
}

/** One due date. */
export const oneWords = {
  failed: 'No se pudo leer este plazo.',
  title: (label: string, due: string, state: 'open' | 'met' | 'void', late: boolean, verified: boolean): string => (state === 'met' ? `${label}: se cumplió` : state === 'void' ? `${label}: quedó sin efecto` : `${label}: ${late ? (verified ? 'venció' : 'habría vencido') : 'vence'} el ${longMoment(due)}`),
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
