import type { ReviewItem, ReviewLink } from '../../contract/review.ts';
import { shortDay } from '../../../../web/ui/dates.ts';
import { countsSentence } from '../../rules/review/words.ts';
import { momentText } from '../register/moment.ts';

const many = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** The title of a review: which version, and how far it is. */
export function reviewSentence({ kind, textNumber, counts }: Pick<ReviewItem, 'kind' | 'textNumber' | 'counts'>): string {
  const what = kind === 'review' ? `Versión ${textNumber} en revisión` : `Devolución sobre la versión ${textNumber}`;
  return `${what}: ${countsSentence(counts).replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, '')}`;
}

/** Until when, as a person asks it; a round that was held says when. */
export function whenText({ closedAt, dueOn, heldOn, late }: Pick<ReviewItem, 'closedAt' | 'dueOn' | 'heldOn' | 'late'>): string {
  if (closedAt) return `cerrada el ${shortDay(closedAt)}`;
  if (dueOn) return `${late ? 'venció' : 'vence'} el ${shortDay(dueOn)}`;
  return heldOn ? momentText(heldOn) : 'sin fecha de término';
}

/** What a link of a reviewer came to, in a line. */
export function linkText({ live, revokedAt, expiresAt, openedAt }: Pick<ReviewLink, 'live' | 'revokedAt' | 'expiresAt' | 'openedAt'>): string {
  const stands = revokedAt ? `enlace retirado el ${shortDay(revokedAt)}` : live ? `enlace hasta el ${shortDay(expiresAt)}` : `enlace vencido el ${shortDay(expiresAt)}`;
  return `${stands}; ${openedAt ? `abierto el ${shortDay(openedAt)}` : 'nadie lo ha abierto'}`;
}

/** What became, in the latest version, of the words pointed at, or of the whole part. */
export const standWords = {
  words: { same: 'Las palabras señaladas siguen en la última versión.', changed: 'Las palabras señaladas ya no están así en la última versión.', gone: 'Esa parte ya no está en la última versión.' },
  part: { same: 'Esa parte sigue igual en la última versión.', changed: 'Esa parte cambió en la última versión.', gone: 'Esa parte ya no está en la última versión.' },
} as const;

export const reviewWords = {
  title: 'Revisión', page: 'Revisión', loading: 'Leyendo…', failed: 'No se pudo leer la revisión.', again: 'Volver a leer', back: 'Ver el instrumento', kept: 'Lo que escribió sigue aquí.', cancel: 'Cancelar', noGrant: 'Su cuenta no puede hacerlo en este borrador.',
  lead: 'Las observaciones son internas: no se publican con el instrumento.', emptyTitle: 'Todavía nadie revisa este texto', emptyBody: 'Déle una versión a quien deba opinar, o registre lo que ya devolvió una mesa, un taller o una carta.', nothing: 'Aquí no hay una revisión a su alcance.', nobodyAsked: 'Nadie lo revisa todavía.', noText: 'Escriba primero su texto.',
  open: 'Dar a revisar', feedback: 'Registrar una devolución', go: 'Ver la revisión', report: 'Guardar el informe', docx: 'Documento de esta revisión (DOCX)', docxAll: 'Documento de todas (DOCX)', csv: 'Texto separado por punto y coma (CSV)', xlsx: 'Libro de cálculo (XLSX)',
  rounds: 'Revisiones y devoluciones', roundLine: (item: ReviewItem) => `versión ${item.textNumber} · ${whenText(item)}`, answered: 'respondidas', older: (n: number, latest: number) => `Se revisó la versión ${n}; la última es la ${latest}. Cada observación dice si lo señalado cambió.`,
  observations: 'Observaciones', whole: 'Todo el texto', filters: 'Qué observaciones ver', every: 'Todas', waiting: 'Sin respuesta', pending: 'Cambio pendiente', done: 'Respondidas', noneHere: 'Ninguna observación está así.',
  noneYet: 'Todavía no hay observaciones. Elija una parte del texto y diga qué cambiaría.', text: (n: number) => `Texto de la versión ${n}`, observe: 'Observar', observePart: (name: string) => `Observar ${name}`, observeWhole: 'Observar todo el texto', closed: 'La revisión está cerrada.', noVoice: 'Su cuenta no fue invitada a observar.',
  said: (n: number) => many(n, 'observación', 'observaciones'),
  answer: 'Responder', answerAgain: 'Cambiar la respuesta', say: 'en qué versión se recogió', reopen: 'Abrir de nuevo', reply: 'Comentar', replies: (n: number) => many(n, 'comentario', 'comentarios'), response: 'Respuesta', carriedBy: (n: number, parts: string) => `La recoge la versión ${n}: ${parts}.`, source: (text: string) => `Fuente: ${text}`, onDay: (text: string) => text,
  replyLabel: 'Comentario', replySend: 'Comentar', replyNeed: 'Escriba su comentario.', notReplied: 'No se guardó el comentario.',
  reopenTitle: 'Abrir de nuevo la observación', reopenWhy: 'Por qué', reopenNeed: 'Escriba el motivo, con tres letras o más.', notReopened: 'No se abrió.',
  who: 'Quiénes revisan', whoGave: 'Quiénes la dieron', onlyOf: (name: string) => `Solo lo que observó ${name}.`, everyone: 'Ver las de todos', hasSaid: (n: number) => many(n, 'observación', 'observaciones'), silent: 'todavía no responde', byHolder: 'sin cuenta: déle un enlace, o registre usted lo que diga', change: 'Cambiar plazo o invitar', close: 'Cerrar', reopenReview: 'Abrir de nuevo', notClosed: 'No se cerró.', asks: 'Qué se pide',
  log: 'Por qué cambió el texto', version: (n: number) => `Versión ${n}`, carries: (n: number) => `Recoge ${many(n, 'observación', 'observaciones')}`, noWhy: 'Nadie dijo por qué se escribió.', step: (title: string, on: string) => `${title}${on ? `, ${on}` : ''}`,
} as const;

export const linkWords = {
  give: 'Dar un enlace', again: 'Dar otro enlace', giveTo: (name: string) => `a ${name}`, take: 'Retirar', takeFrom: (name: string) => `el enlace de ${name}`, notTaken: 'No se retiró el enlace.', taken: 'El enlace ya no abre nada.', wrote: (name: string) => `escribió ${name}`,
  title: (name: string) => `Enlace para ${name}`, lead: (n: number) => `Quien tenga el enlace verá la versión ${n} de este texto y podrá observarla, sin cuenta. No verá nada más de Articula.`, ends: 'El enlace que tenía deja de servir.',
  days: 'Por cuántos días', daysUnit: 'días', daysNeed: 'Escriba un número de días, de 1 a 90.', make: 'Dar el enlace', notMade: 'No se dio el enlace.', done: 'Cerrar',
  once: 'Cópielo ahora y envíelo solo a quien revisa: no se vuelve a mostrar.', address: 'Enlace', until: (day: string) => `Sirve hasta el ${day}.`, copy: 'Copiar el enlace', copied: 'Se copió el enlace.',
  came: 'por enlace', cameFrom: (name: string) => `por enlace, escribió ${name}`,
} as const;

export const openWords = {
  titles: { review: 'Dar a revisar', feedback: 'Registrar una devolución' },
  leads: { review: 'Las instituciones que elija verán esta versión del borrador y podrán observarla. Nadie más la verá.', feedback: 'Lo que una mesa, un taller o una carta devolvió sobre el texto. Después registre cada punto y diga si se acepta, con su motivo.' },
  version: 'Qué versión', versionText: (n: number, label: string | null) => `Versión ${n}${label ? `: ${label}` : ''}`, name: 'Cómo se llama', nameHint: { review: 'Por ejemplo: primera ronda con las entidades.', feedback: 'Por ejemplo: devolución de la mesa de julio.' }, nameNeed: 'Escriba un nombre, con tres letras o más.',
  asks: 'Qué se les pide', due: 'Hasta cuándo', held: 'Cuándo fue', heldHint: 'Como la conozca: 2019, 2019-05 o 2019-05-14.', momentNeed: 'Escriba un año, un mes o una fecha: 2019, 2019-05 o 2019-05-14.', source: 'De dónde sale', sourceHint: 'El acta, la memoria del taller o la carta.', sourceNeed: 'Diga de dónde sale.',
  who: { review: 'Quiénes revisan', feedback: 'Quiénes la dieron' }, reviewer: 'Institución o nombre', reviewerHint: 'Si está en el directorio, la ve con su cuenta. Si no, escriba su nombre: después podrá darle un enlace, o registrar usted lo que observe.', role: 'En qué función', roleHint: 'Su cargo o área, no el nombre de una persona.', add: 'Añadir', remove: 'Quitar', removeWho: (name: string) => `Quitar a ${name}`, whoNeed: 'Añada a alguien que revise.', pendingWho: 'Toque «Añadir», o borre lo que escribió.',
  send: { review: 'Dar a revisar', feedback: 'Registrar' }, notOpened: 'No se registró.', done: { review: 'Quedó en revisión.', feedback: 'Se registró la devolución.' },
  changeTitle: 'Cambiar plazo o invitar', save: 'Guardar', notChanged: 'No se guardó.', changed: 'Se guardó.',
} as const;

export const observeWords = {
  title: (name: string) => `Observar: ${name}`, words: 'Qué observa', wordsHint: 'Diga qué cambiaría y por qué. No escriba nombres de víctimas ni datos que permitan reconocerlas.', wordsNeed: 'Escriba la observación, con tres letras o más.', kind: 'De qué clase es', kindNone: 'Sin decir', quote: 'A qué palabras se refiere', quoteHint: 'Cópielas tal como están, si no es a toda la parte.',
  as: 'De quién es', holder: 'De su institución', source: 'Dónde lo leyó', sourceHint: 'Su oficio, su correo o el acta.', sourceNeed: 'Diga dónde lo leyó.', said: 'Cuándo lo dijo', send: 'Observar', notSent: 'No se guardó la observación.', done: 'Se guardó la observación.',
} as const;

export const answerWords = {
  title: 'Responder la observación', decision: 'Qué se decide', decisions: { accepted: 'Se acepta', partly: 'Se acepta en parte', rejected: 'No se acepta', noted: 'Se responde, sin cambiar el texto' }, reason: 'Respuesta y motivo', reasonNeed: 'Escriba el motivo, con tres letras o más.',
  carried: 'Qué versión la recoge', pending: 'Todavía ninguna: cambio pendiente', versionText: (n: number, label: string | null) => `Versión ${n}${label ? `: ${label}` : ''}`, parts: 'Qué partes cambiaron', partsNeed: 'Marque al menos una parte.', noLater: 'No hay una versión posterior: el cambio queda pendiente hasta que la escriba.', send: 'Responder', notSent: 'No se guardó la respuesta.', done: 'Se guardó la respuesta.',
} as const;
